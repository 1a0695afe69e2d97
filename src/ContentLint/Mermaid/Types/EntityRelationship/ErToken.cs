namespace ContentLint.Mermaid.Types.EntityRelationship;

/// <summary>The tokens of an entity relationship diagram.</summary>
internal enum ErToken
{
    None, End, Unknown, EndOfText,

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
