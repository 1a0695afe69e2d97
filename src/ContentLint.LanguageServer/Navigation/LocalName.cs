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

    /// <summary>The edits that write one text at all places.</summary>
    protected IReadOnlyList<TextEdit> ReplaceAll(string text) => [.. Occurrences.Select(o => new TextEdit(o, text))];
}

/// <summary>A name that is imported: in its import, in tags, in expressions.</summary>
internal sealed record ImportedName(string Name, IReadOnlyList<TextSpan> Occurrences, TextSpan? Declaration, bool IsNamed) : LocalName(Name, Occurrences, Declaration)
{
    /// <summary>The imported name at an offset; <see langword="null"/> for none.</summary>
    public static new ImportedName? At(LessonContext context, int offset)
    {
        foreach (var binding in context.Lesson.Bindings.Where(b => b.IsImported))
        {
            var places = PlacesOf(context, binding);
            if (places.Any(p => Holds(p, offset)))
                return new ImportedName(binding.Name, places, binding.Span, context.Own?.Imports.FirstOrDefault(i => i.Name == binding.Name)?.Imported == binding.Name);
        }

        return null;
    }

    public override IReadOnlyList<TextEdit>? Rename(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] is '_' or '$') || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$'))
            return null;

        // `{ Card }` takes what the module calls so: it becomes `{ Card as Other }`.
        return [.. Occurrences.Select(o => new TextEdit(o, IsNamed && o == Declaration ? $"{Name} as {name}" : name))];
    }

    private static IReadOnlyList<TextSpan> PlacesOf(LessonContext context, Binding binding)
    {
        var (text, name) = (context.Source.Text, binding.Name);
        var places = new List<TextSpan> { binding.Span };
        foreach (var component in context.Lesson.Components.Where(c => c.Name == name || c.Name?.StartsWith(name + ".", StringComparison.Ordinal) == true))
        {
            places.Add(TextSpan.FromLength(component.OpeningTag.Start + 1, name.Length));
            if (component.Span.End > component.OpeningTag.End && text.LastIndexOf("</", component.Span.End - 1, component.Span.End - component.OpeningTag.End, StringComparison.Ordinal) is >= 0 and var closing
                && string.CompareOrdinal(text, closing + 2, name, 0, name.Length) == 0)
            {
                places.Add(TextSpan.FromLength(closing + 2, name.Length));
            }
        }

        foreach (var expression in context.Lesson.Expressions)
            places.AddRange(InCode(text, expression.Span, name));
        return [.. places.Distinct().Order()];
    }

    // As a whole word that is no member of something, and in no text.
    private static IEnumerable<TextSpan> InCode(string text, TextSpan code, string name)
    {
        var quote = '\0';
        for (var i = code.Start; i < code.End; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'')
                quote = text[i];
            else if (IsWord(text[i]) && !IsWord(text[i - 1]) && text[i - 1] != '.' && string.CompareOrdinal(text, i, name, 0, name.Length) == 0 && (i + name.Length >= code.End || !IsWord(text[i + name.Length])))
                yield return TextSpan.FromLength(i, name.Length);
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';
}

/// <summary>The label of a reference definition: <c>[label]: address</c>, <c>[text][label]</c>, <c>[label]</c>.</summary>
internal sealed record LabelName(string Name, IReadOnlyList<TextSpan> Occurrences, TextSpan? Declaration, SourceText Source) : LocalName(Name, Occurrences, Declaration)
{
    /// <summary>The label at an offset; <see langword="null"/> for none.</summary>
    public static new LabelName? At(LessonContext context, int offset)
    {
        var all = DefinitionsIn(context).Select(d => (Span: d, IsDefinition: true)).Concat(context.Lesson.Links.Select(l => LabelOf(context.Source, l)).OfType<TextSpan>().Select(s => (Span: s, IsDefinition: false))).ToArray();
        if (!all.Any(a => Holds(a.Span, offset)))
            return null;

        var label = Normalize(context.Source.GetText(all.First(a => Holds(a.Span, offset)).Span));
        var same = all.Where(a => Normalize(context.Source.GetText(a.Span)) == label).ToArray();
        return same.Any(a => a.IsDefinition) ? new LabelName(label, [.. same.Select(a => a.Span).Distinct().Order()], same.First(a => a.IsDefinition).Span, context.Source) : null;
    }

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

    private static IEnumerable<TextSpan> DefinitionsIn(LessonContext context)
    {
        var source = context.Source;
        for (var line = 1; line <= source.Lines.Count; line++)
        {
            var span = source.Lines.GetLineSpan(line);
            var start = span.Start;
            while (start < span.End && source.Text[start] is ' ' or '>')
                start++;
            if (start >= span.End || source.Text[start] != '[')
                continue;

            var end = source.Text.IndexOf("]:", start, span.End - start, StringComparison.Ordinal);
            if (end > start + 1 && context.CodeAt(start) is null && !context.IsInFrontMatter(start))
                yield return new TextSpan(start + 1, end);
        }
    }

    private static TextSpan? LabelOf(SourceText source, Link link)
    {
        var text = source.GetText(link.Span);
        if (!text.EndsWith(']'))
            return null;

        // `[label][]` names itself by its text.
        var inner = text.EndsWith("[]", StringComparison.Ordinal) ? text[..^2] : text;
        var open = inner.LastIndexOf('[');
        return inner.EndsWith(']') && open >= 0 ? new TextSpan(link.Span.Start + open + 1, link.Span.Start + inner.Length - 1) : null;
    }

    private static string Normalize(string label) => string.Join(' ', label.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
