// The tokens of a class diagram.
//
// A line end is a token with all white space around it. A comment, `%%`, takes its line end along. Names are runs of
// ASCII letters, digits and `_`, or single letters outside ASCII; the parser joins them, spaces between them or not.
// `~` opens a generic type, a backquote a name of any characters.
//
// `namespace` and `class` open modes up to the end of their line, and braces in them modes for what they hold. Nearly
// all words and signs mean the same in every mode, even between backquotes: a backquoted name that begins with `link` is
// a mistake.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Class;

/// <summary>Cuts a class diagram into tokens.</summary>
internal sealed class ClassLexer(string text) : Lexer<ClassToken, ClassMode>(text, ClassToken.End, ClassToken.Unknown)
{
    private static readonly string[] Directions = ["TB", "BT", "RL", "LR"];

    private static readonly (string Word, ClassToken Kind)[] Words =
    [
        ("cssClass", ClassToken.CssClass), ("callback", ClassToken.Callback), ("link", ClassToken.Link), ("click", ClassToken.Click),
        ("note for", ClassToken.NoteFor), ("note", ClassToken.Note),
    ];

    private static readonly string[] LinkTargets = ["_self", "_blank", "_parent", "_top"];

    protected override bool Scan(out ClassToken kind) => Mode switch
    {
        ClassMode.Statement => ScanStatement(out kind),
        ClassMode.Namespace => ScanNamespace(out kind),
        ClassMode.NamespaceBody => ScanNamespaceBody(out kind),
        ClassMode.Class => ScanClass(out kind),
        ClassMode.ClassBody => ScanClassBody(out kind),
        ClassMode.CallbackName => ScanCallbackName(out kind),
        ClassMode.CallbackArguments => ScanUpTo(')', ClassToken.CallbackArguments, out kind),
        ClassMode.String => ScanUpTo('"', ClassToken.String, out kind),
        ClassMode.Generic => ScanGeneric(out kind),
        _ => ScanBackquote(out kind),
    };

    private bool ScanStatement(out ClassToken kind)
    {
        kind = default;
        if (EndOfDirectionStatement(Directions, ignoreCase: false) is var direction and >= 0)
            return MatchTo(direction, ClassToken.DirectionStatement, out kind);
        if (At("%%"))
            return ScanComment(out kind);
        if (ScanAccessibility(ClassToken.Accessibility, ignoreCase: false, out kind) || ScanLineEnd(out kind))
            return true;
        if (AtWord("classDiagram-v2"))
            return Match(15, ClassToken.Header, out kind);
        if (AtWord("classDiagram"))
            return Match(12, ClassToken.Header, out kind);
        if (At("[*]"))
            return Match(3, ClassToken.Unknown, out kind);
        if (At("call") && SkipSpaces(Position + 4) is var call && call > Position + 4)
            return Enter(call, ClassMode.CallbackName, default, out kind);
        if (Current == '"')
            return Enter(Position + 1, ClassMode.String, default, out kind);
        if (AtWord("style"))
            return Match(5, ClassToken.Style, out kind);
        if (AtWord("classDef"))
            return Match(8, ClassToken.ClassDef, out kind);
        if (AtWord("namespace"))
            return Enter(Position + 9, ClassMode.Namespace, ClassToken.Namespace, out kind);
        if (AtWord("class"))
            return Enter(Position + 5, ClassMode.Class, ClassToken.Class, out kind);
        return ScanWords(out kind) || ScanSign(out kind);
    }

    private bool Enter(int end, ClassMode mode, ClassToken token, out ClassToken kind)
    {
        Push(mode);
        return MatchTo(end, token, out kind);
    }

    private bool ScanComment(out ClassToken kind)
    {
        var end = Find(Position, '\n');
        while (end < Text.Length && Text[end] == '\n')
            end++;
        return MatchTo(end, default, out kind);
    }

    // `\s*\n+`, or else white space, which is skipped.
    private bool ScanLineEnd(out ClassToken kind)
    {
        kind = default;
        var end = SkipSpaces(Position);
        if (end == Position)
            return false;
        var lineFeed = Text.LastIndexOf('\n', end - 1, end - Position);
        return lineFeed >= 0 ? MatchTo(lineFeed + 1, ClassToken.NewLine, out kind) : MatchTo(end, default, out kind);
    }

    private bool ScanNamespace(out ClassToken kind)
    {
        if (ScanStringOpening(out kind))
            return true;
        if (AtWord("namespace"))
            return Enter(Position + 9, ClassMode.Namespace, ClassToken.Namespace, out kind);
        if (ScanLineEnd(out kind))
            return LeaveAtLineEnd(kind);
        switch (Current)
        {
            case '{':
                return Enter(Position + 1, ClassMode.NamespaceBody, ClassToken.BlockOpen, out kind);
            case '}':
                // It belongs to the namespace around this one.
                Pop();
                return Match(0, default, out kind);
            default:
                return ScanWords(out kind) || ScanSign(out kind);
        }
    }

    private bool LeaveAtLineEnd(ClassToken kind)
    {
        if (kind == ClassToken.NewLine)
            Pop();
        return true;
    }

    private bool ScanNamespaceBody(out ClassToken kind)
    {
        if (ScanStringOpening(out kind))
            return true;
        if (AtWord("namespace"))
            return Enter(Position + 9, ClassMode.Namespace, ClassToken.Namespace, out kind);
        if (Current == '}')
        {
            Pop();
            return Match(1, ClassToken.BlockClose, out kind);
        }

        if (AtEnd)
            return false;
        if (ScanLineEnd(out kind))
            return true;
        if (At("[*]"))
            return Match(3, ClassToken.Unknown, out kind);
        if (AtWord("class"))
            return Enter(Position + 5, ClassMode.Class, ClassToken.Class, out kind);
        return ScanWords(out kind) || ScanSign(out kind);
    }

