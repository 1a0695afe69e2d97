using ContentLint.Data;
using ContentLint.Lessons.Facts;

namespace ContentLint.Rules;

/// <summary>
/// What a lesson tells the course: small, so that it outlives the lesson's text and can be cached, and complete, whether or not
/// the lesson itself was linted. Each fact knows its own place. Safe to share between threads.
/// </summary>
public sealed class LessonFacts
{
    private readonly SourceText _head;
    private readonly Lazy<FactSet> _facts;

    /// <summary>Makes the facts of a lesson.</summary>
    /// <param name="head">The lesson's text, at least up to the end of the front matter.</param>
    /// <param name="frontMatter">The front matter's value.</param>
    /// <param name="settings">What the configuration says for the lesson.</param>
    /// <param name="facts">All else; asked for when the first rule wants it.</param>
    internal LessonFacts(SourceText head, DataMapping? frontMatter, LessonSettings settings, Lazy<FactSet> facts)
    {
        _head = head;
        FrontMatter = frontMatter;
        Settings = settings;
        _facts = facts;
    }

    /// <summary>The lesson's file.</summary>
    public FileId File => _head.File;

    /// <summary>The lesson's front matter; <see langword="null"/> for none.</summary>
    public DataMapping? FrontMatter { get; }

    /// <summary>The first character of the lesson, for what is to be said of it as a whole.</summary>
    public SourceLocation Start => _head.GetLocation(TextSpan.At(0));

    /// <summary>The lesson's headings in document order, with the ids that links to them name.</summary>
    public IReadOnlyList<HeadingFact> Headings => _facts.Value.Headings;

    /// <summary>The lesson's links in document order.</summary>
    public IReadOnlyList<LinkFact> Links => _facts.Value.Links;

    /// <summary>The lesson's images in Markdown, in document order.</summary>
    public IReadOnlyList<LinkFact> Images => _facts.Value.Images;

    /// <summary>The addresses in attributes of its JSX and HTML elements: <c>src</c>, <c>href</c>, <c>to</c>, <c>poster</c>.</summary>
    public IReadOnlyList<AssetFact> Assets => _facts.Value.Assets;

    /// <summary>The ids of its JSX and HTML elements, those of headings in Markdown excepted.</summary>
    public IReadOnlyList<AnchorFact> Anchors => _facts.Value.Anchors;

    /// <summary>Its link reference definitions.</summary>
    public IReadOnlyList<DefinitionFact> Definitions => _facts.Value.Definitions;

    /// <summary>The names it imports, and the modules it imports without a name.</summary>
    public IReadOnlyList<ImportFact> Imports => _facts.Value.Imports;

    /// <summary>The names it exports.</summary>
    public IReadOnlyList<ExportFact> Exports => _facts.Value.Exports;

    /// <summary>Its JSX elements with their attributes, outer before inner.</summary>
    public IReadOnlyList<ComponentFact> Components => _facts.Value.Components;

    /// <summary>Its code blocks, diagrams included.</summary>
    public IReadOnlyList<CodeBlockFact> CodeBlocks => _facts.Value.CodeBlocks;

    /// <summary>How many words its paragraphs, headings and table cells have: what separates them is white space, and a word has a letter or a digit.</summary>
    public int WordCount => _facts.Value.WordCount;

    /// <summary>Gives the place of a value in the front matter.</summary>
    /// <param name="node">A node of <see cref="FrontMatter"/>.</param>
    /// <returns>Its characters with their lines and columns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The node is of another lesson, and its span reaches behind this one's front matter.</exception>
    public SourceLocation LocationOf(DataNode node) => _head.GetLocation((node ?? throw new ArgumentNullException(nameof(node))).Span);

    /// <summary>The characters of a value in the front matter, as they stand there.</summary>
    internal string TextOf(DataNode node) => _head.GetText(node.Span);

    /// <summary>What the configuration says for the lesson to the built-in rules.</summary>
    internal LessonSettings Settings { get; }

    /// <summary>The full path of the folder that the lesson is in.</summary>
    internal string Folder => field ??= File.FullPath.Substring(0, Math.Max(0, File.FullPath.LastIndexOf('/')));

    /// <summary>The paths that the lesson may be called by: with and without its ending, and a folder's index also by the folder.</summary>
    internal IReadOnlyList<LessonPath> Paths => field ??= LessonPath.Of(File.FullPath);

    /// <summary>All but the front matter.</summary>
    internal FactSet Facts => _facts.Value;

    /// <summary>Whether a text begins with what these facts were read from.</summary>
    internal bool AreOf(SourceText source) => source.Text.StartsWith(_head.Text, StringComparison.Ordinal);

    /// <summary>Whether the front matter is the same, character by character.</summary>
    internal bool HasSameFrontMatter(LessonFacts other) => string.Equals(_head.Text, other._head.Text, StringComparison.Ordinal);

