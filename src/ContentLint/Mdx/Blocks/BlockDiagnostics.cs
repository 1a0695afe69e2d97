namespace ContentLint.Mdx.Blocks;

/// <summary>The messages about blocks.</summary>
internal static class BlockDiagnostics
{
    /// <summary>A tag or expression that goes on in a line without the container's prefix.</summary>
    public static Diagnostic LazyLine(SourceText source, TextSpan construct, TextSpan line) => new(
        MdxDescriptors.LazyLine,
        source.GetLocation(construct),
        $"What starts with '{source.GetText(construct):sign}' here goes on in a line that is outside the quote or list item.",
        "Begin that line as the one before: with '>' in a quote, with the same indent in a list item.",
        [new RelatedLocation("this line is outside", source.GetLocation(line))]);
}
