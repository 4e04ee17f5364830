using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class Summaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "texts",
                table: "release_candidates",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "form_drafts",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(3)",
                oldMaxLength: 3);

            migrationBuilder.CreateTable(
                name: "narratives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    of_office = table.Column<bool>(type: "boolean", nullable: false),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    text_en = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true),
                    text_es = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true),
                    text_fr = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    writers = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_narratives", x => x.id);
                    table.CheckConstraint("ck_narratives_approved", "(status = 'Approved') = (approved_at IS NOT NULL AND approved_by IS NOT NULL)");
                    table.CheckConstraint("ck_narratives_ended", "(superseded_by IS NULL AND withdrawn_at IS NULL) OR status = 'Approved'");
                    table.CheckConstraint("ck_narratives_four_eyes", "approved_by IS NULL OR (approved_by <> author AND approved_by <> submitted_by AND approved_by <> ALL (writers))");
                    table.CheckConstraint("ck_narratives_scope", "scope = 'programme' OR scope ~ '^[A-Z]{3}$'");
                    table.CheckConstraint("ck_narratives_submitted", "status = 'Draft' OR (submitted_by IS NOT NULL AND submitted_at IS NOT NULL)");
                    table.CheckConstraint("ck_narratives_text", "coalesce(text_en, text_fr, text_es) IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "released_narratives",
                columns: table => new
                {
                    release = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text_en = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true),
                    text_es = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true),
                    text_fr = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_released_narratives", x => new { x.release, x.scope });
                    table.ForeignKey(
                        name: "fk_released_narratives_releases_release",
                        column: x => x.release,
                        principalTable: "releases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "narrative_events",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    narrative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    content = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_narrative_events", x => new { x.narrative_id, x.number });
                    table.ForeignKey(
                        name: "fk_narrative_events_narratives_narrative_id",
                        column: x => x.narrative_id,
                        principalTable: "narratives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_form_drafts_country",
                table: "form_drafts",
                sql: "country IS NOT NULL OR form = 'managers-summary'");

            migrationBuilder.CreateIndex(
                name: "ix_narratives_scope_version",
                table: "narratives",
                columns: new[] { "scope", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_narratives_status",
                table: "narratives",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_narratives_waiting",
                table: "narratives",
                column: "scope",
                unique: true,
                filter: "status = 'Submitted'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "narrative_events");

            migrationBuilder.DropTable(
                name: "released_narratives");

            migrationBuilder.DropTable(
                name: "narratives");

            migrationBuilder.DropCheckConstraint(
                name: "ck_form_drafts_country",
                table: "form_drafts");

            migrationBuilder.DropColumn(
                name: "texts",
                table: "release_candidates");

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "form_drafts",
                type: "character varying(3)",
                maxLength: 3,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(3)",
                oldMaxLength: 3,
                oldNullable: true);
        }
    }
}
