// From a text to a lesson: front matter through Yaml, the body through Mdx, fences through the languages they are in, each
// recovering on its own, so that a broken one never hides the others.

using ContentLint.Lessons.Languages;
using ContentLint.Mdx;
using ContentLint.Mdx.Jsx;
using ContentLint.Mdx.Names;
using ContentLint.Mdx.Reading;
using ContentLint.Mermaid;
using ContentLint.Yaml;

namespace ContentLint.Lessons;

/// <summary>Reads lessons. Any text gives a lesson; nothing throws.</summary>
internal static class LessonReader
{
    /// <summary>Reads a file as what its name says it is.</summary>
    public static Lesson Read(SourceText source, LessonOptions options)
    {
        var kind = options.KindOf(source.Path);
        return kind == LessonKind.Diagram ? ReadDiagram(source, options) : ReadLesson(source, kind, options);
    }

    private static Lesson ReadDiagram(SourceText source, LessonOptions options)
    {
        var content = MappedText.Whole(source);
        var parsed = MermaidParser.Parse(content, options.Mermaid);
        return new Lesson
        {
            Source = source,
            Kind = LessonKind.Diagram,
            Diagrams = [new Diagram(new TextSpan(0, source.Length), content) { Parsed = parsed }],
            Comments = [.. CommentFinder.InDiagram(content)],
            SyntaxDiagnostics = parsed.Diagnostics,
        };
    }

    private static Lesson ReadLesson(SourceText source, LessonKind kind, LessonOptions options)
    {
        var reading = new MdxOptions { Flavor = options.Flavor, Engine = options.Engine, HasDirectives = options.HasDirectives, HasAstroFrontMatter = options.HasAstroFrontMatter, Math = options.Math, IsMdx = kind == LessonKind.Mdx, Bundler = options.Bundler };
        var document = MdxParser.Parse(source, reading);
        var diagnostics = new List<Diagnostic>(OtherEngine.Explain(document, reading));
        var frontMatter = ReadFrontMatter(source, options, diagnostics);
        var nodes = new SyntaxCollector(source, options).Collect(document.Syntax);
        var components = document.Elements.Select(e => ToComponent(source, e)).ToArray();
        var code = CodeLanguages.For(options).Read(nodes.CodeBlocks);
        diagnostics.AddRange(code.Diagnostics);
        var diagrams = new DiagramCollector(source, options).Collect(code.Diagrams, components, diagnostics);
        var page = kind == LessonKind.Mdx ? PageNames.Find(document, reading, options.GivenNames) : PageCode.Empty;
        var names = page.Names;
        var expressions = ReadExpressions(document, reading, names.Count > 0);

        return new Lesson
        {
            Source = source,
            Kind = kind,
            Flavor = options.Flavor,
            Reading = reading,
            FrontMatter = frontMatter,
            Headings = nodes.Headings,
            Texts = nodes.Texts,
            Components = components,
            Expressions = expressions,
            Bindings = BindingsOf(document),
            Imports = ImportsOf(document, page),
            LoadedModules = page.Modules.Count == 0 ? [] : [.. page.Modules.Select(i => new Import(i.Span, i.Name, i.Imported, i.Module, i.ModuleSpan) { IsUsed = true, IsNeeded = true })],
            CodeFaults = page.Faults,
            Exports = [.. document.EsmBlocks.SelectMany(b => b.Exports).Select(e => new Export(e.Span, e.Name))],
            NameFaults = names.Count > 0 && MayHaveFormulas(document, reading) ? WithoutFormulas(names, expressions) : names,
            CutCodes = document.CutCodes,
            EsmBlocks = [.. document.EsmBlocks.Select(b => b.Span)],
            Callouts = CalloutsOf(nodes.Callouts, components, options.Callouts),
            CodeBlocks = nodes.CodeBlocks,
            UncheckedLanguages = options.UncheckedLanguages,
            Directives = nodes.Directives.Directives,
            DirectiveTexts = nodes.Directives.Texts,
            DirectiveNames = options.DirectiveNames,
            HasDirectives = reading.Directives,
            HasDirectiveTextOnly = options.HasNoDirectives,
            Diagrams = diagrams,
            Tables = nodes.Tables,
            TaskLists = nodes.TaskLists,
            Lists = nodes.Lists,
            Emphases = nodes.Emphases,
            Blocks = BlocksOf(nodes.Blocks, document),
            TopLevelBlocks = TopLevelBlocks(document),
            Links = nodes.Links,
            HtmlTags = nodes.HtmlTags,
            Definitions = nodes.Definitions.ToDefinitions(),
            MissingDefinitions = document.MissingLabels.Count == 0 ? [] : [.. document.MissingLabels.Select(m => new MissingDefinition(m.Span, m.LabelSpan))],
            UnseenParts = document.Expressions.Count == 0 ? [] : [.. document.Expressions.Where(ShownValues.MayHaveElements).Select(e => e.Span)],
            Comments =
            [
                .. nodes.Comments,
                .. CommentFinder.InExpressions(source, document.Expressions),
                .. CommentFinder.InFrontMatter(frontMatter),
                .. diagrams.SelectMany(d => CommentFinder.InDiagram(d.Content)),
            ],
            SyntaxDiagnostics = diagnostics,
        };
    }

    private static List<Binding> BindingsOf(MdxDocument document)
    {
        var bindings = new List<Binding>();
        foreach (var block in document.EsmBlocks)
        {
            foreach (var import in block.Imports)
                bindings.Add(new Binding(import.Span, import.Name, isImported: true, block.Span));
        }

        foreach (var block in document.EsmBlocks)
        {
            foreach (var declaration in block.Declarations)
                bindings.Add(new Binding(declaration.Span, declaration.Name, isImported: false, block.Span));
        }

        return bindings;
    }

