namespace ContentLint.Rules;

/// <summary>What the built-in rules can report; for hosts that list or explain rules.</summary>
public static class RuleCatalog
{
    private const int LeastPart = 4;

    /// <summary>Every built-in descriptor, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => RuleRegistry.Descriptors;

    /// <summary>Finds a descriptor.</summary>
    /// <param name="idOrName">An id or a name; case does not count.</param>
    /// <returns>The descriptor; <see langword="null"/> when there is none.</returns>
    public static DiagnosticDescriptor? Find(string idOrName) => All.FirstOrDefault(d => d.IsNamed(idOrName));

    /// <summary>Finds what a misspelt id or name probably meant.</summary>
    /// <param name="word">A word that is neither an id nor a name.</param>
    /// <returns>The closest id or name; <see langword="null"/> when none is close.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is <see langword="null"/>.</exception>
    public static string? Suggest(string word) => Suggest(word, []);

    /// <summary>Finds what a misspelt id or name probably meant, among other rules too.</summary>
    /// <param name="word">A word that is neither an id nor a name.</param>
    /// <param name="others">Rules that are not built in.</param>
    /// <returns>The closest id or name; <see langword="null"/> when none is close.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string? Suggest(string word, IEnumerable<DiagnosticDescriptor> others)
    {
        var known = All.Concat(others ?? throw new ArgumentNullException(nameof(others))).ToArray();
        _ = word ?? throw new ArgumentNullException(nameof(word));
        return DidYouMean.Suggest(word, known.Select(d => d.Name).Concat(known.Select(d => d.Id))) ?? SuggestWhole(word.Trim('*', '-'), known);
    }

    // Half of a name: the shortest name that begins with it, else that ends with it.
    private static string? SuggestWhole(string part, IReadOnlyList<DiagnosticDescriptor> known)
    {
        var names = known.Select(d => d.Name).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).ToArray();
        return part.Length < LeastPart ? null
            : names.FirstOrDefault(n => n.StartsWith(part + "-", StringComparison.OrdinalIgnoreCase)) ?? names.FirstOrDefault(n => n.EndsWith("-" + part, StringComparison.OrdinalIgnoreCase));
    }
}
