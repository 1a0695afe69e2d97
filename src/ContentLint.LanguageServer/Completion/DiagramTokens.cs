using ContentLint.Text;

namespace ContentLint.LanguageServer.Completion;

/// <summary>The words of a diagram, without comments and texts in quotes or brackets.</summary>
internal static class DiagramTokens
{
    /// <summary>The words as offsets in the diagram's text.</summary>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        var words = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (text[at] == '"')
                at = After(text, "\"", at + 1);
            else if (text[at] == '%' && at + 1 < text.Length && text[at + 1] == '%')
                at = After(text, "\n", at);
            else if (IsPart(text[at]))
            {
                while (at < text.Length && IsPart(text[at]))
                    at++;
                words.Add(new TextSpan(start, at));
            }
            else
                at++;
        }

        return words;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int After(string text, string mark, int from)
    {
        var found = text.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length;
    }
}
