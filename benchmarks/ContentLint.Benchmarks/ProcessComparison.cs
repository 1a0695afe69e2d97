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
        Measure(runs[1].Command);
        Thread.Sleep(TimeSpan.FromSeconds(3));
        Measure(runs[1].Command);
        var best = new Dictionary<string, Usage>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, command) in runs)
            {
                var usage = Measure(command);
                best[name] = best.TryGetValue(name, out var before) ? usage.BestOf(before) : usage;
            }
        }

        File.Delete(cache);
        var own = best[runs[0].Name];
        Console.WriteLine("| process | wall, s | CPU, s | memory, MiB | CPU against ContentLint |\n| --- | --- | --- | --- | --- |");
        foreach (var (name, usage) in best)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {usage.Wall:F2} | {usage.Cpu:F2} | {usage.Memory / 1024.0:F0} | {usage.Cpu / own.Cpu:F2} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\ncached against cold: wall {best[runs[1].Name].Wall / own.Wall:F3}; one core against all: wall {best[runs[2].Name].Wall / own.Wall:F2}"));
        return 0;
    }

    // GNU time knows what a process that has ended has used; .NET does not.
    private static Usage Measure(string[] command)
    {
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var numbers = error.GetAwaiter().GetResult().TrimEnd().Split('\n')[^1].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new Usage(numbers[0], numbers[1] + numbers[2], numbers[3]);
    }

    private readonly record struct Usage(double Wall, double Cpu, double Memory)
    {
        public Usage BestOf(Usage other) => new(Math.Min(Wall, other.Wall), Math.Min(Cpu, other.Cpu), Math.Max(Memory, other.Memory));
    }
}
