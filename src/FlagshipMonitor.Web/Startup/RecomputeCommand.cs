using System.Globalization;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;

namespace FlagshipMonitor.Web.Startup;

/// <summary><c>recompute r1</c>: computes a release once more from its frozen inputs and says whether every figure agrees.</summary>
internal static class RecomputeCommand
{
    /// <summary>0 when it agrees, 1 when it does not, 2 when it cannot be asked.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, TextWriter problems, CancellationToken ct)
    {
        if (args is not [var name] || NumberOf(name) is not { } number)
        {
            await problems.WriteLineAsync("Say which release: recompute r1");
            return 2;
        }

        if (await ReleaseProof.OfAsync(services.GetRequiredService<PublicDbContext>(), number, ct) is not { } proof)
        {
            await problems.WriteLineAsync($"There is no release r{number}.");
            return 2;
        }

        foreach (var figure in proof.Disagreements)
        {
            await output.WriteLineAsync($"Differs: {figure}");
        }

        var figures = string.Create(CultureInfo.InvariantCulture, $"{proof.Figures:N0} figures");
        await output.WriteLineAsync((proof.HasInputs, proof.Disagreements.Count) switch
        {
            (false, _) => $"r{number} was published before inputs were frozen: its figures cannot be computed again.",
            (_, 0) => $"r{number}: {figures} computed again from the frozen inputs; every one agrees.",
            var (_, differ) => $"r{number}: of {figures} {differ} come out otherwise.",
        });
        await output.WriteLineAsync(proof.ChecksumAgrees ? $"The checksum agrees: {proof.Release.Checksum}" : $"The checksum does not agree with {proof.Release.Checksum}: rows were changed after publication.");
        return proof.Holds ? 0 : 1;
    }

    private static int? NumberOf(string name) =>
        name.Length > 1 && name[0] is 'r' or 'R' && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
