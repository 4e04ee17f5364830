using FlagshipMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Identity;

/// <summary>An account. Role and language are columns, read for every request, so that a change holds at once.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public const int DisplayNameLength = 120;

    public Role Role { get; set; }

    /// <summary>Shown to colleagues; never public.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>"en", "fr" or "es"; null until the person has chosen: then the page of the sign-in decides.</summary>
    public string? Language { get; set; }

    /// <summary>False for the account of imports, which nobody can sign in to, and for disabled accounts.</summary>
    public bool MaySignIn { get; set; } = true;

    public UserId UserId => new(Id);
}

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.ToTable("users");
        builder.Property(u => u.DisplayName).HasMaxLength(AppUser.DisplayNameLength);
        builder.Property(u => u.Language).HasMaxLength(2);
        builder.Ignore(u => u.UserId);
    }
}

internal sealed class CountryAssignmentConfiguration : IEntityTypeConfiguration<CountryAssignment>
{
    public void Configure(EntityTypeBuilder<CountryAssignment> builder)
    {
        builder.HasKey(a => new { a.User, a.Country });
        builder.Property(a => a.User).HasColumnName("user_id");
        builder.ToTable("country_assignments");
    }
}
