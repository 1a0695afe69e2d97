// The lexer of the languages that the reference reads with Langium. It has no modes. At a position the keywords come first,
// longer ones before shorter ones, unless a terminal takes more there; then the terminals in the grammar's order. Some give
// no token; a character that begins nothing is one of its own, a mistake wherever it stands. Tokens are made on demand,
// since a parser that meets a mistake goes on elsewhere.

using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>A token with its characters in the prepared text.</summary>
internal readonly record struct SyntaxLexeme(SyntaxToken Token, int Start, int End)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>Cuts a diagram's text into tokens by a grammar.</summary>
internal sealed partial class LangiumLexer(string text, SyntaxGrammar grammar) : ITokenSource
{
    /// <summary>The whole prepared text.</summary>
    public string Text { get; } = text;

    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; set; }

    /// <summary>The next token; the end again and again when there is none.</summary>
    public SyntaxLexeme Next()
    {
        while (Position < Text.Length)
        {
            var start = Position;
            var (token, end) = Match(start);
            Position = end;
            if (!token.IsHidden)
                return new SyntaxLexeme(token, start, end);
        }

        return new SyntaxLexeme(SyntaxGrammar.End, Text.Length, Text.Length);
    }

    public void ResumeAt(int position, string? mode = null) => Position = position;

    private (SyntaxToken Token, int End) Match(int start)
    {
        var (keywords, terminals) = grammar.Beginning(Text[start]);
        var least = start;
        SyntaxToken? found = null;
        foreach (var keyword in keywords)
        {
            if (!At(start, keyword.Name) || (keyword.NeedsSpace && !EndsWord(start + keyword.Name.Length)))
                continue;
            (found, least) = (keyword, start + keyword.Name.Length);
            break;
        }

        foreach (var terminal in terminals)
        {
            if (terminal.Pattern!.Match(this, start) is var end && end > least)
                return (terminal, end);
        }

        return found is null ? (SyntaxGrammar.Unknown, start + (char.IsSurrogatePair(Text, start) ? 2 : 1)) : (found, least);
    }

    private bool EndsWord(int position) => position >= Text.Length || Characters.IsSpace(Text[position]) || At(position, "%%");

    /// <summary>Whether these characters stand at a position.</summary>
    public bool At(int position, string characters) => string.CompareOrdinal(Text, position, characters, 0, characters.Length) == 0;
}
