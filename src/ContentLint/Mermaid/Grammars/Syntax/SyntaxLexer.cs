namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>A token with its characters in the prepared text.</summary>
internal readonly record struct SyntaxLexeme(SyntaxToken Token, int Start, int End)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>Cuts a diagram's text into tokens by a grammar.</summary>
internal sealed partial class SyntaxLexer : TableLexer<int, int>
{
    private readonly LexicalRules _rules;

    public SyntaxLexer(string text, LexicalRules rules)
        : base(text, rules.Table, LexicalRules.End, LexicalRules.Unknown)
    {
        _rules = rules;
        _lastBrace = rules.IsModal ? -1 : text.LastIndexOf('}');
        if (rules.FirstMode != 0)
            Push(rules.FirstMode);
    }

    /// <summary>The next token; the end again and again when there is none.</summary>
    public SyntaxLexeme NextLexeme()
    {
        var token = Next();
        return new SyntaxLexeme(_rules.Tokens[token.Kind], token.Start, token.End);
    }

    /// <summary>Goes on elsewhere, in a mode or in the first one: after a mistake.</summary>
    public void ResumeAt(int position, string? mode) => ResumeAt(position, mode is null ? 0 : _rules.ModeOf(mode));

    // Keywords come first, and the longest of them counts; a terminal is read in its place where it takes more.
    protected override bool Scan(out int kind)
    {
        if (_rules.IsModal)
            return base.Scan(out kind);
        var (start, end) = (Position, Position);
        kind = LexicalRules.None;
        foreach (var row in Rows)
        {
            var isKeyword = _rules.Tokens[row.Rule.Kind].IsKeyword;
            if ((isKeyword && end > start) || Match(row) is var behind && behind <= end)
                continue;
            (kind, end) = (row.Rule.Kind, behind);
            if (!isKeyword)
                break;
        }

        Position = end;
        return end > start;
    }
}
