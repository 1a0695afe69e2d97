// The words of a diagram's text, whether or not the diagram can be read: runs of letters and digits, and nothing of what is
// between them. Entities are what they stand for, `#quot;` a quote and `#65;` an A, and line breaks in labels are spaces. So
// a fix that only adds quotes, brackets or entities leaves the words as they are.

using System.Net;
using System.Text;

namespace ContentLint.Mermaid.Preparation;

/// <summary>What there is to read in a diagram's text.</summary>
internal static class DiagramText
{
    // The longest name of an entity, and long enough for a number.
    private const int LongestEntity = 32;

    /// <summary>The words of a diagram's text in their order, those of its own language among them.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var read = Read(text, ref i);
            foreach (var c in read)
            {
                if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
                    word.Append(c);
                else
                    Finish(words, word);
            }
        }

        Finish(words, word);
        return words;
    }

    // The character at a position, or what an entity or a line break stands for.
    private static string Read(string text, ref int position)
    {
        if (text[position] is '#' or '&' && EndOfEntity(text, position) is > 0 and var end)
        {
            var name = text.Substring(position + 1, end - position - 1).TrimStart('#');
            var decoded = WebUtility.HtmlDecode((name.All(Characters.IsDigit) ? "&#" : "&") + name + ";");
            if (decoded[0] != '&' || name == "amp")
            {
                position = end + 1;
                return decoded;
            }
        }

        if (text[position] == '<' && string.Compare(text, position, "<br", 0, 3, StringComparison.OrdinalIgnoreCase) == 0
            && text.IndexOf('>', position, Math.Min(LongestEntity, text.Length - position)) is > 0 and var close)
        {
            position = close + 1;
            return " ";
        }

        return text[position++].ToString();
    }

    private static int EndOfEntity(string text, int position)
    {
        var start = position + 1;
        if (text[position] == '&' && start < text.Length && text[start] == '#')
            start++;
        var end = Characters.Skip(text, start, c => Characters.IsAsciiLetter(c) || Characters.IsDigit(c), Math.Min(text.Length, start + LongestEntity));
        return end > start && end < text.Length && text[end] == ';' ? end : -1;
    }

    private static void Finish(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }
}
