using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ContentLint.Schema;

/// <summary>A pattern of a schema.</summary>
internal sealed class EcmaRegex
{
    // An author waits for a lint, not for a pattern gone wild.
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    private readonly Regex _regex;

    private EcmaRegex(Regex regex) => _regex = regex;

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
            regex = new EcmaRegex(new Regex(new EcmaRegexTranslator(pattern).Translate(), RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None), Timeout));
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

    /// <summary>Whether the pattern matches somewhere in a text. One that takes too long counts as matching.</summary>
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
