// A name in a diagram - of a node, a participant, a class -, wherever its lines speak of it.
//
// Lexers differ from type to type, so a new name is tried before it is believed: the diagram with it must have the same nodes and
// edges under the new name, and every text that readers see must be what it was.

using ContentLint.LanguageServer.Courses;
using ContentLint.Lessons;
using ContentLint.Lessons.Diagrams;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>A name in a diagram.</summary>
/// <param name="Context">The lesson.</param>
/// <param name="Place">The name where it was asked for.</param>
/// <param name="Diagram">The diagram.</param>
/// <param name="Element">What has the name.</param>
internal sealed record DiagramSymbol(LessonContext Context, TextSpan Place, Diagram Diagram, DiagramElement Element) : Symbol(Context, Place)
{
    private string Name => Element.Id!;

    public override IEnumerable<FilePlace> Definitions => [new FilePlace(Path, Mentions.Where(m => m.Start >= Element.Span.Start).Append(Element.Span).First())];

    public override IEnumerable<FilePlace> References => Mentions.Select(m => new FilePlace(Path, m));

    public override TextSpan? RenamedPlace => Place;

    private IEnumerable<TextSpan> Mentions => MentionsOf(Diagram, Name);

    /// <summary>Finds the name at a place of a diagram; the longest where one holds another.</summary>
    public static DiagramSymbol? Find(LessonContext context, Diagram diagram, int offset)
    {
        if (diagram.Model is not { } model)
            return null;

        return (from element in model.Groups.Concat<DiagramElement>(model.Nodes)
                where element.Id is { Length: > 0 }
                orderby element.Id!.Length descending
                from mention in MentionsOf(diagram, element.Id!)
                where mention.Start <= offset && offset <= mention.End
                select new DiagramSymbol(context, mention, diagram, element)).FirstOrDefault();
    }

    public override IReadOnlyList<FileEdit> Rename(string name)
    {
        var id = name.Trim();
        if (id.Length == 0 || id.AsSpan().IndexOfAny('\n', '\r') >= 0)
            throw Refuse("A name is one line of text.");
        if (Diagram.Model!.Find(id) is not null && id != Name)
            throw Refuse($"The diagram has a '{id}' already.");

        TextEdit[] edits = [.. Mentions.Select(m => new TextEdit(m, id))];
        if (!Keeps(edits, id))
            throw Refuse($"With '{id}' the diagram would be another one.");
        return [new FileEdit(Path, edits)];
    }

    // Where the name is written as it is read, as a word of its own, and not in what readers see.
    private static IEnumerable<TextSpan> MentionsOf(Diagram diagram, string name)
    {
        var content = diagram.Content.Text;
        var texts = diagram.Model!.Texts;
        var firsts = diagram.Model.Nodes.Concat<DiagramElement>(diagram.Model.Groups).Select(e => e.Span).ToHashSet();
        for (var at = content.IndexOf(name, StringComparison.Ordinal); at >= 0; at = content.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var span = diagram.Content.ToSource(TextSpan.FromLength(at, name.Length));
            if (IsWord(content, at, name.Length) && span.Length == name.Length && !IsInComment(content, at)
                && (firsts.Contains(span) || !texts.Any(t => t.Span.Start <= span.Start && span.End <= t.Span.End)))
                yield return span;
        }
    }

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !IsWordCharacter(text[at - 1])) && (at + length >= text.Length || !IsWordCharacter(text[at + length]));

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsInComment(string text, int at)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        return text.AsSpan(line, at - line).TrimStart().StartsWith("%%", StringComparison.Ordinal);
    }

    private bool Keeps(IReadOnlyList<TextEdit> edits, string id)
    {
        var text = Context.Source.Text;
        var written = new System.Text.StringBuilder();
        var end = 0;
        foreach (var edit in edits)
        {
            written.Append(text, end, edit.Span.Start - end).Append(edit.NewText);
            end = edit.Span.End;
        }

        written.Append(text, end, text.Length - end);
        var lesson = Context.Read(written.ToString());
        var place = Context.Lesson.Diagrams.TakeWhile(d => d != Diagram).Count();
        return lesson.Diagrams.Count == Context.Lesson.Diagrams.Count && lesson.Diagrams[place] is { Model: { } after } diagram && diagram.Type == Diagram.Type && IsSame(Diagram.Model!, after, id);
    }

    private bool IsSame(DiagramGraph before, DiagramGraph after, string id) =>
        before.Nodes.Select(n => (n.Kind, Renamed(n.Id, id), LabelOf(n, id), Renamed(n.Group?.Id, id))).SequenceEqual(after.Nodes.Select(n => (n.Kind, n.Id, n.Label, n.Group?.Id)))
        && before.Groups.Select(g => (g.Kind, Renamed(g.Id, id), LabelOf(g, id))).SequenceEqual(after.Groups.Select(g => (g.Kind, g.Id, g.Label)))
        && before.Edges.Select(e => (e.Kind, Renamed(e.FromId, id), Renamed(e.ToId, id), e.Label)).SequenceEqual(after.Edges.Select(e => (e.Kind, e.FromId, e.ToId, e.Label)));

    private string? Renamed(string? name, string id) => name == Name ? id : name;

    // A node without a label shows its name.
    private string LabelOf(DiagramElement element, string id) => element.Id == Name && element.Label == Name && !HasLabel(element) ? id : element.Label;

    private bool HasLabel(DiagramElement element) =>
        Diagram.Model!.Texts.Any(t => t.Text == element.Label && t.Span != element.Span && t.Kind is "node" or "participant" or "group");
}
