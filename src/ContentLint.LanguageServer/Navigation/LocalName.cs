// Names that mean something in one lesson: an imported component, a reference definition, a node of a diagram. Each knows where it
// is declared, where it is used, and what is written there for another name.

using ContentLint.LanguageServer.Courses;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>A name in a lesson.</summary>
/// <param name="Name">The name.</param>
/// <param name="Occurrences">All places of it, the declaration too, in the order of the text.</param>
/// <param name="Declaration">Where it is declared; <see langword="null"/> where that is not known.</param>
internal abstract record LocalName(string Name, IReadOnlyList<TextSpan> Occurrences, TextSpan? Declaration)
{
    /// <summary>The edits that give it another name; <see langword="null"/> where that would be no such name.</summary>
    public abstract IReadOnlyList<TextEdit>? Rename(string name);

    /// <summary>Whether a lesson with the other name still means what it meant.</summary>
    /// <param name="lesson">The lesson with the edits.</param>
    /// <param name="name">The other name.</param>
    public virtual bool IsKept(Lesson lesson, string name) => true;

    /// <summary>The name at an offset; <see langword="null"/> for none.</summary>
    public static LocalName? At(LessonContext context, int offset) =>
        LabelName.At(context, offset) ?? ImportedName.At(context, offset) ?? (LocalName?)NameInDiagram.At(context, offset);

    /// <summary>The occurrence at an offset.</summary>
    public TextSpan SpanAt(int offset) => Occurrences.First(o => Holds(o, offset));

    /// <summary>Whether the caret is in a word or at its end.</summary>
    protected static bool Holds(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;

    /// <summary>The name of the lesson that stands at an offset.</summary>
    protected static LessonName? Find(LessonContext context, LessonNameKind kind, int offset) =>
        context.Lesson.Names.FirstOrDefault(n => n.Kind == kind && PlacesOf(n).Any(p => Holds(p, offset)));

    /// <summary>All places of a name, in the order of the text.</summary>
    protected static IReadOnlyList<TextSpan> PlacesOf(LessonName name) => [.. name.Uses.Append(name.Declaration).Order()];

    /// <summary>The edits that write one text at all places.</summary>
    protected IReadOnlyList<TextEdit> ReplaceAll(string text) => [.. Occurrences.Select(o => new TextEdit(o, text))];
}

/// <summary>A name that is imported: in its import, in tags, in expressions.</summary>
internal sealed record ImportedName(string Name, IReadOnlyList<TextSpan> Occurrences, TextSpan? Declaration, bool IsNamed) : LocalName(Name, Occurrences, Declaration)
{
    /// <summary>The imported name at an offset; <see langword="null"/> for none.</summary>
    public static new ImportedName? At(LessonContext context, int offset) => Find(context, LessonNameKind.Import, offset) is { } found
        ? new ImportedName(found.Name, PlacesOf(found), found.Declaration, context.Own?.Imports.FirstOrDefault(i => i.Name == found.Name)?.Imported == found.Name)
        : null;

    public override IReadOnlyList<TextEdit>? Rename(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] is '_' or '$') || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$'))
            return null;

        // `{ Card }` takes what the module calls so: it becomes `{ Card as Other }`.
        return [.. Occurrences.Select(o => new TextEdit(o, IsNamed && o == Declaration ? $"{Name} as {name}" : name))];
    }
}

/// <summary>The label of a reference definition: <c>[label]: address</c>, <c>[text][label]</c>, <c>[label]</c>.</summary>
internal sealed record LabelName(string Name, IReadOnlyList<TextSpan> Occurrences, TextSpan? Declaration, SourceText Source) : LocalName(Name, Occurrences, Declaration)
{
    /// <summary>The label at an offset; <see langword="null"/> for none.</summary>
    public static new LabelName? At(LessonContext context, int offset) =>
        Find(context, LessonNameKind.LinkDefinition, offset) is { } found ? new LabelName(found.Name, PlacesOf(found), found.Declaration, context.Source) : null;

    public override IReadOnlyList<TextEdit>? Rename(string name) =>
        name.AsSpan().Trim().IsEmpty || name.AsSpan().IndexOfAny('[', ']', '\n') >= 0 ? null : [.. Occurrences.Select(o => Relabel(o, name))];

    // A link that is its own label keeps the words that readers see.
    private TextEdit Relabel(TextSpan label, string name)
    {
        var behind = Source.Text.AsSpan(label.End);
        if (behind.StartsWith("][]", StringComparison.Ordinal))
            return new TextEdit(TextSpan.At(label.End + 2), name);
        var isWords = !behind.StartsWith("]:", StringComparison.Ordinal) && !Source.Text.AsSpan(0, label.Start).EndsWith("][", StringComparison.Ordinal);
        return isWords ? new TextEdit(TextSpan.At(label.End + 1), $"[{name}]") : new TextEdit(label, name);
    }
}
