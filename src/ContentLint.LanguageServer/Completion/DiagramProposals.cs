using ContentLint.LanguageServer.Protocol;
using ContentLint.Lessons;

namespace ContentLint.LanguageServer.Completion;

/// <summary>What stands in a diagram: its type, its statements, the names it has.</summary>
internal static class DiagramProposals
{
    private static readonly string[] Directions = ["TB", "TD", "BT", "LR", "RL"];

    /// <summary>What may be meant in a diagram.</summary>
    public static Proposals Find(Caret caret, Diagram diagram)
    {
        var content = diagram.Content.Text;
        var start = caret.WordStart(c => c is '_' or '-' or '*' or '[');
        var isFirst = content.AsSpan().TrimStart().Length == 0 || caret.Offset <= EndOfFirstLine(caret, diagram);
        var before = caret.Before[..(start - caret.LineStart)].Trim(' ', '\t', '>');
        if (isFirst && before is "flowchart" or "graph")
            return new Proposals(start, [.. Directions.Select(d => new Proposal(d, CompletionKind.Enum))]);
        if (isFirst)
            return new Proposals(start, before.Length > 0 ? [] : [.. MermaidWords.Types.Select(t => new Proposal(t, CompletionKind.Keyword))]);
        if (before is "direction")
            return new Proposals(start, [.. Directions.Select(d => new Proposal(d, CompletionKind.Enum))]);

        var typed = caret.Context.Source.Text[start..caret.Offset];
        var words = before.Length > 0 ? [] : MermaidWords.Of(TypeOf(diagram)).Select(w => new Proposal(w, CompletionKind.Keyword));
        var names = NamesIn(diagram).Where(n => n != typed).Select(n => new Proposal(n, CompletionKind.Variable));
        return new Proposals(start, before.Length > 0 ? [.. names] : [.. words, .. names]);
    }

    // What is being typed breaks the diagram: then its words are looked at.
    private static IEnumerable<string> NamesIn(Diagram diagram)
    {
        if (diagram.Model is { } model)
            return model.Groups.Concat<Lessons.Diagrams.DiagramElement>(model.Nodes).Select(n => n.Id).OfType<string>().Distinct(StringComparer.Ordinal);
        if (diagram.Names.Count > 0)
            return diagram.Names;

        var known = MermaidWords.Of(TypeOf(diagram)).SelectMany(w => w.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return DiagramTokens.Of(diagram.Content.Text).Skip(1).Select(t => diagram.Content.Text[t.Start..t.End]).Where(w => !known.Contains(w) && !char.IsDigit(w[0]) && !Directions.Contains(w)).Distinct(StringComparer.Ordinal);
    }

    private static string TypeOf(Diagram diagram) => diagram.Type ?? "";

    private static int EndOfFirstLine(Caret caret, Diagram diagram)
    {
        var text = diagram.Content.Text;
        var first = diagram.Content.ToSource(Math.Min(text.Length, text.Length - text.TrimStart().Length));
        return caret.Context.Source.Lines.GetLineSpan(caret.Context.Source.Lines.GetLine(first)).End;
    }
}
