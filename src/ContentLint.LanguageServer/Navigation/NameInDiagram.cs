// Lexers differ from type to type, so a new name is tried before it is believed: the diagram with it must have the same nodes and
// edges under the new name, and show what it showed.

using ContentLint.LanguageServer.Completion;
using ContentLint.LanguageServer.Courses;
using ContentLint.Lessons;
using ContentLint.Lessons.Diagrams;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>The id of a node, a participant, a state: everywhere in its diagram, but for the texts that are shown.</summary>
internal sealed record NameInDiagram(string Name, IReadOnlyList<TextSpan> Occurrences, TextSpan? Declaration, LessonContext Context, Diagram Diagram) : LocalName(Name, Occurrences, Declaration)
{
    /// <summary>The id at an offset; <see langword="null"/> for none.</summary>
    public static new NameInDiagram? At(LessonContext context, int offset)
    {
        if (context.DiagramAt(offset) is not { Model: { } model } diagram)
            return null;

        var content = diagram.Content;
        var tokens = DiagramTokens.Of(content.Text).Where(t => content.IsVerbatim(t)).Select(t => (Text: content.Text[t.Start..t.End], Span: content.ToSource(t))).ToArray();
        if (tokens.FirstOrDefault(t => Holds(t.Span, offset)) is not { Text: { } word } || !Ids(model).Contains(word))
            return null;

        // A node's id is its text where it has no other; what is only shown stays.
        var shown = model.Texts.Where(t => t.Text != word || !IsId(context.Source.Text, t)).Select(t => t.Span).ToArray();
        TextSpan[] places = [.. tokens.Where(t => t.Text == word && !shown.Any(s => s.Contains(t.Span))).Select(t => t.Span)];
        return places.Any(p => Holds(p, offset)) ? new NameInDiagram(word, places, places[0], context, diagram) : null;
    }

    public override IReadOnlyList<TextEdit>? Rename(string name) =>
        name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c == '_') || (name != Name && Ids(Diagram.Model!).Contains(name)) ? null : ReplaceAll(name);

    public override bool IsKept(Lesson lesson, string name)
    {
        var place = Context.Lesson.Diagrams.TakeWhile(d => d != Diagram).Count();
        return lesson.Diagrams.Count == Context.Lesson.Diagrams.Count && lesson.Diagrams[place] is { Model: { } after } diagram && diagram.Type == Diagram.Type && IsSame(Diagram.Model!, after, name);
    }

    private bool IsSame(DiagramGraph before, DiagramGraph after, string name) =>
        before.Nodes.Select(n => (n.Kind, IdOf(n.Id, name), LabelOf(n, name), IdOf(n.Group?.Id, name))).SequenceEqual(after.Nodes.Select(n => (n.Kind, n.Id, n.Label, n.Group?.Id)))
        && before.Groups.Select(g => (g.Kind, IdOf(g.Id, name), LabelOf(g, name))).SequenceEqual(after.Groups.Select(g => (g.Kind, g.Id, g.Label)))
        && before.Edges.Select(e => (e.Kind, IdOf(e.FromId, name), IdOf(e.ToId, name), e.Label)).SequenceEqual(after.Edges.Select(e => (e.Kind, e.FromId, e.ToId, e.Label)));

    private string? IdOf(string? id, string name) => id == Name ? name : id;

    // A node without a label shows its name.
    private string LabelOf(DiagramElement element, string name) =>
        element.Id == Name && element.Label == Name && !Diagram.Model!.Texts.Any(t => t.Text == Name && !IsId(Context.Source.Text, t)) ? name : element.Label;

    // What has no text but its id is shown by it: nothing opens there.
    private static bool IsId(string text, DiagramText shown) =>
        shown.Kind is "node" or "group" or "participant" && (shown.Span.Start == 0 || text[shown.Span.Start - 1] is not ('[' or '(' or '{' or '|' or '"' or '>' or '/' or '\\'));

    private static HashSet<string> Ids(DiagramGraph model) =>
        model.Groups.Concat<DiagramElement>(model.Nodes).Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
