using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests;

/// <summary>Makes valid things; a test says only what matters to it. Names and figures are made up.</summary>
internal static class A
{
    public static readonly CountryCode Senegal = CountryCode.From("SEN");
    public static readonly CountryCode Cambodia = CountryCode.From("KHM");
    public static readonly CountryCode Togo = CountryCode.From("TGO");

    public static readonly DateTimeOffset Noon = new(2024, 6, 30, 12, 0, 0, TimeSpan.Zero);

    public static readonly Evidence Link = new("https://example.org/law", "Test law");

    public static Actor Officer(params CountryCode[] countries) =>
        new(new UserId(Guid.NewGuid()), Role.CountryOfficer, (countries.Length == 0 ? [Senegal] : countries).ToHashSet());

    public static Actor Manager() => Person(Role.ProgrammeManager);

    public static Actor Person(Role role, UserId? id = null) => new(id ?? new UserId(Guid.NewGuid()), role, new HashSet<CountryCode>());

    public static ChangeFacts ChangeFacts(string title = "Test law adopted", PartialDate? date = null) =>
        new(ChangeStep.Scheme, title, date ?? PartialDate.OfDay(2024, 3, 1), [Link]);

    public static PeopleFacts PeopleFacts(long? gain = 1_000) =>
        new(ImpactDimension.Effective, PartialDate.OfDay(2024, 3, 1), [Link]) { Scheme = SchemeId.New(), Gain = gain };

    public static InstitutionalChange Change(Actor? author = null, ChangeFacts? facts = null, InstitutionalChange? corrects = null, CountryCode? country = null) =>
        new(ResultId.New(), country ?? Senegal, author ?? Officer(), facts ?? ChangeFacts(), corrects: corrects);

    public static PeopleReached People(PeopleFacts? facts = null, Actor? author = null) => new(ResultId.New(), Senegal, author ?? Officer(), facts ?? PeopleFacts());

    public const string CorrectionReason = "A slip of the pen";

    public static InstitutionalChange SubmittedChange(Actor? author = null, InstitutionalChange? corrects = null, ChangeClass changeClass = ChangeClass.C)
    {
        var by = author ?? Officer();
        var change = Change(by, corrects: corrects);
        change.Submit(by, "SEN-2024-001", Noon, corrects is null ? null : CorrectionReason, corrects is null ? null : changeClass);
        return change;
    }

    public static InstitutionalChange ApprovedChange(string publicId = "SEN-2024-001")
    {
        var officer = Officer();
        var change = Change(officer);
        change.Submit(officer, publicId, Noon);
        change.Approve(Manager(), 1, Noon);
        return change;
    }

    /// <summary>The rows of release 7: of these results and this portfolio.</summary>
    public static ReleaseContents Release(Portfolio portfolio, IReadOnlyDictionary<SchemeId, Scheme>? schemes = null, params Result[] results)
    {
        Result[] all = results.Length == 0 ? [ApprovedChange()] : results;
        var candidate = new ReleaseCandidate(Guid.NewGuid(), Manager(), portfolio.AsOf, all, null, Noon);
        return Domain.Publishing.Release.Publish(candidate, Manager(), 7, all, portfolio, schemes ?? new Dictionary<SchemeId, Scheme>(), [Phase1, Phase2], 1, Noon);
    }

    public static readonly Phase Phase1 = new(1, 2016, 2020, Source);
    public static readonly Phase Phase2 = new(2, 2021, 2025, Source);

    public static Provenance Source => new(Certainty.Assumed, "Test source");

    /// <summary>A value of a series; by default of the phase's second year, approved in time.</summary>
    public static ValueContribution Value(decimal? amount, int year = 2022, CountryCode? country = null, string scheme = "scheme", string id = "", int approved = 1, string indicator = "PR-EFFECTIVE") =>
        new(
            id.Length > 0 ? id : $"{country ?? Senegal}-{indicator}-{scheme}-{year}-{approved}",
            IndicatorCode.From(indicator),
            country ?? Senegal,
            Period.OfYear(year),
            amount is { } a ? new Figure.Reported(a) : Figure.Missing)
        {
            Scheme = scheme,
            ApprovedAt = Noon.AddDays(approved),
        };

    public static ValueContribution Event(string id, PartialDate? date = null, CountryCode? country = null, ChangeStage? stage = null, PartialDate? reversed = null, int? step = null, int approved = 1) =>
        new(id, IndicatorCode.InstitutionalChanges, country ?? Senegal, Period.YearOf((date ?? PartialDate.OfYear(2022)).Day), new Figure.Reported(1))
        {
            Date = date ?? PartialDate.OfYear(2022),
            Day = (date ?? PartialDate.OfYear(2022)).LastDay,
            Stage = stage,
            ReversedOn = reversed,
            Step = step,
            ApprovedAt = Noon.AddDays(approved),
        };

    /// <summary>Phase 2 after its last day; Cambodia and Senegal are its priority countries.</summary>
    public static Portfolio Portfolio(params IEnumerable<ValueContribution> values) =>
        new(Phase2, new DateOnly(2026, 1, 1), [Cambodia, Senegal], Indicators, [], [.. values]);

    public static readonly IReadOnlyList<IndicatorRule> Indicators =
    [
        Rule("IC", IndicatorKind.Event) with { BySteps = true },
        Rule("PC", IndicatorKind.Event),
        Rule("CR", IndicatorKind.Event) with { CountriesOf = IndicatorCode.InstitutionalChanges },
        Rule("PR-LEGAL", IndicatorKind.Cumulative, ImpactDimension.Legal),
        Rule("PR-EFFECTIVE", IndicatorKind.Cumulative, ImpactDimension.Effective),
        Rule("PR-ADEQUACY", IndicatorKind.Cumulative, ImpactDimension.Adequacy),
        Rule("PR-POTENTIAL", IndicatorKind.Cumulative, ImpactDimension.Potential),
    ];

    public static IndicatorRule Rule(string code, IndicatorKind kind, ImpactDimension? dimension = null) =>
        new(IndicatorCode.From(code), kind, Direction.Ascending) { Dimension = dimension };

    public static TargetLine Target(string code, decimal value, decimal? baseline = null, BaselineMode mode = BaselineMode.Reset, int? step = null) =>
        new(IndicatorCode.From(code), Scope.Programme, baseline, mode, value) { Step = step, Source = "Test source" };
}
