using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Checks;

/// <summary>A place in a document that breaks the standard, or does what it advises against.</summary>
/// <param name="Rule">The rule's number, the name of a list of codes, or empty for the schema.</param>
/// <param name="Said">What the standard says of it, in English.</param>
/// <param name="Place">The element or attribute.</param>
internal sealed record IatiProblem(FileProblem Kind, bool IsError, string Rule, string Said, Place Place, string? Value);

/// <summary>Where in an activity something stands.</summary>
/// <param name="Path">From the activity on: "result/indicator/title".</param>
/// <param name="Identifier">The activity's.</param>
/// <param name="Indicator">The code of the indicator around it.</param>
/// <param name="Document">The address of the document link around it.</param>
internal sealed record Place(string Path, string Identifier, string? Indicator, string? Document);
