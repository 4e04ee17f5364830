using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class FrameworkAsData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "decided_at",
                table: "targets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "milestones",
                table: "targets",
                type: "jsonb",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "targets",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "targets",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "programme");

            migrationBuilder.AddColumn<decimal>(
                name: "at_risk",
                table: "framework_versions",
                type: "numeric(7,4)",
                precision: 7,
                scale: 4,
                nullable: false,
                defaultValue: 0.6m);

            migrationBuilder.AddColumn<int>(
                name: "evidence_minimum",
                table: "framework_versions",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<decimal>(
                name: "on_track",
                table: "framework_versions",
                type: "numeric(7,4)",
                precision: 7,
                scale: 4,
                nullable: false,
                defaultValue: 0.8m);

            migrationBuilder.CreateTable(
                name: "framework_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    begun_by = table.Column<Guid>(type: "uuid", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_as = table.Column<int>(type: "integer", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    discarded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_framework_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_framework_drafts_framework_versions_based_on",
                        column: x => x.based_on,
                        principalTable: "framework_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "target_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    indicator = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    target = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    return_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_proposals", x => x.id);
                    table.CheckConstraint("ck_target_proposals_four_eyes", "(status = 'Submitted') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND decided_by <> proposed_by");
                    table.ForeignKey(
                        name: "fk_target_proposals_countries_country",
                        column: x => x.country,
                        principalTable: "countries",
                        principalColumn: "iso3",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_targets_scope_indicator",
                table: "targets",
                columns: new[] { "scope", "indicator" });

            migrationBuilder.CreateIndex(
                name: "ix_framework_drafts_open",
                table: "framework_drafts",
                column: "based_on",
                unique: true,
                filter: "published_as IS NULL AND discarded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_target_proposals_status",
                table: "target_proposals",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_target_proposals_waiting",
                table: "target_proposals",
                columns: new[] { "country", "indicator" },
                unique: true,
                filter: "status = 'Submitted'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "framework_drafts");

            migrationBuilder.DropTable(
                name: "target_proposals");

            migrationBuilder.DropIndex(
                name: "ix_targets_scope_indicator",
                table: "targets");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "targets");

            migrationBuilder.DropColumn(
                name: "milestones",
                table: "targets");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "targets");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "targets");

            migrationBuilder.DropColumn(
                name: "at_risk",
                table: "framework_versions");

            migrationBuilder.DropColumn(
                name: "evidence_minimum",
                table: "framework_versions");

            migrationBuilder.DropColumn(
                name: "on_track",
                table: "framework_versions");
        }
    }
}
