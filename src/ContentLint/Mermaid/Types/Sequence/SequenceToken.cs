namespace ContentLint.Mermaid.Types.Sequence;

/// <summary>The tokens of a sequence diagram.</summary>
internal enum SequenceToken
{
    None, End, Unknown,

    /// <summary>A character that means nothing; the reference skips it where a statement may begin.</summary>
    Invalid,

    Header, NewLine, Number, Actor, ActorText, Text, RestOfLine, Arrow, Plus, Minus, Circle, Comma,

    // Statements
    Participant, ActorWord, Create, Destroy, As, Activate, Deactivate, Autonumber, Off, Note, LeftOf, RightOf, Over,
    Links, Link, Properties, Details, Title, Accessibility,
    ConfigOpen, ConfigContent, ConfigClose,

    // Blocks
    Box, Loop, Rect, Opt, Alt, Else, Par, And, Critical, Option, Break, EndWord,
}

/// <summary>The modes of a sequence diagram's lexer.</summary>
internal enum SequenceMode
{
    Statement, Id, Alias, Line, Config,
}
