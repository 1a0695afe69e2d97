using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Schema;

/// <summary>A pattern of a schema.</summary>
internal sealed class EcmaRegex
{
    private readonly GuardedRegex _regex;

    private EcmaRegex(GuardedRegex regex) => _regex = regex;

    /// <summary>Whether a text took too long, so that the pattern was given up.</summary>
    public bool IsGivenUp => _regex.IsGivenUp;

    /// <summary>Reads a pattern; says no, and why, when it is none or .NET's engine cannot do it.</summary>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out EcmaRegex? regex, [NotNullWhen(false)] out string? error) =>
        TryParse(pattern, ignoreCase: false, out regex, out error);

    /// <summary>Reads a pattern, one with the <c>i</c> flag perhaps.</summary>
    public static bool TryParse(string pattern, bool ignoreCase, [NotNullWhen(true)] out EcmaRegex? regex, [NotNullWhen(false)] out string? error)
    {
        regex = null;
        error = null;
        try
        {
            if (pattern.Length > GuardedRegex.LongestPattern)
                throw new FormatException($"it is longer than {GuardedRegex.LongestPattern} characters.");

            var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
            regex = new EcmaRegex(new GuardedRegex(new EcmaRegexTranslator(pattern).Translate(), options));
            return true;
        }
        catch (FormatException e)
        {
            error = e.Message;
        }
        catch (ArgumentException)
        {
            error = "its parts do not fit together.";
        }

        return false;
    }

    /// <summary>Whether the pattern matches somewhere in a text. One that was given up counts as matching: no lesson is to blame for it.</summary>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
