using ContentLint.Diagnostics;
using ContentLint.Mdx.Jsx;
using ContentLint.Text;
using Markdig.Syntax;

namespace ContentLint.Mdx;

internal static partial class MdxDiagnostics
{
    /// <summary>Whether a closing tag's name is the opening tag's name with a slip.</summary>
    public static bool IsMisspelt(string? closing, string? opening) =>
        closing is not null && opening is not null && DidYouMean.Suggest(closing, [opening]) is not null;

    /// <summary>An opening tag without a closing one.</summary>
    public static Diagnostic UnclosedTag(SourceText source, JsxTag tag, MarkdownObject container)
    {
        _ = container;
        return tag.Name is { } name && VoidElements.Contains(name)
            ? new Diagnostic(MdxDescriptors.UnclosedVoidElement, source.GetLocation(tag.Span), $"<{name}> must be closed in MDX.")
            : new Diagnostic(MdxDescriptors.UnclosedTag, source.GetLocation(tag.Span), $"<{tag.Name}> is not closed.");
    }

    /// <summary>A closing tag in another paragraph than its opening tag.</summary>
    public static Diagnostic TagNeedsOwnLine(SourceText source, JsxTag tag, JsxTag partner) => new(
        MdxDescriptors.TagNeedsOwnLine,
        source.GetLocation(tag.Span),
        $"{source.GetText(tag.Span)} must stand on a line of its own.",
        related: [new RelatedLocation("its partner is here", source.GetLocation(partner.Span))]);

    /// <summary>A closing tag of another name than the opening tag.</summary>
    public static Diagnostic MismatchedClosingTag(SourceText source, JsxTag tag, JsxTag opening) => new(
        MdxDescriptors.MismatchedClosingTag,
        source.GetLocation(tag.Span),
        $"{source.GetText(tag.Span)} does not close <{opening.Name}>.",
        related: [new RelatedLocation("the opening tag", source.GetLocation(opening.Span))]);

    /// <summary>A closing tag without an opening one.</summary>
    public static Diagnostic StrayClosingTag(SourceText source, JsxTag tag) => new(
        MdxDescriptors.StrayClosingTag, source.GetLocation(tag.Span), $"</{tag.Name}> closes nothing: there is no <{tag.Name}> before it.");

    /// <summary>A closing tag with attributes or a slash at its end.</summary>
    public static Diagnostic ClosingTagAttribute(SourceText source, JsxTag tag) => new(
        MdxDescriptors.ClosingTagAttribute, source.GetLocation(tag.Span), "A closing tag holds nothing but its name.");
}