    private bool ScanClass(out ClassToken kind)
    {
        if (ScanStringOpening(out kind))
            return true;
        if (ScanLineEnd(out kind))
            return LeaveAtLineEnd(kind);
        switch (Current)
        {
            case '{':
                return Enter(Position + 1, ClassMode.ClassBody, ClassToken.BlockOpen, out kind);
            case '}':
                // It belongs to the namespace around the class.
                Pop();
                Pop();
                return Match(1, ClassToken.BlockClose, out kind);
            default:
                return ScanWords(out kind) || ScanSign(out kind);
        }
    }

    private bool ScanClassBody(out ClassToken kind)
    {
        if (ScanStringOpening(out kind))
            return true;
        if (AtEnd)
            return false;
        if (At("[*]"))
            return Match(3, ClassToken.Unknown, out kind);
        switch (Current)
        {
            case '}':
                Pop();
                return Match(1, ClassToken.BlockClose, out kind);
            case '{':
                return Match(1, ClassToken.Unknown, out kind);
            case '\n':
                return Match(1, default, out kind);
            default:
                return MatchTo(FindAny(Position, "{}\n"), ClassToken.Member, out kind);
        }
    }

    private bool ScanCallbackName(out ClassToken kind)
    {
        if (Current != '(' || AtEnd)
            return MatchTo(Find(Position, '('), ClassToken.CallbackName, out kind);
        Pop();
        var close = SkipSpaces(Position + 1);
        if (close < Text.Length && Text[close] == ')')
            return MatchTo(close + 1, default, out kind);
        return Enter(Position + 1, ClassMode.CallbackArguments, default, out kind);
    }

    private bool ScanUpTo(char closing, ClassToken token, out ClassToken kind)
    {
        if (Current != closing || AtEnd)
            return MatchTo(Find(Position, closing), token, out kind);
        Pop();
        return Match(1, default, out kind);
    }

    private bool ScanStringOpening(out ClassToken kind)
    {
        kind = default;
        return Current == '"' && Enter(Position + 1, ClassMode.String, default, out kind);
    }

    private bool ScanGeneric(out ClassToken kind)
    {
        if (ScanStringOpening(out kind) || ScanCommonWords(out kind))
            return true;
        return ScanUpTo('~', ClassToken.GenericType, out kind);
    }

    private bool ScanBackquote(out ClassToken kind)
    {
        if (AtEnd)
            return Match(0, ClassToken.EndOfText, out kind);
        if (ScanStringOpening(out kind) || ScanCommonWords(out kind))
            return true;
        if (Current == '~')
            return Enter(Position + 1, ClassMode.Generic, default, out kind);
        return ScanUpTo('`', ClassToken.BackquoteString, out kind);
    }

    private bool ScanCommonWords(out ClassToken kind)
    {
        kind = default;
        foreach (var (word, token) in Words)
        {
            if (word[0] == Current && AtWord(word))
                return Match(word.Length, token, out kind);
        }

        if (At("<<"))
            return Match(2, ClassToken.AnnotationOpen, out kind);
        if (At(">>"))
            return Match(2, ClassToken.AnnotationClose, out kind);
        return AtWord("href") && Match(4, ClassToken.Href, out kind);
    }

    private bool ScanWords(out ClassToken kind)
    {
        if (ScanCommonWords(out kind))
            return true;
        if (Current == '~')
            return Enter(Position + 1, ClassMode.Generic, default, out kind);
        if (Current == '`')
            return Enter(Position + 1, ClassMode.Backquote, default, out kind);
        foreach (var target in LinkTargets)
        {
            if (AtWord(target))
                return Match(target.Length, ClassToken.LinkTarget, out kind);
        }

        return false;
    }

    private bool ScanSign(out ClassToken kind)
    {
        kind = default;
        if (AtEnd)
            return Match(0, ClassToken.EndOfText, out kind);
        if (At("<|") || At("|>"))
            return Match(2, ClassToken.RelationEnd, out kind);
        if (Current is '<' or '>' or '*' || (Current == 'o' && !IsWordAt(Position + 1)))
            return Match(1, ClassToken.RelationEnd, out kind);
        if (At("()"))
            return Match(2, ClassToken.Lollipop, out kind);
        if (At("--") || At(".."))
            return Match(2, ClassToken.Line, out kind);
        if (Current == ':')
            return ScanColon(out kind);
        if (Characters.SkipWord(Text, Position) is var word && word > Position)
            return MatchTo(word, ClassToken.Name, out kind);
        if (Characters.IsUnicodeLetter(Current))
            return Match(1, ClassToken.Letter, out kind);
        return Current switch
        {
            '-' => Match(1, ClassToken.Minus, out kind),
            '.' => Match(1, ClassToken.Dot, out kind),
            ',' when Mode == ClassMode.Statement => Match(1, ClassToken.Comma, out kind),
            '#' when Mode == ClassMode.Statement => Match(1, ClassToken.Hash, out kind),
            '%' => Match(1, ClassToken.Percent, out kind),
            '[' => Match(1, ClassToken.SquareOpen, out kind),
            ']' => Match(1, ClassToken.SquareClose, out kind),
            _ => false,
        };
    }

    // `:` and a text up to the next `:`, `;` or line end; `:::`; or a lonely `:`.
    private bool ScanColon(out ClassToken kind)
    {
        kind = default;
        if (FindAny(Position + 1, ":\n;") is var label && label > Position + 1)
            return MatchTo(label, ClassToken.Label, out kind);
        if (At(":::"))
            return Match(3, ClassToken.StyleSeparator, out kind);
        return Mode == ClassMode.Statement && Match(1, ClassToken.Colon, out kind);
    }
}
