// Where the documentation is on the web, in one place. It is nowhere yet, so nothing we say names an address: what there is to
// read comes along, in `contentlint explain`, in the pages of the HTML and SARIF reports, in the language server's hover.

namespace ContentLint.Diagnostics;

/// <summary>The documentation's address.</summary>
internal static class Documentation
{
    /// <summary>Where it begins, without a slash at the end; <see langword="null"/> while it is nowhere.</summary>
    public static string? Address => null;

    /// <summary>The page about a rule; <see langword="null"/> while there is none on the web.</summary>
    /// <param name="id">The rule's id.</param>
    public static string? PageOf(string id) => Address is { } address ? $"{address}/rules/{id}" : null;
}
