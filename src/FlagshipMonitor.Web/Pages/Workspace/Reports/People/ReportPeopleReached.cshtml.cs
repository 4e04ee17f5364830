using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.Pages;
using FlagshipMonitor.Web.Forms.People;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Reports.People;

public sealed class ReportPeopleReachedModel(
    DraftTools tools, CurrentUser user, ReportKind<PeopleReachedForm> kind, IStringLocalizer<SharedText> t)
    : DraftPage<PeopleReachedForm>(tools, user, kind, t)
{
    private readonly IStringLocalizer<SharedText> _t = t;

    protected override IReadOnlyList<FormSection> Parts =>
    [
        new("which", _t["Gain and scheme"], nameof(Form.Dimension), nameof(Form.Scheme), nameof(Form.NewScheme), nameof(Form.NewSchemeBranch), nameof(Form.Change)),
        new("number", _t["Number of people"], nameof(Form.AsOf), nameof(Form.Covered), nameof(Form.CoveredBefore), nameof(Form.Gain), nameof(Form.Households), nameof(Form.HouseholdSize), nameof(Form.HouseholdSource),
            nameof(Form.HouseholdYear), nameof(Form.Estimated), nameof(Form.InWords), nameof(Form.Overlap), nameof(Form.OverlapPeople)),
        new("breakdown", _t["Breakdown of the gain"], nameof(Form.Cells)),
        new("proof", _t["Source and evidence"], nameof(Form.Method), nameof(Form.Source), nameof(Form.Evidence), nameof(Form.Note)),
    ];

    public IEnumerable<Answer> Dimensions => Enum.GetValues<ImpactDimension>()
        .Select(d => new Answer(d.ToString(), ResultTexts.Dimension(_t, d), ReportWords.Hint(_t, d)));

    public IEnumerable<Answer> Estimate => [new(PeopleReachedForm.Ticked, _t["The number is an estimate"])];

    public IEnumerable<SelectListItem> Schemes => Frame.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString()));

    public IEnumerable<SelectListItem> Branches => Frame.Branches.Select(b => new SelectListItem(b.Name.Printed(Language.Current.Code), b.Code));

    public IEnumerable<SelectListItem> Changes => Frame.Changes.Select(c => new SelectListItem($"{c.Title} ({c.PublicId})", c.PublicId));

    /// <summary>The boxes for a new scheme are in sight when they are needed or in use.</summary>
    public bool NamesScheme => Frame.Schemes.Count == 0 || !ModelState.IsValid || HasConflict || Form.NewScheme is not null || Form.NewSchemeBranch is not null;

    protected override string Shown(string field, string text) => field switch
    {
        nameof(Form.Dimension) => Dimensions.FirstOrDefault(d => d.Value == text)?.Text ?? text,
        nameof(Form.Scheme) or nameof(Form.Change) => new ResultFields(_t, Frame.Names).Value(field, text),
        _ when field.StartsWith(nameof(Form.Overlap) + "[", StringComparison.Ordinal) => ResultTexts.Overlap(_t, OverlapText.KindOf(text)),
        nameof(Form.NewSchemeBranch) => Branches.FirstOrDefault(b => b.Value == text)?.Text ?? text,
        nameof(Form.Estimated) => _t["The number is an estimate"],
        _ => text,
    };
}
