// What a lesson tells the course, front matter apart: everything here is small, holds no text of the lesson, and is kept in
// the cache as it is.

using ContentLint.Mdx;
using ContentLint.Mdx.Names;

namespace ContentLint.Lessons.Facts;

/// <summary>The facts of one lesson.</summary>
internal sealed record FactSet
{
    // Hundreds of names and as many components that are none of them: some get no suggestion.
    private const int MostComparisons = 200_000;

    private static readonly HashSet<string> AddressAttributes = new(["src", "href", "to", "poster"], StringComparer.Ordinal);

    /// <summary>The facts of a text without anything in it.</summary>
    public static FactSet Empty { get; } = new();

    public IReadOnlyList<HeadingFact> Headings { get; init; } = [];

    public IReadOnlyList<LinkFact> Links { get; init; } = [];

    public IReadOnlyList<LinkFact> Images { get; init; } = [];

    public IReadOnlyList<AssetFact> Assets { get; init; } = [];

    public IReadOnlyList<AnchorFact> Anchors { get; init; } = [];

    public IReadOnlyList<DefinitionFact> Definitions { get; init; } = [];

    public IReadOnlyList<MissingDefinitionFact> MissingDefinitions { get; init; } = [];

    /// <summary>Whether the page may have ids that are not in the text, whatever its components render.</summary>
    public bool HasUnseenContent { get; init; }

    public IReadOnlyList<ImportFact> Imports { get; init; } = [];

    /// <summary>The modules that code asks for where it runs, and the members of modules that it cannot do without.</summary>
    public IReadOnlyList<ImportFact> LoadedModules { get; init; } = [];

    public IReadOnlyList<ExportFact> Exports { get; init; } = [];

    public IReadOnlyList<ComponentFact> Components { get; init; } = [];

    public IReadOnlyList<CodeBlockFact> CodeBlocks { get; init; } = [];

    public int WordCount { get; init; }

    public IReadOnlyList<MissingComponentFact> MissingComponents { get; init; } = [];

    public ImportPlace ImportPlace { get; init; } = ImportPlace.Start;

    /// <summary>What rules over several lessons took down.</summary>
    public IReadOnlyList<RuleFact> RuleFacts { get; init; } = [];

    /// <summary>Takes the facts out of a lesson.</summary>
    public static FactSet Of(Lesson lesson)
    {
        var source = lesson.Source;
        var (assets, anchors) = AddressesOf(lesson);
        return new FactSet
        {
            Headings = HeadingsOf(lesson),
            Links = LinksOf(lesson, isImage: false),
            Images = LinksOf(lesson, isImage: true),
            Assets = assets,
            Anchors = anchors,
            Definitions = [.. lesson.Definitions.Select(d => new DefinitionFact(source.GetLocation(d.Span), d.Label, d.IsUsed, d.IsRepeated))],
            MissingDefinitions = [.. lesson.MissingDefinitions.Where(m => IsMeantAsLink(source.Text, m)).Select(m => new MissingDefinitionFact(source.GetLocation(m.Span), source.GetText(m.LabelSpan)))],
            HasUnseenContent = UnseenContent.IsIn(lesson),
            Imports = ImportsOf(source, lesson.Imports),
            LoadedModules = ImportsOf(source, lesson.LoadedModules),
            Exports = [.. lesson.Exports.Select(e => new ExportFact(source.GetLocation(e.Span), e.Name))],
            Components = ComponentsOf(lesson),
            CodeBlocks = [.. lesson.CodeBlocks.Select(b => new CodeBlockFact(source.GetLocation(b.Span), b.Language, b.Meta))],
            MissingComponents = MissingComponentsOf(lesson),
            ImportPlace = ImportPlace.Of(lesson),
            WordCount = WordsOf(lesson.Texts),
        };
    }

    private static int WordsOf(IReadOnlyList<TextRun> texts)
    {
        var words = 0;
        foreach (var text in texts)
            words += WordCounter.Count(text.Text);
        return words;
    }

    private static ComponentFact[] ComponentsOf(Lesson lesson)
    {
        var facts = new ComponentFact[lesson.Components.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            var component = lesson.Components[i];
            facts[i] = new ComponentFact(lesson.Source.GetLocation(component.Span), component.Name, AttributesOf(component));
        }

        return facts;
    }

    private static List<HeadingFact> HeadingsOf(Lesson lesson)
    {
        var headings = new List<HeadingFact>(lesson.Headings.Count);
        var slugger = new Slugger();
        foreach (var heading in lesson.Headings)
        {
            var text = heading.Text.Text;
            var id = HeadingId.Take(lesson.Flavor, ref text) ?? IdInComment(lesson, heading);
            headings.Add(new HeadingFact(lesson.Source.GetLocation(heading.Span), heading.Level, text, id, id is null ? slugger.Slug(text) : Slugger.Of(text)));
        }

        return headings;
    }

    private static ImportFact[] ImportsOf(SourceText source, IReadOnlyList<Import> imports) =>
        [.. imports.Select(i => new ImportFact(source.GetLocation(i.Span), i.Name, i.Imported, i.Module, source.GetLocation(i.ModuleSpan), i.IsUsed, i.IsNeeded))];

    private static List<LinkFact> LinksOf(Lesson lesson, bool isImage)
    {
        var facts = new List<LinkFact>(isImage ? 0 : lesson.Links.Count);
        foreach (var link in lesson.Links)
        {
            if (link.IsImage == isImage)
                facts.Add(new LinkFact(lesson.Source.GetLocation(link.Span), link.Url, link.Text.Text, lesson.Source.GetLocation(link.UrlSpan), link.IsReference));
        }

        return facts;
    }

