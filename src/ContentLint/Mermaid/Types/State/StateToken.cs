namespace ContentLint.Mermaid.Types.State;

/// <summary>The tokens of a state diagram.</summary>
internal enum StateToken
{
    None, End, Unknown,

    Header, NewLine, Id, EdgeState, Description, Arrow, StyleSeparator, Divider, BlockOpen, BlockClose,
    Click, Href, String, Default, DirectionStatement, Scale, Width, HideEmpty,
    Accessibility,
    ClassDef, ClassDefId, ClassDefStyles, Class, ClassIds, ClassStyle, Style, StyleIds, StyleStyles,
    Fork, Join, Choice, StateDescription, As, CompositeState, TwoWords,
    Note, LeftOf, RightOf, NoteText,
}

/// <summary>The modes of a state diagram's lexer.</summary>
internal enum StateMode
{
    Statement, Block, Scale, ClassDef, ClassDefStyles, Class, ClassStyle, Style, StyleStyles,
    State, StateId, StateString, Note, NoteId, NoteText, FloatingNote, FloatingNoteId,
}
