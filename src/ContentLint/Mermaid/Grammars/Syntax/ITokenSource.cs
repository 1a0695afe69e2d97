namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>What gives a parser its tokens.</summary>
internal interface ITokenSource
{
    /// <summary>The next token; the end again and again when there is none.</summary>
    SyntaxLexeme Next();

    /// <summary>Goes on elsewhere, in a mode or in the first one: after a mistake.</summary>
    void ResumeAt(int position, string? mode = null);
}
