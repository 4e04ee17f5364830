using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class ChangeClasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "change_class",
                table: "results",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "results",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "recalculation",
                table: "releases",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recalculation_reason",
                table: "releases",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "released_people",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "released_changes",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recalculation",
                table: "release_candidates",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "R2");

            migrationBuilder.AddColumn<string>(
                name: "recalculation_reason",
                table: "release_candidates",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_change_class",
                table: "results",
                sql: "supersedes IS NOT NULL OR change_class IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_results_change_class",
                table: "results");

            migrationBuilder.DropColumn(
                name: "change_class",
                table: "results");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "results");

            migrationBuilder.DropColumn(
                name: "recalculation",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "recalculation_reason",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "released_people");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "released_changes");

            migrationBuilder.DropColumn(
                name: "recalculation",
                table: "release_candidates");

            migrationBuilder.DropColumn(
                name: "recalculation_reason",
                table: "release_candidates");
        }
    }
}
