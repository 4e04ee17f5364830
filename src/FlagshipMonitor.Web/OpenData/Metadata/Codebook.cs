using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Metadata;

/// <summary>The last sheet of a workbook: every column of its tables, in words.</summary>
internal static class Codebook
{
    private static readonly TableShape Shape = new("Codebook",
    [
        new("table", ColumnType.Text, "Table", "Table", "Tabla") { Words = [] },
        new("column", ColumnType.Text, "Column", "Colonne", "Columna") { Words = [] },
        new("type", ColumnType.Text, "Type", "Type", "Tipo") { Words = [] },
        new("unit", ColumnType.Text, "Unit", "Unité", "Unidad") { Words = [] },
        new("required", ColumnType.Truth, "Never empty", "Jamais vide", "Nunca vacía"),
        new("words", ColumnType.List, "All words that can stand in it", "Tous les mots possibles", "Todas las palabras posibles"),
        new("description", ColumnType.Text, "What it says", "Ce qu’elle dit", "Qué dice"),
    ]);

    public static BookSheet Of(IReadOnlyList<TableShape> shapes, Language language) => new(Shape, async table =>
    {
        foreach (var (shape, column) in shapes.SelectMany(s => s.Columns.Select(c => (s, c))))
        {
            await table.Text(shape.Name).Text(column.Name).Word(column.Type).Text(column.Unit).Truth(column.Required)
                .List(column.Words ?? []).Text(column.Description.In(language.Code)).EndRowAsync();
        }
    });
}
