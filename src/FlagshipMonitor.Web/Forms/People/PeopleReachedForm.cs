using System.Text.Json.Serialization;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>People reached as they were typed. The order of the fields is that of the page.</summary>
public sealed class PeopleReachedForm : ReportForm
{
    public const string Ticked = "true";

    public override string? CorrectionClass { get; set; }

    public override string? CorrectionReason { get; set; }

    public string? Dimension { get; set; }

    /// <summary>Id of one of the country's schemes.</summary>
    public string? Scheme { get; set; }

    /// <summary>Name of a scheme that the list lacks.</summary>
    public string? NewScheme { get; set; }

    public string? NewSchemeBranch { get; set; }

    /// <summary>Public id of the change from which people gained.</summary>
    public string? Change { get; set; }

    public DateText AsOf { get; set; } = new();

    public string? Covered { get; set; }

    public string? CoveredBefore { get; set; }

    /// <summary>For sources that give only the gain; otherwise it is computed.</summary>
    public string? Gain { get; set; }

    /// <summary>For sources that count households: how many, how many people live in one, and where and when that was found.</summary>
    public string? Households { get; set; }

    public string? HouseholdSize { get; set; }

    public string? HouseholdSource { get; set; }

    public string? HouseholdYear { get; set; }

    public string? InWords { get; set; }

    /// <summary>By the id of another scheme: how its people relate to these; not answered is not known.</summary>
    public Dictionary<string, string?> Overlap { get; set; } = [];

    /// <summary>By the id of another scheme: people in both.</summary>
    public Dictionary<string, string?> OverlapPeople { get; set; } = [];

    /// <summary>One box to tick.</summary>
    public List<string> Estimated { get; set; } = [];

    /// <summary>By <see cref="PeopleCell.Key"/>.</summary>
    public Dictionary<string, string?> Cells { get; set; } = [];

    public string? Method { get; set; }

    public string? Source { get; set; }

    public override List<LinkText> Evidence { get; set; } = [];

    public string? Note { get; set; }

    /// <summary>Whether a number was typed, readable or not.</summary>
    [JsonIgnore]
    public bool HasNumbers => !string.IsNullOrWhiteSpace(Covered + CoveredBefore + Gain) || HasHouseholds;

    /// <summary>Whether anything is said of households.</summary>
    [JsonIgnore]
    public bool HasHouseholds => !string.IsNullOrWhiteSpace(Households + HouseholdSize + HouseholdSource + HouseholdYear);

    public static PeopleReachedForm From(PeopleReached people, Language language) => new()
    {
        CorrectionClass = people.ChangeClass?.ToString(),
        CorrectionReason = people.CorrectionReason,
        Dimension = people.Dimension.ToString(),
        Scheme = people.Scheme?.ToString(),
        Change = people.Change,
        AsOf = DateParts.ToText(people.AsOf),
        Covered = Typed(people.Covered, language),
        CoveredBefore = Typed(people.CoveredBefore, language),
        Gain = people is { Covered: null, Households: null } ? Typed(people.Gain, language) : null,
        Households = Typed(people.Households?.Count, language),
        HouseholdSize = people.Households is { } households ? HouseholdText.Size(households.Multiplier, language) : null,
        HouseholdSource = people.Households?.Source,
        HouseholdYear = people.Households?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Overlap = people.Overlaps.ToDictionary(o => o.With.ToString(), o => (string?)o.Kind.ToString()),
        OverlapPeople = people.Overlaps.Where(o => o.People is not null).ToDictionary(o => o.With.ToString(), o => Typed(o.People, language)),
        InWords = people.InWords,
        Estimated = people.Estimated ? [Ticked] : [],
        Cells = people.Cells.ToDictionary(c => c.Key, c => c.NotApplicable ? Counts.NotApplicable(language) : Typed(c.People, language)),
        Method = people.Method,
        Source = people.Source,
        Evidence = Links.ToText(people.Evidence),
        Note = people.Note,
    };

    /// <summary>The gain as far as it can be said: the difference, else the one the source gives.</summary>
    public long? ComputedGain()
    {
        if (string.IsNullOrWhiteSpace(Covered + CoveredBefore))
        {
            return string.IsNullOrWhiteSpace(Gain) ? HouseholdText.Read(this)?.People : Counts.Read(Gain).Number;
        }

        // What is typed there and cannot be read is not as good as empty.
        return Counts.Read(Covered).Number - Counts.Read(CoveredBefore).Number is >= 0 and var difference ? difference : null;
    }

    public override void Complete(bool anotherLink = false)
    {
        Links.Offer(Evidence, anotherLink);
        Cells = PeopleTable.AllCells.ToDictionary(c => c.Key, c => Cells.GetValueOrDefault(c.Key));
    }

    /// <summary>What the form says; only a form that was found right can be asked.</summary>
    /// <param name="scheme">The scheme chosen, or the one made by the name given.</param>
    public PeopleFacts ToFacts(SchemeId? scheme) => new(Enum.Parse<ImpactDimension>(Dimension!), DateParts.Read(AsOf).Date!, Links.ToEvidence(Evidence))
    {
        Scheme = scheme,
        Change = TextRules.Clean(Change),
        Covered = Counts.Read(Covered).Number,
        CoveredBefore = Counts.Read(CoveredBefore).Number,
        Gain = ComputedGain(),
        InWords = TextRules.Clean(InWords),
        // People worked out from households are always an estimate.
        Estimated = Estimated.Contains(Ticked) || HasHouseholds,
        Households = HouseholdText.Read(this),
        Overlaps = OverlapText.Read(this),
        Cells = PeopleTable.Read(Cells),
        Method = TextRules.Clean(Method),
        Source = TextRules.Clean(Source),
        Note = TextRules.Clean(Note),
    };

    protected override IEnumerable<KeyValuePair<string, string?>> Answers() =>
    [
        Answer(nameof(CorrectionClass), CorrectionClass),
        Answer(nameof(CorrectionReason), CorrectionReason),
        Answer(nameof(Dimension), Dimension),
        Answer(nameof(Scheme), Scheme),
        Answer(nameof(NewScheme), NewScheme),
        Answer(nameof(NewSchemeBranch), NewSchemeBranch),
        Answer(nameof(Change), Change),
        Answer(nameof(AsOf), AsOf),
        Answer(nameof(Covered), Covered),
        Answer(nameof(CoveredBefore), CoveredBefore),
        Answer(nameof(Gain), Gain),
        Answer(nameof(Households), Households),
        Answer(nameof(HouseholdSize), HouseholdSize),
        Answer(nameof(HouseholdSource), HouseholdSource),
        Answer(nameof(HouseholdYear), HouseholdYear),
        Answer(nameof(Estimated), Estimated),
        Answer(nameof(InWords), InWords),
        .. Overlap.Select(o => Answer($"{nameof(Overlap)}[{o.Key}]", o.Value)),
        .. OverlapPeople.Select(o => Answer($"{nameof(OverlapPeople)}[{o.Key}]", o.Value)),
        .. Cells.Select(c => Answer($"{nameof(Cells)}[{c.Key}]", c.Value)),
        Answer(nameof(Method), Method),
        Answer(nameof(Source), Source),
        .. Answer(nameof(Evidence), Evidence),
        Answer(nameof(Note), Note),
    ];

    private static string? Typed(long? number, Language language) => number is { } n ? Formats.Count(n, language) : null;
}
