// A regular expression of a pack. Packs come from people we do not know, so matching is guarded: by .NET's engine without
// backtracking, which is linear, wherever the pattern allows it. Only a clock can bound the other patterns. It is generous,
// since a busy machine is slow; and a pattern that has once run out of it is not matched again.

using System.Text.RegularExpressions;

namespace ContentLint.RulePacks.Conditions;

/// <summary>A guarded pattern.</summary>
internal sealed class PackPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private readonly Regex _regex;
    private volatile bool _isStuck;

    private PackPattern(string text, Regex regex, bool isLinear)
    {
        Text = text;
        _regex = regex;
        IsLinear = isLinear;
    }

    /// <summary>The pattern as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>Whether matching takes time in proportion to the text.</summary>
    public bool IsLinear { get; }

    /// <summary>Whether it has run out of time once.</summary>
    public bool IsStuck => _isStuck;

    /// <summary>The names of its groups.</summary>
    public IEnumerable<string> GroupNames => _regex.GetGroupNames().Where(n => !char.IsDigit(n[0]));

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">A regular expression of .NET; <c>^</c> and <c>$</c> stand for the ends of a line.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <returns>The pattern; <see langword="null"/> when it is none.</returns>
    public static PackPattern? Parse(string text, out string? error)
    {
        const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;
        error = null;
        try
        {
#if NET
            try
            {
                return new PackPattern(text, new Regex(text, Options | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout), isLinear: true);
            }
            catch (NotSupportedException)
            {
                // Look-around and back references need the engine that backtracks.
            }
#endif
            return new PackPattern(text, new Regex(text, Options, Timeout), isLinear: false);
        }
        catch (ArgumentException invalid)
        {
            error = invalid.Message;
            return null;
        }
    }

    /// <summary>Whether it matches anywhere.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long.</exception>
    public bool IsMatch(string text) => Guarded(() => _regex.IsMatch(text));

    /// <summary>All matches that are not empty.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long.</exception>
    public IEnumerable<Match> Matches(string text) => Guarded<Match[]>(() => [.. _regex.Matches(text).Cast<Match>().Where(m => m.Length > 0)]);

    private T Guarded<T>(Func<T> match)
    {
        if (_isStuck)
            throw new RegexMatchTimeoutException();

        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException)
        {
            _isStuck = true;
            throw;
        }
    }

    /// <summary>What the named groups of a match caught.</summary>
    public IReadOnlyDictionary<string, string>? CapturesOf(Match match)
    {
        var names = GroupNames.ToArray();
        return names.Length == 0 ? null : names.ToDictionary(n => n, n => match.Groups[n].Value, StringComparer.Ordinal);
    }
}
