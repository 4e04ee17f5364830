using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>
/// A picture laid out once, in units of which one is a pixel at ordinary size. The same scene is written as SVG and drawn on a
/// canvas, so that a chart is the same in every file.
/// </summary>
/// <param name="Title">The finding: the picture's name for whoever does not see it.</param>
/// <param name="Description">The numbers in a sentence.</param>
public sealed record Scene(double Width, double Height, string Title, string Description, Language Language, IReadOnlyList<Mark> Marks);