    private static string? IdInComment(Lesson lesson, Heading heading) => lesson.Flavor != MdxFlavor.Docusaurus || lesson.Expressions.Count == 0
        ? null
        : lesson.Expressions.Where(e => heading.Span.Contains(e.Span)).Select(e => HeadingId.InComment(e.Code)).LastOrDefault(i => i is not null);

    // What attributes lead to, and what they can be led to by.
    private static (List<AssetFact> Assets, List<AnchorFact> Anchors) AddressesOf(Lesson lesson)
    {
        var (assets, anchors) = (new List<AssetFact>(), new List<AnchorFact>());
        foreach (var element in lesson.HtmlTags.Count == 0 ? lesson.Components : lesson.Components.Concat(lesson.HtmlTags))
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute is not { Name: { } name, Value: { } value } || element.Name is null)
                    continue;

                var location = lesson.Source.GetLocation(attribute.Span);
                if (AddressAttributes.Contains(name))
                    assets.Add(new AssetFact(location, element.Name, name, value.Text, value.GetLocation(new TextSpan(0, value.Text.Length))));
                else if (name == "id" || (name == "name" && element.Name == "a"))
                    anchors.Add(new AnchorFact(location, value.Text));
            }
        }

        return (assets, anchors);
    }

    // Brackets are also how code and tables of figures are written: `list[i][j]`, `[1][2]`. What is meant as a link has words
    // in both pairs, and nothing sticks to it but the letters of languages that have no spaces.
    private static bool IsMeantAsLink(string text, MissingDefinition missing)
    {
        var (start, end) = (missing.Span.Start, missing.Span.End);
        if (text[start] == '!')
            start++;
        else if (start > 0 && ((char.IsLetterOrDigit(text[start - 1]) && !IsOfSpacelessScript(text[start - 1])) || text[start - 1] is ']' or ')' or '_' or '\\' or '`' or '}'))
            return false;
        if (end < text.Length && text[end] is '[' or '(' or ':')
            return false;

        var words = text.Substring(start + 1, Math.Max(0, missing.LabelSpan.Start - start - 3));
        var label = text.Substring(missing.LabelSpan.Start, missing.LabelSpan.Length);
        return label.Length > 1 && label[0] != '^' && words.Any(char.IsLetter) && words.IndexOfAny(['[', ']']) < 0 && char.IsLetterOrDigit(label[0]) && label.Any(char.IsLetter);
    }

    private static bool IsOfSpacelessScript(char c) => c is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' or >= '\u0E00' and <= '\u0EFF';

    private static AttributeFact[] AttributesOf(Component component)
    {
        if (component.Attributes.Count == 0)
            return [];

        var facts = new List<AttributeFact>(component.Attributes.Count);
        foreach (var attribute in component.Attributes)
        {
            if (attribute.Name is { } name)
                facts.Add(new AttributeFact(name, attribute.Value?.Text, attribute.IsDynamic));
        }

        return [.. facts];
    }

    private static MissingComponentFact[] MissingComponentsOf(Lesson lesson)
    {
        var faults = lesson.NameFaults.Where(f => f.Kind == NameFaultKind.UndeclaredComponent && f.IsCertain).ToArray();
        if (faults.Length == 0)
            return [];

        string[] own = [.. lesson.Bindings.Select(b => b.Name).Distinct(StringComparer.Ordinal)];
        var callouts = CalloutNamesOf(lesson);
        var elements = lesson.Components.ToLookup(c => c.OpeningTag.Start);
        var (meantBy, comparisons) = (new Dictionary<string, string>(StringComparer.Ordinal), MostComparisons);
        var missing = new List<MissingComponentFact>();
        foreach (var fault in faults.Where(f => !callouts.Contains(f.Name)))
        {
            if (!meantBy.TryGetValue(fault.Name, out var meant))
                meantBy.Add(fault.Name, meant = DidYouMean.Suggest(fault.Name, own, ref comparisons) ?? "");
            missing.Add(new MissingComponentFact(lesson.Source.GetLocation(fault.Span), fault.Name, ClosingNameOf(lesson.Source, elements[fault.Span.Start - 1].FirstOrDefault(), fault.Name), meant));
        }

        return [.. missing];
    }

    // What the team's configuration reads as a callout is a component of its site.
    private static HashSet<string> CalloutNamesOf(Lesson lesson)
    {
        var spans = new HashSet<TextSpan>(lesson.Callouts.Where(c => c.Syntax == CalloutSyntax.Component).Select(c => c.Span));
        return new(
            lesson.Components.Where(c => c.Name is { } name && !CalloutForms.Default.Components.ContainsKey(name) && spans.Contains(c.Span)).Select(c => c.Name!),
            StringComparer.Ordinal);
    }

    // `</ Name >` may have space in it, and renaming one tag alone would break the other: -1 where it is not found.
    private static int ClosingNameOf(SourceText source, Component? component, string name)
    {
        if (component is null)
            return -1;
        if (component.Span.End <= component.OpeningTag.End)
            return 0;

        var closing = source.Text.LastIndexOf('<', component.Span.End - 1, component.Span.End - component.OpeningTag.End);
        return closing < 0 ? -1 : source.Text.IndexOf(name, closing, component.Span.End - closing, StringComparison.Ordinal);
    }
}
