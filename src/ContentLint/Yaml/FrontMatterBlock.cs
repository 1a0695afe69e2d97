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
