using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data;

/// <summary>Everything the signed-in part of the product reads and writes. Public pages use <see cref="PublicDbContext"/>.</summary>
public sealed class FlagshipDbContext(DbContextOptions<FlagshipDbContext> options)
    : IdentityUserContext<AppUser, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<CountryAssignment> CountryAssignments => Set<CountryAssignment>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Country> Countries => Set<Country>();

    public DbSet<ContextValue> ContextValues => Set<ContextValue>();

    public DbSet<ThematicArea> ThematicAreas => Set<ThematicArea>();

    public DbSet<CodeListEntry> CodeLists => Set<CodeListEntry>();

    public DbSet<Phase> Phases => Set<Phase>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FlagshipDbContext).Assembly);
    }
}
