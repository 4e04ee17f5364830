using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FlagshipMonitor.Data.Conversions;

internal sealed class CountryCodeConverter() : ValueConverter<CountryCode, string>(code => code.Value, value => CountryCode.From(value));

internal sealed class IndicatorCodeConverter() : ValueConverter<IndicatorCode, string>(code => code.Value, value => IndicatorCode.From(value));

internal sealed class SchemeIdConverter() : ValueConverter<SchemeId, Guid>(id => id.Value, value => new SchemeId(value));

internal sealed class ResultIdConverter() : ValueConverter<ResultId, Guid>(id => id.Value, value => new ResultId(value));

internal static class UserIds
{
    /// <summary>uuid[], so that a constraint can look into it.</summary>
    public static PropertyBuilder<IReadOnlyList<UserId>> IsUserIds(this PropertyBuilder<IReadOnlyList<UserId>> property) => property
        .HasColumnType("uuid[]")
        .HasConversion(
            users => users.Select(u => u.Value).ToArray(),
            ids => ids.Select(id => new UserId(id)).ToArray(),
            new ValueComparer<IReadOnlyList<UserId>>(
                (a, b) => a!.SequenceEqual(b!),
                users => users.Aggregate(0, (hash, user) => HashCode.Combine(hash, user)),
                users => users));
}

internal sealed class UserIdConverter() : ValueConverter<UserId, Guid>(id => id.Value, value => new UserId(value));
