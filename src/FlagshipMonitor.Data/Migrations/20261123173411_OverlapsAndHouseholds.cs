using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class OverlapsAndHouseholds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "households",
                table: "results",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "overlaps",
                table: "results",
                type: "jsonb",
                nullable: true);

            // Reports from before this question declared nothing.
            migrationBuilder.Sql("UPDATE results SET \"overlaps\" = '[]'");

            migrationBuilder.AddColumn<string>(
                name: "households",
                table: "released_people",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "overlaps",
                table: "released_people",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "households",
                table: "results");

            migrationBuilder.DropColumn(
                name: "overlaps",
                table: "results");

            migrationBuilder.DropColumn(
                name: "households",
                table: "released_people");

            migrationBuilder.DropColumn(
                name: "overlaps",
                table: "released_people");
        }
    }
}
