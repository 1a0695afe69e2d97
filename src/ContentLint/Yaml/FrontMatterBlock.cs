// Front matter as the pipeline finds it: `---` in line 1, then lines up to the next `---`; spaces and tabs may follow
// either. There is no front matter without the closing line, however much the text looks like it.
//
//   ---            opening fence
//   title: A       content: the lines between, without the last line ending
//   ---            closing fence
//
// Astro takes it out before its engine sees the page, and by a rule of its own: it may stand behind blank lines, its
// fences may be `+++` (TOML), and what follows them in their lines is content behind the first and text behind the second.

namespace ContentLint.Yaml;

/// <summary>A lesson's front matter, as a place in the file.</summary>
/// <param name="OpeningFence">The three dashes of line 1.</param>
/// <param name="Content">The YAML between the fences.</param>
/// <param name="ClosingFence">The three dashes that end it.</param>
internal sealed record FrontMatterBlock(TextSpan OpeningFence, MappedText Content, TextSpan ClosingFence)
{
    private const int MostOfHead = 4096;

    /// <summary>Everything from the opening fence to the end of the closing line, without its line ending.</summary>
    public TextSpan Span { get; private init; }

    /// <summary>Whether it is TOML, between lines of <c>+++</c>.</summary>
    public bool IsToml => OpeningFence.Length > 0 && Content.Source.Text[OpeningFence.Start] == '+';

    /// <summary>Finds the front matter of a file; <see langword="null"/> when it has none.</summary>
    public static FrontMatterBlock? Find(SourceText source) => FindAt(source, 1);

    /// <summary>Finds the front matter of a file by Astro's rule; <see langword="null"/> when it has none.</summary>
    public static FrontMatterBlock? FindInAstro(SourceText source)
    {
        var text = source.Text;
        var opening = 0;
        while (opening < text.Length && IsWhiteSpace(text[opening]))
            opening++;
        if (!IsAstroFence(text, opening) || !(opening == 0 || text[opening - 1] == '\n' || (opening == 1 && text[0] == '\uFEFF')))
            return null;

        var from = opening + 3;
        for (var newline = text.IndexOf('\n', from); newline >= 0; newline = text.IndexOf('\n', newline + 1))
        {
            if (IsAstroFence(text, newline + 1))
                return OfAstro(source, opening, newline + 1);
        }

        return null;
    }

    private static FrontMatterBlock OfAstro(SourceText source, int opening, int closing)
    {
        var text = source.Text;
        var firstLine = source.Lines.GetLine(opening);
        var opened = new TextSpan(opening + 3, source.Lines.GetLineSpan(firstLine).End);
        var start = IsBlank(text, opened) ? source.Lines.GetFullLineSpan(firstLine).End : opened.Start;
        var end = start == closing ? closing : source.Lines.GetLineSpan(source.Lines.GetLine(closing) - 1).End;
        var behind = new TextSpan(closing + 3, source.Lines.GetLineSpan(source.Lines.GetLine(closing)).End);
        return new FrontMatterBlock(TextSpan.FromLength(opening, 3), MappedText.Of(source, new TextSpan(start, Math.Max(start, end))), TextSpan.FromLength(closing, 3))
        {
            Span = new TextSpan(opening, IsBlank(text, behind) ? behind.End : behind.Start),
        };
    }

    private static bool IsAstroFence(string text, int start) =>
        string.CompareOrdinal(text, start, "---", 0, 3) == 0 || string.CompareOrdinal(text, start, "+++", 0, 3) == 0;

    // What `\s` of JavaScript's regular expressions matches.
    private static bool IsWhiteSpace(char c) => (char.IsWhiteSpace(c) && c != '\u0085') || c == '\uFEFF';

    /// <summary>Finds the front matter of a file; <see langword="null"/> when it has none.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="mayFollowBlankLines">Whether blank lines may stand before it, as in Astro since version 5.</param>
    public static FrontMatterBlock? Find(SourceText source, bool mayFollowBlankLines) => FindAt(source, mayFollowBlankLines ? FirstLineWithText(source) : 1);

    /// <summary>Whether a file starts with a block between lines of <c>+++</c>, which Astro reads as TOML.</summary>
    public static bool HasToml(SourceText source)
    {
        var first = FirstLineWithText(source);
        return IsTomlFence(source, first) && Enumerable.Range(first + 1, source.Lines.Count - first).Any(line => IsTomlFence(source, line));
    }

    private static bool IsTomlFence(SourceText source, int line) =>
        line <= source.Lines.Count && source.Lines.GetLineSpan(line) is { Length: >= 3 } span && string.CompareOrdinal(source.Text, span.Start, "+++", 0, 3) == 0;

    private static int FirstLineWithText(SourceText source)
    {
        var line = 1;
        while (line < source.Lines.Count && IsBlank(source.Text, source.Lines.GetLineSpan(line)))
            line++;
        return line;
    }

    private static FrontMatterBlock? FindAt(SourceText source, int first)
    {
        if (!IsFence(source, first))
            return null;

        for (var line = first + 1; line <= source.Lines.Count; line++)
        {
            if (!IsFence(source, line))
                continue;

            var opening = source.Lines.GetFullLineSpan(first);
            var end = line == first + 1 ? opening.End : source.Lines.GetLineSpan(line - 1).End;
            var closing = source.Lines.GetLineSpan(line);
            return new FrontMatterBlock(TextSpan.FromLength(opening.Start, 3), MappedText.Of(source, new TextSpan(opening.End, end)), TextSpan.FromLength(closing.Start, 3))
            {
                Span = new TextSpan(opening.Start, closing.End),
            };
        }

        return null;
    }

    /// <summary>The text of a file up to the end of its front matter, or more of it: of most files far less than all is decoded.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="find">Finds the front matter of a text.</param>
    /// <param name="block">The front matter; <see langword="null"/> when there is none.</param>
    public static SourceText ReadHead(FileId file, byte[] bytes, Func<SourceText, FrontMatterBlock?> find, out FrontMatterBlock? block)
    {
        if (bytes.Length > MostOfHead)
        {
            // The last line is cut somewhere, so what looks like a fence there may be none.
            var head = SourceText.FromBytes(file, bytes.AsSpan(0, MostOfHead).ToArray());
            var first = FirstLineWithText(head);
            block = find(head);
            if (first < head.Lines.Count && (!MayOpen(head, first) || (block is not null && head.Lines.GetLine(block.Span.End) < head.Lines.Count)))
                return head;
        }

        var source = SourceText.FromBytes(file, bytes);
        block = find(source);
        return source;
    }

    private static bool MayOpen(SourceText source, int line) => IsAstroFence(source.Text, source.Lines.GetLineSpan(line).Start);

    /// <summary>
    /// Tells what an author most likely meant as front matter and the pipeline does not take as such, in a file for
    /// which <see cref="Find(SourceText, bool)"/> finds none; <see langword="null"/> when there is nothing of the kind.
    /// </summary>
    public static Diagnostic? FindNearMiss(SourceText source) => FrontMatterNearMiss.Find(source);

    /// <summary>Whether a line is <c>---</c>, with nothing but spaces and tabs behind it.</summary>
    internal static bool IsFence(SourceText source, int line)
    {
        if (line > source.Lines.Count)
            return false;

        var span = source.Lines.GetLineSpan(line);
        return span.Length >= 3
            && string.CompareOrdinal(source.Text, span.Start, "---", 0, 3) == 0
            && IsBlank(source.Text, new TextSpan(span.Start + 3, span.End));
    }

    internal static bool IsBlank(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not (' ' or '\t'))
                return false;
        }

        return true;
    }
}
