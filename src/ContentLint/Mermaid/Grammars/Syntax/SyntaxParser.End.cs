using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars.Syntax;

// What the grammar takes where the text ends: all that the end was compared with, before the first mistake on the last line.
internal abstract partial class SyntaxParser
{
    // What may stand behind a word, so that it is one.
    private const string Behind = " xx";

    private ulong _atEnd;

    // Whether the end was read already, as the end of a line, or as a mistake.
    private bool _isLost;

    // A diagram is prepared with a line end behind it, which would end the statement that is asked about.
    private static DiagramContext WithoutLineEnd(DiagramContext context) => context.With(context.Slice.Slice(new TextSpan(0, context.Text.Length - 1)));

    private void Answer(Probe probe)
    {
        var words = new List<string>();
        foreach (var token in _grammar.InOrder.Where(t => (t.Bit & _atEnd) != 0))
            words.AddRange(token.Words.Where(w => Characters.IsAsciiLetter(w[0]) && ReadAtEnd(w + Behind) == token));
        (probe.Words, probe.MayBeName) = (words, (ReadAtEnd("q").Bit & _atEnd) != 0);
    }

    // Some words are only read as such behind something; a longer one may be read in place of a shorter.
    private SyntaxToken ReadAtEnd(string text) => LexemeAt(Context.Text + text, Context.Text.Length).Token;
}
