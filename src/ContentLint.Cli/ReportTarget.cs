// --format sarif=out.sarif --format html=report.html --format github: each value is a format and where it goes.

using ContentLint.Reporting;

namespace ContentLint.Cli;

/// <summary>A report that was asked for.</summary>
/// <param name="Format">The format's name.</param>
/// <param name="Path">The file's full path; <see langword="null"/> for standard output.</param>
internal sealed record ReportTarget(string Format, string? Path)
{
    /// <summary>
    /// Reads the values of <c>--format</c>. Where none goes to standard output, text does: a log shows what was found also
    /// where reports are written to files.
    /// </summary>
    /// <param name="values">For example <c>json</c> or <c>sarif=out.sarif</c>.</param>
    /// <param name="currentDirectory">The folder that relative paths are seen from.</param>
    /// <param name="problem">What is wrong with them; <see langword="null"/> when nothing is.</param>
    /// <returns>The reports in the order they are to be written; empty where there is a problem.</returns>
    public static IReadOnlyList<ReportTarget> Read(IReadOnlyList<string> values, string currentDirectory, out string? problem)
    {
        var targets = new List<ReportTarget>();
        foreach (var value in values)
        {
            var target = Read(value, currentDirectory, out problem);
            problem ??= Compare(target!, targets);
            if (problem is not null)
                return [];

            targets.Add(target!);
        }

        problem = null;
        if (!targets.Exists(t => t.Path is null))
            targets.Add(new ReportTarget("text", Path: null));
        return targets;
    }

    private static ReportTarget? Read(string value, string currentDirectory, out string? problem)
    {
        var equals = value.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? value : value[..equals];
        var path = equals < 0 ? "-" : value[(equals + 1)..];
        problem = Reporters.Find(name) is null
                ? $"There is no format '{name}'.{(Reporters.Suggest(name) is { } meant ? $" Did you mean '{meant}'?" : "")} The formats are {string.Join(", ", Reporters.Names)}."
            : path.Length == 0 ? $"Say which file to write after '{name}=', or leave out the '='."
            : null;
        if (problem is not null || path == "-")
            return new ReportTarget(name.ToLowerInvariant(), Path: null);

        var full = System.IO.Path.GetFullPath(path, currentDirectory);
        if (Directory.Exists(full) || path.EndsWith('/') || path.EndsWith(System.IO.Path.DirectorySeparatorChar))
            problem = $"'{path}' is a folder. Say which file to write in it: {name}={path.TrimEnd('/', '\\')}/report.{name.ToLowerInvariant()}";
        return new ReportTarget(name.ToLowerInvariant(), full);
    }

    private static string? Compare(ReportTarget target, List<ReportTarget> others)
    {
        var names = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (others.Find(o => string.Equals(o.Path, target.Path, names)) is not { } same)
            return null;

        return target.Path is null
            ? $"Both {same.Format} and {target.Format} would go to standard output. Give all but one a file: --format {target.Format}=FILE"
            : $"Both {same.Format} and {target.Format} would be written to {target.Path}.";
    }
}
