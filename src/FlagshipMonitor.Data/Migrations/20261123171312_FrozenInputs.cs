using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class FrozenInputs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_released_figures",
                table: "released_figures");

            migrationBuilder.AddColumn<int>(
                name: "half",
                table: "released_figures",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "by_theme",
                table: "released_figures",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "missing",
                table: "released_figures",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "standing",
                table: "released_figures",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_released_figures",
                table: "released_figures",
                columns: new[] { "release", "indicator", "scope", "year", "half", "step" });

            migrationBuilder.CreateTable(
                name: "released_inputs",
                columns: table => new
                {
                    release = table.Column<int>(type: "integer", nullable: false),
                    portfolio = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_released_inputs", x => x.release);
                    table.ForeignKey(
                        name: "fk_released_inputs_releases_release",
                        column: x => x.release,
                        principalTable: "releases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "released_inputs");

            migrationBuilder.DropPrimaryKey(
                name: "pk_released_figures",
                table: "released_figures");

            migrationBuilder.DropColumn(
                name: "half",
                table: "released_figures");

            migrationBuilder.DropColumn(
                name: "by_theme",
                table: "released_figures");

            migrationBuilder.DropColumn(
                name: "missing",
                table: "released_figures");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "released_figures");

            migrationBuilder.AddPrimaryKey(
                name: "pk_released_figures",
                table: "released_figures",
                columns: new[] { "release", "indicator", "scope", "year", "step" });
        }
    }
}
