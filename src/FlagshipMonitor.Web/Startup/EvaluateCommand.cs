using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Web.Results;

namespace FlagshipMonitor.Web.Startup;

/// <summary>
/// <c>evaluate FILE.json</c>: reads a portfolio and prints its figures with their derivations as JSON, alone on standard output. It needs no
/// database, no settings and no host, so anyone can check a figure. 0: computed; 2: the file is broken or contradicts itself.
/// </summary>
public static class EvaluateCommand
{
    public const string Name = "evaluate";

    private const int Refused = 2;
    private const long LargestFile = 256 * 1024 * 1024;

    public static async Task<int> RunAsync(string[] args, Stream output, TextWriter problems)
    {
        if (args is not [Name, var path] || path.Length == 0)
        {
            await problems.WriteLineAsync($"Say which file: {Name} FILE.json");
            return Refused;
        }

        try
        {
            var file = PortfolioReader.Read(await ReadAsync(path));
            var answer = PortfolioAnswer.Of(file);
            EvaluationWriter.Write(output, answer.Result, answer.Result is null ? null : file.Portfolio, answer.Errors, Words);
            return answer.Result is null ? Refused : 0;
        }
        catch (Exception failure) when (failure is PortfolioUnreadableException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            await problems.WriteLineAsync(failure is PortfolioUnreadableException ? $"{path}: {failure.Message}" : $"{path} cannot be read: {failure.Message}");
            return Refused;
        }
    }

    private static string Words(Derivation derivation) => FormulaWords.Of(derivation.Formula);

    private static async Task<byte[]> ReadAsync(string path)
    {
        // "dotnet run" moves into the project's folder; what the person typed is relative to where they stand.
        var found = !File.Exists(path) && Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } stood && File.Exists(Path.Combine(stood, path))
            ? Path.Combine(stood, path)
            : path;
        if (Directory.Exists(found))
        {
            throw new PortfolioUnreadableException("This is a folder; name a JSON file.");
        }

        if (new FileInfo(found) is { Exists: true, Length: > LargestFile })
        {
            throw new PortfolioUnreadableException($"The file is larger than {LargestFile / 1024 / 1024} MB.");
        }

        return await File.ReadAllBytesAsync(found);
    }
}
