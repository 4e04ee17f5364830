using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Conversions;

/// <summary>Said once for both contexts: text codes, ids over Guid, enums as text.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<CountryCode>().HaveConversion<CountryCodeConverter>().HaveMaxLength(CountryCode.Length);
        builder.Properties<IndicatorCode>().HaveConversion<IndicatorCodeConverter>().HaveMaxLength(Limits.CodeLength);
        builder.Properties<SchemeId>().HaveConversion<SchemeIdConverter>();
        builder.Properties<ResultId>().HaveConversion<ResultIdConverter>();
        builder.Properties<UserId>().HaveConversion<UserIdConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
