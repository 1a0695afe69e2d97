// What a dependency's range allows at most: `^3.9.0` is the newest 3, `~3.9.1` the newest 3.9, `3.9.1` itself. That is what
// npm installs where no lock file says otherwise; `>=3`, `*` and `latest` say nothing of the kind.

using System.Globalization;

namespace ContentLint.Configuration.Sites;

/// <summary>A version, or the newest of those that a range allows.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version; <see langword="null"/> for the newest.</param>
/// <param name="Patch">The patch; <see langword="null"/> for the newest.</param>
internal sealed record PackageVersion(int Major, int? Minor = null, int? Patch = null)
{
    /// <summary>Whether it is one version and no range.</summary>
    public bool IsExact => Patch is not null;

    /// <summary>Reads a version or a range as <c>package.json</c> writes them; <see langword="null"/> for one without an end, or none.</summary>
    public static PackageVersion? Parse(string text)
    {
        // `npm:astro@^5.0.0` and `workspace:^5.0.0` wrap a range.
        var start = text.LastIndexOf('@') + 1;
        start = Math.Max(start, text.StartsWith("workspace:", StringComparison.Ordinal) ? "workspace:".Length : 0);
        PackageVersion? newest = null;
        foreach (var alternative in text.Substring(start).Split(["||"], StringSplitOptions.None))
        {
            if (OfAlternative(alternative) is not { } version)
                return null;
            newest = newest is null || version.IsAfter(newest) ? version : newest;
        }

        return newest;
    }

    /// <summary>Whether it is older than a version, in all that its range allows.</summary>
    public bool IsBefore(int major, int minor = 0, int patch = 0) =>
        Major != major ? Major < major
        : (Minor ?? int.MaxValue) != minor ? (Minor ?? int.MaxValue) < minor
        : (Patch ?? int.MaxValue) < patch;

    public override string ToString() => string.Join(".", new[] { Major, Minor, Patch }.TakeWhile(p => p is not null).Select(p => p!.Value.ToString(CultureInfo.InvariantCulture)));

    private bool IsAfter(PackageVersion other) => !IsBefore(other.Major, other.Minor ?? int.MaxValue, other.Patch ?? int.MaxValue);

    // The comparators of an alternative hold together, so the last one is the upper end: `>=5.0.0 <8.0.0`, `5.0.0 - 7.2.0`.
    private static PackageVersion? OfAlternative(string text)
    {
        var words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;

        var last = words[words.Length - 1];
        var numbers = last.TrimStart('^', '~', '>', '<', '=', 'v');
        var mark = last.Substring(0, last.Length - numbers.Length).TrimEnd('v');
        if (mark.Length > 0 && mark[0] == '>' || Numbers(numbers) is not { Major: var major } version)
            return null;
        if (mark == "<")
            return version is { Minor: null or 0, Patch: null or 0 } ? major == 0 ? null : new PackageVersion(major - 1) : new PackageVersion(major);
        return mark switch
        {
            // Below version 1 a minor version breaks as a major one does.
            "^" => new PackageVersion(major, major == 0 ? version.Minor : null),
            "~" => new PackageVersion(major, version.Minor),
            _ => version,
        };
    }

    private static PackageVersion? Numbers(string text)
    {
        var end = text.IndexOfAny(['-', '+']);
        var parts = (end < 0 ? text : text.Substring(0, end)).Split('.');
        var numbers = parts.TakeWhile(p => p.Length is > 0 and < 9 && p.All(c => c is >= '0' and <= '9')).Select(p => (int?)int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length == 0 || (numbers.Length < parts.Length && parts[numbers.Length] is not ("x" or "X" or "*"))
            ? null
            : new PackageVersion(numbers[0]!.Value, numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
    }
}
