using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class ResultsEngine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_results_approved",
                table: "results");

            migrationBuilder.DropPrimaryKey(
                name: "pk_released_figures",
                table: "released_figures");

            migrationBuilder.AlterColumn<string>(
                name: "language",
                table: "users",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2);

            // "en" was what an account had before anybody chose; null leaves it to the browser.
            migrationBuilder.Sql("UPDATE users SET language = NULL WHERE language = 'en'");

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
            migrationBuilder.Sql("UPDATE results SET \"overlaps\" = '[]' WHERE kind = 'people_reached'");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "results",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_by",
                table: "results",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "illustrative",
                table: "releases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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
                name: "branch",
                table: "released_people",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "released_people",
                type: "jsonb",
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "texts",
                table: "release_candidates",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

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

            migrationBuilder.AlterColumn<string>(
                name: "country",
                table: "form_drafts",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(3)",
                oldMaxLength: 3);

            migrationBuilder.AddPrimaryKey(
                name: "pk_released_figures",
                table: "released_figures",
                columns: new[] { "release", "indicator", "scope", "year", "half", "step" });

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
                name: "narratives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    of_office = table.Column<bool>(type: "boolean", nullable: false),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    text_en = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    text_es = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    text_fr = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
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

            migrationBuilder.CreateTable(
                name: "released_narratives",
                columns: table => new
                {
                    release = table.Column<int>(type: "integer", nullable: false),
                    scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text_en = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    text_es = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    text_fr = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
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
                name: "released_withdrawals",
                columns: table => new
                {
                    public_id = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    release = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_released_withdrawals", x => x.public_id);
                    table.ForeignKey(
                        name: "fk_released_withdrawals_releases_release",
                        column: x => x.release,
                        principalTable: "releases",
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

            migrationBuilder.CreateTable(
                name: "withdrawals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    public_id = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawals", x => x.id);
                    table.CheckConstraint("ck_withdrawals_four_eyes", "(status = 'Submitted') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL OR decided_by <> proposed_by)");
                    table.ForeignKey(
                        name: "fk_withdrawals_countries_country",
                        column: x => x.country,
                        principalTable: "countries",
                        principalColumn: "iso3",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withdrawals_results_result_id",
                        column: x => x.result_id,
                        principalTable: "results",
                        principalColumn: "id",
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
                    table.PrimaryKey("pk_narrative_events", x => new { x.narrative_id, x.number });
                    table.ForeignKey(
                        name: "fk_narrative_events_narratives_narrative_id",
                        column: x => x.narrative_id,
                        principalTable: "narratives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_targets_scope_indicator",
                table: "targets",
                columns: new[] { "scope", "indicator" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_approved",
                table: "results",
                sql: "status = 'Withdrawn' OR (status = 'Approved') = (approved_at IS NOT NULL AND approved_by IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_change_class",
                table: "results",
                sql: "supersedes IS NOT NULL OR change_class IS NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_withdrawn",
                table: "results",
                sql: "(status = 'Withdrawn') = (withdrawn_at IS NOT NULL AND withdrawn_by IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_withdrawn_four_eyes",
                table: "results",
                sql: "withdrawn_by IS NULL OR (withdrawn_by <> author AND withdrawn_by <> submitted_by AND withdrawn_by <> ALL (writers))");

            migrationBuilder.AddCheckConstraint(
                name: "ck_form_drafts_country",
                table: "form_drafts",
                sql: "country IS NOT NULL OR form = 'managers-summary'");

            migrationBuilder.CreateIndex(
                name: "ix_framework_drafts_open",
                table: "framework_drafts",
                column: "based_on",
                unique: true,
                filter: "published_as IS NULL AND discarded_at IS NULL");

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

            migrationBuilder.CreateIndex(
                name: "ix_released_withdrawals_release",
                table: "released_withdrawals",
                column: "release");

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

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_country",
                table: "withdrawals",
                column: "country");

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_status",
                table: "withdrawals",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_waiting",
                table: "withdrawals",
                column: "result_id",
                unique: true,
                filter: "status = 'Submitted'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE users SET language = 'en' WHERE language IS NULL");

            migrationBuilder.DropTable(
                name: "framework_drafts");

            migrationBuilder.DropTable(
                name: "narrative_events");

            migrationBuilder.DropTable(
                name: "released_inputs");

            migrationBuilder.DropTable(
                name: "released_narratives");

            migrationBuilder.DropTable(
                name: "released_withdrawals");

            migrationBuilder.DropTable(
                name: "target_proposals");

            migrationBuilder.DropTable(
                name: "withdrawals");

            migrationBuilder.DropTable(
                name: "narratives");

            migrationBuilder.DropIndex(
                name: "ix_targets_scope_indicator",
                table: "targets");

            migrationBuilder.DropCheckConstraint(
                name: "ck_results_approved",
                table: "results");

            migrationBuilder.DropCheckConstraint(
                name: "ck_results_change_class",
                table: "results");

            migrationBuilder.DropCheckConstraint(
                name: "ck_results_withdrawn",
                table: "results");

            migrationBuilder.DropCheckConstraint(
                name: "ck_results_withdrawn_four_eyes",
                table: "results");

            migrationBuilder.DropPrimaryKey(
                name: "pk_released_figures",
                table: "released_figures");

            migrationBuilder.DropCheckConstraint(
                name: "ck_form_drafts_country",
                table: "form_drafts");

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
                name: "change_class",
                table: "results");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "results");

            migrationBuilder.DropColumn(
                name: "households",
                table: "results");

            migrationBuilder.DropColumn(
                name: "overlaps",
                table: "results");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "results");

            migrationBuilder.DropColumn(
                name: "withdrawn_by",
                table: "results");

            migrationBuilder.DropColumn(
                name: "illustrative",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "recalculation",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "recalculation_reason",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "branch",
                table: "released_people");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "released_people");

            migrationBuilder.DropColumn(
                name: "households",
                table: "released_people");

            migrationBuilder.DropColumn(
                name: "overlaps",
                table: "released_people");

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

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "released_changes");

            migrationBuilder.DropColumn(
                name: "recalculation",
                table: "release_candidates");

            migrationBuilder.DropColumn(
                name: "recalculation_reason",
                table: "release_candidates");

            migrationBuilder.DropColumn(
                name: "texts",
                table: "release_candidates");

            migrationBuilder.DropColumn(
                name: "at_risk",
                table: "framework_versions");

            migrationBuilder.DropColumn(
                name: "evidence_minimum",
                table: "framework_versions");

            migrationBuilder.DropColumn(
                name: "on_track",
                table: "framework_versions");

            migrationBuilder.AlterColumn<string>(
                name: "language",
                table: "users",
                type: "character varying(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true);

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

            migrationBuilder.AddPrimaryKey(
                name: "pk_released_figures",
                table: "released_figures",
                columns: new[] { "release", "indicator", "scope", "year", "step" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_approved",
                table: "results",
                sql: "(status = 'Approved') = (approved_at IS NOT NULL AND approved_by IS NOT NULL)");
        }
    }
}
