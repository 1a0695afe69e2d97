// From a diagram's text to its type, its model and its mistakes: prepare, detect, parse.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Settings;

namespace ContentLint.Mermaid;

/// <summary>Reads Mermaid diagrams. Stateless, never throws.</summary>
internal static class MermaidParser
{
    /// <summary>Reads a diagram.</summary>
    /// <param name="slice">Its text, as the renderer gets it, with the way back to the file.</param>
    /// <param name="options">What the site sets for its diagrams.</param>
    /// <param name="probe">What is asked about the end of the text.</param>
    public static MermaidDiagram Parse(MappedText slice, MermaidOptions options, Probe? probe = null)
    {
        var diagram = ParseIn(slice, options, probe);
        return options.Dialect.GrammarsAreOld && diagram.Diagnostics.Count > 0 && ParseIn(slice, options with { Major = 11 }, null).Diagnostics.Count == 0
            ? diagram with { Diagnostics = [.. diagram.Diagnostics.Select(NameLater)] }
            : diagram;
    }

    // What is only wrong in an old mermaid is right in examples and in documentation: the message says so, unless it does already.
    private static Diagnostic NameLater(Diagnostic mistake) => mistake.MessageWithHelp.Contains("Mermaid 11") ? mistake
        : mistake.WithHelp(mistake.Help is { } help ? (Message)$"{help} Mermaid 11 accepts it as it is." : "Mermaid 11 accepts it as it is.");

    private static MermaidDiagram ParseIn(MappedText slice, MermaidOptions options, Probe? probe)
    {
        var diagnostics = new List<Diagnostic>();
        var normalized = MermaidPreprocessor.Normalize(slice);
        var body = ReadFrontMatter(normalized, options.Dialect, diagnostics, out var frontMatter);
        var commented = MermaidPreprocessor.RemoveDirectives(body);
        var cleaned = MermaidPreprocessor.RemoveComments(commented);
        if (options.Dialect.PreparesTwice)
        {
            cleaned = ReadFrontMatter(MermaidPreprocessor.Normalize(cleaned), options.Dialect, diagnostics, out _);
            cleaned = MermaidPreprocessor.RemoveComments(MermaidPreprocessor.RemoveDirectives(cleaned));
        }

        var detectable = MermaidPreprocessor.ForDetection(cleaned.Text);
        if (probe is not null)
            probe.IsAtBeginning = cleaned.Text.AsSpan().Trim().IsEmpty;
        var type = DiagramTypes.Detect(detectable, options.Major);
        if (type is null)
        {
            diagnostics.Add(UndetectedType.Explain(normalized, cleaned, options.Major));
            if (UndetectedType.Mend(cleaned, options.Major) is not var (meant, mended))
                return new MermaidDiagram(null, null, diagnostics) { Options = options };
            (type, cleaned, commented) = (meant, mended, mended);
        }

        if (UndetectedType.ExplainMistaken(type, normalized, cleaned) is { } mistaken)
        {
            diagnostics.Add(mistaken);
            return new MermaidDiagram(type, null, diagnostics) { Options = options };
        }

        var settings = DiagramSettings.Read(type, frontMatter, body);
        var source = type.KeepsComments && !options.Dialect.AllCommentsAreCut ? commented : cleaned;
        var context = new DiagramContext(MermaidPreprocessor.Finish(source), settings.Apply(options))
        {
            Probe = probe,
            FrontMatterPlace = ReferenceEquals(body, normalized) ? slice.ToSource(0) : null,
        };
        if (options.Dialect.OldRendererHidesFlowcharts && UndetectedType.ExplainRenderer(type, settings, context) is { } hidden)
            diagnostics.Add(hidden);
        diagnostics.AddRange(ConfigurationChecks.Check(settings, context).Concat(ThemeVariables.Check(settings, type, context)));
        var model = type.Read(context);
        model.Prepared ??= context.Slice;
        diagnostics.AddRange(context.Diagnostics.OrderBy(d => d.Location.Span));
        return new MermaidDiagram(type, model, diagnostics) { Options = options, Ignored = settings.Ignored };
    }

    private static MappedText ReadFrontMatter(MappedText slice, MermaidDialect dialect, List<Diagnostic> diagnostics, out DataNode? root)
    {
        root = null;
        if (FrontMatter.Find(slice.Text) is not { } frontMatter || (dialect.FrontMatterIsFlush && frontMatter.Indent.Length > 0))
            return slice;

        var document = MermaidYaml.Read(frontMatter.GetBody(slice));
        root = document.Root;
        foreach (var problem in document.Diagnostics)
            diagnostics.Add(DocumentDiagnostics.BadFrontMatter(problem));
        return slice.Slice(new TextSpan(frontMatter.Length, slice.Text.Length));
    }
}
