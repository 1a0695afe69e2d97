// The way of a document: front matter, blocks, the text in them, and the check that tags open and close in pairs.

using ContentLint.Mdx.Blocks;
using ContentLint.Mdx.Inlines;
using ContentLint.Mdx.JavaScript;
using ContentLint.Yaml;

namespace ContentLint.Mdx.Reading;

/// <summary>Reads MDX and Markdown documents. Any text gives a document; nothing throws.</summary>
internal static class MdxParser
{
    // About so many go to a leaf, so that the list of them seldom grows.
    private const int CharactersOfLeaf = 64;

    /// <summary>Reads a document.</summary>
    public static MdxDocument Parse(SourceText source, MdxOptions options)
    {
        if (!options.IsMdx)
            return MarkdownReader.Read(source, options);

        var context = new MdxContext(source, options);
        context.Leaves.Capacity = source.Length / CharactersOfLeaf;
        var frontMatter = options.HasAstroFrontMatter ? FrontMatterBlock.FindInAstro(source) : FrontMatterBlock.Find(source);
        var javaScript = new JavaScriptParser(options.Dialect);
        MdxBlockProcessor.Process(context, javaScript, frontMatter);
        foreach (var (leaf, chunk) in context.Leaves)
            MdxInlineParser.Parse(context, javaScript, leaf, chunk);
        var elements = MdxTagMatcher.Match(context);
        var unshown = UnshownParts.Find(context);
        return new MdxDocument
        {
            Source = source,
            Syntax = context.Document,
            FrontMatter = frontMatter?.Span,
            Diagnostics = RawTextElements.Merge(source, elements, [.. context.Diagnostics.OrderBy(d => d.Location.Span)]),
            IsComplete = context.Budget > 0,
            Elements = elements,
            Expressions = [.. context.Expressions.OrderBy(e => e.Span)],
            EsmBlocks = context.EsmBlocks,
            UnshownParts = unshown.Spans,
            CutCodes = unshown.CutCodes,
            MissingLabels = context.MissingLabels,
        };
    }
}
