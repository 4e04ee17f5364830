using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class BranchOfReleasedSchemes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "branch",
                table: "released_people",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "branch",
                table: "released_people");
        }
    }
}
