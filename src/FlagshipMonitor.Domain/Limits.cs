namespace FlagshipMonitor.Domain;

/// <summary>The one list of limits: columns, messages, server settings and documents are made from it. Lengths are in characters.</summary>
public static class Limits
{
    public const int TitleLength = 200;
    public const int TextLength = 4_000;
    /// <summary>Of a summary in one language: short enough for the top of a page.</summary>
    public const int SummaryLength = 1_000;

    public const int SourceLength = 500;
    public const int ReasonLength = 1_000;
    public const int UrlLength = 2_000;
    public const int EvidenceTitleLength = 200;
    public const int SchemeNameLength = 150;
    public const int CodeLength = 60;
    public const int NameLength = 200;
    public const int EmailLength = 254;
    public const int PasswordMinLength = 12;
    public const int PasswordMaxLength = 128;

    /// <summary>Evidence links of one result.</summary>
    public const int EvidenceLinks = 8;

    /// <summary>Characters of a framework file; it also fits into one posted form value.</summary>
    public const int FrameworkLength = 60_000;

    public const int DefinitionLength = 1_000;

    /// <summary>Indicators of one framework version.</summary>
    public const int Indicators = 60;

    public const int UnitLength = 30;

    /// <summary>Thematic areas of one result.</summary>
    public const int ThemesPerResult = 5;

    /// <summary>Rows of one page of a list.</summary>
    public const int PageSize = 50;

    /// <summary>Bytes of one request body.</summary>
    public const long BodyBytes = 1_048_576;

    /// <summary>Fields of one posted form.</summary>
    public const int FormKeys = 256;

    /// <summary>Characters of one posted form value; longer than any text, so that the sentence about the text comes first.</summary>
    public const int FormValueLength = 65_536;

    public const int FormKeyLength = 200;

    public const int HeaderBytes = 32_768;
    public const int HeaderCount = 100;
    public const int RequestLineBytes = 8_192;

    /// <summary>A body that comes more slowly, counted after the grace period, is dropped.</summary>
    public const int BodyBytesPerSecond = 240;

    public static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan BodyGracePeriod = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How long released content is shown from memory while the database does not answer.</summary>
    public static readonly TimeSpan PublicWithoutDatabase = TimeSpan.FromDays(1);

    /// <summary>How long requests may go on after the signal to stop.</summary>
    public static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);

    public static readonly TimeSpan OperationKeysKept = TimeSpan.FromDays(30);

    /// <summary>Attempts of one person to read what they may not, of which the audit table keeps so many within the window.</summary>
    public const int RefusedReadsKept = 50;

    /// <summary>The same for what they sent: pages they may not send to, and apart from these what a rule refused.</summary>
    public const int RefusedSendingsKept = 500;

    /// <summary>How long the same attempt is not kept again.</summary>
    public static readonly TimeSpan RefusalsWindow = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan SessionIdle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan SessionAbsolute = TimeSpan.FromHours(12);
}
