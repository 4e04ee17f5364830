using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
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

    public static InstitutionalChange SubmittedChange(Actor? author = null, InstitutionalChange? corrects = null)
    {
        var by = author ?? Officer();
        var change = Change(by, corrects: corrects);
        change.Submit(by, "SEN-2024-001", Noon, corrects is null ? null : CorrectionReason);
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

    public static readonly Phase Phase1 = new(1, 2016, 2020, Source);
    public static readonly Phase Phase2 = new(2, 2021, 2025, Source);

    public static Provenance Source => new(Certainty.Assumed, "Test source");

    /// <summary>A value of a series; by default of the phase's second year.</summary>
    public static ValueContribution Value(
        decimal? amount, int year = 2022, CountryCode? country = null, string series = "scheme", string id = "", int approved = 1, int month = 12, string indicator = "PR-EFFECTIVE") =>
        new(
            id.Length > 0 ? id : $"{country ?? Senegal}-{series}-{year}-{month}-{approved}",
            IndicatorCode.From(indicator),
            country ?? Senegal,
            series,
            new DateOnly(year, month, 28),
            amount is { } a ? new Figure.Reported(a) : Figure.Missing,
            Noon.AddDays(approved));

    public static EventContribution Event(string id, PartialDate? date = null, CountryCode? country = null, ChangeStage? stage = null, PartialDate? reversed = null, int approved = 1, int? step = null) =>
        new(id, country ?? Senegal, date ?? PartialDate.OfDay(2022, 5, 1), stage, Noon.AddDays(approved), reversed, step);

    /// <summary>Phase 2 as it stands at the end of a day.</summary>
    public static Window Window(int year = 2024, int month = 12, int day = 31) => Domain.Engine.Window.Of(Phase2, new DateOnly(year, month, day));

    public static Portfolio Portfolio(
        IEnumerable<ValueContribution>? values = null, IEnumerable<EventContribution>? changes = null, IEnumerable<Target>? targets = null,
        IReadOnlyList<CountryCode>? priority = null, DateOnly? asOf = null) =>
        new(Phase2, asOf ?? new DateOnly(2025, 12, 31), priority ?? [Cambodia, Senegal], Indicators, [.. targets ?? []], [.. values ?? []], [.. changes ?? []]);

    public static readonly IReadOnlyList<Indicator> Indicators =
    [
        Indicator("IC", 1, IndicatorKind.Event, "changes"),
        Indicator("PC", 2, IndicatorKind.Event, "countries"),
        Indicator("CR", 3, IndicatorKind.Event, "countries"),
        Indicator("PR-LEGAL", 4, IndicatorKind.Cumulative, "people", ImpactDimension.Legal),
        Indicator("PR-EFFECTIVE", 5, IndicatorKind.Cumulative, "people", ImpactDimension.Effective),
        Indicator("PR-ADEQUACY", 6, IndicatorKind.Cumulative, "people", ImpactDimension.Adequacy),
        Indicator("PR-POTENTIAL", 7, IndicatorKind.Cumulative, "people", ImpactDimension.Potential),
    ];

    public static Indicator Indicator(string code, int sort, IndicatorKind kind, string unit, ImpactDimension? dimension = null) =>
        new(IndicatorCode.From(code), 1, sort, new IndicatorFacts(new(code), new(code), kind, Direction.Ascending, unit, dimension, Source));

    public static Target Target(string code, decimal value, decimal? baseline = null, BaselineMode mode = BaselineMode.Reset, int? step = null, TargetUse use = TargetUse.Default, int phase = 2) =>
        new($"{code}/{phase}/{step}/{use}", 1, new TargetFacts(code, "total", phase, IndicatorCode.From(code), step, baseline, "2016-2020", mode, value, "units", use, Source));
}
