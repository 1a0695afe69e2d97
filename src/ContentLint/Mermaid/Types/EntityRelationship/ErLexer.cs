// The tokens of an entity relationship diagram. Case does not matter.
//
// In a statement: quoted names, words (`one or more` and its kind are cardinalities), the signs of relationships, and
// names of letters, digits, `_`, `-`, `*`, `.` and everything outside ASCII. A lone `1` is a cardinality or a name,
// depending on what stands behind it.
//
// Braces hold attributes, in a mode without line ends. `style` and `classDef` open a mode up to the line end, unless
// white space stands before that: then the line end is skipped with it.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.EntityRelationship;

/// <summary>Cuts an entity relationship diagram into tokens.</summary>
internal sealed class ErLexer(string text) : Lexer<ErToken, ErMode>(text, ErToken.End, ErToken.Unknown)
{
    private static readonly string[] Directions = ["TB", "BT", "RL", "LR"];

    private static readonly string[] CardinalityWordsFirst = ["one or zero", "one or more", "one or many"];

    private static readonly string[] CardinalityWords = ["zero or one", "zero or more", "zero or many"];

    protected override bool Scan(out ErToken kind) => Mode switch
    {
        ErMode.Statement => ScanStatement(out kind),
        ErMode.Attributes => ScanAttributes(out kind),
        ErMode.QuotedAttribute => ScanQuotedAttribute(out kind),
        _ => ScanStyle(out kind),
    };

    private bool ScanStatement(out ErToken kind)
    {
        kind = default;
        if (AtEnd)
            return Match(0, ErToken.EndOfText, out kind);
        if (ScanAccessibility(ErToken.Accessibility, ignoreCase: true, out kind))
            return true;
        if (EndOfDirectionStatement(Directions, ignoreCase: true) is var direction and >= 0)
            return MatchTo(direction, ErToken.DirectionStatement, out kind);

        return ScanBlank(out kind) || ScanQuoted(out kind) || ScanSign(out kind) || ScanWord(out kind)
            || ScanCardinality(out kind) || ScanNumber(out kind) || ScanRelationship(out kind) || ScanName(out kind);
    }

    private bool Open(int end, ErMode mode, ErToken token, out ErToken kind)
    {
        Push(mode);
        return MatchTo(end, token, out kind);
    }

