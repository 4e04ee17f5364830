using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FlagshipMonitor.Data.Auditing;

/// <summary>The one list of what the audit table leaves out, and why.</summary>
internal static class AuditExclusions
{
    private static readonly HashSet<Type> Entities =
    [
        typeof(AuditEntry),
        typeof(Operation), // the entry names it
        typeof(DataProtectionKey), // secrets
        typeof(UserSession), // signing in and out have entries of their own
        typeof(SignInAttempts), // counters; every failed attempt has an entry of its own
        typeof(ReleasedChange), // frozen with the release, whose entry holds their checksum
        typeof(ReleasedPeople),
        typeof(ReleasedFigure),
        typeof(ReleasedValue),
        typeof(ReleasedNarrative),
        typeof(ContextValue), // thousands of rows loaded from files, kept with their source
    ];

    // Secrets, what names a person (rows name people by id alone), and texts nobody has handed in yet.
    private static readonly HashSet<(Type Entity, string Property)> Columns =
    [
        (typeof(AppUser), nameof(AppUser.PasswordHash)),
        (typeof(AppUser), nameof(AppUser.SecurityStamp)),
        (typeof(AppUser), nameof(AppUser.ConcurrencyStamp)),
        (typeof(AppUser), nameof(AppUser.Email)),
        (typeof(AppUser), nameof(AppUser.NormalizedEmail)),
        (typeof(AppUser), nameof(AppUser.UserName)),
        (typeof(AppUser), nameof(AppUser.NormalizedUserName)),
        (typeof(AppUser), nameof(AppUser.PhoneNumber)),
        (typeof(AppUser), nameof(AppUser.DisplayName)),
        (typeof(FormDraft), nameof(FormDraft.Json)),
        (typeof(FormDraft), nameof(FormDraft.Title)),
        (typeof(FrameworkDraft), nameof(FrameworkDraft.Document)), // what is published has rows, and entries, of its own
    ];

    public static bool LeavesOut(IReadOnlyEntityType entity) =>
        Entities.Contains(entity.ClrType)
        // Identity's tokens, log-ins, claims and passkeys hold secrets; their pages write entries of their own.
        || entity.ClrType.Namespace == "Microsoft.AspNetCore.Identity";

    public static bool LeavesOut(IReadOnlyProperty property) =>
        Columns.Contains((property.DeclaringType.ClrType, property.Name))
        // A row's xmin says nothing before the row is written.
        || (property.IsConcurrencyToken && property.ValueGenerated == ValueGenerated.OnAddOrUpdate);
}
