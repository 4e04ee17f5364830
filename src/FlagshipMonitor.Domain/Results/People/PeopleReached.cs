using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Results;

/// <summary>People who gained in one dimension from one scheme or change since the phase began, up to a date.</summary>
public sealed class PeopleReached : Result
{
    private PeopleReached()
    {
        // EF Core fills it in.
    }

    public PeopleReached(ResultId id, CountryCode country, Actor author, PeopleFacts facts, Origin origin = Origin.Reported, string language = "en", PeopleReached? corrects = null)
        : base(id, country, author, origin, language)
    {
        if (corrects is not null)
        {
            Correct(corrects);
        }

        Set(facts, language);
    }

    public ImpactDimension Dimension { get; private set; }

    public SchemeId? Scheme { get; private set; }

    /// <summary>Public id of the institutional change from which the gain flows.</summary>
    public string? Change { get; private set; }

    public PartialDate AsOf { get; private set; } = null!;

    /// <summary>People covered on the date; null where the source gives only the gain.</summary>
    public long? Covered { get; private set; }

    /// <summary>Of these, covered before the phase began.</summary>
    public long? CoveredBefore { get; private set; }

    /// <summary>People who gained since the phase began; null where the result is in words.</summary>
    public long? Gain { get; private set; }

    /// <summary>A planned figure, or access, in words: it enters no total.</summary>
    public string? InWords { get; private set; }

    public bool Estimated { get; private set; }

    /// <summary>How people were counted, and how counting one twice was avoided.</summary>
    public string? Method { get; private set; }

    public string? Source { get; private set; }

    /// <summary>Cells of the gain; a cell that is not known is absent.</summary>
    public IReadOnlyList<PeopleCell> Cells { get; private set; } = [];

    /// <summary>What is declared of people who are also counted in other schemes of the country.</summary>
    public IReadOnlyList<SchemeOverlap> Overlaps { get; private set; } = [];

    /// <summary>The households the gain was worked out from; null where people were counted.</summary>
    public Households? Households { get; private set; }

    public override DateOnly Day => AsOf.Day;

    public override DateOnly LastDay => AsOf.LastDay;

    public void Revise(Actor by, PeopleFacts facts, string language)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(by.ReportsFor(Country));
        Rule.OnlyOpenResultsChange.Require(CanChange);
        Set(facts, language);
    }

    /// <summary>A gain above the country's population is an error. Without a known population nothing is refused.</summary>
    public void RequireWithin(long? population) => Rule.GainIsWithinThePopulation.Require(population is null || Gain is null || Gain <= population);

    public override IReadOnlyDictionary<string, string> Content()
    {
        var content = new FieldTexts();
        content.Add(nameof(Dimension), Dimension);
        content.Add(nameof(Scheme), Scheme);
        content.Add(nameof(Change), Change);
        content.Add(nameof(AsOf), AsOf);
        content.Add(nameof(Covered), Covered);
        content.Add(nameof(CoveredBefore), CoveredBefore);
        content.Add(nameof(Gain), Gain);
        content.Add(nameof(InWords), InWords);
        content.Add(nameof(Households), Households?.ToString());
        content.Add(nameof(Overlaps), Overlaps.Count == 0 ? null : string.Join('|', Overlaps));
        foreach (var cell in Cells)
        {
            content.Add($"Cells.{cell.Key}", cell.People?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "n/a");
        }

        content.Add(nameof(Estimated), Estimated ? "true" : null);
        content.Add(nameof(Method), Method);
        content.Add(nameof(Source), Source);
        content.Add(nameof(Note), Note);
        content.Add(nameof(Evidence), EvidenceText());
        return content.Texts;
    }

    private void Set(PeopleFacts facts, string language)
    {
        Rule.PeopleFlowFromASchemeOrAChange.Require(facts.Scheme is not null || facts.Change is not null || facts.Dimension is ImpactDimension.Access);
        Rule.AResultHasAFigureOrWords.Require(facts.Gain is null == facts.InWords is not null && (facts.Gain is null || facts.Dimension is not ImpactDimension.Access));
        Rule.GainIsTheDifference.Require(facts.Covered is null == facts.CoveredBefore is null && (facts.Covered is null || facts.Covered - facts.CoveredBefore == facts.Gain));
        ArgumentOutOfRangeException.ThrowIfNegative(facts.Gain ?? 0);
        ArgumentOutOfRangeException.ThrowIfNegative(facts.CoveredBefore ?? 0);
        Rule.CellsFitIntoTheGain.Require(CellsFit(facts.Cells, facts.Gain));
        Rule.OverlapsFitIntoTheGain.Require(SchemeOverlap.Fit(facts.Overlaps, facts.Scheme, facts.Gain));
        Rule.HouseholdsMakeAnEstimate.Require(facts.Households is null || (facts.Households.People == facts.Gain && facts.Covered is null && facts.Estimated));

        (Dimension, Scheme, Change, AsOf) = (facts.Dimension, facts.Scheme, facts.Change, facts.AsOf);
        (Covered, CoveredBefore, Gain, InWords) = (facts.Covered, facts.CoveredBefore, facts.Gain, facts.InWords);
        (Estimated, Method, Source, Note, Language) = (facts.Estimated, facts.Method, facts.Source, facts.Note, language);
        Cells = [.. facts.Cells];
        Overlaps = [.. facts.Overlaps.OrderBy(o => o.With.Value)];
        Households = facts.Households;
        SetEvidence(facts.Evidence);
    }

    /// <summary>The sex and age table is a partition of the gain; every group's cells fit into it on their own.</summary>
    public static bool CellsFit(IReadOnlyCollection<PeopleCell> cells, long? gain)
    {
        if (cells.Count == 0)
        {
            return true;
        }

        return gain is { } total
            && cells.Where(c => c.Group is null).Sum(c => c.People ?? 0) <= total
            && cells.Where(c => c.Group is not null).GroupBy(c => c.Group).All(g => GroupFits([.. g], total));

        static bool GroupFits(PeopleCell[] group, long total)
        {
            var bySex = group.Where(c => c.Sex is not null).Sum(c => c.People ?? 0);
            var whole = group.FirstOrDefault(c => c.Sex is null)?.People;
            return bySex <= (whole ?? total) && (whole ?? 0) <= total;
        }
    }
}

/// <summary>What an officer says of people reached. Null is not stated; zero is known to be none.</summary>
public sealed record PeopleFacts(ImpactDimension Dimension, PartialDate AsOf, IReadOnlyList<Evidence> Evidence)
{
    public SchemeId? Scheme { get; init; }

    public string? Change { get; init; }

    public long? Covered { get; init; }

    public long? CoveredBefore { get; init; }

    public long? Gain { get; init; }

    public string? InWords { get; init; }

    public bool Estimated { get; init; }

    public string? Method { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<PeopleCell> Cells { get; init; } = [];

    public IReadOnlyList<SchemeOverlap> Overlaps { get; init; } = [];

    public Households? Households { get; init; }
}
