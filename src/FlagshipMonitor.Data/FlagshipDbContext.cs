using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Configurations;
using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
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
    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<SignInAttempts> SignInAttempts => Set<SignInAttempts>();

    public DbSet<CountryAssignment> CountryAssignments => Set<CountryAssignment>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Operation> Operations => Set<Operation>();

    public DbSet<Country> Countries => Set<Country>();

    public DbSet<ContextValue> ContextValues => Set<ContextValue>();

    public DbSet<ThematicArea> ThematicAreas => Set<ThematicArea>();

    public DbSet<CodeListEntry> CodeLists => Set<CodeListEntry>();

    public DbSet<Phase> Phases => Set<Phase>();

    public DbSet<FrameworkVersion> FrameworkVersions => Set<FrameworkVersion>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Target> Targets => Set<Target>();

    public DbSet<FrameworkDraft> FrameworkDrafts => Set<FrameworkDraft>();

    public DbSet<TargetProposal> TargetProposals => Set<TargetProposal>();

    public DbSet<PublishedFigure> PublishedFigures => Set<PublishedFigure>();

    public DbSet<Scheme> Schemes => Set<Scheme>();

    public DbSet<Result> Results => Set<Result>();

    public DbSet<InstitutionalChange> InstitutionalChanges => Set<InstitutionalChange>();

    public DbSet<PeopleReached> PeopleReached => Set<PeopleReached>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();
    public DbSet<Narrative> Narratives => Set<Narrative>();

    public DbSet<FormDraft> Drafts => Set<FormDraft>();

    public DbSet<ReleaseCandidate> ReleaseCandidates => Set<ReleaseCandidate>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<ReleasedChange> ReleasedChanges => Set<ReleasedChange>();

    public DbSet<ReleasedPeople> ReleasedPeople => Set<ReleasedPeople>();

    public DbSet<ReleasedFigure> ReleasedFigures => Set<ReleasedFigure>();

    public DbSet<ReleasedValue> ReleasedValues => Set<ReleasedValue>();

    public DbSet<ReleasedWithdrawal> ReleasedWithdrawals => Set<ReleasedWithdrawal>();
    public DbSet<ReleasedNarrative> ReleasedNarratives => Set<ReleasedNarrative>();

    public DbSet<ReleaseInputs> ReleaseInputs => Set<ReleaseInputs>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasHistories();
        builder.ApplyConfigurationsFromAssembly(typeof(FlagshipDbContext).Assembly);
    }
}
