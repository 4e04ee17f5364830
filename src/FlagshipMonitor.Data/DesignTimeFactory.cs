using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.Data;

/// <summary>Makes the context for the migration tool, which never connects.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<FlagshipDbContext>
{
    public FlagshipDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<FlagshipDbContext>()
            .UseNpgsql("Host=localhost;Database=design", npgsql => npgsql.SetPostgresVersion(15, 0))
            .UseSnakeCaseNamingConvention()
            .UseApplicationServiceProvider(IdentityServices())
            .Options);

    /// <summary>Identity's tables depend on an option that it reads from the application's services.</summary>
    internal static ServiceProvider IdentityServices() => new ServiceCollection()
        .Configure<IdentityOptions>(DataSetup.SetIdentityOptions)
        .BuildServiceProvider();
}
