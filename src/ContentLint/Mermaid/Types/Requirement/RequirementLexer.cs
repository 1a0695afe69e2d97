// The tokens of a requirement diagram. Case does not matter.
//
// In a statement: signs, words, and names. A name begins with an ASCII letter, a digit or `_` and goes up to one of
// `: , { < > - =` or the line end, so it may have spaces in it. A word of the language is looked for first, wherever a name
// begins: `test coverage` is the word `test` and a name. A quote begins a name of any characters.
//
// A line end is a token only where it follows the token before it: blanks before it take it along.
//
// `style`, `classDef` and `class` open a mode of words and signs up to the line end, which gives no token there.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Requirement;

/// <summary>Cuts a requirement diagram into tokens.</summary>
internal sealed class RequirementLexer(string text)
    : Lexer<RequirementToken, RequirementMode>(text, RequirementToken.End, RequirementToken.Unknown)
{
    private static readonly string[] Directions = ["TB", "BT", "RL", "LR"];

    // The words by their first letter, in lower case.
    private static readonly ILookup<char, (string Word, RequirementToken Kind)> Words = new (string Word, RequirementToken Kind)[]
    {
        ("requirementdiagram", RequirementToken.Header),
        ("id", RequirementToken.Id), ("text", RequirementToken.Text), ("risk", RequirementToken.Risk), ("verifymethod", RequirementToken.VerifyMethod),
        ("requirement", RequirementToken.RequirementKind), ("functionalrequirement", RequirementToken.RequirementKind),
        ("interfacerequirement", RequirementToken.RequirementKind), ("performancerequirement", RequirementToken.RequirementKind),
        ("physicalrequirement", RequirementToken.RequirementKind), ("designconstraint", RequirementToken.RequirementKind),
        ("low", RequirementToken.RiskLevel), ("medium", RequirementToken.RiskLevel), ("high", RequirementToken.RiskLevel),
        ("analysis", RequirementToken.Method), ("demonstration", RequirementToken.Method), ("inspection", RequirementToken.Method), ("test", RequirementToken.Method),
        ("element", RequirementToken.Element),
        ("contains", RequirementToken.Relationship), ("copies", RequirementToken.Relationship), ("derives", RequirementToken.Relationship),
        ("satisfies", RequirementToken.Relationship), ("verifies", RequirementToken.Relationship), ("refines", RequirementToken.Relationship),
        ("traces", RequirementToken.Relationship),
        ("type", RequirementToken.Type), ("docref", RequirementToken.DocRef),
        ("style", RequirementToken.Style), ("classdef", RequirementToken.ClassDef), ("class", RequirementToken.Class),
    }.ToLookup(w => w.Word[0]);

    protected override bool Scan(out RequirementToken kind) => Mode switch
    {
        RequirementMode.Statement => ScanStatement(out kind),
        RequirementMode.Style => ScanStyle(out kind),
        _ => ScanQuoted(out kind),
    };

    /// <summary>Whether a text begins with a word of the language, which a name without quotes cannot.</summary>
    public static bool BeginsWithWord(string text) => text.Length > 0 && Words[Characters.ToLower(text[0])].Any(w =>
        text.StartsWith(w.Word, StringComparison.OrdinalIgnoreCase) && (text.Length == w.Word.Length || !Characters.IsWord(text[w.Word.Length])));

    private bool ScanStatement(out RequirementToken kind)
    {
        if (AtEnd)
            return Match(0, RequirementToken.EndOfText, out kind);
        if (EndOfWordAndText("title", "#\n;") is var title and >= 0)
            return MatchTo(title, RequirementToken.Title, out kind);
        if (ScanAccessibility(RequirementToken.Accessibility, ignoreCase: true, out kind))
            return true;
        if (EndOfDirectionStatement(Directions, ignoreCase: true) is var direction and >= 0)
            return MatchTo(direction, RequirementToken.DirectionStatement, out kind);
        if (ScanSpaces(RequirementToken.NewLine, out kind))
            return true;
        if (Current is '#' or '%')
            return MatchTo(Find(Position, '\n'), default, out kind);
        return ScanWord(out kind) || ScanSign(out kind) || ScanName(out kind);
    }

    private bool ScanWord(out RequirementToken kind)
    {
        kind = default;
        foreach (var (word, token) in Words[Characters.ToLower(Current)])
        {
            if (!AtWordIgnoringCase(word))
                continue;
            if (token is RequirementToken.Style or RequirementToken.ClassDef or RequirementToken.Class)
                Push(RequirementMode.Style);
            return Match(word.Length, token, out kind);
        }

        return false;
    }

    private bool ScanSign(out RequirementToken kind)
    {
        kind = default;
        switch (Current)
        {
            case '{':
                return Match(1, RequirementToken.BlockOpen, out kind);
            case '}':
                return Match(1, RequirementToken.BlockClose, out kind);
            case ':' when At(":::"):
                return Match(3, RequirementToken.StyleSeparator, out kind);
            case ':':
                return Match(1, RequirementToken.Colon, out kind);
            case ',':
                return Match(1, RequirementToken.Comma, out kind);
            case '<' when Peek(1) == '-':
                return Match(2, RequirementToken.ArrowLeft, out kind);
            case '-' when Peek(1) == '>':
                return Match(2, RequirementToken.ArrowRight, out kind);
            case '-':
                return Match(1, RequirementToken.Line, out kind);
            case '"':
                Push(RequirementMode.Quoted);
                return Match(1, default, out kind);
            default:
                return false;
        }
    }

    private bool ScanName(out RequirementToken kind)
    {
        kind = default;
        return Characters.IsWord(Current) && MatchTo(FindAny(Position + 1, ":,\r\n{<>-="), RequirementToken.Name, out kind);
    }

    private bool ScanQuoted(out RequirementToken kind)
    {
        if (Current != '"' || AtEnd)
            return MatchTo(Find(Position, '"'), RequirementToken.QuotedName, out kind);
        Pop();
        return Match(1, default, out kind);
    }

    private bool ScanStyle(out RequirementToken kind)
    {
        kind = default;
        switch (Current)
        {
            case ' ':
                return Match(1, default, out kind);
            case '\n':
                Pop();
                return Match(1, default, out kind);
            case '"':
                Push(RequirementMode.Quoted);
                return Match(1, default, out kind);
            case ':':
                return Match(1, RequirementToken.StyleColon, out kind);
            case ';' or '-' or '#':
                return Match(1, RequirementToken.StyleSign, out kind);
            case ',':
                return Match(1, RequirementToken.Comma, out kind);
            default:
                var end = Characters.SkipWord(Text, Position);
                return end > Position && MatchTo(end, RequirementToken.StyleWord, out kind);
        }
    }
}
