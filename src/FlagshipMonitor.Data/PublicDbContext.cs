using FlagshipMonitor.Data.Configurations;
using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data;

/// <summary>What the public may read: releases and reference data. It knows no draft and no result, and its database role sees none.</summary>
public sealed class PublicDbContext : DbContext
{
    public PublicDbContext(DbContextOptions<PublicDbContext> options)
        : base(options) => ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

    public DbSet<Country> Countries => Set<Country>();

    public DbSet<ContextValue> ContextValues => Set<ContextValue>();

    public DbSet<ThematicArea> ThematicAreas => Set<ThematicArea>();

    public DbSet<CodeListEntry> CodeLists => Set<CodeListEntry>();

    public DbSet<Phase> Phases => Set<Phase>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Target> Targets => Set<Target>();

    public DbSet<PublishedFigure> PublishedFigures => Set<PublishedFigure>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<ReleasedChange> ReleasedChanges => Set<ReleasedChange>();

    public DbSet<ReleasedPeople> ReleasedPeople => Set<ReleasedPeople>();

    public DbSet<ReleasedFigure> ReleasedFigures => Set<ReleasedFigure>();

    public DbSet<ReleasedValue> ReleasedValues => Set<ReleasedValue>();

    public DbSet<ReleasedWithdrawal> ReleasedWithdrawals => Set<ReleasedWithdrawal>();
    public DbSet<ReleasedNarrative> ReleasedNarratives => Set<ReleasedNarrative>();

    public DbSet<ReleaseInputs> ReleaseInputs => Set<ReleaseInputs>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new CountryConfiguration())
        .ApplyConfiguration(new ContextValueConfiguration())
        .ApplyConfiguration(new PhaseConfiguration())
        .ApplyConfiguration(new ThematicAreaConfiguration())
        .ApplyConfiguration(new CodeListEntryConfiguration())
        .ApplyConfiguration(new FrameworkVersionConfiguration())
        .ApplyConfiguration(new IndicatorConfiguration())
        .ApplyConfiguration(new TargetConfiguration())
        .ApplyConfiguration(new PublishedFigureConfiguration())
        .ApplyConfiguration(new ReleaseConfiguration())
        .ApplyConfiguration(new ReleasedChangeConfiguration())
        .ApplyConfiguration(new ReleasedPeopleConfiguration())
        .ApplyConfiguration(new ReleasedFigureConfiguration())
        .ApplyConfiguration(new ReleasedValueConfiguration())
        .ApplyConfiguration(new ReleasedWithdrawalConfiguration())
        .ApplyConfiguration(new ReleasedNarrativeConfiguration())
        .ApplyConfiguration(new ReleaseInputsConfiguration());
}
