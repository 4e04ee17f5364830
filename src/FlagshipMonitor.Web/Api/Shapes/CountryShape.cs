using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Api.Rows;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.Api.Shapes;

/// <summary>A country with where it stands in the release.</summary>
internal sealed record CountryItem(ReleasedStanding Standing, CountryFacts Facts)
{
    public decimal? Target => Facts.Targets.TryGetValue(Scope, out var target) ? target : null;

    private string Scope => Domain.Engine.Scope.Of(Standing.Country.Code);

    public StandingFigure? Figure(IndicatorCode code, int step = 0) => Standing.Figures.FirstOrDefault(f => f.Indicator == code && f.Step == step);

    /// <summary>The latest year the position stands on.</summary>
    public int? YearOf(IndicatorCode code) => Figure(code)?.Value is not null && Facts.Years.TryGetValue((Scope, code), out var year) ? year : null;
}

internal static class CountryShape
{
    public static ApiGroup Group { get; } = new("Country", new("A country or territory and where it stands", "Un pays ou territoire et où il en est", "Un país o territorio y su situación"),
    [
        Column("iso3"), Column("iso2"), Column("m49"),
        ApiShapes.Name(Datasets.Countries, new("Name, in the language asked for", "Nom, dans la langue demandée", "Nombre, en el idioma solicitado")),
        Column("region"), Column("income_group"), Column("priority"), Column("status"),
        Column("start_date", "since"),
        ApiShapes.Page("iso3", "countries"),
        Column("iati_identifier"),
        new ApiGroup("institutionalChanges", new("Institutional changes of the phase, up to the release’s day", "Changements institutionnels de la phase, jusqu’au jour de l’édition", "Cambios institucionales de la fase, hasta el día de la edición"),
        [
            Number("total", new("All steps together; null where nothing was reported", "Toutes étapes confondues ; null si rien n’a été communiqué", "Todos los pasos juntos; null si no se notificó nada"), (c, code) => c.Figure(code)?.Value, IndicatorCode.InstitutionalChanges),
            new ApiGroup("byStep", new("By step: 1 strategy, 2 scheme, 3 operations", "Par étape : 1 stratégie, 2 régime, 3 fonctionnement", "Por paso: 1 estrategia, 2 régimen, 3 operaciones"),
                [.. Enumerable.Range(1, 3).Select(step => Number($"{step}", new($"Of step {step}", $"De l’étape {step}", $"Del paso {step}"), (c, code) => c.Figure(code, step)?.Value, IndicatorCode.InstitutionalChanges))]),
            Number("target", new("Expected by the end of the phase; null where there is no target", "Attendu à la fin de la phase ; null s’il n’y a pas de cible", "Lo esperado al final de la fase; null si no hay meta"), (c, _) => c.Target, IndicatorCode.InstitutionalChanges),
        ]),
        new ApiGroup("peopleReached", new("People by what they gained; never add the three: one person may count in more than one", "Personnes selon ce qu’elles ont gagné ; ne jamais additionner les trois : une personne peut compter dans plusieurs", "Personas según lo que ganaron; nunca sume las tres: una persona puede contar en más de una"),
        [
            People("effective", "PR-EFFECTIVE", new("Effective coverage", "Couverture effective", "Cobertura efectiva")),
            People("legal", "PR-LEGAL", new("Legal coverage", "Couverture légale", "Cobertura legal")),
            People("adequacy", "PR-ADEQUACY", new("Adequacy", "Adéquation", "Adecuación")),
        ]),
        new ApiGroup("funding", new("Budget and gap; null while nothing is recorded, which is not zero", "Budget et déficit ; null tant que rien n’est enregistré, ce qui n’est pas zéro", "Presupuesto y déficit; null mientras no se registre nada, lo que no es cero"),
        [
            Money("budget", "budget_usd"), Money("secured", "secured_usd"), Money("gap", "gap_usd"),
            new ApiValue("currency", new("ISO 4217 code of the currency", "Code ISO 4217 de la monnaie", "Código ISO 4217 de la moneda"), ColumnType.Text, (_, _) => "USD") { Nullable = false },
        ])
        { IsNull = _ => true },
    ]);

    private static ApiValue Column(string column, string? name = null) => ApiValue.Of(Datasets.Countries, column, name);

    private static ApiValue Money(string name, string column) => ApiValue.Of(MoneyTables.Budget, column, name) with { Value = (_, _) => null };

    private static ApiValue Number(string name, LocalisedText description, Func<CountryItem, IndicatorCode, object?> value, IndicatorCode code, ColumnType type = ColumnType.Integer) =>
        new(name, description, type, (row, _) => value((CountryItem)row.About!, code));

    private static ApiGroup People(string name, string indicator, LocalisedText description)
    {
        var code = IndicatorCode.From(indicator);
        return new ApiGroup(name, description,
        [
            Number("value", CommonColumns.Value.Description, (c, i) => c.Figure(i)?.Value, code, ColumnType.Number),
            new ApiValue("state", CommonColumns.State.Description, ColumnType.Text, (row, _) => ((CountryItem)row.About!).Figure(code)?.State ?? "notReported") { Nullable = false, Words = CommonColumns.States },
            Number("estimated", CommonColumns.Estimated.Description, (c, i) => c.Figure(i) is { Value: not null } figure ? figure.Estimated : null, code, ColumnType.Truth) with { Optional = true },
            Number("atMost", new("Where reports may overlap the value is a lower bound, and this the upper one", "Si des rapports peuvent se recouper, la valeur est une borne inférieure, et ceci la supérieure", "Si los informes pueden solaparse, el valor es una cota inferior y esta la superior"), (c, i) => c.Figure(i) is { } f && f.Upper > f.Lower ? f.Upper : null, code, ColumnType.Number) with { Optional = true },
            Number("year", new("The latest year with a reported value behind it", "La dernière année avec une valeur communiquée", "El último año con un valor notificado"), (c, i) => c.YearOf(i), code) with { Optional = true },
        ]);
    }
}
