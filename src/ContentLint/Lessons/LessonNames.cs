// The names of a lesson with their places, for those who follow or change them. Few ask, so what code says of them is read when
// somebody does, and not kept with every lesson.

using ContentLint.Mdx;
using ContentLint.Mdx.Names;
using ContentLint.Mdx.Reading;

namespace ContentLint.Lessons;

/// <summary>Finds the names of a lesson.</summary>
internal static class LessonNames
{
    /// <summary>The names in the order of their declarations.</summary>
    public static IReadOnlyList<LessonName> Of(Lesson lesson) =>
        [.. Imports(lesson).Concat(LinkDefinitions(lesson)).OrderBy(n => n.Declaration)];

    private static IEnumerable<LessonName> Imports(Lesson lesson)
    {
        var imported = lesson.Bindings.Where(b => b.IsImported).GroupBy(b => b.Name, StringComparer.Ordinal).Select(g => g.First()).ToArray();
        if (imported.Length == 0 || lesson.Reading is not { } options)
            return [];

        var uses = ImportedNames.UsesIn(MdxParser.Parse(lesson.Source, options));
        return imported.Select(b => new LessonName(b.Name, LessonNameKind.Import, b.Span, [.. uses[b.Name].Where(s => s != b.Span).OrderBy(s => s)]));
    }

    private static IEnumerable<LessonName> LinkDefinitions(Lesson lesson)
    {
        string LabelAt(TextSpan span) => Normalize(lesson.Source.GetText(span));
        var uses = lesson.Links.Where(l => !l.LabelSpan.IsEmpty).ToLookup(l => LabelAt(l.LabelSpan), l => l.LabelSpan, StringComparer.Ordinal);
        return lesson.Definitions.GroupBy(d => LabelAt(d.LabelSpan), StringComparer.Ordinal).Select(same => new LessonName(
            same.First().Label, LessonNameKind.LinkDefinition, same.First().LabelSpan, [.. same.Skip(1).Select(d => d.LabelSpan).Concat(uses[same.Key]).OrderBy(s => s)]));
    }

    private static string Normalize(string label) => LabelScanner.Normalize(label, 0, label.Length);
}
