using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;
using FlagshipMonitor.Web.Pictures.Contents;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>The numbers of a chart as a table: columns that never change, and what they mean.</summary>
internal static class ChartTable
{
    private static readonly string[] States = ["reported", "notReported", "notDue", "notApplicable", "suppressed"];

    /// <param name="chart">Its name in addresses: "funding".</param>
    public static TableShape Of(string chart) => new(chart,
    [
        new("release", ColumnType.Text, "Name of the release", "Nom de l’édition", "Nombre de la edición") { Required = true },
        CommonColumns.Country,
        new("indicator", ColumnType.Text, "Code of the indicator; empty for money and for what has none", "Code de l’indicateur ; vide pour l’argent et ce qui n’en a pas", "Código del indicador; vacío para el dinero y lo que no lo tiene") { Of = "indicators" },
        new("series", ColumnType.Text, "What the number is", "Ce qu’est le nombre", "Qué es el número") { Words = ["actual", "published", "target", "firstPhase", "expected", "budget", "gap"], Required = true },
        new("group", ColumnType.Text, "The series in words, in the language of the file", "La série en mots, dans la langue du fichier", "La serie en palabras, en el idioma del archivo"),
        new("category", ColumnType.Text, "The bar, year or part, in the language of the file", "La barre, l’année ou la partie, dans la langue du fichier", "La barra, el año o la parte, en el idioma del archivo"),
        new("value", ColumnType.Number, "The exact number; empty where there is none, never zero for missing", "Le nombre exact ; vide s’il n’y en a pas, jamais zéro par défaut", "El número exacto; vacío si no lo hay, nunca cero por defecto"),
        new("state", ColumnType.Text, "Why there is a number or none", "Pourquoi il y a un nombre ou non", "Por qué hay o no un número") { Words = States },
        new("unit", ColumnType.Text, "What is counted", "Ce qui est compté", "Qué se cuenta") { Words = ["people", "changes", "countries", "USD"] },
        new("origin", ColumnType.Text, "Of actual numbers: whether they were reported, are examples, both, or made up for the demo", "Pour les nombres réels : s’ils ont été communiqués, sont des exemples, les deux, ou fictifs", "De los números reales: si se notificaron, son ejemplos, ambas cosas, o inventados") { Words = CommonColumns.OriginWords },
    ]);

    public static ValueTask WriteAsync(TableWriter table, ChartNumber number, ReleasedEdition edition) => table
        .Text(edition.Release.Name).Text(number.Country).Text(number.Indicator).Text(number.Series).Text(number.SeriesName).Text(number.Category)
        .Number(number.Value).Text(number.State).Text(number.Unit)
        .Word(number.Series == "actual" ? edition.Origins : edition.Origins is Origins.Illustrative ? Origins.Illustrative : null)
        .EndRowAsync();
}
