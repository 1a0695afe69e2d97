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

    // The most characters times steps of the pattern for which trying from each of them stays cheap.
    private const int MostTries = 60_000;
    private const int LongestText = 2_000;

    private readonly Regex _regex;
    private readonly bool _isSimple;
    private readonly Lazy<Regex?> _linear;
    private readonly Lazy<int> _tame;
    private volatile bool _isGivenUp;

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="ArgumentException">It is no pattern, or too large a one.</exception>
    public GuardedRegex(string pattern, RegexOptions options)
    {
        Check(pattern);
        _regex = new Regex(pattern, options, Limit);
        _isSimple = CannotBacktrackFar(pattern, options);
        _linear = new Lazy<Regex?>(() => WithoutBacktracking(pattern, options));
        _tame = new Lazy<int>(() => PatternReader.Read(pattern, options) is { } node && PatternSteps.CountWithOneWay(node) is { } steps ? Math.Min(LongestText, MostTries / (steps + 1)) : 0);
    }

    /// <summary>Whether matching takes time in proportion to the text.</summary>
    public bool IsLinear => _isSimple || _linear.Value is not null;

    /// <summary>Whether a match has taken too long.</summary>
    public bool IsGivenUp => _isGivenUp;

    /// <summary>The names and numbers of its groups.</summary>
    public string[] GetGroupNames() => _regex.GetGroupNames();

    /// <summary>Whether it matches anywhere.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long, now or earlier.</exception>
    public bool IsMatch(string text) => Guard(() => EngineFor(text).IsMatch(text));

    /// <summary>All matches that are not empty.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long, now or earlier.</exception>
    public IReadOnlyList<Match> Matches(string text) => Guard(() => EngineFor(text).Matches(text).Cast<Match>().Where(m => m.Length > 0).ToArray());

    // Building an engine without backtracking takes hundreds of times as long as the usual one: there is none before a text needs it.
    // In a short text the usual one is as good where it finds at most one way from each start.
    private Regex EngineFor(string text) => _isSimple || text.Length <= _tame.Value ? _regex : _linear.Value ?? _regex;

#if NET
    private static Regex? WithoutBacktracking(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking, Limit);
        }
        catch (NotSupportedException)
        {
            // Look-around and back references need the engine that backtracks.
            return null;
        }
    }
#else
    private static Regex? WithoutBacktracking(string pattern, RegexOptions options) => null;
#endif

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

    // Nothing is gained by an engine without backtracking where no part is repeated or chosen, or one at most behind the start of
    // the text.
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
