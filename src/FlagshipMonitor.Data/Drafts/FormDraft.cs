using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Drafts;

/// <summary>A half-filled form, kept as it was typed under the id in its address. Nothing in it counts until it is submitted.</summary>
public sealed class FormDraft
{
    public const string InstitutionalChange = "institutional-changes";
    public const string PeopleReached = "people-reached";

    /// <summary>A country's summary, written by its officers.</summary>
    public const string Summary = "summary";

    /// <summary>A summary of a country or of the programme, written by managers: their drafts are not the country's.</summary>
    public const string ManagersSummary = "managers-summary";

    /// <summary>The forms that become results.</summary>
    public static readonly string[] OfResults = [InstitutionalChange, PeopleReached];

    private FormDraft()
    {
        // EF Core fills it in.
    }

    public FormDraft(Guid id, CountryCode? country, UserId owner, string form) => (Id, Country, Owner, Form) = (id, country, owner, form);

    /// <summary>Becomes the id of the result.</summary>
    public Guid Id { get; private init; }

    /// <summary>Null for a summary of the programme.</summary>
    public CountryCode? Country { get; private init; }

    /// <summary>Who began it; every officer of the country may go on with it, and every manager with the managers' own.</summary>
    public UserId Owner { get; private init; }

    /// <summary>Which form: its part of the address.</summary>
    public string Form { get; private init; } = "";

    /// <summary>What lists call it: the title typed so far.</summary>
    public string? Title { get; private set; }

    public string Json { get; private set; } = "{}";

    /// <summary>Counts saves from 1; a save names the version it was made from.</summary>
    public int Version { get; private set; }

    public UserId SavedBy { get; private set; }

    /// <summary>Everybody who ever saved it: nobody among them approves the result.</summary>
    public IReadOnlyList<UserId> Savers { get; private set; } = [];

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>The approved result this draft corrects.</summary>
    public ResultId? Corrects { get; init; }

    public void Save(string json, string? title, UserId by, DateTimeOffset now)
    {
        var name = string.IsNullOrWhiteSpace(title) ? null : title.Trim().CutTo(Limits.TitleLength);
        (Json, Title, SavedBy, SavedAt) = (json, name, by, now);
        Savers = [.. Savers.Append(by).Distinct()];
        Version++;
    }
}

internal sealed class FormDraftConfiguration : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("form_drafts", t => t.HasCheckConstraint("ck_form_drafts_country", $"country IS NOT NULL OR form = '{FormDraft.ManagersSummary}'"));
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Form).HasMaxLength(30);
        builder.Property(d => d.Title).HasMaxLength(Limits.TitleLength);
        builder.Property(d => d.Json).HasColumnType("jsonb");
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Savers).IsUserIds();
        builder.HasIndex(d => new { d.Country, d.Form });
        builder.HasIndex(d => d.Corrects).IsUnique(); // two corrections of one result at once would be two next versions of it
    }
}
