using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FlagshipMonitor.Data.Migrations
{
    /// <inheritdoc />
    public partial class Withdrawals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_results_approved",
                table: "results");

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

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_approved",
                table: "results",
                sql: "status = 'Withdrawn' OR (status = 'Approved') = (approved_at IS NOT NULL AND approved_by IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_withdrawn",
                table: "results",
                sql: "(status = 'Withdrawn') = (withdrawn_at IS NOT NULL AND withdrawn_by IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_withdrawn_four_eyes",
                table: "results",
                sql: "withdrawn_by IS NULL OR (withdrawn_by <> author AND withdrawn_by <> submitted_by AND withdrawn_by <> ALL (writers))");

            migrationBuilder.CreateIndex(
                name: "ix_released_withdrawals_release",
                table: "released_withdrawals",
                column: "release");

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
            migrationBuilder.DropTable(
                name: "released_withdrawals");

            migrationBuilder.DropTable(
                name: "withdrawals");

            migrationBuilder.DropCheckConstraint(
                name: "ck_results_approved",
                table: "results");

            migrationBuilder.DropCheckConstraint(
                name: "ck_results_withdrawn",
                table: "results");

            migrationBuilder.DropCheckConstraint(
                name: "ck_results_withdrawn_four_eyes",
                table: "results");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "results");

            migrationBuilder.DropColumn(
                name: "withdrawn_by",
                table: "results");

            migrationBuilder.AddCheckConstraint(
                name: "ck_results_approved",
                table: "results",
                sql: "(status = 'Approved') = (approved_at IS NOT NULL AND approved_by IS NOT NULL)");
        }
    }
}
