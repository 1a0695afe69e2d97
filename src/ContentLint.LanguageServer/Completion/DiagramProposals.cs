using ContentLint.LanguageServer.Protocol;
using ContentLint.Lessons;

namespace ContentLint.LanguageServer.Completion;

/// <summary>What stands in a diagram: its type, what its parser takes at the caret, the names it has.</summary>
internal static class DiagramProposals
{
    /// <summary>What may be meant in a diagram.</summary>
    public static Proposals Find(Caret caret, Diagram diagram)
    {
        var text = caret.Context.Source.Text;
        var start = caret.WordStart(c => c is '_' or '-' or '*' or '[');

        // The mark of a state, `<<fork>>`.
        if (start - 2 >= caret.LineStart && text[start - 1] == '<' && text[start - 2] == '<')
            start -= 2;
        var expected = diagram.Expect(start);
        var typed = text[start..caret.Offset];
        var words = expected.Words.Select(w => new Proposal(w, CompletionKind.Keyword));
        var names = expected.MayBeName ? expected.Names.Where(n => n != typed && !expected.Words.Contains(n)).Select(n => new Proposal(n, CompletionKind.Variable)) : [];
        var before = caret.Before[..(start - caret.LineStart)].Trim(' ', '\t', '>');
        var comment = before.Length == 0 && expected.Words.Count > 0 ? [new Proposal("%%", CompletionKind.Keyword)] : (Proposal[])[];
        return new Proposals(start, [.. words, .. names, .. comment]);
    }
}
