using System.Reflection;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Architecture;

/// <summary>Public pages and files reach the database through the public context alone.</summary>
public sealed class PublicReadsReleasesOnlyTests
{
    private static readonly string[] Folders = ["src/FlagshipMonitor.Web/Pages/Public", "src/FlagshipMonitor.Web/Exports", "src/FlagshipMonitor.Web/OpenData", "src/FlagshipMonitor.Web/Api"];

    private static readonly string[] Forbidden = [nameof(FlagshipDbContext), "FlagshipMonitor.Data.Desks", "FlagshipMonitor.Data.Drafts", "PortfolioQuery"];

    [Fact]
    public void No_source_names_the_context_of_the_signed_in_part()
    {
        var files = Folders.Select(f => new DirectoryInfo(Path.Combine(Checkout.Root, f))).Where(d => d.Exists)
            .SelectMany(d => d.GetFiles("*.cs*", SearchOption.AllDirectories))
            .Concat(new DirectoryInfo(Path.Combine(Checkout.Root, "src/FlagshipMonitor.Data/Queries")).GetFiles("Released*.cs"))
            .ToList();

        Assert.NotEmpty(files);
        Assert.Empty(from file in files
                     from word in Forbidden
                     where File.ReadAllText(file.FullName).Contains(word, StringComparison.Ordinal)
                     select $"{file.Name}: {word}");
    }

    [Fact]
    public void No_constructor_takes_it_however_far_down()
    {
        var web = typeof(Program).Assembly.GetTypes().Where(t => t.Namespace is { } n && (n.StartsWith("FlagshipMonitor.Web.Pages.Public", StringComparison.Ordinal) || n == "FlagshipMonitor.Web.Exports" || n.StartsWith("FlagshipMonitor.Web.OpenData", StringComparison.Ordinal) || n.StartsWith("FlagshipMonitor.Web.Api", StringComparison.Ordinal)));
        var data = typeof(ReleasedHomeQuery).Assembly.GetTypes().Where(t => t.Name.StartsWith("Released", StringComparison.Ordinal) || t == typeof(EditionReader));

        Assert.All(web.Concat(data), type => Assert.DoesNotContain(typeof(FlagshipDbContext), Needs(type, [])));
    }

    private static HashSet<Type> Needs(Type type, HashSet<Type> seen)
    {
        foreach (var parameter in type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
        {
            if (seen.Add(parameter) && parameter.Namespace?.StartsWith("FlagshipMonitor", StringComparison.Ordinal) is true)
            {
                Needs(parameter, seen);
            }
        }

        return seen;
    }
}
