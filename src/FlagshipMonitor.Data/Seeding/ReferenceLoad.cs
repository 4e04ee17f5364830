using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Seeding;

/// <summary>Which version of a reference file was loaded, and when.</summary>
public sealed class ReferenceLoad(string file, string fingerprint, int rows, DateTimeOffset loadedAt)
{
    public string File { get; private init; } = file;

    public string Fingerprint { get; private set; } = fingerprint;

    public int Rows { get; private set; } = rows;

    public DateTimeOffset LoadedAt { get; private set; } = loadedAt;

    public void Again(string fingerprint, int rows, DateTimeOffset now) => (Fingerprint, Rows, LoadedAt) = (fingerprint, rows, now);
}

internal sealed class ReferenceLoadConfiguration : IEntityTypeConfiguration<ReferenceLoad>
{
    public void Configure(EntityTypeBuilder<ReferenceLoad> builder)
    {
        builder.ToTable("reference_loads");
        builder.HasKey(l => l.File);
        builder.Property(l => l.File).HasMaxLength(60);
        builder.Property(l => l.Fingerprint).HasMaxLength(64);
    }
}
