// Braces that were meant as text: with a backslash before each `{` they are shown as they stand, and so they are in a code span. Which of
// the two is likelier the text around them tells: a brace in a path, `/get/{id}`, belongs into code with all of the path.

namespace ContentLint.Rules.Mdx;

/// <summary>Rewrites an expression as the text it shows.</summary>
internal static class BracesAsText
{
    private const int MostShown = 40;
    private const int MostRewritten = 200;

    /// <summary>The beginning of a text, as much as a message can hold.</summary>
    public static string Shorten(string text) => text.Length > MostShown ? $"{SurrogatePairs.Beginning(text, MostShown)}…" : text;

    /// <summary>The ways to show an expression's braces as text, the likelier first.</summary>
    /// <param name="source">The lesson.</param>
    /// <param name="expression">The expression with its braces.</param>
    public static IEnumerable<CodeFix> Fixes(SourceText source, TextSpan expression)
    {
        if (expression.Length > MostRewritten)
            return [];

        var word = WordAround(source.Text, expression);
        CodeFix?[] fixes = word == expression ? [Escape(source, expression), MakeCode(source, word)] : [MakeCode(source, word), Escape(source, expression)];
        return fixes.OfType<CodeFix>();
    }

    // Of empty braces nothing is shown, so they are written anew.
    private static CodeFix Escape(SourceText source, TextSpan expression)
    {
        var text = source.GetText(expression);
        if (text.Trim('{', '}').Trim().Length == 0)
            return new CodeFix($"Write '\\{text}'", FixSafety.Suggestion, new TextEdit(expression, "\\" + text));

        TextEdit[] edits = [.. Enumerable.Range(expression.Start, expression.Length).Where(i => source.Text[i] == '{').Select(i => TextEdit.Insert(i, "\\"))];
        return new CodeFix("Put a backslash before each brace", FixSafety.Suggestion, edits);
    }

    private static CodeFix? MakeCode(SourceText source, TextSpan word)
    {
        var text = source.GetText(word);
        return text.IndexOfAny(['`', '\n', '\r', '|']) >= 0 || IsBacktick(source.Text, word.Start - 1) || IsBacktick(source.Text, word.End)
            ? null
            : new CodeFix($"Write it as code: `{text}`", FixSafety.Suggestion, TextEdit.Insert(word.Start, "`"), TextEdit.Insert(word.End, "`"));
    }

    private static bool IsBacktick(string text, int at) => at >= 0 && at < text.Length && text[at] == '`';

    // The characters of a path, an address or an identifier that touch the braces, other braces with a name included.
    private static TextSpan WordAround(string text, TextSpan expression)
    {
        var (start, end) = (expression.Start, expression.End);
        var least = Math.Max(0, start - MostRewritten);
        while (start > least && (IsWordPart(text[start - 1]) || IsEscape(text, start - 1)))
            start--;
        var most = Math.Min(text.Length, end + MostRewritten);
        while (end < most && IsWordPart(text[end]))
            end++;
        while (end > expression.End && text[end - 1] is '.' or ':' or '?' or '-')
            end--;
        return text.IndexOf('{', start, expression.Start - start) < 0 && text.LastIndexOf('}', end - 1, end - expression.End) < 0 || IsBalanced(text, start, end)
            ? new TextSpan(start, end)
            : expression;
    }

    private static bool IsBalanced(string text, int start, int end)
    {
        var open = 0;
        for (var i = start; i < end && open >= 0; i++)
            open += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        return open == 0;
    }

    // The backslash of `\d` is shown; that of `\\` or `\*` is not.
    private static bool IsEscape(string text, int at) =>
        text[at] == '\\' && char.IsLetter(text[at + 1]) && (at == 0 || text[at - 1] != '\\');

    private static bool IsWordPart(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '/' or '.' or ':' or '?' or '&' or '=' or '%' or '-' or '_' or '@' or '$' or '{' or '}';
}