    private bool ScanBlank(out ErToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && Text[end] is ' ' or '\t' or '\r')
            end++;
        if (end > Position)
            return MatchTo(end, default, out kind);
        return ScanNewLines(out kind);
    }

    private bool ScanNewLines(out ErToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && Text[end] == '\n')
            end++;
        return end > Position && MatchTo(end, ErToken.NewLine, out kind);
    }

    // A quoted text without `%`, `\` and line ends is a name; any other is only good for a role.
    private bool ScanQuoted(out ErToken kind)
    {
        kind = default;
        if (Current != '"' || Text.IndexOf('"', Position + 1) is not (var quote and >= 0))
            return false;

        var isName = quote > Position + 1 && Text.IndexOfAny(['%', '\r', '\n', '\v', '\b', '\\'], Position + 1, quote - Position - 1) < 0;
        return MatchTo(quote + 1, isName ? ErToken.EntityName : ErToken.Word, out kind);
    }

    private bool ScanSign(out ErToken kind)
    {
        kind = default;
        switch (Current)
        {
            case '{':
                Push(ErMode.Attributes);
                return Match(1, ErToken.BlockOpen, out kind);
            case '#':
                return Match(1, ErToken.Hash, out kind);
            case ',':
                return Match(1, ErToken.Comma, out kind);
            case ':' when At(":::"):
                return Match(3, ErToken.StyleSeparator, out kind);
            case ':':
                return Match(1, ErToken.Colon, out kind);
            case '[':
                return Match(1, ErToken.SquareOpen, out kind);
            case ']':
                return Match(1, ErToken.SquareClose, out kind);
            default:
                return false;
        }
    }

    private bool ScanWord(out ErToken kind)
    {
        kind = default;
        switch (Characters.ToLower(Current))
        {
            case 'e' when AtWordIgnoringCase("erdiagram"):
                return Match(9, ErToken.Header, out kind);
            case 'e' when AtWordIgnoringCase("end"):
                return MatchTo(SkipSpaces(Position + 3), ErToken.EndWord, out kind);
            case 's' when AtWordIgnoringCase("style"):
                return Open(Position + 5, ErMode.Style, ErToken.Style, out kind);
            case 's' when AtWordIgnoringCase("subgraph"):
                return Match(8, ErToken.Subgraph, out kind);
            case 'c' when AtWordIgnoringCase("classdef"):
                return Open(Position + 8, ErMode.Style, ErToken.ClassDef, out kind);
            case 'c' when AtWordIgnoringCase("class"):
                return Match(5, ErToken.Class, out kind);
            default:
                return false;
        }
    }

    private bool ScanCardinality(out ErToken kind)
    {
        kind = default;
        var length = LengthOfCardinality();
        return length > 0 && Match(length, ErToken.Cardinality, out kind);
    }

    // The cardinalities that are looked for before numbers, in their order.
    private int LengthOfCardinality()
    {
        switch (Characters.ToLower(Current))
        {
            case 'o' or 'z':
                foreach (var words in CardinalityWordsFirst)
                {
                    if (AtWordIgnoringCase(words))
                        return words.Length;
                }

                foreach (var words in CardinalityWords)
                {
                    if (AtWordIgnoringCase(words))
                        return words.Length;
                }

                return AtWordIgnoringCase("one") ? 3 : AtWordIgnoringCase("only one") ? 8 : 0;
            case 'm':
                return AtIgnoringCase(Position, "many(0)") || AtIgnoringCase(Position, "many(1)") ? 7 : AtWordIgnoringCase("many") ? 4 : 0;
            case '0' or '1' when Peek(1) == '+':
                return 2;
            case '|' or '}' when Characters.ToLower(Peek(1)) == 'o' && !IsWordAt(Position + 2):
                return 2;
            case '}' when Peek(1) == '|':
                return 2;
            default:
                return 0;
        }
    }

    private bool ScanNumber(out ErToken kind)
    {
        kind = default;
        var end = SkipDigits(Position);
        if (end == Position)
            return false;
        if (end < Text.Length && Text[end] == '.' && SkipDigits(end + 1) is var fraction && fraction > end + 1)
            return MatchTo(fraction, ErToken.DecimalNumber, out kind);
        if (Current == '1' && IsCardinalityOne())
            return Match(1, ErToken.Cardinality, out kind);
        return Current == '1' && !IsWordAt(Position + 1)
            ? Match(1, ErToken.One, out kind)
            : MatchTo(end, ErToken.Number, out kind);
    }

    private int SkipDigits(int position)
    {
        while (position < Text.Length && Characters.IsDigit(Text[position]))
            position++;
        return position;
    }

    private bool IsCardinalityOne()
    {
        var next = Position + 1;
        if (At(next, "--") || At(next, "..") || At(next, ".-") || At(next, "-."))
            return true;
        var word = SkipSpaces(next);
        return word > next && word < Text.Length
            && (Characters.IsAsciiLetter(Text[word]) || Characters.IsDigit(Text[word]) || Text[word] is '_' or '"' or '\'');
    }

    private bool ScanRelationship(out ErToken kind)
    {
        kind = default;
        if (At("||") || At("|{") || (Characters.ToLower(Current) == 'o' && Peek(1) is '|' or '{'))
            return Match(2, ErToken.Cardinality, out kind);
        if (Characters.ToLower(Current) == 'u' && Peek(1) is '.' or '-' or '|')
            return Match(1, ErToken.Cardinality, out kind);
        if (At("..") || At("--"))
            return Match(2, ErToken.Line, out kind);
        if (AtWordIgnoringCase("to"))
            return Match(2, ErToken.Line, out kind);
        if (AtWordIgnoringCase("optionally to"))
            return Match(13, ErToken.Line, out kind);
        return (At(".-") || At("-.")) && Match(2, ErToken.Line, out kind);
    }

    private bool ScanName(out ErToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && (IsNameCharacter(Text[end]) || Text[end] == '.'))
            end++;
        return end > Position && MatchTo(end, ErToken.Text, out kind);
    }

    private static bool IsNameCharacter(char c) => c > '\x7f' || Characters.IsWord(c) || c is '-' or '*';

    private bool ScanAttributes(out ErToken kind)
    {
        kind = default;
        if (AtEnd)
            return false;
        if (SkipSpaces(Position) is var spaces && spaces > Position)
            return MatchTo(spaces, default, out kind);
        if (AtWordIgnoringCase("pk") || AtWordIgnoringCase("fk") || AtWordIgnoringCase("uk"))
            return Match(2, ErToken.AttributeKey, out kind);
        if (EndOfGeneric() is var generic and >= 0)
            return MatchTo(generic, ErToken.AttributeWord, out kind);
        if (EndOfAttributeWord() is var word && word > Position)
            return MatchTo(word, ErToken.AttributeWord, out kind);

        switch (Current)
        {
            case '`':
                return Open(Position + 1, ErMode.QuotedAttribute, default, out kind);
            case '"' when Text.IndexOf('"', Position + 1) is var quote and >= 0:
                return MatchTo(quote + 1, ErToken.AttributeComment, out kind);
            case '}':
                Pop();
                return Match(1, ErToken.BlockClose, out kind);
            case ',':
                return Match(1, ErToken.Comma, out kind);
            case '?':
                return Match(1, ErToken.QuestionMark, out kind);
            default:
                return false;
        }
    }

    // `[^\s]*~.*~[^\s]*`: a type such as `list~int~`, up to the last `~` of the line.
    private int EndOfGeneric()
    {
        var first = Position;
        while (first < Text.Length && Text[first] != '~' && !Characters.IsSpace(Text[first]))
            first++;
        if (first >= Text.Length || Text[first] != '~')
            return -1;

        var last = -1;
        for (var i = first + 1; i < Text.Length && !Characters.IsLineEnd(Text[i]); i++)
        {
            if (Text[i] == '~')
                last = i;
        }

        if (last < 0)
            return -1;
        while (last < Text.Length && !Characters.IsSpace(Text[last]))
            last++;
        return last;
    }

    private int EndOfAttributeWord()
    {
        var end = Position;
        if (Characters.IsAsciiLetter(Current) || Current is '*' or '_' or >= '\u00c0')
        {
            while (end < Text.Length && (Characters.IsWord(Text[end]) || Text[end] is '-' or '[' or ']' or '(' or ')' or '.' or ',' or '*' or >= '\u00c0'))
                end++;
        }

        return end;
    }

    private bool ScanQuotedAttribute(out ErToken kind)
    {
        kind = default;
        if (AtEnd)
            return false;
        if (Current != '`')
            return MatchTo(Find(Position, '`'), ErToken.AttributeWord, out kind);
        Pop();
        return Match(1, default, out kind);
    }

    private bool ScanStyle(out ErToken kind)
    {
        if (ScanNewLines(out kind))
        {
            Pop();
            return true;
        }

        if (AtEnd)
            return false;
        if (SkipSpaces(Position) is var spaces && spaces > Position)
            return MatchTo(spaces, default, out kind);
        switch (Current)
        {
            case ':':
                return Match(1, ErToken.Colon, out kind);
            case ',':
                return Match(1, ErToken.Comma, out kind);
            case '#':
                return Match(1, ErToken.Hash, out kind);
            case ';':
                return Match(1, ErToken.Semicolon, out kind);
        }

        var end = Position;
        while (end < Text.Length && IsNameCharacter(Text[end]))
            end++;
        return end > Position && MatchTo(end, ErToken.StyleText, out kind);
    }
}
