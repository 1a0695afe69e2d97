using System.Text.RegularExpressions;
using ContentLint.Data;

namespace ContentLint.RulePacks.Importing;

/// <summary>A rule of a Vale style, with what its keys come to here.</summary>
internal sealed class ValeRule
{
    // What Vale's scopes are in a pack's `text`; the empty one is where words count anyway.
    private static readonly Dictionary<string, string> Scopes = new(StringComparer.Ordinal)
    {
        ["text"] = "",
        ["summary"] = "",
        ["raw"] = "",
        ["sentence"] = ", in: [prose, codeSpan]",
        ["paragraph"] = ", in: [prose, codeSpan]",
        ["heading"] = ", in: heading",
        ["table"] = ", in: tableCell",
        ["table.cell"] = ", in: tableCell",
        ["table.header"] = ", in: tableCell",
        ["alt"] = ", in: caption",
        ["code"] = ", in: codeSpan",
        ["comment"] = ", in: comment",
        ["list"] = ", inside: { list: {} }",
        ["link"] = ", inside: { link: {} }",
        ["strong"] = ", inside: { emphasis: { strong: true } }",
        ["emphasis"] = ", inside: { emphasis: { strong: false } }",
    };

    // Those of them that can be listed.
    private static readonly Dictionary<string, string> InPlaces = new(StringComparer.Ordinal)
    {
        ["sentence"] = "prose, codeSpan",
        ["paragraph"] = "prose, codeSpan",
        ["list"] = "prose, codeSpan",
        ["heading"] = "heading",
        ["table"] = "tableCell",
        ["table.cell"] = "tableCell",
        ["table.header"] = "tableCell",
        ["table.caption"] = "caption",
        ["figure.caption"] = "caption",
        ["alt"] = "caption",
        ["code"] = "codeSpan",
        ["comment"] = "comment",
    };

    public ValeRule(string name, string kind, DataMapping mapping)
    {
        (Name, Kind, Mapping) = (name, kind, mapping);
        ScopeText = string.Join(" ", Texts("scope"));
        if (ScopeText.Length == 0)
            ScopeText = "text";
        Scope = Scopes.TryGetValue(ScopeText, out var known) ? known
            : Texts("scope") is { Count: > 1 } several && several.All(InPlaces.ContainsKey) ? $", in: [{string.Join(", ", several.Select(s => InPlaces[s]).Distinct())}]"
            : Regex.IsMatch(ScopeText, "^heading\\.h[1-6]$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? $", in: heading, inside: {{ heading: {{ level: {ScopeText[9]} }} }}" : null;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it extends.</summary>
    public string Kind { get; }

    /// <summary>Its keys.</summary>
    public DataMapping Mapping { get; }

    /// <summary>The scope as it is written.</summary>
    public string ScopeText { get; }

    /// <summary>The scope as keys of <c>text</c>; <see langword="null"/> where it has no counterpart.</summary>
    public string? Scope { get; }

    /// <summary>The same, as lines of their own.</summary>
    public IEnumerable<string> ScopeLines => string.IsNullOrEmpty(Scope) ? [] : [$"    {Scope!.Substring(2)}"];

    /// <summary>Whether its tokens may stand within a word.</summary>
    public bool IsNonWord => IsOn("nonword");

    /// <summary>The key for case that counts, which it does in Vale unless it is said.</summary>
    public string MatchCase => IsOn("ignorecase") ? "" : ", matchCase: true";

    /// <summary>The exceptions as keys of <c>text</c>.</summary>
    public string Except => Texts("exceptions") is { Count: > 0 } words ? $", except: [{string.Join(", ", words.Select(ImportedPack.Quote))}]" : "";

    /// <summary>A pattern with case as the rule has it.</summary>
    public string Cased(string pattern) => IsOn("ignorecase") && !pattern.StartsWith("(?i)", StringComparison.Ordinal) ? "(?i)" + pattern : pattern;

    /// <summary>The texts of a key.</summary>
    public IReadOnlyList<string> Texts(string key) => Mapping[key] switch
    {
        DataSequence list => [.. list.Items.OfType<DataScalar>().Select(s => s.Text)],
        DataScalar { Kind: not DataKind.Null } one => [one.Text],
        _ => [],
    };

    /// <summary>The number of a key.</summary>
    public int? Number(string key) => Mapping[key] is DataScalar { Value: double number } && number is >= 0 and < 1_000_000 ? (int)number : null;

    /// <summary>The rule of a pack.</summary>
    /// <param name="body">Its conditions.</param>
    /// <param name="samples">Texts it should find something in.</param>
    /// <param name="isSubstitution">Whether its message names first what to write.</param>
    /// <param name="replacement">What to write, where it is known.</param>
    public ImportedRule ToRule(IReadOnlyList<string> body, IReadOnlyList<string> samples, bool isSubstitution = false, string? replacement = null)
    {
        var message = (ValeImport.TextOf(Mapping, "message") ?? $"'%s' is not in the style.").Replace("{", "{{").Replace("}", "}}");
        string[] holes = isSubstitution ? [replacement?.Replace("{", "{{").Replace("}", "}}") ?? "{replacement}", "{match}"] : ["{match}"];
        foreach (var hole in holes.Concat(Enumerable.Repeat("{match}", 4)))
        {
            if (message.IndexOf("%s", StringComparison.Ordinal) is >= 0 and var at)
                message = message.Remove(at, 2).Insert(at, hole);
        }

        var level = ValeImport.TextOf(Mapping, "level");
        var link = ValeImport.TextOf(Mapping, "link");
        return new ImportedRule(Name, $"{Name}, as the Vale style has it", level is "error" or "suggestion" ? level : "warning", message, body, samples)
        {
            HelpUri = link is not null && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? link : null,
        };
    }

    private bool IsOn(string key) => Mapping[key] is DataScalar { Value: true };
}
