using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FlagshipMonitor.Data.Conversions;

internal sealed class CountryCodeConverter() : ValueConverter<CountryCode, string>(code => code.Value, value => CountryCode.From(value));

internal sealed class IndicatorCodeConverter() : ValueConverter<IndicatorCode, string>(code => code.Value, value => IndicatorCode.From(value));

internal sealed class SchemeIdConverter() : ValueConverter<SchemeId, Guid>(id => id.Value, value => new SchemeId(value));

internal sealed class ResultIdConverter() : ValueConverter<ResultId, Guid>(id => id.Value, value => new ResultId(value));

internal sealed class UserIdConverter() : ValueConverter<UserId, Guid>(id => id.Value, value => new UserId(value));
