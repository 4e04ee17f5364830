using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReleasedValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "released_values",
                columns: table => new
                {
                    release = table.Column<int>(type: "integer", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    iso3 = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    theme = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    indicator = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    period_start = table.Column<DateOnly>(type: "date", nullable: false),
                    period_end = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    estimated = table.Column<bool>(type: "boolean", nullable: true),
                    dim_sex = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    dim_age = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    dim_group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    dim_step = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    phase = table.Column<int>(type: "integer", nullable: true),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_released_values", x => new { x.release, x.row });
                    table.ForeignKey(
                        name: "fk_released_values_releases_release",
                        column: x => x.release,
                        principalTable: "releases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_released_values_release_indicator",
                table: "released_values",
                columns: new[] { "release", "indicator" });

            migrationBuilder.CreateIndex(
                name: "ix_released_values_release_iso3",
                table: "released_values",
                columns: new[] { "release", "iso3" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "released_values");
        }
    }
}
