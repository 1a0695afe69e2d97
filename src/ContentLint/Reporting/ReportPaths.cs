// Paths as other programs want them: with '/', relative to the root where inside, absolute elsewhere; and as URIs.

using System.Globalization;
using System.Text;

namespace ContentLint.Reporting;

/// <summary>Shows the paths of one run's result to other programs.</summary>
internal sealed class ReportPaths
{
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly string? _base;

    public ReportPaths(ReportedRun run)
    {
        _base = run.BaseDirectory is { } folder ? FilePath.Normalize(folder) : null;
        Root = run.RootDirectory is { } root ? FilePath.Normalize(root) : _base;
    }

    /// <summary>The absolute folder that paths are relative to; <see langword="null"/> where the host names none.</summary>
    public string? Root { get; }

    /// <summary>The path relative to the root where it is inside, else in full.</summary>
    public string Show(string path)
    {
        if (!_shown.TryGetValue(path, out var shown))
            _shown.Add(path, shown = Find(path));
        return shown;
    }

    /// <summary>Whether a path that <see cref="Show"/> gave is in full.</summary>
    public static bool IsAbsolute(string shown) => Path.IsPathRooted(shown);

    /// <summary>The URI of a path that <see cref="Show"/> gave: a relative reference, or a file URI.</summary>
    public static string ToUri(string shown)
    {
        if (!IsAbsolute(shown))
            return Encode(shown);

        return shown.StartsWith("//", StringComparison.Ordinal) ? "file:" + Encode(shown)
            : shown.StartsWith('/') ? "file://" + Encode(shown)
            : $"file:///{shown.Substring(0, 2)}{Encode(shown.Substring(2))}";
    }

    private string Find(string path)
    {
        if (_base is null)
            return FilePath.Normalize(path);

        var full = FilePath.Combine(_base, path);
        return Root is not null && FilePath.RelativeTo(Root, full) is { } inside ? inside : full;
    }

    // Everything but RFC 3986's unreserved characters and the slash: a ':' could pass for a scheme.
    private static string Encode(string path)
    {
        var uri = new StringBuilder(path.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            if (unit is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)'/')
                uri.Append((char)unit);
            else
                uri.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return uri.ToString();
    }
}
