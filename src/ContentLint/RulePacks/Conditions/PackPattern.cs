// A regular expression of a pack. Packs come from people we do not know, so matching is guarded.

using System.Text.RegularExpressions;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A guarded pattern.</summary>
internal sealed class PackPattern
{
    private const string PlaceGroup = "match";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    private readonly GuardedRegex _regex;
    private readonly bool _hasPlaceGroup;
    private readonly string[] _groups;

    private PackPattern(string text, GuardedRegex regex, IReadOnlyList<IReadOnlyList<string>> required)
    {
        Text = text;
        _regex = regex;
        Required = required;
        var groups = regex.GetGroupNames();
        _hasPlaceGroup = groups.Contains(PlaceGroup);
        _groups = [.. groups.Where(n => !char.IsDigit(n[0]) && n != PlaceGroup)];
    }

    /// <summary>The pattern as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>Whether matching takes time in proportion to the text.</summary>
    public bool IsLinear => _regex.IsLinear;

    /// <summary>Whether a text took too long, so that the pattern was given up.</summary>
    public bool IsGivenUp => _regex.IsGivenUp;

    /// <summary>The names of its groups.</summary>
    public IReadOnlyList<string> GroupNames => _groups;

    /// <summary>Words in lower case: a text with a match has a word of each list.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Required { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">A regular expression of .NET; <c>^</c> and <c>$</c> stand for the ends of a line.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <returns>The pattern; <see langword="null"/> when it is none.</returns>
    public static PackPattern? Parse(string text, out string? error)
    {
        error = null;
        if (text.Length > GuardedRegex.LongestPattern)
        {
            error = $"it is longer than {GuardedRegex.LongestPattern} characters.";
            return null;
        }

        try
        {
            return new PackPattern(text, new GuardedRegex(text, Options), RequiredWords.Of(text, Options));
        }
        catch (ArgumentException invalid)
        {
            error = invalid.Message;
            return null;
        }
    }

    /// <summary>Whether it matches anywhere.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long.</exception>
    public bool IsMatch(string text) => _regex.IsMatch(text);

    /// <summary>All matches that are not empty.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long.</exception>
    public IReadOnlyList<Match> Matches(string text) => _regex.Matches(text);

    /// <summary>The place that a match means: its group <c>match</c> where the pattern has one, which looks around without look-around.</summary>
    /// <returns>An empty group when it took no part.</returns>
    public Group PlaceOf(Match match) => _hasPlaceGroup ? match.Groups[PlaceGroup] : match;

    /// <summary>What the named groups of a match caught.</summary>
    /// <param name="match">The match.</param>
    /// <param name="text">The text in which it was found, with all that a search left out.</param>
    /// <param name="shift">Where the part that was searched begins in it.</param>
    public IReadOnlyDictionary<string, string>? CapturesOf(Match match, string text, int shift)
    {
        if (_groups.Length == 0)
            return null;

        var captures = new Dictionary<string, string>(_groups.Length, StringComparer.Ordinal);
        foreach (var name in _groups)
            captures[name] = match.Groups[name] is { Success: true } group ? text.Substring(group.Index + shift, group.Length) : "";
        return captures;
    }

    /// <summary>What the named groups caught in a short text; <see langword="null"/> where it does not match or has no groups.</summary>
    public IReadOnlyDictionary<string, string>? CapturesIn(string text) =>
        _groups.Length > 0 && Matches(text) is { Count: > 0 } matches ? CapturesOf(matches[0], text, 0) : null;
}
