// `[text][label]`, `[label][]`, `[label]` and the `[label]: address` they take their address from.

using ContentLint.LanguageServer.Courses;
using ContentLint.Lessons.Facts;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>The label of a definition.</summary>
/// <param name="Context">The lesson.</param>
/// <param name="Place">The label where it was asked for.</param>
/// <param name="Definition">The definition.</param>
internal sealed record ReferenceSymbol(LessonContext Context, TextSpan Place, DefinitionFact Definition) : Symbol(Context, Place)
{
    public override IEnumerable<FilePlace> Definitions => [new FilePlace(Path, Definition.Location.Span)];

    public override IEnumerable<FilePlace> References => Uses.Select(l => new FilePlace(Path, l.Location.Span));

    public override TextSpan? RenamedPlace => LabelOfDefinition is { IsEmpty: false } label ? Place == Definition.Location.Span ? label : Place : null;

    private IEnumerable<LinkFact> Uses => UsesOf(Context, Definition);

    private TextSpan LabelOfDefinition => LabelIn(Context.Source, Definition.Location.Span);

    /// <summary>The links and images that take their address from a definition.</summary>
    public static IEnumerable<LinkFact> UsesOf(LessonContext context, DefinitionFact definition) =>
        (context.Own?.Links ?? []).Concat(context.Own?.Images ?? []).Where(l => l.IsReference && Holds(definition.Location.Span, l.UrlLocation.Span));

    /// <summary>The label of a link with a reference: what its last brackets hold, or its words.</summary>
    public static TextSpan LabelOf(SourceText source, LinkFact link)
    {
        var text = source.Text;
        var (start, end) = (link.Location.Span.Start, link.Location.Span.End);
        if (end - start < 2 || text[end - 1] != ']')
            return TextSpan.At(start);

        var open = text.LastIndexOf('[', end - 2, end - 1 - start);
        if (open > start && text[open - 1] == ']' && open + 1 == end - 1)
            (open, end) = (text.IndexOf('[', start), open);
        return open < start ? TextSpan.At(start) : new TextSpan(open + 1, Math.Max(open + 1, end - 1));
    }

    public override IReadOnlyList<FileEdit> Rename(string name)
    {
        var label = name.Trim();
        if (label.Length == 0 || label.AsSpan().IndexOfAny("[]\r\n\\") >= 0)
            throw Refuse("A label is one line without brackets and backslashes.");
        if (Context.Own!.Definitions.Any(d => d != Definition && string.Equals(d.Label.Trim(), label, StringComparison.OrdinalIgnoreCase)))
            throw Refuse($"There is a definition '{label}' already.");

        // A link that is its own label keeps its words.
        var uses = from link in Uses
                   let place = LabelOf(Context.Source, link)
                   let end = link.Location.Span.End
                   select Context.Source.Text.AsSpan(link.Location.Span.Start, end - link.Location.Span.Start).EndsWith("[]", StringComparison.Ordinal)
                       ? new TextEdit(TextSpan.At(end - 1), label)
                       : Context.Source.Text.LastIndexOf("][", end - 1, end - link.Location.Span.Start, StringComparison.Ordinal) < 0
                           ? new TextEdit(TextSpan.At(end), $"[{label}]")
                           : new TextEdit(place, label);
        return [new FileEdit(Path, [.. uses.Append(new TextEdit(LabelOfDefinition, label)).OrderBy(e => e.Span.Start)])];
    }

    private static bool Holds(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    // Between the first brackets.
    private static TextSpan LabelIn(SourceText source, TextSpan definition)
    {
        var open = source.Text.IndexOf('[', definition.Start, definition.Length);
        var close = open < 0 ? -1 : source.Text.IndexOf("]:", open, definition.End - open, StringComparison.Ordinal);
        return close < 0 ? TextSpan.At(definition.Start) : new TextSpan(open + 1, close);
    }
}
