using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class IllustrativeReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "illustrative",
                table: "releases",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "illustrative",
                table: "releases");
        }
    }
}
