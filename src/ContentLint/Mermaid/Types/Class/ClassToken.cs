namespace ContentLint.Mermaid.Types.Class;

/// <summary>The tokens of a class diagram.</summary>
internal enum ClassToken
{
    None, End, Unknown,

    /// <summary>The end of the text where a statement may end.</summary>
    EndOfText,

    Header, NewLine, Accessibility, DirectionStatement,
    Style, ClassDef, Namespace, Class, CssClass, Callback, Link, Click, NoteFor, Note, Href, LinkTarget,
    CallbackName, CallbackArguments,
    AnnotationOpen, AnnotationClose, BlockOpen, BlockClose, SquareOpen, SquareClose, Member,
    String, GenericType, BackquoteString, Name, Letter, Minus, Dot, Comma, Colon, Hash, Percent, Space, StyleSeparator, Label,
    RelationEnd, Lollipop, Line,
}

/// <summary>The modes of a class diagram's lexer.</summary>
internal enum ClassMode
{
    Statement, Namespace, NamespaceBody, Class, ClassBody, CallbackName, CallbackArguments, String, Generic, Backquote,
}
