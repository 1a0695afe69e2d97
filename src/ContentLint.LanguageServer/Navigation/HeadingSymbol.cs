using ContentLint.LanguageServer.Courses;
using ContentLint.Lessons.Facts;
using ContentLint.Rules;
using ContentLint.Rules.Links;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>A heading, named by itself and by the links to its anchor.</summary>
/// <param name="Context">The lesson in which it was asked for.</param>
/// <param name="Place">The heading, or the anchor in a link to it.</param>
/// <param name="Lesson">The lesson it stands in.</param>
/// <param name="Heading">The heading.</param>
internal sealed record HeadingSymbol(LessonContext Context, TextSpan Place, LessonFacts Lesson, HeadingFact Heading) : Symbol(Context, Place)
{
    private string Target => Lesson.File.FullPath;

    public override IEnumerable<FilePlace> Definitions => [new FilePlace(Target, Heading.Location.Span)];

    public override IEnumerable<FilePlace> References => LinksTo(Heading.Anchor).Select(l => new FilePlace(l.Lesson.File.FullPath, l.UrlLocation.Span));

    // Behind a link nobody sees what is renamed.
    public override TextSpan? RenamedPlace => Target == Path && Place == Heading.Location.Span && Words is { IsEmpty: false } words ? words : null;

    private TextSpan Words => HeadingWords.In(Context.Source, Heading.Location.Span);

    /// <summary>
    /// The heading's words, and the anchors of all links to headings of the lesson whose anchors are others then: with the words
    /// those of later headings of the same words may change too.
    /// </summary>
    public override IReadOnlyList<FileEdit> Rename(string name)
    {
        if (RenamedPlace is not { } words || Context.Course is not { } course)
            throw Refuse("Rename a heading where it stands.");
        if (string.IsNullOrWhiteSpace(name) || name.AsSpan().IndexOfAny('\n', '\r') >= 0)
            throw Refuse("A heading is one line of text.");

        var heading = new TextEdit(words, name.Trim());
        var text = Context.Source.Text;
        var renamed = course.With(Target, string.Concat(text.AsSpan(0, words.Start), heading.NewText, text.AsSpan(words.End)));
        var after = renamed.Facts.FirstOrDefault(f => f.File.FullPath == Target)?.Headings ?? [];
        if (after.Count != Lesson.Headings.Count)
            throw Refuse($"With '{name.Trim()}' the lesson's headings would be others.");

        var edits = new List<(string Path, TextEdit Edit)> { (Target, heading) };
        for (var i = 0; i < after.Count; i++)
        {
            if (after[i].Anchor is var anchor && anchor != Lesson.Headings[i].Anchor)
                edits.AddRange(LinksTo(Lesson.Headings[i].Anchor).Where(l => l.FragmentSpan is not null).Select(l => (l.Lesson.File.FullPath, new TextEdit(l.FragmentSpan!.Value, anchor))));
        }

        return [.. edits.Distinct().GroupBy(e => e.Path, StringComparer.Ordinal).Select(g => new FileEdit(g.Key, [.. g.Select(e => e.Edit).OrderBy(e => e.Span.Start)]))];
    }

    private IEnumerable<CourseLink> LinksTo(string anchor) => Context.Course?.Links.LinksTo(Target, anchor) ?? [];
}
