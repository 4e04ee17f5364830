namespace FlagshipMonitor.Data.Setup;

/// <summary>Brings schema, roles and rows of the database up to date, and says each step.</summary>
public delegate Task PrepareSchema(Action<string> say, CancellationToken ct);

/// <summary>Whether the database has every migration of this program.</summary>
public delegate Task<bool> SchemaIsCurrent(CancellationToken ct);
