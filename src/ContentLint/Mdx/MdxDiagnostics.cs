using ContentLint.Diagnostics;
using ContentLint.Mdx.JavaScript;
using ContentLint.Mdx.Jsx;
using ContentLint.Text;

namespace ContentLint.Mdx;

/// <summary>Builds the diagnostics: the place, the words, the fix.</summary>
internal static partial class MdxDiagnostics
{
    private static readonly HashSet<string> VoidElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>A value that needs quotes.</summary>
    public static Diagnostic UnquotedAttribute(SourceText source, string name, TextSpan value)
    {
        var text = source.GetText(value);
        return new Diagnostic(
            MdxDescriptors.UnquotedAttribute,
            source.GetLocation(value),
            $"The value of '{name}' must be in quotes.",
            $"Write {name}=\"{text}\".",
            fixes: [new CodeFix($"Put {text} in quotes", FixSafety.Safe, TextEdit.Insert(value.Start, "\""), TextEdit.Insert(value.End, "\""))]);
    }

    /// <summary>A tag that goes on or starts with something that cannot stand there.</summary>
    public static Diagnostic BadTag(SourceText source, TextChunk chunk, int start, int at, JsxPlace place, JsxTag tag, out int end)
    {
        end = start + 1;
        _ = (place, tag);
        var span = chunk.ToSource(start, Math.Min(chunk.End, at + 1));
        return new Diagnostic(MdxDescriptors.UnexpectedCharacter, source.GetLocation(span), $"'{source.GetText(span)}' is no tag");
    }

    /// <summary>A quote that is never closed.</summary>
    public static Diagnostic UnclosedAttributeValue(SourceText source, TextSpan tag, TextSpan quote) => new(
        MdxDescriptors.UnclosedAttributeValue,
        source.GetLocation(quote),
        $"The quote {source.GetText(quote)} that opens here is never closed.",
        "Close the value with the same quote, before the tag's '>'.",
        [new RelatedLocation("the tag starts here", source.GetLocation(tag))]);

    /// <summary>An expression that does not parse.</summary>
    public static Diagnostic BadExpression(
        SourceText source, TextChunk chunk, int open, int close, JavaScriptError error, ExpressionPlace place, out int end)
    {
        end = close;
        _ = place;
        var span = chunk.ToSource(open, close < 0 ? open + 1 : close + 1);
        return new Diagnostic(
            close < 0 ? MdxDescriptors.UnclosedExpression : MdxDescriptors.BadExpression, source.GetLocation(span), error.Message);
    }

    /// <summary>Braces of an attribute with nothing in them.</summary>
    public static Diagnostic EmptyAttributeExpression(SourceText source, TextSpan braces, ExpressionPlace place) => new(
        MdxDescriptors.EmptyAttributeExpression,
        source.GetLocation(braces),
        place == ExpressionPlace.Spread ? "Empty braces cannot stand among attributes." : "An attribute's value in braces must not be empty.",
        place == ExpressionPlace.Spread ? "Remove the braces, or write {...object}." : "Write a value between the braces, or remove the attribute.");

    /// <summary>A block of imports and exports that does not parse.</summary>
    public static Diagnostic BadEsm(SourceText source, TextChunk chunk, int end, JavaScriptError error)
    {
        var at = Math.Min(error.Index, end);
        return new Diagnostic(MdxDescriptors.BadEsm, source.GetLocation(chunk.ToSource(at, at)), error.Message);
    }

    /// <summary>A statement among imports and exports.</summary>
    public static Diagnostic NonEsmStatement(SourceText source, TextSpan statement) => new(
        MdxDescriptors.NonEsmStatement,
        source.GetLocation(statement),
        "This is neither an import nor an export.",
        "Put 'export' before a declaration, or leave an empty line before text.");

    /// <summary>A tag or expression that goes on in a line without the container's prefix.</summary>
    public static Diagnostic LazyLine(SourceText source, TextSpan construct, TextSpan line) => new(
        MdxDescriptors.LazyLine,
        source.GetLocation(construct),
        "What starts here goes on in a line that is outside the quote or list item.",
        "Start the line as the one above: with '>' in a quote, with spaces in a list item.",
        [new RelatedLocation("this line is outside", source.GetLocation(line))]);
}
