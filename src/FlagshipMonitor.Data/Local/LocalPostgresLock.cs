namespace FlagshipMonitor.Data.Local;

/// <summary>A file that one process at a time holds; the system lets go of it when the process dies.</summary>
internal static class LocalPostgresLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<FileStream> TakeAsync(string path, CancellationToken ct)
    {
        for (var deadline = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (DateTime.UtcNow > deadline)
                {
                    throw new LocalPostgresException($"Another start has held {path} for minutes. End that program and start again.", e);
                }

                await Task.Delay(100, ct);
            }
        }
    }
}
