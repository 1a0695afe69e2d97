// Front matter as the pipeline finds it: `---` in line 1, then lines up to the next `---`; spaces and tabs may follow
// either. There is no front matter without the closing line, however much the text looks like it.
//
//   ---            opening fence
//   title: A       content: the lines between, without the last line ending
//   ---            closing fence

using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Yaml;

/// <summary>A lesson's front matter, as a place in the file.</summary>
/// <param name="OpeningFence">The three dashes of line 1.</param>
/// <param name="Content">The YAML between the fences.</param>
/// <param name="ClosingFence">The three dashes that end it.</param>
internal sealed record FrontMatterBlock(TextSpan OpeningFence, SourceSlice Content, TextSpan ClosingFence)
{
    private const int MostOfHead = 4096;

    /// <summary>Everything from the opening fence to the end of the closing line, without its line ending.</summary>
    public TextSpan Span { get; private init; }

    /// <summary>Finds the front matter of a file; <see langword="null"/> when it has none.</summary>
    public static FrontMatterBlock? Find(SourceText source)
    {
        if (!IsFence(source, 1))
            return null;

        for (var line = 2; line <= source.Lines.Count; line++)
        {
            if (!IsFence(source, line))
                continue;

            var start = source.Lines.GetFullLineSpan(1).End;
            var end = line == 2 ? start : source.Lines.GetLineSpan(line - 1).End;
            var closing = source.Lines.GetLineSpan(line);
            return new FrontMatterBlock(new TextSpan(0, 3), SourceSlice.Of(source, new TextSpan(start, end)), TextSpan.FromLength(closing.Start, 3))
            {
                Span = new TextSpan(0, closing.End),
            };
        }

        return null;
    }

    /// <summary>The text of a file up to the end of its front matter, or more of it: of most files far less than all is decoded.</summary>
    /// <param name="path">The path to show in diagnostics.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static SourceText ReadHead(string path, byte[] bytes)
    {
        if (bytes.Length > MostOfHead)
        {
            // The last line is cut somewhere, so what looks like a fence there may be none.
            var head = SourceText.FromBytes(path, bytes.AsSpan(0, MostOfHead).ToArray());
            if (!IsFence(head, 1) || (Find(head) is { } block && head.Lines.GetLine(block.Span.End) < head.Lines.Count))
                return head;
        }

        return SourceText.FromBytes(path, bytes);
    }

    /// <summary>
    /// Tells what an author most likely meant as front matter and the pipeline does not take as such, in a file for
    /// which <see cref="Find"/> finds none; <see langword="null"/> when there is nothing of the kind.
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
