namespace ContentLint.Data;

/// <summary>The kinds of mistakes.</summary>
internal enum JsonMistakeKind
{
    Value,
    Word,
    Number,
    Key,
    Quotes,
    Escape,
    Comment,
    TrailingComma,
    MissingComma,
    MissingColon,
    UnclosedString,
    UnclosedBracket,
    StrayBracket,
    TextBehindValue,
    TooDeep,
}
