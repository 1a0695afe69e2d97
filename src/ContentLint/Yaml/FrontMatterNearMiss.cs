// `---` is a thematic break too, so a near miss needs more than dashes: the lines behind them must read as fields.
//
//   unclosed     line 1 is the opening fence, fields follow, no line closes it
//   unopened     fields from line 1 on, then `---`; one alone counts only under a name that lessons use
//   not first    blank lines (or spaces before the dashes) keep a complete block from being one

namespace ContentLint.Yaml;

/// <summary>Finds front matter that the pipeline takes for a thematic break and a text.</summary>
internal static class FrontMatterNearMiss
{
    private static readonly HashSet<string> UsualFields = new(StringComparer.Ordinal) { "title", "description", "slug", "id", "date", "layout", "tags", "author", "draft" };

    public static Diagnostic? Find(SourceText source)
    {
        var line = 1;
        while (line < source.Lines.Count && FrontMatterBlock.IsBlank(source.Text, source.Lines.GetLineSpan(line)))
            line++;
        if (line == 1 && FrontMatterBlock.IsFence(source, 1))
            return Unclosed(source);

        return IsIndentedFence(source, line) ? NotFirst(source, line) : Unopened(source, line);
    }

    // `Note: this` over a line of dashes is a heading.
    private static Diagnostic? Unopened(SourceText source, int first)
    {
        var end = EndOfFields(source, first);
        if (first != 1 || end == first || !FrontMatterBlock.IsFence(source, end))
            return null;

        var names = Enumerable.Range(first, end - first).Select(source.Lines.GetLineSpan).Where(l => IsField(source.Text, l)).Select(l => NameOf(source.Text, l)).ToArray();
        if (!names.All(n => char.IsLower(n[0])) || (names.Length == 1 && !UsualFields.Contains(names[0])))
            return null;

        return new Diagnostic(
            YamlDescriptors.FrontMatterUnopened,
            source.GetLocation(TextSpan.FromLength(0, names[0].Length)),
            "These fields end with '---' and do not start with it, so the site takes them for text.",
            "Put a line '---' above them.",
            [new RelatedLocation("The fields end here", source.GetLocation(source.Lines.GetLineSpan(end)))],
            [new CodeFix("Put '---' above", FixSafety.Suggestion, TextEdit.Insert(0, "---" + source.LineBreak))]);
    }

    private static string NameOf(string text, TextSpan line) => text.Substring(line.Start, text.IndexOf(':', line.Start, line.Length) - line.Start);

    private static Diagnostic? Unclosed(SourceText source)
    {
        var end = EndOfFields(source, 2);
        if (end == 2)
            return null;

        var insertion = source.Lines.GetLineSpan(end - 1).End;
        return new Diagnostic(
            YamlDescriptors.FrontMatterUnclosed,
            source.GetLocation(new TextSpan(0, 3)),
            "The front matter starts here and is never closed, so the site takes it for text.",
            $"Add a line '---' below line {end - 1:line}.",
            [new RelatedLocation("The last field", source.GetLocation(source.Lines.GetLineSpan(end - 1)))],
            [new CodeFix("Close the front matter", FixSafety.Suggestion, TextEdit.Insert(insertion, source.LineBreak + "---"))]);
    }

    private static Diagnostic? NotFirst(SourceText source, int line)
    {
        var end = EndOfFields(source, line + 1);
        if (end == line + 1 || !ClosesAt(source, end))
            return null;

        var dashes = source.Lines.GetLineSpan(line);
        var start = dashes.Start;
        while (source.Text[start] != '-')
            start++;
        return new Diagnostic(
            YamlDescriptors.FrontMatterNotFirst,
            source.GetLocation(TextSpan.FromLength(start, 3)),
            "Front matter must start at the very beginning of the file, so the site takes this for text.",
            "Delete what stands before '---'.",
            fixes: [new CodeFix("Delete the space before '---'", FixSafety.Safe, TextEdit.Delete(new TextSpan(0, start)))]);
    }

    // The first line behind a run of lines that read as YAML fields: `key:`, what is indented below one, list items, comments.
    private static int EndOfFields(SourceText source, int first)
    {
        var end = first;
        var hasField = false;
        for (var line = first; line <= source.Lines.Count; line++)
        {
            var span = source.Lines.GetLineSpan(line);
            var isField = IsField(source.Text, span);
            hasField |= isField;
            if (!isField && !(hasField && ContinuesField(source.Text, span)))
                break;

            end = line + 1;
        }

        return hasField ? end : first;
    }

    private static bool IsField(string text, TextSpan line)
    {
        var i = line.Start;
        while (i < line.End && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.'))
            i++;
        return i > line.Start
            && char.IsLetter(text[line.Start])
            && i < line.End && text[i] == ':'
            && (i + 1 == line.End || text[i + 1] is ' ' or '\t');
    }

    private static bool ContinuesField(string text, TextSpan line)
    {
        if (line.IsEmpty)
            return false;

        return text[line.Start] switch
        {
            ' ' or '\t' => !FrontMatterBlock.IsBlank(text, line),
            '-' => line.Length == 1 || text[line.Start + 1] == ' ',
            '#' => line.Length == 1 || text[line.Start + 1] == ' ',
            ']' or '}' => true,
            _ => false,
        };
    }

    private static bool ClosesAt(SourceText source, int line)
    {
        while (line < source.Lines.Count && FrontMatterBlock.IsBlank(source.Text, source.Lines.GetLineSpan(line)))
            line++;
        return IsIndentedFence(source, line);
    }

    private static bool IsIndentedFence(SourceText source, int line)
    {
        if (line > source.Lines.Count)
            return false;

        var span = source.Lines.GetLineSpan(line);
        return source.Text.Substring(span.Start, span.Length).Trim(' ', '\t') == "---";
    }
}
