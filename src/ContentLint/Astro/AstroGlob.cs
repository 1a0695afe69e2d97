// The globs of Astro's loaders: * ? ** [abc] {a,b} {1..3} and a leading !, seen from the loader's base. As there, no
// wildcard takes a name that starts with a dot.

using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Astro;

/// <summary>The patterns of one loader.</summary>
internal sealed class AstroGlob
{
    private readonly List<Regex> _wanted = [];
    private readonly List<Regex> _unwanted = [];

    private AstroGlob()
    {
    }

    /// <summary>Reads patterns; <see langword="null"/> when one of them uses what is not known here.</summary>
    public static AstroGlob? TryParse(IEnumerable<string> patterns)
    {
        var glob = new AstroGlob();
        foreach (var pattern in patterns)
        {
            var isUnwanted = pattern.StartsWith('!') && !pattern.StartsWith("!(", StringComparison.Ordinal);
            if (Translate(isUnwanted ? pattern.Substring(1) : pattern) is not { } regex)
                return null;

            (isUnwanted ? glob._unwanted : glob._wanted).Add(regex);
        }

        return glob;
    }

    /// <summary>Whether a path, relative to the base and with <c>/</c>, is taken.</summary>
    public bool Matches(string path) => _wanted.Any(r => IsMatch(r, path)) && !_unwanted.Any(r => IsMatch(r, path));

    private static bool IsMatch(Regex regex, string path)
    {
        try
        {
            return regex.IsMatch(path);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? Translate(string pattern)
    {
        if (pattern.StartsWith("./", StringComparison.Ordinal))
            pattern = pattern.Substring(2);

        var output = new StringBuilder("^");
        var braces = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var isAtStart = i == 0 || pattern[i - 1] == '/';
            switch (pattern[i])
            {
                case '@' or '+' or '!' or '?' or '*' when i + 1 < pattern.Length && pattern[i + 1] == '(':
                case '(' or ')' or '\\':
                    return null;
                case '*' when pattern.Substring(i).StartsWith("**/", StringComparison.Ordinal) && isAtStart:
                    output.Append(@"(?:(?!\.)[^/]+/)*");
                    i += 2;
                    break;
                case '*' when pattern.Substring(i) == "**" && isAtStart:
                    output.Append(@"(?:(?!\.)[^/]+/)*(?!\.)[^/]+");
                    i++;
                    break;
                case '*':
                    output.Append(isAtStart ? @"(?!\.)[^/]*" : "[^/]*");
                    break;
                case '?':
                    output.Append(isAtStart ? @"(?!\.)[^/]" : "[^/]");
                    break;
                case '[':
                    var close = pattern.IndexOf(']', Math.Min(i + 2, pattern.Length));
                    if (close < 0)
                        return null;

                    output.Append(isAtStart ? @"(?!\.)" : "").Append(Class(pattern.Substring(i + 1, close - i - 1)));
                    i = close;
                    break;
                case '{':
                    braces++;
                    output.Append("(?:");
                    break;
                case '}' when braces > 0:
                    braces--;
                    output.Append(')');
                    break;
                case ',' when braces > 0:
                    output.Append('|');
                    break;
                case '.' when braces > 0 && i + 1 < pattern.Length && pattern[i + 1] == '.':
                    return null;
                default:
                    output.Append(Regex.Escape(pattern.Substring(i, 1)));
                    break;
            }
        }

        return braces == 0 ? new Regex(output.Append('$').ToString(), RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(250)) : null;
    }

    private static string Class(string content)
    {
        var isNegated = content[0] is '!' or '^';
        var set = (isNegated ? content.Substring(1) : content).Replace(@"\", @"\\").Replace("[", @"\[");
        return $"[{(isNegated ? "^/" : "")}{set}]";
    }
}
