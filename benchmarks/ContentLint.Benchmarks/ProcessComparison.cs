// Whole processes on one course, in turn: what a person waits for and what a machine works, start and end included. Each is
// run several times, the best counts; the ratios are what holds from machine to machine.

using System.Diagnostics;
using System.Globalization;

namespace ContentLint.Benchmarks;

/// <summary>Compares the command with its peers, cold, cached, and on one core.</summary>
internal static class ProcessComparison
{
    /// <summary>Runs the comparison.</summary>
    /// <param name="course">A course that <see cref="CourseGenerator"/> wrote.</param>
    /// <param name="contentlint">The command.</param>
    /// <param name="peers">The folder benchmarks/peers with its packages installed.</param>
    /// <param name="rounds">How many times each runs.</param>
    public static int Run(string course, string contentlint, string peers, int rounds)
    {
        var bin = Path.Combine(peers, "node_modules", ".bin");
        var cache = Path.Combine(Path.GetTempPath(), "contentlint-benchmark.cache");
        File.Delete(cache);
        (string Name, string[] Command)[] runs =
        [
            ("ContentLint, cold", [contentlint, "check", course]),
            ("ContentLint, cached", [contentlint, "check", course, "--cache-file", cache]),
            ("ContentLint, one job", [contentlint, "check", course, "--jobs", "1"]),
            ("rumdl", [Path.Combine(bin, "rumdl"), "check", "--no-cache", course]),
            ("JavaScript stack", [Path.Combine(bin, "node"), Path.Combine(peers, "javascript.mjs"), course]),
        ];

        // The first cached run fills the cache, and what was written a moment ago is read once more.
        ProcessUsage.Of(runs[1].Command);
        Thread.Sleep(TimeSpan.FromSeconds(3));
        ProcessUsage.Of(runs[1].Command);
        var best = new Dictionary<string, ProcessUsage>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, command) in runs)
            {
                var usage = ProcessUsage.Of(command);
                best[name] = best.TryGetValue(name, out var before) ? usage.BestOf(before) : usage;
            }
        }

        var own = best[runs[0].Name];
        Console.WriteLine("| process | wall, s | CPU, s | memory, MiB | CPU against ContentLint |\n| --- | --- | --- | --- | --- |");
        foreach (var (name, usage) in best)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {usage.Wall:F2} | {usage.Cpu:F2} | {usage.Memory / 1024.0:F0} | {usage.Cpu / own.Cpu:F2} |"));
        WriteRatios(runs[0].Command, runs[1].Command, runs[2].Command);
        File.Delete(cache);
        return 0;
    }

    // What lasts half a second varies by half: the processor is at another speed, or has other guests. So these run often and
    // in turn, and the middle one counts.
    private static void WriteRatios(string[] cold, string[] cached, string[] oneJob)
    {
        var rounds = Enumerable.Range(0, 20).Select(_ => (Cold: ProcessUsage.Of(cold), Cached: ProcessUsage.Of(cached), One: ProcessUsage.Of(oneJob), Pair: MeasurePair(oneJob))).ToArray();
        double Middle(Func<(ProcessUsage Cold, ProcessUsage Cached, ProcessUsage One, double Pair), double> ratio) => rounds.Select(ratio).Order().ElementAt(rounds.Length / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\ncached against cold: wall {Middle(r => r.Cached.Wall / r.Cold.Wall):F3}, CPU {Middle(r => r.Cached.Cpu / r.Cold.Cpu):F3}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all processors against one: {Middle(r => r.One.Wall / r.Cold.Wall):F2} times as fast; two processes with one job each, which share nothing: {Middle(r => 2 * r.One.Wall / r.Pair):F2}"));
    }

    // What two cores of this machine give at best.
    private static double MeasurePair(string[] command)
    {
        var clock = Stopwatch.StartNew();
        Task.WaitAll(Task.Run(() => ProcessUsage.Of(command)), Task.Run(() => ProcessUsage.Of(command)));
        return clock.Elapsed.TotalSeconds;
    }
}
