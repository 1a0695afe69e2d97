using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

// Fixes that add and delete lines. A line of a diagram in a list or a quote begins with the list's indentation or the
// quote's `> ` in the file, which the diagram's own text does not show.
internal sealed partial class DiagramContext
{
    /// <summary>The lines from the one that a position is on, without their ends.</summary>
    public IEnumerable<TextSpan> LinesFrom(int position)
    {
        for (var start = LineAt(position).Start; start < Text.Length; start = LineEnd(start) + 1)
            yield return LineAt(start);
    }

    /// <summary>Where front matter could be put in the file; <see langword="null"/> where the diagram has some.</summary>
    public int? FrontMatterPlace { get; init; }

    /// <summary>
    /// What to put into the file at a position to begin a new line of the diagram: the file's line end and what stands before the
    /// position's line. <see langword="null"/> where the diagram does not begin on a line of its own.
    /// </summary>
    public string? NewLineAt(int position) => NewLine(Slice.Source, Slice.ToSource(LineAt(position).Start));

    /// <summary>The same for an offset in the file at which a line of a diagram begins.</summary>
    public static string? NewLine(SourceText source, int lineStart)
    {
        var start = Characters.SkipBack(source.Text, lineStart, c => c is ' ' or '\t' or '>');
        return start == 0 || source.Text[start - 1] is '\n' or '\r' ? $"{LineEndOf(source)}{source.GetText(new TextSpan(start, lineStart))}" : null;
    }

    private static string LineEndOf(SourceText source) =>
        source.Text.IndexOf('\n') is > 0 and var first && source.Text[first - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>A fix that deletes the line of a statement and sets what it says in front matter; none where that cannot be.</summary>
    public CodeFix[] FixInFrontMatter(Message title, TextSpan statement, params string[] lines)
    {
        var line = LineAt(statement.Start);
        if (FrontMatterPlace is not { } place || NewLine(Slice.Source, place) is not { } newLine || line.Start == 0
            || !Slice.IsVerbatim(statement) || LineAt(statement.End).Start != line.Start || !IsAlone(statement, line))
            return [];

        var text = string.Concat(lines.Prepend("---").Append("---").Select(l => l + newLine));
        var deleted = new TextSpan(Slice.ToSource(line.Start - 1), Slice.ToSource(line).End);
        return [new CodeFix(title, FixSafety.Suggestion, TextEdit.Insert(place, text), TextEdit.Delete(deleted))];
    }

    private bool IsAlone(TextSpan statement, TextSpan line) =>
        Enumerable.Range(line.Start, line.Length).All(i => statement.Contains(i) || Characters.IsSpace(Text[i]));
}
