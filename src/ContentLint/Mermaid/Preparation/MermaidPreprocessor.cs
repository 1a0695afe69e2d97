// What happens to a diagram's text before its grammar sees it, in the reference's order:
//
// 1. Line endings become LF.
// 2. In anything that looks like an HTML tag, `="…"` becomes `='…'`, so that attributes do not end a quoted label.
// 3. Front matter at the very start is cut off (`FrontMatter`).
// 4. Directives, `%%{init: …}%%`, are cut out. One that is never closed takes the rest of the text with it.
// 5. Comments, lines that begin with `%%`, are cut out with the white space before them; the start is trimmed.
// 6. The type is detected on what is left.
// 7. Entities are encoded and a line feed is appended.
//
// Each step makes a new slice, so every later position still leads to the author's characters.

namespace ContentLint.Mermaid.Preparation;

/// <summary>The steps before the grammar.</summary>
internal static class MermaidPreprocessor
{
    /// <summary>Steps 1 and 2.</summary>
    public static MappedText Normalize(MappedText slice) => RequoteAttributes(NormalizeLineEndings(slice));

    /// <summary>Step 4.</summary>
    public static MappedText RemoveDirectives(MappedText slice) => slice.Rewrite(FindDirectives(slice.Text));

    /// <summary>Step 5.</summary>
    public static MappedText RemoveComments(MappedText slice)
    {
        slice = slice.Rewrite(FindComments(slice.Text));
        return slice.Slice(new TextSpan(Characters.SkipSpaces(slice.Text, 0), slice.Text.Length));
    }

    /// <summary>Step 7.</summary>
    public static MappedText Finish(MappedText slice)
    {
        slice = Entities.Encode(slice);
        return slice.Rewrite([new Replacement(TextSpan.At(slice.Text.Length), "\n")]);
    }

    /// <summary>
    /// What the type is detected on: a text that may not be through all steps, since the reference looks a second time
    /// for front matter and directives, and takes comments at the end of lines for comments as well.
    /// </summary>
    public static string ForDetection(string text)
    {
        if (FrontMatter.Find(text) is { } frontMatter)
            text = text.Substring(frontMatter.Length);
        return text.Contains("%%") ? StripAnyComments(Remove(text, FindDirectives(text))) : text;
    }

    private static MappedText NormalizeLineEndings(MappedText slice)
    {
        var text = slice.Text;
        var found = new List<Replacement>();
        for (var i = text.IndexOf('\r'); i >= 0; i = text.IndexOf('\r', i + 1))
        {
            // The line feed stands for both characters, so that nothing ends or begins between them.
            var length = i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            found.Add(new Replacement(TextSpan.FromLength(i, length), "\n"));
        }

        return slice.Rewrite(found);
    }

    private static MappedText RequoteAttributes(MappedText slice)
    {
        var text = slice.Text;
        var found = new List<Replacement>();
        for (var open = text.IndexOf('<'); open >= 0 && open + 1 < text.Length; open = text.IndexOf('<', open + 1))
        {
            var attributes = Characters.SkipWord(text, open + 1);
            if (attributes == open + 1)
                continue;

            var close = text.IndexOf('>', attributes);
            if (close < 0)
                break;

            RequoteAttributes(text, attributes, close, found);
            open = close;
        }

        return slice.Rewrite(found);
    }

    private static void RequoteAttributes(string text, int start, int end, List<Replacement> found)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (text[i] != '=' || text[i + 1] != '"')
                continue;

            var close = text.IndexOf('"', i + 2, end - i - 2);
            if (close < 0)
                return;

            found.Add(new Replacement(new TextSpan(i + 1, i + 2), "'"));
            found.Add(new Replacement(new TextSpan(close, close + 1), "'"));
            i = close;
        }
    }

    // `%%{`, a name with or without a colon, then either one word or everything up to `}%%`.
    private static List<Replacement> FindDirectives(string text)
    {
        var found = new List<Replacement>();
        for (var i = text.IndexOf("%%{", StringComparison.Ordinal); i >= 0; i = text.IndexOf("%%{", i, StringComparison.Ordinal))
        {
            var name = Characters.SkipSpaces(text, i + 3);
            var end = Characters.SkipWord(text, name);
            if (end == name)
            {
                i += 3;
                continue;
            }

            var colon = Characters.SkipSpaces(text, end);
            if (colon < text.Length && text[colon] == ':')
                end = colon + 1;
            end = EndOfArguments(text, Characters.SkipSpaces(text, end));
            end = Characters.SkipSpaces(text, end);
            if (string.CompareOrdinal(text, end, "}%%", 0, 3) == 0)
                end += 3;
            found.Add(new Replacement(new TextSpan(i, end), ""));
            i = end;
        }

        return found;
    }

    private static int EndOfArguments(string text, int start)
    {
        var word = Characters.SkipWord(text, start);
        if (word > start)
            return word;

        var i = start;
        while (i < text.Length && text[i] is not ('\r' or '\u2028' or '\u2029') && string.CompareOrdinal(text, i, "}%%", 0, 3) != 0)
            i++;
        return i;
    }

    private static List<Replacement> FindComments(string text)
    {
        var found = new List<Replacement>();
        if (!text.Contains("%%"))
            return found;

        var line = 0;
        while (line < text.Length)
        {
            var start = Characters.SkipSpaces(text, line);
            if (IsComment(text, start))
            {
                var end = text.IndexOf('\n', start);
                end = end < 0 ? text.Length : end + 1;
                found.Add(new Replacement(new TextSpan(line, end), ""));
                line = end;
            }
            else
            {
                line = Characters.Skip(text, start, c => !Characters.IsLineEnd(c)) + 1;
            }
        }

        return found;
    }

    private static bool IsComment(string text, int start) =>
        start + 2 < text.Length && text[start] == '%' && text[start + 1] == '%' && text[start + 2] is not ('{' or '\n');

    // From `%%` to the end of its line, with the white space before it, wherever it stands; a last line is kept.
    private static string StripAnyComments(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        var consumed = 0;
        for (var marker = text.IndexOf("%%", StringComparison.Ordinal); marker >= 0; marker = text.IndexOf("%%", consumed, StringComparison.Ordinal))
        {
            var end = text.IndexOf('\n', marker);
            if (end < 0)
                break;

            marker = Characters.SkipBack(text, marker, Characters.IsSpace, consumed);
            kept.Append(text, consumed, marker - consumed).Append('\n');
            consumed = end + 1;
        }

        return consumed == 0 ? text : kept.Append(text, consumed, text.Length - consumed).ToString();
    }

    private static string Remove(string text, List<Replacement> removals)
    {
        for (var i = removals.Count - 1; i >= 0; i--)
            text = text.Remove(removals[i].Span.Start, removals[i].Span.Length);
        return text;
    }
}
