using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>The id of a field by its name: Form.Total is Form_Total, Form.Links[0].Url is Form_Links_0__Url.</summary>
internal static class FieldIds
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
