// Globs over the end of a path: a pack does not know in which folder a course lies. `*` is within a name, `**` over folders, `{a,b}`
// one of several. What other tools have beyond that would be read as plain characters, so it is refused.

using System.Text.RegularExpressions;
using ContentLint.Data;

namespace ContentLint.RulePacks.Reading;

/// <summary>Reads globs.</summary>
internal static class PathGlobs
{
    private static readonly Regex CharacterClass = new(@"\[(?:[^\]\[]-[^\]\[]|!)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The globs of a key; <see langword="null"/> when there are none.</summary>
    public static IReadOnlyList<string>? Read(MappingReader reader, string key)
    {
        var globs = reader.Texts(key);
        foreach (var glob in globs ?? [])
        {
            if (glob.Contains('?') || CharacterClass.IsMatch(glob))
            {
                reader.Report.Add(
                    reader.Mapping[key]!.Span,
                    $"'{glob}' has signs that mean nothing in a glob here: only '*', '**', '{{a,b}}' and a '!' in front do.",
                    "Write 'path: { matches: '[0-9]+' }' in 'when' for a pattern over the path.");
            }
        }

        return globs;
    }

    /// <summary>Whether a path is one of those that globs mean.</summary>
    public static Func<string, bool> Of(IReadOnlyList<string> globs)
    {
        var set = new GlobSet(globs.Select(g => g.StartsWith('!') ? g.Insert(1, "**/") : "**/" + g));
        return path => path.Replace('\\', '/').Trim('/') is { Length: > 0 } plain && set.Matches(plain);
    }
}
