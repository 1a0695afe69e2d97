// Front matter of a diagram: YAML between two `---`, only at the very start of the text. The opening fence may be
// indented; then the closing fence has the same indentation, which is also taken off each line between them. After a
// fence only white space may follow up to the line's end; what else follows makes it a line of the YAML.
//
// Where blank lines follow the opening fence, the body starts behind the last of them from which a closing fence can
// still be reached. The closing fence takes the blank lines after it along.

namespace ContentLint.Mermaid.Preparation;

/// <summary>Where a diagram's front matter is.</summary>
/// <param name="Indent">The white space before its opening fence.</param>
/// <param name="Body">The YAML.</param>
/// <param name="Length">Where the diagram starts.</param>
internal sealed record FrontMatter(string Indent, TextSpan Body, int Length)
{
    /// <summary>Finds the front matter of a text; <see langword="null"/> when it has none.</summary>
    public static FrontMatter? Find(string text)
    {
        var fence = Characters.Skip(text, 0, Characters.IsBlank);
        if (string.CompareOrdinal(text, fence, "---", 0, 3) != 0)
            return null;

        var openingEnds = new List<int>();
        for (var i = fence + 3; i < text.Length && Characters.IsSpace(text[i]); i++)
        {
            if (IsLineBreak(text[i]))
                openingEnds.Add(i);
        }

        return openingEnds.Count == 0 ? null : Find(text, text.Substring(0, fence), openingEnds);
    }

    /// <summary>The YAML as it is read: without the fence's indentation.</summary>
    public MappedText GetBody(MappedText slice)
    {
        var body = slice.Slice(Body);
        if (Indent.Length == 0)
            return body;

        var removed = new List<Replacement>();
        for (var line = 0; line < body.Text.Length;)
        {
            if (string.CompareOrdinal(body.Text, line, Indent, 0, Indent.Length) == 0)
                removed.Add(new Replacement(TextSpan.FromLength(line, Indent.Length), ""));
            var end = body.Text.IndexOf('\n', line);
            line = end < 0 ? body.Text.Length : end + 1;
        }

        return body.Rewrite(removed);
    }

    private static FrontMatter? Find(string text, string indent, List<int> openingEnds)
    {
        var fence = indent + "---";
        var closings = new List<(int Start, int End)>();
        for (var i = openingEnds[0] + 1; i < text.Length; i++)
        {
            if (IsLineBreak(text[i]) && string.CompareOrdinal(text, i + 1, fence, 0, fence.Length) == 0
                && LastLineBreak(text, i + 1 + fence.Length) is var end and >= 0)
                closings.Add((i, end));
        }

        if (closings.Count == 0)
            return null;

        var opening = openingEnds.Where(e => e < closings[closings.Count - 1].Start).DefaultIfEmpty(openingEnds[0]).Last();
        foreach (var (start, end) in closings)
        {
            if (start >= opening + 1)
                return new FrontMatter(indent, new TextSpan(opening + 1, start), end + 1);
        }

        return null;
    }

    private static int LastLineBreak(string text, int from)
    {
        var last = -1;
        for (var i = from; i < text.Length && Characters.IsSpace(text[i]); i++)
        {
            if (IsLineBreak(text[i]))
                last = i;
        }

        return last;
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r';
}
