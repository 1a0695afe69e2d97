using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.LanguageServer.CodeActions;

/// <summary>The comments that may silence a finding, the best first.</summary>
/// <param name="lesson">The lesson.</param>
/// <param name="diagnostic">What is found in it.</param>
internal sealed class SuppressionForms(Lesson lesson, Diagnostic diagnostic)
{
    private readonly SourceText _source = lesson.Source;

    /// <summary>The comments for the line that the finding is on.</summary>
    public IEnumerable<IReadOnlyList<TextEdit>> ForLine()
    {
        var line = _source.Lines.GetLine(Math.Min(diagnostic.Location.Span.Start, _source.Length));
        var span = _source.Lines.GetLineSpan(line);
        var indent = _source.Text[span.Start..(span.Start + PrefixLength(span))];
        if (MarkAt(span.Start) is { } mark)
        {
            yield return [TextEdit.Insert(span.Start, $"{indent}{mark} contentlint-disable-next-line {diagnostic.Id}\n")];
            yield break;
        }

        IReadOnlyList<TextEdit> before = [TextEdit.Insert(span.Start, $"{indent}{Comment("disable-next-line")}\n")];
        IReadOnlyList<TextEdit> behind = [TextEdit.Insert(span.End, " " + Comment("disable-line"))];
        if (!IsInCode(span.Start))
        {
            yield return StartsBlock(line) ? before : behind;
            yield return StartsBlock(line) ? behind : before;
        }

        var block = BlockAround(line);
        yield return
        [
            TextEdit.Insert(block.Start, Comment("disable") + "\n\n"),
            TextEdit.Insert(block.End, "\n\n" + Comment("enable")),
        ];
    }

    /// <summary>The comments for the whole file.</summary>
    public IEnumerable<IReadOnlyList<TextEdit>> ForFile()
    {
        if (lesson.Kind == LessonKind.Diagram)
        {
            yield return [TextEdit.Insert(0, $"%% contentlint-disable-file {diagnostic.Id}\n")];
            yield return [TextEdit.Insert(_source.Length, $"\n%% contentlint-disable-file {diagnostic.Id}\n")];
            yield break;
        }

        if (lesson.FrontMatter is { } frontMatter)
        {
            var end = LineEndBehind(frontMatter.ClosingFence.End);
            if (end > frontMatter.ClosingFence.End)
                yield return [TextEdit.Insert(end, $"\n{Comment("disable-file")}\n{(IsBlankAt(end) ? "" : "\n")}")];
            yield return [TextEdit.Insert(LineEndBehind(frontMatter.OpeningFence.End), $"# contentlint-disable-file {diagnostic.Id}\n")];
            yield break;
        }

        yield return [TextEdit.Insert(0, Comment("disable-file") + "\n\n")];
    }

    private string Comment(string verb) => lesson.Kind == LessonKind.Mdx
        ? $"{{/* contentlint-{verb} {diagnostic.Id} */}}"
        : $"<!-- contentlint-{verb} {diagnostic.Id} -->";

    // What begins a comment line where the languages of lessons have such lines.
    private string? MarkAt(int offset)
    {
        if (lesson.Kind == LessonKind.Diagram)
            return "%%";
        if (lesson.FrontMatter is { } frontMatter && offset > frontMatter.OpeningFence.Start && offset < frontMatter.ClosingFence.Start)
            return "#";
        return lesson.Diagrams.Any(d => offset >= d.Content.ToSource(0) && offset <= d.Content.ToSource(d.Content.Text.Length)) ? "%%" : null;
    }

    private bool IsInCode(int offset) => lesson.CodeBlocks.Any(b => b.Span.Contains(offset));

    // A line before which another one parts nothing.
    private bool StartsBlock(int line) => line == 1 || IsBlank(line - 1) || lesson.FrontMatter?.ClosingFence.Contains(_source.Lines.GetLineSpan(line - 1).Start) == true
        || _source.GetText(_source.Lines.GetLineSpan(line)).TrimStart().StartsWith('#');

    // From the last line behind an empty one to the first before one; code as a whole.
    private TextSpan BlockAround(int line)
    {
        var start = _source.Lines.GetLineSpan(line).Start;
        if (lesson.CodeBlocks.FirstOrDefault(b => b.Span.Contains(start)) is { } code)
            return new TextSpan(_source.Lines.GetLineSpan(_source.Lines.GetLine(code.Span.Start)).Start, code.Span.End);

        var (first, last) = (line, line);
        while (first > 1 && !IsBlank(first - 1) && lesson.FrontMatter?.ClosingFence.Contains(_source.Lines.GetLineSpan(first - 1).Start) != true)
            first--;
        while (last < _source.Lines.Count && !IsBlank(last + 1))
            last++;
        return new TextSpan(_source.Lines.GetLineSpan(first).Start, _source.Lines.GetLineSpan(last).End);
    }

    private bool IsBlank(int line) => string.IsNullOrWhiteSpace(_source.GetText(_source.Lines.GetLineSpan(line)));

    private bool IsBlankAt(int offset) => IsBlank(_source.Lines.GetLine(offset));

    private int LineEndBehind(int offset) => _source.Lines.GetFullLineSpan(_source.Lines.GetLine(offset)).End;

    private int PrefixLength(TextSpan line)
    {
        var length = 0;
        while (length < line.Length && _source.Text[line.Start + length] is ' ' or '\t' or '>')
            length++;
        return length;
    }
}
