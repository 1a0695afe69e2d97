using System.Diagnostics;
using System.Globalization;

namespace ContentLint.Benchmarks;

/// <summary>What a process took, start and end included.</summary>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Cpu">Seconds of processors.</param>
/// <param name="Memory">KiB at the most.</param>
internal readonly record struct ProcessUsage(double Wall, double Cpu, double Memory)
{
    /// <summary>The best of two runs of one command.</summary>
    public ProcessUsage BestOf(ProcessUsage other) => new(Math.Min(Wall, other.Wall), Math.Min(Cpu, other.Cpu), Math.Max(Memory, other.Memory));

    /// <summary>Runs a command. GNU time knows what a process that has ended has used; .NET does not.</summary>
    /// <exception cref="InvalidOperationException">It ended with something else than 0 (clean) or 1 (findings).</exception>
    public static ProcessUsage Of(params string[] command)
    {
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%U %S %M", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        var said = error.GetAwaiter().GetResult();
        if (process.ExitCode > 1)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {said}");
        var numbers = said.TrimEnd().Split('\n')[^1].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new ProcessUsage(wall, numbers[0] + numbers[1], numbers[2]);
    }
}
