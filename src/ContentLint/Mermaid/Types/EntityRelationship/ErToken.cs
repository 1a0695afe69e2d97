namespace ContentLint.Mermaid.Types.EntityRelationship;

/// <summary>The tokens of an entity relationship diagram.</summary>
internal enum ErToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    /// <summary>The end of the text where a statement may begin.</summary>
    EndOfText,

    Header, NewLine, Semicolon, Comma, Colon, StyleSeparator, Hash, SquareOpen, SquareClose, BlockOpen, BlockClose,
    EntityName, Word, Text, Number, DecimalNumber, One,
    Cardinality, Line,
    AttributeWord, AttributeKey, AttributeComment, QuestionMark,
    Subgraph, EndWord, Style, ClassDef, Class, StyleText, DirectionStatement,
    Accessibility,
}

/// <summary>The modes of an entity relationship diagram's lexer.</summary>
internal enum ErMode
{
    Statement, Attributes, QuotedAttribute, Style,
}
