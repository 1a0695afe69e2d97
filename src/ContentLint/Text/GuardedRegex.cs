// A regular expression that somebody else wrote. Where the framework has an engine without backtracking and the pattern
// allows it, matching is linear. Else only a clock can end a match that would go on for years: its limit is generous, so that
// no busy machine reaches it with an honest pattern, and a pattern that has reached it once is given up for good. Whoever
// asks then gets the same exception at once, and reports the pattern where it is written.

using System.Text.RegularExpressions;

namespace ContentLint.Text;

/// <summary>A guarded regular expression. Safe to share between threads.</summary>
internal sealed class GuardedRegex
{
    /// <summary>How long one match may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>The most characters a pattern may have; a longer one is a mistake.</summary>
    public const int LongestPattern = 20_000;

    private const int DeepestNesting = 200;
    private const int LongestSimple = 200;

    private readonly Regex _regex;
    private volatile bool _isGivenUp;

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="ArgumentException">It is no pattern, or too large a one.</exception>
    public GuardedRegex(string pattern, RegexOptions options)
    {
        Check(pattern);
        if (CannotBacktrackFar(pattern, options))
        {
            _regex = new Regex(pattern, options, Limit);
            IsLinear = true;
            return;
        }

#if NET
        try
        {
            _regex = new Regex(pattern, options | RegexOptions.NonBacktracking, Limit);
            IsLinear = true;
            return;
        }
        catch (NotSupportedException)
        {
            // Look-around and back references need the engine that backtracks.
        }
#endif
        _regex = new Regex(pattern, options, Limit);
    }

    /// <summary>Whether matching takes time in proportion to the text.</summary>
    public bool IsLinear { get; }

    /// <summary>Whether a match has taken too long.</summary>
    public bool IsGivenUp => _isGivenUp;

    /// <summary>The names and numbers of its groups.</summary>
    public string[] GetGroupNames() => _regex.GetGroupNames();

    /// <summary>Whether it matches anywhere.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long, now or earlier.</exception>
    public bool IsMatch(string text) => Guard(() => _regex.IsMatch(text));

    /// <summary>All matches that are not empty.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long, now or earlier.</exception>
    public IReadOnlyList<Match> Matches(string text) => Guard(() => _regex.Matches(text).Cast<Match>().Where(m => m.Length > 0).ToArray());

    private T Guard<T>(Func<T> match)
    {
        if (_isGivenUp)
            throw new RegexMatchTimeoutException();

        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException)
        {
            _isGivenUp = true;
            throw;
        }
    }

    // An engine without backtracking takes twenty times longer to build than the usual one. Nothing is gained by it where no part
    // is repeated or chosen, or one at most behind the start of the text.
    private static bool CannotBacktrackFar(string pattern, RegexOptions options)
    {
        if (pattern.Length > LongestSimple)
            return false;

        var loops = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    i = EndOfClass(pattern, i);
                    if (i < 0)
                        return false;
                    break;
                case '(' or '|' or '?' or '{' or '#':
                    return false;
                case '*' or '+':
                    loops++;
                    break;
            }
        }

        return loops == 0 || (loops == 1 && pattern[0] == '^' && (options & (RegexOptions.Multiline | RegexOptions.RightToLeft)) == 0);
    }

    // Where a class ends. A bracket within one is an escape's or a class that is taken away: rare enough.
    private static int EndOfClass(string pattern, int start)
    {
        for (var i = start + 1; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '[')
                return -1;
            else if (pattern[i] == ']')
                return i == start + 1 ? -1 : i;
        }

        return -1;
    }

    // The framework's own reader goes as deep as the groups do. A bracket in a class counts too, which does no harm.
    private static void Check(string pattern)
    {
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '(' && ++depth > DeepestNesting)
                throw new ArgumentException($"its groups are nested more than {DeepestNesting} deep.");
            else if (pattern[i] == ')')
                depth--;
        }
    }
}
