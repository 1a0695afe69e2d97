// Vale writes words as regular expressions. Many are plain words; `(?:a|b) c` and `words?` stand for a few of them.

using System.Text.RegularExpressions;

namespace ContentLint.RulePacks.Importing;

/// <summary>Takes simple patterns apart.</summary>
internal static class ValePatterns
{
    private const int MostWords = 64;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly Regex Plain = new(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} ,/'’&-]*$", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Group = new(@"\((?:\?:)?([\p{L}\p{Nd} '’|-]+)\)(\??)", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Optional = new(@"([\p{L}])\?", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Capturing = new(@"(?<!\\)\((?!\?)", RegexOptions.CultureInvariant, Limit);

    /// <summary>Whether a pattern is nothing but words.</summary>
    public static bool IsWords(string pattern) => Plain.IsMatch(pattern);

    /// <summary>The words that a pattern stands for; <see langword="null"/> for one that is more than words.</summary>
    public static IReadOnlyList<string>? Expand(string pattern)
    {
        var words = new List<string> { pattern };
        for (var i = 0; i < words.Count && words.Count <= MostWords;)
        {
            string[]? parts = null;
            if (Group.Match(words[i]) is { Success: true } group)
                parts = [.. group.Groups[1].Value.Split('|').Concat(group.Groups[2].Length > 0 ? [""] : []).Select(p => words[i].Remove(group.Index, group.Length).Insert(group.Index, p))];
            else if (Optional.Match(words[i]) is { Success: true } letter)
                parts = [words[i].Remove(letter.Index + 1, 1), words[i].Remove(letter.Index, 2)];
            else if (words[i].Contains('|') && words[i].Split('|').All(IsWords))
                parts = words[i].Split('|');
            if (parts is null)
            {
                i++;
                continue;
            }

            words.RemoveAt(i);
            words.InsertRange(i, parts);
        }

        return words.Count <= MostWords && words.All(w => IsWords(w.Trim())) ? [.. words.Select(w => w.Trim()).Distinct(StringComparer.Ordinal)] : null;
    }

    /// <summary>One pattern for tokens, as Vale puts them together.</summary>
    public static string Join(IReadOnlyList<string> tokens, bool isNonWord) =>
        isNonWord ? $"(?:{string.Join("|", tokens)})" : $@"\b(?:{string.Join("|", tokens)})\b";

    /// <summary>The pattern with its only group named; <see langword="null"/> where it has none or several.</summary>
    public static string? NameGroup(string pattern, string name) =>
        CountGroups(pattern) == 1 ? Capturing.Replace(pattern, $"(?<{name}>") : null;

    /// <summary>The pattern with a text for its only group; <see langword="null"/> where it has none or several.</summary>
    public static string? FillGroup(string pattern, string text)
    {
        if (CountGroups(pattern) != 1)
            return null;

        var start = Capturing.Match(pattern).Index;
        var (end, depth) = (start, 0);
        for (; end < pattern.Length; end++)
        {
            if (pattern[end] == '\\')
                end++;
            else if (pattern[end] == '(')
                depth++;
            else if (pattern[end] == ')' && --depth == 0)
                break;
        }

        return end < pattern.Length ? pattern.Remove(start, end - start + 1).Insert(start, text) : null;
    }

    private static int CountGroups(string pattern) => Capturing.Matches(pattern).Cast<Match>().Count();

    /// <summary>Whether a pattern stands for a word, whatever it is.</summary>
    public static bool CountsWords(string token) => token.Trim('\\', 'b') is @"(\w+)" or @"\w+" or @"[^\s]+" or @"(\w+)\" or @"\S+" or @"[\w'-]+" || token is @"\b(\w+)\b" or @"\b\w+\b" or @"\b(\w+)" or @"[^\s]+";
}
