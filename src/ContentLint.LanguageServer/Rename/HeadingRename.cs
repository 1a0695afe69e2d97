using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Navigation;
using ContentLint.Lessons.Facts;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Rename;

/// <summary>A heading that gets other words.</summary>
/// <param name="Context">The lesson it is in.</param>
/// <param name="Text">The characters of its words.</param>
internal sealed record HeadingRename(LessonContext Context, TextSpan Text)
{
    /// <summary>The heading at an offset; <see langword="null"/> for none.</summary>
    public static HeadingRename? At(LessonContext context, int offset)
    {
        if (context.Lesson.Headings.FirstOrDefault(h => offset >= h.Span.Start && offset <= h.Span.End) is not { } heading || heading.Text.Text.Length == 0)
            return null;

        var text = context.Source.GetText(heading.Span);
        if (text[0] != '#')
            return text.AsSpan().IndexOfAny('\r', '\n') < 0 ? new HeadingRename(context, heading.Span) : FirstLine(context, heading);

        // With the marks around words; without those of the heading, and without an id of its own.
        var start = text.Length - text.TrimStart('#').TrimStart().Length;
        var words = text.TrimEnd().AsSpan();
        if (words.LastIndexOf("{#") is > 0 and var id && words[^1] == '}')
            words = words[..id].TrimEnd();
        if (words.TrimEnd('#') is var open && open.Length > start && open[^1] == ' ')
            words = open.TrimEnd();
        return words.Length <= start ? null : new HeadingRename(context, TextSpan.FromLength(heading.Span.Start + start, words.Length - start));
    }

    // A heading that is underlined, if its words are one line.
    private static HeadingRename? FirstLine(LessonContext context, Lessons.Heading heading)
    {
        var line = context.Source.Lines.GetLineSpan(context.Source.Lines.GetLine(heading.Span.Start));
        return context.Source.Lines.GetLine(heading.Span.End) > context.Source.Lines.GetLine(heading.Span.Start) + 1 ? null : new HeadingRename(context, new TextSpan(heading.Span.Start, line.End));
    }

    /// <summary>The edits of the heading and of the links to it; <see langword="null"/> where the words cannot be a heading.</summary>
    /// <param name="words">The other words.</param>
    /// <param name="courses">Gives the texts of other lessons.</param>
    public IReadOnlyList<(string Path, SourceText Source, IReadOnlyList<TextEdit> Edits)>? To(string words, CourseSet courses)
    {
        if (string.IsNullOrWhiteSpace(words) || words.AsSpan().IndexOfAny('\r', '\n') >= 0)
            return null;

        var path = Context.Document.LintPath;
        TextEdit own = new(Text, words);
        var moved = Moved(own);
        var all = new Dictionary<string, (SourceText Source, List<TextEdit> Edits)>(StringComparer.Ordinal) { [path] = (Context.Source, [own]) };
        foreach (var lesson in Context.Facts)
        {
            if (moved.Count == 0 || !lesson.Links.Any(l => l.Url.Contains('#', StringComparison.Ordinal)) && !lesson.Assets.Any(a => a.Url.Contains('#', StringComparison.Ordinal)))
                continue;
            if (courses.TextOf(lesson.File.FullPath) is not { } source)
                continue;

            foreach (var address in Addresses.Of(lesson, source))
            {
                if (address.Anchor is { } anchor && Context.Links.Find(lesson.File.FullPath, address.Url) is { Heading: { } heading } target && target.Lesson == Context.Own && moved.TryGetValue(heading, out var next))
                {
                    if (!all.TryGetValue(lesson.File.FullPath, out var file))
                        all.Add(lesson.File.FullPath, file = (source, []));
                    file.Edits.Add(new TextEdit(anchor, next));
                }
            }
        }

        return [.. all.Select(f => (f.Key, f.Value.Source, (IReadOnlyList<TextEdit>)f.Value.Edits))];
    }

    // The anchors that are others afterwards: of equal headings the later ones have a number, so several may be.
    private Dictionary<HeadingFact, string> Moved(TextEdit edit)
    {
        var moved = new Dictionary<HeadingFact, string>();
        if (Context is not { Own: { } own, Course: { } course })
            return moved;

        var after = course.With(own.File.FullPath, TextEdit.Apply(Context.Source.Text, [edit])).Facts.FirstOrDefault(f => f.File.Equals(own.File));
        if (after is null || after.Headings.Count != own.Headings.Count)
            return moved;

        for (var i = 0; i < own.Headings.Count; i++)
        {
            if (own.Headings[i].Anchor != after.Headings[i].Anchor)
                moved[own.Headings[i]] = after.Headings[i].Anchor;
        }

        return moved;
    }
}
