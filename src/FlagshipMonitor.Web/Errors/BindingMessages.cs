using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FlagshipMonitor.Web.Errors;

/// <summary>
/// A value that does not fit its hidden field comes from no form of ours, or from one that was damaged on its way. The framework would say so in English
/// and in its own words; what people type is read as text and has sentences of its own.
/// </summary>
internal sealed class BindingMessages(IStringLocalizer<SharedText> t) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Sentence);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Sentence);
        messages.SetUnknownValueIsInvalidAccessor(_ => Sentence);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Sentence);
        messages.SetValueIsInvalidAccessor(_ => Sentence);
        messages.SetValueMustBeANumberAccessor(_ => Sentence);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Sentence);
        messages.SetValueMustNotBeNullAccessor(_ => Sentence);
        messages.SetMissingBindRequiredValueAccessor(_ => Sentence);
        messages.SetMissingKeyOrValueAccessor(() => Sentence);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Sentence);
    }

    /// <summary>In the language of the page, so it is looked up each time.</summary>
    private string Sentence => t["What was sent does not fit this page. Go back, open the page again and send the form once more."];
}
