using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls.Errors;

/// <summary>An error always has words, even where binding left none.</summary>
internal static class ErrorTexts
{
    public static string Of(ModelError error, IStringLocalizer<SharedText> t) =>
        error.ErrorMessage is { Length: > 0 } message ? message : t["Check this answer"];
}
