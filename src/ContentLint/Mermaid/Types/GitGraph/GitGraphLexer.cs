// The tokens of a git graph. A keyword is one unless a longer name begins with it: `commits` and `merge-x` are names.
// A name is of ASCII letters, digits, `_`, `-`, `.` and `/`, begins with a letter, a digit or `_`, and does not end with
// `.` or `/`; one that begins with a number is cut behind it, unless a point follows.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.GitGraph;

/// <summary>The tokens of a git graph.</summary>
internal enum GitGraphToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    /// <summary><c>gitGraph:</c>, which needs no white space behind it.</summary>
    HeaderWithColon,

    Header, Direction, Colon, Commit, Branch, Merge, Checkout, CherryPick, CommitType,
    Id, Message, Tag, Type, Parent, Order, TitleOrAccessibility, Number, Text, NewLine, Name,
}

/// <summary>Cuts a git graph into tokens.</summary>
internal sealed class GitGraphLexer(string text) : LangiumLexer<GitGraphToken>(text, GitGraphToken.End, GitGraphToken.Unknown)
{
    private static readonly (string Word, GitGraphToken Kind)[] Words =
    [
        ("cherry-pick", GitGraphToken.CherryPick), ("HIGHLIGHT", GitGraphToken.CommitType), ("checkout", GitGraphToken.Checkout),
        ("REVERSE", GitGraphToken.CommitType), ("commit", GitGraphToken.Commit), ("NORMAL", GitGraphToken.CommitType),
        ("branch", GitGraphToken.Branch), ("switch", GitGraphToken.Checkout), ("merge", GitGraphToken.Merge),
        ("LR", GitGraphToken.Direction), ("TB", GitGraphToken.Direction), ("BT", GitGraphToken.Direction),
    ];

    private static readonly (string Word, GitGraphToken Kind)[] WordsWithColon =
    [
        ("gitGraph:", GitGraphToken.HeaderWithColon), ("parent:", GitGraphToken.Parent), ("order:", GitGraphToken.Order),
        ("type:", GitGraphToken.Type), ("msg:", GitGraphToken.Message), ("tag:", GitGraphToken.Tag), ("id:", GitGraphToken.Id),
    ];

    protected override bool Scan(out GitGraphToken kind)
    {
        var name = EndOfName();
        if (name > Position && ScanKeyword(name, out kind))
            return true;
        if (Current == ':')
            return Match(1, GitGraphToken.Colon, out kind);
        if (EndOfTitleOrAccessibility() is var title and >= 0)
            return MatchTo(title, GitGraphToken.TitleOrAccessibility, out kind);
        if (EndOfNumber() is var number and >= 0)
            return MatchTo(number, GitGraphToken.Number, out kind);
        if (EndOfString() is var quoted and >= 0)
            return MatchTo(quoted, GitGraphToken.Text, out kind);
        if (Current == '\n')
            return Match(1, GitGraphToken.NewLine, out kind);
        return name > Position ? MatchTo(name, GitGraphToken.Name, out kind) : ScanHidden(out kind);
    }

    private bool ScanKeyword(int name, out GitGraphToken kind)
    {
        kind = default;
        foreach (var (word, token) in WordsWithColon)
        {
            if (At(word))
                return Match(word.Length, token, out kind);
        }

        if (AtKeyword("gitGraph"))
            return Match(8, GitGraphToken.Header, out kind);
        foreach (var (word, token) in Words)
        {
            if (name - Position == word.Length && At(word))
                return Match(word.Length, token, out kind);
        }

        return false;
    }

    // `\w([-./\w]*[-\w])?`
    private int EndOfName()
    {
        if (!IsWordAt(Position))
            return Position;
        var end = Position + 1;
        while (end < Text.Length && (Characters.IsWord(Text[end]) || Text[end] is '-' or '.' or '/'))
            end++;
        while (end > Position + 1 && Text[end - 1] is '.' or '/')
            end--;
        return end;
    }

    // `0|[1-9][0-9]*(?!\.)`: before a point the last digit is given back.
    private int EndOfNumber()
    {
        if (Current == '0')
            return Position + 1;
        var end = Position;
        while (end < Text.Length && Characters.IsDigit(Text[end]))
            end++;
        if (end < Text.Length && Text[end] == '.')
            end--;
        return end > Position ? end : -1;
    }
}
