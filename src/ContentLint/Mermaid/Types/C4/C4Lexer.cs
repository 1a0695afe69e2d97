// The tokens of a C4 diagram. A statement is a word and attributes in brackets right behind it. An attribute is a text in
// quotes, `$name="value"`, or without quotes anything up to the next comma, brackets and line ends included.

using ContentLint.Mermaid.Grammars.Jison;

namespace ContentLint.Mermaid.Types.C4;

/// <summary>The tokens of a C4 diagram.</summary>
internal enum C4Token
{
    None, End, Unknown, EndOfText,

    Header, NewLine, Direction, Title, Accessibility, AccessibilityText, AccessibilityBlock, Boundary, Element, Relation, Style,
    OpenBrace, CloseBrace, Text, Unquoted, Empty, Key, Value,
}

/// <summary>The modes of a C4 diagram's lexer.</summary>
internal enum C4Mode
{
    Statement, Bracket, Attribute, String, Named, Equals, Value, Accessibility, AccessibilityBlock,
}

/// <summary>Cuts a C4 diagram into tokens.</summary>
internal sealed class C4Lexer(string text) : TableLexer<C4Token, C4Mode>(text, Table, C4Token.End, C4Token.Unknown)
{
    private static readonly string[] Boundaries = ["Boundary", "Enterprise_Boundary", "System_Boundary", "Container_Boundary", "Deployment_Node", "Node", "Node_L", "Node_R"];

    private static readonly string[] Elements =
        ["Person", "Person_Ext", .. ((string[])["System", "Container", "Component"]).SelectMany(e => new[] { e, e + "_Ext", e + "Db", e + "Db_Ext", e + "Queue", e + "Queue_Ext" })];

    private static readonly string[] Relations = ["Rel", "BiRel", "Rel_Up", "Rel_U", "Rel_Down", "Rel_D", "Rel_Left", "Rel_L", "Rel_Right", "Rel_R", "Rel_Back", "RelIndex"];

    private static readonly string[] Styles = ["UpdateElementStyle", "UpdateRelStyle", "UpdateLayoutConfig"];

    private static readonly LexerTable<C4Token, C4Mode> Table = new()
    {
        {
            C4Mode.Statement,
            new(l => l.EndOfDirection(), C4Token.Direction),
            new(@"(?:title|accDescription)\s[^#\n;]+", C4Token.Title),
            new(@"(?:accTitle|accDescr)\s*:\s*", C4Token.Accessibility, enter: C4Mode.Accessibility),
            new(@"accDescr\s*\{\s*", enter: C4Mode.AccessibilityBlock),
            new(@"%%[^\n]*[\r\n]*"),
            new(@"\s*\n", C4Token.NewLine),
            new(@"\s+"),
            new(AnyOf(["C4Context", .. C4Words.Anywhere]), C4Token.Header),
            new(AnyOf(Boundaries), C4Token.Boundary, enter: C4Mode.Bracket),
            new(AnyOf(Elements), C4Token.Element, enter: C4Mode.Bracket),
            new(AnyOf(Relations), C4Token.Relation, enter: C4Mode.Bracket),
            new(AnyOf(Styles), C4Token.Style, enter: C4Mode.Bracket),
            new(@"\{", C4Token.OpenBrace),
            new(@"\}", C4Token.CloseBrace),
            new("$", C4Token.EndOfText)
        },
        { C4Mode.Bracket, new(@"\( *,", C4Token.Empty, enter: C4Mode.Attribute), new(@"\(", enter: C4Mode.Attribute), new(@"\)", leave: 2) },
        {
            C4Mode.Attribute,
            new(@"\)", leave: 2),
            new(",,", C4Token.Empty),
            new(","),
            new(" *\"\"", C4Token.Empty),
            new(" *\"", enter: C4Mode.String),
            new(@" *\$", enter: C4Mode.Named),
            new("[^,]+", C4Token.Unquoted)
        },
        { C4Mode.String, new("\"", leave: 1), new("[^\"]*", C4Token.Text) },
        { C4Mode.Named, [new("[^=]*", C4Token.Key, enter: C4Mode.Equals)] },
        { C4Mode.Equals, [new("= *\"", leave: 1, enter: C4Mode.Value)] },
        { C4Mode.Value, new("[^\"]+", C4Token.Value), new("\"", leave: 2) },
        { C4Mode.Accessibility, [new(@"[^\n]*", C4Token.AccessibilityText, leave: 1)] },
        { C4Mode.AccessibilityBlock, new(@"\}", leave: 1), new(@"[^}]*", C4Token.AccessibilityBlock) },
    };

    /// <summary>The words statements begin with.</summary>
    public static IReadOnlyList<string> Words { get; } = ["title", .. Elements, .. Relations, .. Boundaries, .. Styles];

    private static string AnyOf(IEnumerable<string> words) => $@"(?:{string.Join("|", words)})\b";
}
