using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.TestSupport;

/// <summary>The program with a few pages more: one in each folder with a policy, and one that fails as asked.</summary>
public sealed class ProbedApp : AppFixture
{
    public const string Countries = "/workspace/probe";
    public const string Programme = "/programme/probe";
    public const string Administration = "/admin/probe";
    public const string Unmarked = "/probe/unmarked";
    public const string Faults = "/probe/fault";

    public static string Country(string slug) => $"/workspace/{slug}/probe";

    public static string Fault(object what) => $"{Faults}/{what}";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("AllowedHosts", "localhost;monitor.example.org");
        builder.ConfigureTestServices(services => services.AddRazorPages().AddApplicationPart(typeof(ProbedApp).Assembly));
    }
}