    // What is missing is reported where it stands; what is imported counts, wherever it stands.
    private static bool HaveSameComponents(FactSet facts, FactSet other) =>
        AreAlike(facts.Imports, other.Imports, (a, b) => a.Name == b.Name && a.Imported == b.Imported && a.Module == b.Module && a.IsUsed == b.IsUsed && a.IsNeeded == b.IsNeeded)
        && AreAlike(facts.LoadedModules, other.LoadedModules, (a, b) => a.Imported == b.Imported && a.Module == b.Module)
        && AreAlike(facts.MissingComponents, other.MissingComponents, (a, b) => a.Name == b.Name && a.Meant == b.Meant && a.ClosingName == b.ClosingName && a.Location == b.Location)
        && (facts.MissingComponents.Count == 0 || facts.ImportPlace == other.ImportPlace);

    // What is linked, and what links may lead to; of components only whether there are any that may have ids of their own.
    private static bool HaveSameLinks(FactSet facts, FactSet other) =>
        AreAlike(facts.Links, other.Links, (a, b) => a.Url == b.Url && a.IsReference == b.IsReference && a.UrlLocation.Span.Length == b.UrlLocation.Span.Length)
        && AreAlike(facts.Images, other.Images, (a, b) => a.Url == b.Url && a.IsReference == b.IsReference && a.UrlLocation.Span.Length == b.UrlLocation.Span.Length)
        && AreAlike(facts.Assets, other.Assets, (a, b) => a.Element == b.Element && a.Attribute == b.Attribute && a.Url == b.Url && a.UrlLocation.Span.Length == b.UrlLocation.Span.Length)
        && AreAlike(facts.Headings, other.Headings, (a, b) => a.ExplicitId == b.ExplicitId && a.Slug == b.Slug && a.Text == b.Text)
        && AreAlike(facts.Anchors, other.Anchors, (a, b) => a.Id == b.Id)
        && AreAlike(facts.Definitions, other.Definitions, (a, b) => a.Label == b.Label && a.IsUsed == b.IsUsed && a.IsRepeated == b.IsRepeated)
        && AreAlike(facts.MissingDefinitions, other.MissingDefinitions, (a, b) => a.Label == b.Label)
        && AreAlike(facts.Components, other.Components, (a, b) => a.Name == b.Name)
        && facts.HasUnseenContent == other.HasUnseenContent;

    private static bool AreAlike<T>(IReadOnlyList<T> facts, IReadOnlyList<T> others, Func<T, T, bool> areAlike)
    {
        if (facts.Count != others.Count)
            return false;

        for (var i = 0; i < facts.Count; i++)
        {
            if (!areAlike(facts[i], others[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether what the built-in rules about a course speak of stands where it stood.</summary>
    internal bool HasSamePlaces(LessonFacts other) =>
        HasSameFrontMatter(other) && AreAlike(Imports, other.Imports, (a, b) => a.Location == b.Location && a.ModuleLocation == b.ModuleLocation)
        && AreAlike(Facts.LoadedModules, other.Facts.LoadedModules, (a, b) => a.Location == b.Location)
        && AreAlike(Links, other.Links, (a, b) => a.UrlLocation == b.UrlLocation) && AreAlike(Images, other.Images, (a, b) => a.UrlLocation == b.UrlLocation)
        && AreAlike(Assets, other.Assets, (a, b) => a.UrlLocation == b.UrlLocation)
        && AreAlike(Headings, other.Headings, (a, b) => a.Location == b.Location) && AreAlike(Anchors, other.Anchors, (a, b) => a.Location == b.Location)
        && AreAlike(Definitions, other.Definitions, (a, b) => a.Location == b.Location)
        && AreAlike(Facts.MissingDefinitions, other.Facts.MissingDefinitions, (a, b) => a.Location == b.Location);

    /// <summary>What the built-in rules about a course are told differently, wherever it stands.</summary>
    internal CourseAspects ChangesFrom(LessonFacts other)
    {
        if (!File.Equals(other.File) || Settings != other.Settings)
            return CourseAspects.All;

        var hasSameFields = HasSameFrontMatter(other) || Settings.CourseFields.Concat(Settings.Routing?.ImageFieldsOf(File.FullPath)?.Names ?? []).All(f => DataNode.HaveSameValue(FrontMatter?[f], other.FrontMatter?[f]));
        return (hasSameFields ? CourseAspects.None : CourseAspects.Fields)
            | (HaveSameComponents(Facts, other.Facts) ? CourseAspects.None : CourseAspects.Components)
            | (HaveSameLinks(Facts, other.Facts) ? CourseAspects.None : CourseAspects.Links)
            | (AreAlike(Facts.RuleFacts, other.Facts.RuleFacts, RuleFact.AreSame) ? CourseAspects.None : CourseAspects.RuleFacts);
    }
}
