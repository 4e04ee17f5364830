using System.Globalization;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Forms.Changes;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.Pages;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Reports.Changes;

public sealed class ReportInstitutionalChangeModel(
    DraftTools tools, CurrentUser user, ReportKind<InstitutionalChangeForm> kind, IStringLocalizer<SharedText> t)
    : DraftPage<InstitutionalChangeForm>(tools, user, kind, t)
{
    private readonly IStringLocalizer<SharedText> _t = t;

    protected override IReadOnlyList<FormSection> Parts =>
    [
        new("what", _t["What changed"], nameof(Form.Step), nameof(Form.ChangeType), nameof(Form.Title), nameof(Form.WhatChanged)),
        new("when", _t["When, and how far"], nameof(Form.Date), nameof(Form.Stage), nameof(Form.InUseSince), nameof(Form.ReversedOn)),
        new("who", _t["Contributions and themes"], nameof(Form.IloContribution), nameof(Form.OthersContribution), nameof(Form.Themes)),
        new("proof", _t["Evidence and note"], nameof(Form.Evidence), nameof(Form.Note)),
    ];

    public IEnumerable<Answer> Steps =>
    [
        new("1", StepTexts.Done(_t, 1), _t["A new or revised policy or strategy."]),
        new("2", StepTexts.Done(_t, 2), _t["In law, or in its benefits, financing or coverage."]),
        new("3", StepTexts.Done(_t, 3), _t["Governance, registration, payment, data."]),
    ];

    public IEnumerable<Answer> Stages =>
    [
        new("", _t["Not stated"], _t["A change with a date then counts as achieved."]),
        .. Enum.GetValues<ChangeStage>().Select(s => new Answer(s.ToString(), ResultTexts.Stage(_t, s))),
    ];

    public IEnumerable<Answer> Themes => Frame.Themes.Select(a =>
        new Answer(a.Code, a.Name.Printed(Language.Current.Code), Heading: a.Group.Printed(Language.Current.Code)));

    /// <summary>Under a heading for each step, so that the list says which belongs where.</summary>
    public IEnumerable<SelectListItem> Types
    {
        get
        {
            foreach (var step in Enum.GetValues<ChangeStep>())
            {
                var group = new SelectListGroup { Name = StepTexts.Done(_t, (int)step) };
                var codes = InstitutionalChangeFormValidator.Types(Frame, ((int)step).ToString(CultureInfo.InvariantCulture)).ToHashSet();
                foreach (var type in Frame.Types.Where(c => codes.Contains(c.Code)))
                {
                    yield return new SelectListItem(type.Name.Printed(Language.Current.Code), type.Code) { Group = group };
                }
            }
        }
    }

    protected override string Shown(string field, string text) => field switch
    {
        nameof(Form.Step) => Steps.FirstOrDefault(s => s.Value == text)?.Text ?? text,
        nameof(Form.Stage) => Stages.FirstOrDefault(s => s.Value == text)?.Text ?? text,
        nameof(Form.ChangeType) or nameof(Form.Themes) => new ResultFields(_t, Frame.Names).Value(field, text),
        _ => text,
    };
}
