using System.Runtime.CompilerServices;

namespace FlagshipMonitor.UnitTests;

/// <summary>
/// A mutation run tries many mutants in one process. What is computed once for all tests must not be computed while one of them is active: every
/// later mutant would seem to be noticed. So all of it is computed first; in an ordinary run there is nothing to do.
/// </summary>
internal static class MutationRuns
{
    [ModuleInitializer]
    internal static void Prepare()
    {
        // Injected into the domain; while it captures coverage no mutant is active.
        if (typeof(Domain.Rule).Assembly.GetTypes().SingleOrDefault(t => t.Name == "MutantControl")?.GetField("CaptureCoverage") is not { } capture || capture.GetValue(null) is true)
        {
            return;
        }

        capture.SetValue(null, true);
        foreach (var type in typeof(Domain.Rule).Assembly.GetTypes().Concat(typeof(MutationRuns).Assembly.GetTypes()).Where(t => !t.ContainsGenericParameters && t != capture.DeclaringType))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        capture.DeclaringType!.GetMethod("ResetCoverage")!.Invoke(null, null);
        capture.SetValue(null, false);
    }
}
