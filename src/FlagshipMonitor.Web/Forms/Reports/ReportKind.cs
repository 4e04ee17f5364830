using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using FluentValidation;

namespace FlagshipMonitor.Web.Forms.Reports;

/// <summary>A form that was found right, on its way to become a result.</summary>
public sealed record ReportSubmission<TForm>(
    ResultId Id, CountryCode Country, Actor By, TForm Form, string Language, DateTimeOffset Now, ResultId? Corrects);

/// <summary>What a submission would make, with names for what does not exist yet.</summary>
public sealed record ReportPreview(Result Result, ResultNames Names);

/// <summary>One kind of report: what its form is filled from, checked by, shown back as and handed in to.</summary>
public abstract class ReportKind<TForm>
    where TForm : ReportForm, new()
{
    /// <summary>Its part of the address and the name of its drafts.</summary>
    public abstract string Name { get; }

    /// <summary>A form filled from a result: to revise what was returned, to correct what was approved.</summary>
    public abstract TForm From(Result result, Language language);

    /// <summary>What lists call the draft; null while nothing says.</summary>
    public abstract string? TitleOf(TForm form, ReportingFrame frame);

    public abstract IValidator<TForm> Validator(ReportingFrame frame, bool correction);

    /// <summary>What the officer should look at again; nothing here stops a submission.</summary>
    public abstract IReadOnlyList<string> Warnings(TForm form, ReportingFrame frame);

    /// <summary>The result that a form found right would make, to be shown back; it is kept nowhere.</summary>
    public abstract ReportPreview Preview(ReportSubmission<TForm> submission, ReportingFrame frame);

    public abstract Task SubmitAsync(ReportSubmission<TForm> submission, CancellationToken ct);
}
