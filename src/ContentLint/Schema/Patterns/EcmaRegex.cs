using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Schema.Patterns;

/// <summary>A pattern of a schema.</summary>
internal sealed class EcmaRegex
{
    private readonly GuardedRegex? _regex;
    private readonly PlainPattern? _plain;

    private EcmaRegex(GuardedRegex? regex, PlainPattern? plain) => (_regex, _plain) = (regex, plain);

    /// <summary>Whether a text took too long, so that the pattern was given up.</summary>
    public bool IsGivenUp => _regex?.IsGivenUp == true;

    /// <summary>The one text it matches; <see langword="null"/> where there may be others.</summary>
    public string? OnlyText => _plain is { IsFromStart: true, IsToEnd: true } ? _plain.Text : null;

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

            // Words, a beginning, an end: the names of `patternProperties` are seldom more, and an engine for each takes long to build.
            if (!ignoreCase && PlainPattern.TryRead(pattern) is { } plain)
            {
                regex = new EcmaRegex(null, plain);
                return true;
            }

            var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
            regex = new EcmaRegex(new GuardedRegex(new EcmaRegexTranslator(pattern).Translate(), options), null);
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
            return _plain?.IsMatch(text) ?? _regex!.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>A pattern of nothing but characters that stand for themselves, bound to the start or the end of the text perhaps.</summary>
    private sealed record PlainPattern(string Text, bool IsFromStart, bool IsToEnd)
    {
        private const string Syntax = @"^$\.*+?()[]{}|/";

        public static PlainPattern? TryRead(string pattern)
        {
            var isFromStart = pattern.Length > 0 && pattern[0] == '^';
            var text = new StringBuilder();
            for (var i = isFromStart ? 1 : 0; i < pattern.Length; i++)
            {
                if (pattern[i] == '$' && i == pattern.Length - 1)
                    return new PlainPattern(text.ToString(), isFromStart, IsToEnd: true);
                if (pattern[i] == '\\' && i + 1 < pattern.Length && Syntax.Contains(pattern[i + 1]))
                    i++;
                else if (pattern[i] != '/' && (Syntax.Contains(pattern[i]) || char.IsSurrogate(pattern[i])))
                    return null;

                text.Append(pattern[i]);
            }

            return new PlainPattern(text.ToString(), isFromStart, IsToEnd: false);
        }

        public bool IsMatch(string text) => (IsFromStart, IsToEnd) switch
        {
            (true, true) => text == Text,
            (true, false) => text.StartsWith(Text, StringComparison.Ordinal),
            (false, true) => text.EndsWith(Text, StringComparison.Ordinal),
            _ => text.Contains(Text),
        };
    }
}
