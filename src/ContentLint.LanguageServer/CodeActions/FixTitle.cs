using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.LanguageServer.CodeActions;

/// <summary>Names a fix in a menu, where nobody sees the text it is about: a title that does not say what is written gets the result behind it.</summary>
internal static class FixTitle
{
    private const int MostCharacters = 60;

    /// <summary>The title of a fix.</summary>
    /// <param name="source">The document.</param>
    /// <param name="diagnostic">What is mended.</param>
    /// <param name="fix">How.</param>
    public static string Of(SourceText source, Diagnostic diagnostic, CodeFix fix)
    {
        var title = fix.Title.Text;
        if (fix.Edits.All(e => title.Contains(e.NewText.Trim(), StringComparison.Ordinal)))
            return title;

        return Result(source, diagnostic.Location.Span, fix.Edits) is { } result ? $"{title}: {result}" : title;
    }

    // The characters around the edits as they will be, where that is a piece of one line.
    private static string? Result(SourceText source, TextSpan about, IReadOnlyList<TextEdit> edits)
    {
        var start = Math.Min(about.Start, edits.Min(e => e.Span.Start));
        var end = Math.Max(about.End, edits.Max(e => e.Span.End));
        if (end - start > MostCharacters || end > source.Length)
            return null;

        var moved = edits.Select(e => new TextEdit(new TextSpan(e.Span.Start - start, e.Span.End - start), e.NewText));
        var result = TextEdit.Apply(source.Text[start..end], moved).Trim();
        return result.Length is 0 or > MostCharacters || result.AsSpan().IndexOfAny('\n', '\r') >= 0 ? null : result;
    }
}
