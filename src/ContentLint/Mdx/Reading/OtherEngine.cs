// A site of Astro 7 has two parsers of MDX to choose from, and they differ at a few places. Whoever is stopped at one of them
// by the parser that the site has should know that the other would take it: it tells a slip from a matter of taste, and a page
// that came from an older site from one that never was right.

namespace ContentLint.Mdx.Reading;

/// <summary>What the parser that a site could have makes of what its own refuses.</summary>
internal static class OtherEngine
{
    /// <summary>Adds a note to the mistakes in lines in which the other parser finds none.</summary>
    /// <param name="document">The document as the site's parser reads it.</param>
    /// <param name="options">How it was read.</param>
    /// <returns>The document's mistakes.</returns>
    public static IReadOnlyList<Diagnostic> Explain(MdxDocument document, MdxOptions options)
    {
        if (document.Diagnostics.Count == 0 || options.OtherEngine is not { } other)
            return document.Diagnostics;

        var reading = options with { Engine = other, HasAstroFrontMatter = options.HasAstroFrontMatter, Bundler = options.Bundler };
        var read = MdxParser.Parse(document.Source, reading);
        if (!read.IsComplete)
            return document.Diagnostics;

        var refused = new HashSet<int>(read.Diagnostics.SelectMany(d => LinesOf(d, document.Source)));
        return [.. document.Diagnostics.Select(d => LinesOf(d, document.Source).Any(refused.Contains) ? d : d.WithRelated(new RelatedLocation(Note(other), d.Location)))];
    }

    private static Message Note(MdxEngine other) => other == MdxEngine.MdxJs
        ? (Message)"mdx-js takes this: the parser of other builders, of Astro up to 6, and of Astro 7 with 'markdown: { processor: unified() }'"
        : "Sätteri takes this: Astro 7's own parser, which the site's configuration replaces";

    private static IEnumerable<int> LinesOf(Diagnostic diagnostic, SourceText source)
    {
        var first = source.Lines.GetLine(diagnostic.Location.Span.Start);
        return Enumerable.Range(first, source.Lines.GetLine(diagnostic.Location.Span.End) - first + 1);
    }
}
