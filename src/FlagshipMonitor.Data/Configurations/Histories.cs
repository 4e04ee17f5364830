using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Configurations;

/// <summary>What happened to results and to summaries: one shape in a table of its own for each, so that each is deleted and granted with what it belongs to.</summary>
internal static class Histories
{
    public const string OfResults = "ResultEvent";
    public const string OfNarratives = "NarrativeEvent";

    /// <summary>The column that says whose event it is.</summary>
    public const string Owner = "OwnerId";

    public static void HasHistories(this ModelBuilder model)
    {
        model.Has<ResultId>(OfResults, "result_events", "result_id");
        model.Has<Guid>(OfNarratives, "narrative_events", "narrative_id");
    }

    private static void Has<TOwner>(this ModelBuilder model, string name, string table, string column) => model.SharedTypeEntity<ResultEvent>(name, builder =>
    {
        builder.ToTable(table);
        builder.Property<TOwner>(Owner).HasColumnName(column);
        builder.HasKey(Owner, nameof(ResultEvent.Number));
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Reason).HasMaxLength(Limits.ReasonLength);
        builder.Property(e => e.Field).HasMaxLength(Limits.CodeLength);
        builder.Property(e => e.Content).IsJson();
    });
}
