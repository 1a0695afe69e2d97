// Signs that stand where a diagram's language wants others, and make reading stop wherever they are: full-width and
// typographic characters, invisible ones, and comments written as in other languages.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>Names the sign at which reading stopped.</summary>
internal static class StraySigns
{
    private const string Written = "：（）［］｛｝【】｜；，＞＜－＝“”„«»";
    private const string Meant = ":()[]{}[]|;,><-=\"\"\"\"\"";

    /// <summary>What is wrong with the sign at a position; <see langword="null"/> when it is none of these.</summary>
    public static Diagnostic? Explain(DiagramContext context, int position)
    {
        var text = context.Text;
        position = Characters.SkipSpaces(text, position);
        if (position >= text.Length)
            return null;
        if (IsInvisible(text[position]))
            return GrammarDiagnostics.InvisibleCharacter(context, Run(text, position), InvisibleOn(text, context.LineAt(position), position));
        if (ExplainComment(context, position) is { } comment)
            return comment;
        return Counterpart(text[position]) is not '\0' and var meant ? ExplainLookAlike(context, position, meant) : null;
    }

    /// <summary>The first full-width colon of a span; -1 when there is none.</summary>
    public static int FindColon(string text, TextSpan span) => text.IndexOf('：', span.Start, span.Length);

    /// <summary>What a full-width colon is said to be.</summary>
    public static Diagnostic ExplainColon(DiagramContext context, int position) =>
        GrammarDiagnostics.LookAlike(context, TextSpan.FromLength(position, 1), ":", [(TextSpan.FromLength(position, 1), Spaced(context.Text, position))]);

    /// <summary>What is said of a name without a colon behind it, up to where reading stopped.</summary>
    public static Diagnostic MissingColon(DiagramContext context, TextSpan name, int stopped, string example, TextSpan gap = default) =>
        FindColon(context.Text, new TextSpan(name.Start, Math.Min(context.Text.Length, stopped))) is >= 0 and var colon
            ? ExplainColon(context, colon)
            : GrammarDiagnostics.MissingColonBehindName(context, context.Trim(name), example, gap);

    /// <summary>Whether a character shows nothing and is no white space.</summary>
    public static bool IsInvisible(char c) => c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static char Counterpart(char c) => Written.IndexOf(c) is >= 0 and var i ? Meant[i] : '\0';

    private static string Spaced(string text, int position) => position + 1 < text.Length && !Characters.IsSpace(text[position + 1]) ? ": " : ":";

    // A bracket or a quote is replaced together with its other half on the line.
    private static Diagnostic ExplainLookAlike(DiagramContext context, int position, char meant)
    {
        var edits = new List<(TextSpan, string)> { (TextSpan.FromLength(position, 1), meant.ToString()) };
        var closing = meant switch { '(' => ')', '[' => ']', '{' => '}', '"' => '"', _ => '\0' };
        var end = context.LineEnd(position);
        for (var i = position + 1; closing != '\0' && i < end; i++)
        {
            if (Counterpart(context.Text[i]) != closing)
                continue;
            edits.Add((TextSpan.FromLength(i, 1), closing.ToString()));
            break;
        }

        return GrammarDiagnostics.LookAlike(context, TextSpan.FromLength(position, 1), meant.ToString(), [.. edits]);
    }

    private static TextSpan Run(string text, int position) => new(position, Characters.Skip(text, position, IsInvisible));

    // Those that mean nothing anywhere, and the run that reading stopped at; others may be wanted in a label.
    private static (TextSpan, string)[] InvisibleOn(string text, TextSpan line, int position)
    {
        var run = Run(text, position);
        return [.. Enumerable.Range(line.Start, line.Length).Where(i => run.Contains(i) || text[i] is '\u200b' or '\u2060' or '\ufeff').Select(i => (TextSpan.FromLength(i, 1), ""))];
    }

    // `%%` behind a statement, and `//`, `#`, `<!--` at the beginning of a line or behind a statement.
    private static Diagnostic? ExplainComment(DiagramContext context, int position)
    {
        var text = context.Text;
        var line = context.LineAt(position);
        var first = Characters.SkipSpaces(text, line.Start);
        if (first < line.End && ForeignMarker(text, first, line.End) is > 0 and var length)
            return GrammarDiagnostics.ForeignComment(context, TextSpan.FromLength(first, length));
        if (At(text, position, "%%") && position > first && position + 2 < text.Length && text[position + 2] != '{')
            return ExplainBehind(context, new TextSpan(position, line.End), 2);
        return At(text, position, "//") && position > first && Characters.IsSpace(text[position - 1]) && IsSpaceAt(text, position + 2)
            ? ExplainBehind(context, new TextSpan(position, line.End), 2)
            : null;
    }

    private static Diagnostic ExplainBehind(DiagramContext context, TextSpan comment, int marker)
    {
        var text = context.Text;
        var line = context.LineAt(comment.Start);
        var blanks = Characters.SkipBack(text, comment.Start, Characters.IsSpace, line.Start);
        var indentation = text.Substring(line.Start, Characters.SkipSpaces(text, line.Start) - line.Start);
        var isEmpty = Characters.SkipSpaces(text, comment.Start + marker) >= comment.End;
        var newText = isEmpty ? "" : context.NewLineAt(line.Start) is { } newLine ? newLine + indentation + "%%" : null;
        return GrammarDiagnostics.CommentBehind(context, comment, new TextSpan(blanks, comment.Start + marker), newText);
    }

    private static int ForeignMarker(string text, int position, int end)
    {
        if (At(text, position, "//") && (IsSpaceAt(text, position + 2) || char.IsLetterOrDigit(text[position + 2])))
            return 2;
        if (At(text, position, "<!--"))
            return 4;
        return text[position] == '#' && position + 1 < end && Characters.IsSpace(text[position + 1]) ? 1 : 0;
    }

    private static bool IsSpaceAt(string text, int position) => position >= text.Length || Characters.IsSpace(text[position]);

    private static bool At(string text, int position, string marker) => string.CompareOrdinal(text, position, marker, 0, marker.Length) == 0;
}
