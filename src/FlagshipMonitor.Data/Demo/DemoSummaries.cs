using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;

namespace FlagshipMonitor.Data.Demo;

/// <summary>The demo's summaries: of the programme and of a few countries. Every one begins by saying that it is made up, and its figures are tokens.</summary>
internal static class DemoSummaries
{
    public static readonly IReadOnlyList<(string Scope, string Language)> All = [(Scope.Programme, "en"), ("KHM", "en"), ("SEN", "fr"), ("TGO", "fr"), ("PRY", "es")];

    /// <summary>Written on the day of a round's submissions.</summary>
    public static Task SubmitAsync(this NarrativeDesk desk, string scope, string language, Actor writer, DateTimeOffset now, CancellationToken ct) =>
        desk.SubmitAsync(NarrativeAddress.Of(IdOf(scope), scope, writer), writer, TextsOf(scope), language, now, ct);

    public static Guid IdOf(string scope) => DemoIds.Of("summary", scope);

    public static CountryCode? CountryOf(string scope) => CountryCode.TryParse(scope, out var country) ? country : null;

    private static NarrativeTexts TextsOf(string scope) => scope switch
    {
        Scope.Programme => new(
            "Made-up: {{figure:changes}} institutional changes are achieved in {{figure:countries-with-changes}} of {{figure:countries}} countries, and at least {{figure:people-unique}} different people gained.\n\nThis text shows how a summary looks.",
            "Fictif : {{figure:changes}} changements institutionnels sont accomplis dans {{figure:countries-with-changes}} pays sur {{figure:countries}}, et au moins {{figure:people-unique}} personnes différentes y ont gagné.\n\nCe texte montre à quoi ressemble un résumé.",
            "Ficticio: se lograron {{figure:changes}} cambios institucionales en {{figure:countries-with-changes}} de {{figure:countries}} países, y al menos {{figure:people-unique}} personas distintas se beneficiaron.\n\nEste texto muestra cómo es un resumen."),
        "KHM" => new("Made-up: {{figure:people-effective}} more people are effectively covered than before the phase.", null, null),
        "PRY" => new(null, null, "Ficticio: {{figure:people-effective}} personas más que antes de la fase tienen cobertura efectiva."),
        _ => new(null, "Fictif : {{figure:people-effective}} personnes de plus qu’avant la phase sont effectivement couvertes.", null),
    };
}
