// Heading ids as github-slugger makes them, which Astro, Docusaurus and Nextra use: lower case by JavaScript's rules, spaces
// to hyphens, and nothing left but letters, marks, digits, connectors and hyphens. Its own table is that of Unicode 13;
// where .NET knows letters that are newer they stay here, and nobody writes them.

using System.Globalization;
using System.Text;

namespace ContentLint.Lessons.Facts;

/// <summary>Makes the ids of one lesson's headings, in order. Not safe to share between threads.</summary>
internal sealed class Slugger
{
    private const char FinalSigma = 'ς', Sigma = 'Σ';
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading; what an earlier one has taken gets a number behind it.</summary>
    public string Slug(string text)
    {
        var first = Of(text);
        var slug = first;
        while (_taken.ContainsKey(slug))
            slug = $"{first}-{(++_taken[first]).ToString(CultureInfo.InvariantCulture)}";
        _taken.Add(slug, 0);
        return slug;
    }

    /// <summary>The id that a text has by itself.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (Stays(CharUnicodeInfo.GetUnicodeCategory(text, i), char.ConvertToUtf32(text[i], text[i + 1])))
                    slug.Append(text.Substring(i, 2).ToLowerInvariant());
                i++;
            }
            else if (text[i] == ' ')
                slug.Append('-');
            else if (text[i] == Sigma)
                slug.Append(IsAtEndOfWord(text, i) ? FinalSigma : 'σ');
            else if (text[i] == 'İ')
                slug.Append("i\u0307");
            else if (text[i] == '-' || Stays(CharUnicodeInfo.GetUnicodeCategory(text[i]), text[i]))
                slug.Append(char.ToLowerInvariant(text[i]));
        }

        return slug.ToString();
    }

    // The symbols that stay are letters in a circle or a square, which Unicode counts as alphabetic.
    private static bool Stays(UnicodeCategory category, int character) => category switch
    {
        <= UnicodeCategory.LetterNumber => true,
        UnicodeCategory.ConnectorPunctuation => true,
        UnicodeCategory.OtherSymbol => character is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189),
        _ => false,
    };

    private static bool IsAtEndOfWord(string text, int index) =>
        index > 0 && char.IsLetter(text[index - 1]) && (index + 1 == text.Length || !char.IsLetter(text[index + 1]));
}
