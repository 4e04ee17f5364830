using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FlagshipMonitor.Data.Auditing;

/// <summary>An entity's old and new values as JSON: all of them when a row comes or goes, the changed ones otherwise.</summary>
internal static class AuditSnapshot
{
    public static string? Before(EntityEntry entry) => entry.State switch
    {
        EntityState.Deleted => Write(entry, p => p.OriginalValue, _ => true),
        EntityState.Modified => Write(entry, p => p.OriginalValue, p => p.IsModified),
        _ => null,
    };

    public static string? After(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => Write(entry, p => p.CurrentValue, p => p.CurrentValue is not null),
        EntityState.Modified => Write(entry, p => p.CurrentValue, p => p.IsModified),
        _ => null,
    };

    /// <summary>The primary key; parts of a longer key stand in their order, parted by "/".</summary>
    public static string Key(EntityEntry entry)
    {
        var parts = entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name)).ToList();
        if (!entry.Metadata.IsOwned() && parts.Exists(p => p.IsTemporary))
        {
            throw new InvalidOperationException($"{entry.Metadata.ShortName()} gets its key from the database, so its audit entry could not name it: give it one before saving.");
        }

        return string.Join('/', parts.Where(p => !p.IsTemporary).Select(p => Stored(p.Metadata, p.CurrentValue)));
    }

    private static string Write(EntityEntry entry, Func<PropertyEntry, object?> value, Func<PropertyEntry, bool> chosen)
    {
        var json = new JsonObject();
        Fill(json, entry.Properties, entry.ComplexProperties, value, chosen);
        foreach (var list in entry.ComplexCollections.Where(c => entry.State is not EntityState.Modified || c.IsModified))
        {
            // The tracker keeps the old members only while it walks them; the new list says what holds now.
            json[list.Metadata.Name] = JsonSerializer.SerializeToNode(list.CurrentValue, JsonSerializerOptions.Web);
        }

        return json.ToJsonString();
    }

    private static void Fill(
        JsonObject json,
        IEnumerable<PropertyEntry> properties,
        IEnumerable<ComplexPropertyEntry> complex,
        Func<PropertyEntry, object?> value,
        Func<PropertyEntry, bool> chosen)
    {
        foreach (var property in properties.Where(p => !AuditExclusions.LeavesOut(p.Metadata) && chosen(p)))
        {
            var stored = Stored(property.Metadata, value(property));
            json[property.Metadata.Name] = stored is string text && property.Metadata.GetColumnType() == "jsonb" ? JsonNode.Parse(text) : Node(stored);
        }

        foreach (var part in complex)
        {
            var inner = new JsonObject();
            Fill(inner, part.Properties, part.ComplexProperties, value, chosen);
            if (inner.Count > 0)
            {
                json[part.Metadata.Name] = inner;
            }
        }
    }

    private static object? Stored(IReadOnlyProperty property, object? value) =>
        value is not null && property.FindTypeMapping()?.Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        byte[] bytes => JsonValue.Create(FormattableString.Invariant($"{bytes.Length} bytes")),
        JsonDocument document => JsonNode.Parse(document.RootElement.GetRawText()),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), JsonSerializerOptions.Web),
    };
}
