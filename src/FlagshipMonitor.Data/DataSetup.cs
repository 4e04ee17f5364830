using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Demo;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Data.Seeding;
using FlagshipMonitor.Data.Setup;
using FlagshipMonitor.Domain.Results;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace FlagshipMonitor.Data;

/// <summary>Registers the two contexts and what stands directly on them.</summary>
public static class DataSetup
{
    /// <summary>The connection strings are read when the database is first asked for: the private server may start before that.</summary>
    public static IServiceCollection AddFlagshipData(this IServiceCollection services)
    {
        services.AddSingleton(provider => DataConnections.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<DataSources>();
        services.AddSingleton(provider => new OriginOfReports(
            provider.GetRequiredService<IConfiguration>().GetValue<bool>("FlagshipMonitor:Illustrative") ? Origin.Illustrative : Origin.Reported));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new PublicState(
            provider.GetRequiredService<DataSources>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IConfiguration>().GetValue("FlagshipMonitor:ReleaseCheck", TimeSpan.FromSeconds(1)), provider.GetRequiredService<ILogger<PublicState>>()));
        services.AddSingleton<PublicMemory>();
        services.TryAddScoped<ReleaseFilesCheck>(_ => (_, _) => Task.FromResult<IReadOnlyList<Domain.Publishing.PreflightCheck>>([]));
        services.AddScoped<AuditScope>();
        services.AddDbContext<FlagshipDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<DataSources>().App, Version15)
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new AuditInterceptor(provider.GetRequiredService<AuditScope>())));
        services.AddDbContext<PublicDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<DataSources>().Public, Version15)
            .UseSnakeCaseNamingConvention());

        services.Configure<IdentityOptions>(SetIdentityOptions);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordComputations.Rounds);
        // Before Identity adds its own: one hasher serves all, and the places for computing are counted once.
        services.AddSingleton<IPasswordHasher<AppUser>, PasswordHasher<AppUser>>();
        services.AddIdentityCore<AppUser>().AddEntityFrameworkStores<FlagshipDbContext>().AddPasswordValidator<PasswordRulesValidator>();
        services.AddDataProtection().SetApplicationName("FlagshipMonitor").PersistKeysToDbContext<FlagshipDbContext>();
        services.AddSingleton<PasswordComputations>();
        return services
            .AddScoped<Sessions>().AddScoped<SignInBrake>().AddScoped<PasswordSignIn>().AddScoped<PasswordChange>().AddScoped<Accounts>().AddScoped<DemoAccounts>()
            .AddScoped<AuditTrail>().AddScoped<OperationRunner>().AddScoped<DatabaseClock>()
            .AddScoped<FrameworkQuery>().AddScoped<PortfolioQuery>().AddScoped<DashboardQuery>().AddSingleton<DashboardMemory>().AddScoped<ApprovalEffectQuery>().AddScoped<ReviewQueueQuery>().AddScoped<TextFiguresQuery>()
            .AddScoped<FrameworkDesk>().AddScoped<TargetDesk>().AddScoped<ResultDesk>().AddScoped<WithdrawalDesk>().AddScoped<ReleaseDesk>().AddScoped<DraftDesk>().AddScoped<NarrativeDesk>()
            .AddScoped<ReferenceDataSeeder>().AddScoped<EarlierReleases>().AddScoped<ExampleSeeder>().AddScoped<DemoSeeder>().AddScoped<DatabaseSetup>().AddScoped<Housekeeping>();
    }

    /// <summary>A context under the migrating login, for the migrations and for what follows them.</summary>
    public static FlagshipDbContext ForMigrating(string connectionString) => new(
        new DbContextOptionsBuilder<FlagshipDbContext>()
            .UseNpgsql(connectionString, Version15)
            .UseSnakeCaseNamingConvention()
            .UseApplicationServiceProvider(DesignTimeFactory.IdentityServices())
            .Options);

    internal static void SetIdentityOptions(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        // Length and guessability decide (PasswordRules); no composition is asked for.
        options.Password.RequiredLength = Domain.Limits.PasswordMinLength;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
    }

    private static void Version15(NpgsqlDbContextOptionsBuilder npgsql) => npgsql.SetPostgresVersion(15, 0);
}
