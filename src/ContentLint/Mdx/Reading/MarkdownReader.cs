// Plain Markdown: what has no MDX syntax in it is Markdig's own business. HTML, links in angle brackets and indented
// code exist here, and nothing is a syntax error.

using ContentLint.Yaml;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace ContentLint.Mdx.Reading;

/// <summary>Reads Markdown documents.</summary>
internal static class MarkdownReader
{
    private static readonly Dictionary<(bool Gfm, bool Directives, bool Math), MarkdownPipeline> Pipelines = CreatePipelines();

    /// <summary>Reads a document.</summary>
    public static MdxDocument Read(SourceText source, MdxOptions options)
    {
        var document = Parse(source.Text, Pipelines[(options.Gfm, options.Directives, options.Math)]);
        return new MdxDocument
        {
            Source = source,
            Syntax = document,
            FrontMatter = FrontMatterBlock.Find(source)?.Span,
            Diagnostics = [],
            Elements = [],
            Expressions = [],
            EsmBlocks = [],
            MissingLabels = MissingLabelFinder.Find(source, document),
        };
    }

    private static MarkdownDocument Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig goes. There is no lesson in such a text.
            return new MarkdownDocument { Span = new SourceSpan(0, text.Length - 1) };
        }
    }

    private static Dictionary<(bool, bool, bool), MarkdownPipeline> CreatePipelines()
    {
        var pipelines = new Dictionary<(bool, bool, bool), MarkdownPipeline>();
        foreach (var gfm in new[] { false, true })
        {
            foreach (var directives in new[] { false, true })
            {
                foreach (var math in new[] { false, true })
                    pipelines.Add((gfm, directives, math), CreatePipeline(gfm, directives, math));
            }
        }

        return pipelines;
    }

    private static MarkdownPipeline CreatePipeline(bool gfm, bool directives, bool math)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter();
        if (gfm)
            builder.UsePipeTables().UseFootnotes().UseTaskLists().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        if (directives)
            builder.UseCustomContainers();
        if (math)
            builder.UseMathematics();
        return builder.Build();
    }
}