    private static List<Import> ImportsOf(MdxDocument document, PageCode page)
    {
        var imports = new List<Import>();
        foreach (var block in document.EsmBlocks)
        {
            foreach (var import in block.Modules)
            {
                var isUsed = page.Used.TryGetValue(import.Name, out var isNeeded);
                imports.Add(new Import(import.Span, import.Name, import.Imported, import.Module, import.ModuleSpan) { IsUsed = isUsed, IsNeeded = isNeeded });
            }
        }

        return imports;
    }

    // Plain MDX is what builders with formulas start from; and what is no JavaScript anywhere else was meant as a formula.
    private static bool MayHaveFormulas(MdxDocument document, MdxOptions reading) => reading.Flavor == MdxFlavor.Mdx || document.Diagnostics.Count > 0;

    private static List<NameFault> WithoutFormulas(IEnumerable<NameFault> names, IEnumerable<Expression> expressions)
    {
        var formulas = new HashSet<TextSpan>(expressions.Where(e => e.MayBeFormula).Select(e => e.Span));
        return [.. names.Where(n => n.Expression is not { } e || !formulas.Contains(e))];
    }

    private static List<TextSpan> BlocksOf(IEnumerable<TextSpan> ofText, MdxDocument document)
    {
        var blocks = new List<TextSpan>(ofText);
        foreach (var element in document.Elements)
        {
            if (element.IsFlow && element.ClosingTag is null)
                blocks.Add(element.Span);
        }

        blocks.Sort();
        return blocks;
    }

    // Where dollar signs are not known to enclose formulas they may: plugins that make them are in a file of the site. That
    // is looked at where something would be said of an expression.
    private static List<Expression> ReadExpressions(MdxDocument document, MdxOptions reading, bool lacksNames)
    {
        var source = document.Source;
        var shown = document.Expressions.Select(e => ShownValues.Of(e, source.GetText(e.CodeSpan))).ToArray();
        var certain = reading.Math || source.Text.IndexOf('$') < 0 || (!lacksNames && Array.TrueForAll(shown, s => s == ShownValue.Unknown))
            ? null
            : new HashSet<TextSpan>(MdxParser.Parse(source, reading with { Math = true }).Expressions.Select(e => e.Span));
        return
        [
            .. document.Expressions.Select((e, i) => new Expression(e.Span, source.GetText(e.CodeSpan))
            {
                Shows = shown[i],
                IsFlow = e.IsFlow,
                MayBeFormula = certain?.Contains(e.Span) == false,
            }),
        ];
    }

    // A component's tags are blocks of their own in the tree; here it is one block, with all that is in it.
    private static List<TextSpan> TopLevelBlocks(MdxDocument document)
    {
        var spans = new List<TextSpan>(document.Syntax.Count + document.Elements.Count);
        foreach (var block in document.Syntax)
            spans.Add(TextFlattener.SpanOf(block));
        foreach (var element in document.Elements)
        {
            if (element.IsFlow)
                spans.Add(element.Span);
        }

        spans.Sort(TextSpan.CompareOuterFirst);
        var outer = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (!span.IsEmpty && (outer.Count == 0 || span.Start >= outer[^1].End))
                outer.Add(span);
        }

        return outer;
    }

    private static FrontMatter? ReadFrontMatter(SourceText source, LessonOptions options, List<Diagnostic> diagnostics)
    {
        if (FrontMatterReader.Find(source, options) is not { } block)
        {
            if (FrontMatterBlock.FindNearMiss(source) is { } nearMiss)
                diagnostics.Add(nearMiss);
            return null;
        }

        var document = FrontMatterReader.Read(block, options);
        diagnostics.AddRange(document.Diagnostics);
        if (!block.IsToml)
            diagnostics.AddRange(FrontMatterSlips.Find(document.Root, block.Content));
        return new FrontMatter(block.Span, block.OpeningFence, block.Content, block.ClosingFence, document.Root, document.Diagnostics.Count == 0);
    }

    private static Component ToComponent(SourceText source, MdxJsxElement element) => new(
        element.Span,
        element.Name,
        element.OpeningTag,
        element.Attributes.Count == 0 ? [] : [.. element.Attributes.Select(a => ToAttribute(source, a))]);

    private static ComponentAttribute ToAttribute(SourceText source, MdxJsxAttribute attribute)
    {
        var value = attribute.TryGetText(source, out var hasSubstitutions);
        var isDynamic = hasSubstitutions || (value is null && attribute.Kind != MdxAttributeValueKind.None);
        return new ComponentAttribute(attribute.Span, attribute.Kind == MdxAttributeValueKind.Spread ? null : attribute.Name, value, isDynamic);
    }

    private static List<Callout> CalloutsOf(List<Callout> inMarkdown, IEnumerable<Component> components, CalloutForms forms)
    {
        var callouts = new List<Callout>(inMarkdown);
        foreach (var component in components)
        {
            if (component.Name is null || !forms.Components.TryGetValue(component.Name, out var form))
                continue;

            var word = component.Find(form.Attribute)?.Value?.Text;
            callouts.Add(new Callout(
                component.Span,
                form.Kind ?? (word is null ? form.Default : forms.FindKind(word)),
                CalloutSyntax.Component,
                component.OpeningTag,
                component.Find("title")?.Value));
        }

        return callouts.Count < 2 ? callouts : [.. callouts.OrderBy(c => c.Span)];
    }
}
