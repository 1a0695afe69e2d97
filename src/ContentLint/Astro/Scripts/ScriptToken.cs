namespace ContentLint.Astro.Scripts;

/// <summary>The kinds of tokens a script consists of.</summary>
internal enum ScriptTokenKind
{
    /// <summary>A name or a keyword; which of the two it is depends on where it stands.</summary>
    Name,
    Text,
    Number,

    /// <summary>A template with substitutions; one without is a text.</summary>
    Template,
    Regex,
    Mark,
    End,
}

/// <summary>One token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The place behind its last character.</param>
/// <param name="Value">A text with its escapes resolved; a name, a mark, a number or a regular expression as it is written.</param>
/// <param name="IsFirstOnLine">Whether a line break stands before it.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, int Start, int End, string Value, bool IsFirstOnLine);
