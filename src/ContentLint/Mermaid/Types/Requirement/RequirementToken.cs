namespace ContentLint.Mermaid.Types.Requirement;

/// <summary>The tokens of a requirement diagram.</summary>
internal enum RequirementToken
{
    None, End, Unknown, EndOfText,

    Header, NewLine, Title, Accessibility, DirectionStatement,
    RequirementKind, Element, BlockOpen, BlockClose,
    Id, Text, Risk, RiskLevel, VerifyMethod, Method, Type, DocRef,
    Relationship, Line, ArrowLeft, ArrowRight,
    Style, ClassDef, Class, StyleWord, StyleSign, StyleColon,
    StyleSeparator, Colon, Comma,
    Name, QuotedName,
}

/// <summary>The modes of a requirement diagram's lexer.</summary>
internal enum RequirementMode
{
    Statement, Style, Quoted,
}
