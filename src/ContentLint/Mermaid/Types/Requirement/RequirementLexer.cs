// The tokens of a requirement diagram. Case does not matter.
//
// In a statement: signs, words, and names. A name begins with an ASCII letter, a digit or `_` and goes up to one of
// `: , { < > - =` or the line end, so it may have spaces in it. A word of the language is looked for first, wherever a name
// begins: `test coverage` is the word `test` and a name. A quote begins a name of any characters.
//
// A line end is a token only where it follows the token before it: blanks before it take it along.
//
// `style`, `classDef` and `class` open a mode of words and signs up to the line end, which gives no token there.

using ContentLint.Mermaid.Grammars.Jison;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Requirement;

/// <summary>Cuts a requirement diagram into tokens.</summary>
internal sealed class RequirementLexer(string text)
    : TableLexer<RequirementToken, RequirementMode>(text, Table, RequirementToken.End, RequirementToken.Unknown)
{
    private static readonly (string[] Words, RequirementToken Kind)[] Words =
    [
        (["requirementDiagram"], RequirementToken.Header),
        (["id"], RequirementToken.Id),
        (["text"], RequirementToken.Text),
        (["risk"], RequirementToken.Risk),
        (["verifyMethod"], RequirementToken.VerifyMethod),
        (["requirement", "functionalRequirement", "interfaceRequirement", "performanceRequirement", "physicalRequirement", "designConstraint"], RequirementToken.RequirementKind),
        (["low", "medium", "high"], RequirementToken.RiskLevel),
        (["analysis", "demonstration", "inspection", "test"], RequirementToken.Method),
        (["element"], RequirementToken.Element),
        (["contains", "copies", "derives", "satisfies", "verifies", "refines", "traces"], RequirementToken.Relationship),
        (["type"], RequirementToken.Type),
        (["docRef"], RequirementToken.DocRef),
    ];

    private static readonly (string Word, RequirementToken Kind)[] StyleWords =
        [("style", RequirementToken.Style), ("classDef", RequirementToken.ClassDef), ("class", RequirementToken.Class)];

    private static readonly LexerRule<RequirementToken, RequirementMode> Quote = new("\"", enter: RequirementMode.Quoted);

    private static readonly LexerTable<RequirementToken, RequirementMode> Table = new(ignoreCase: true)
    {
        {
            RequirementMode.Statement,
            [
                new("$", RequirementToken.EndOfText),
                new(@"title\s[^#\n;]+", RequirementToken.Title),
                new(@"accDescr\s*\{\s*\}"),
                new(l => l.EndOfAccessibility(), RequirementToken.Accessibility, first: "a"),
                new(l => l.EndOfDirection(), RequirementToken.DirectionStatement),
                new(@"\n+", RequirementToken.NewLine),
                new(@"\s+"),
                new(@"[#%][^\n]*"),
                .. Words.Select(w => new LexerRule<RequirementToken, RequirementMode>($@"(?:{string.Join("|", w.Words)})\b", w.Kind)),
                .. StyleWords.Select(w => new LexerRule<RequirementToken, RequirementMode>(w.Word + @"\b", w.Kind, enter: RequirementMode.Style)),
                new(@"\{", RequirementToken.BlockOpen),
                new(@"\}", RequirementToken.BlockClose),
                new(":::", RequirementToken.StyleSeparator),
                new(":", RequirementToken.Colon),
                new(",", RequirementToken.Comma),
                new("<-", RequirementToken.ArrowLeft),
                new("->", RequirementToken.ArrowRight),
                new("-", RequirementToken.Line),
                Quote,
                new(@"\w[^:,\r\n{<>=-]*", RequirementToken.Name),
            ]
        },
        { RequirementMode.Quoted, new("\"", leave: 1), new("[^\"]*", RequirementToken.QuotedName) },
        {
            RequirementMode.Style,
            new(" "),
            new(@"\n", leave: 1),
            Quote,
            new(":", RequirementToken.StyleColon),
            new("[;#-]", RequirementToken.StyleSign),
            new(",", RequirementToken.Comma),
            new(@"\w+", RequirementToken.StyleWord)
        },
    };

    /// <summary>Whether a text begins with a word of the language, which a name without quotes cannot.</summary>
    public static bool BeginsWithWord(string text) => Words.SelectMany(w => w.Words).Concat(StyleWords.Select(w => w.Word)).Any(w =>
        text.StartsWith(w, StringComparison.OrdinalIgnoreCase) && (text.Length == w.Length || !Characters.IsWord(text[w.Length])));
}
