// The ids that a page has: of its headings, of its elements. Where the page renders what cannot be seen from here - a component
// of which nobody knows what it makes, an expression - it may have others.

using ContentLint.Lessons.Facts;
using ContentLint.Mdx;

namespace ContentLint.Rules.Links;

/// <summary>The anchors of one lesson.</summary>
internal sealed class PageAnchors
{
    // What builders and browsers put into every page themselves, and what is no id: text fragments, routes of scripts, lines of code.
    private static readonly string[] GivenBeginnings = [":~:", "user-content-", "fn-", "fnref", "footnote-", "__docusaurus", "starlight__", "tab-", "L"];

    private readonly Dictionary<string, SourceLocation> _places;
    private readonly HashSet<string> _variants;

    /// <summary>Collects the anchors of a lesson.</summary>
    public PageAnchors(LessonFacts lesson)
    {
        // Where Markdown is shown without a site, case is often left aside.
        var comparer = lesson.Settings.Routing is null ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _places = new(comparer);
        _variants = new(comparer);
        var unknown = KnownComponents.UnknownIn(lesson);
        IsOpen = lesson.Facts.HasUnseenContent || lesson.Settings.Routing is { HasKnownIds: false } || unknown is null;
        Parts = unknown ?? [];
        foreach (var heading in lesson.Headings)
        {
            Add(heading.Anchor, heading.Location);
            if (heading.ExplicitId is null)
                AddVariants(heading, lesson.Settings.Flavor);
        }

        foreach (var anchor in lesson.Anchors)
            Add(anchor.Id, anchor.Location);
    }

    /// <summary>Whether the page may have ids that are not known.</summary>
    public bool IsOpen { get; }

    /// <summary>What else is shown on the page: lessons and components that have ids of their own, as they are imported.</summary>
    public IReadOnlyList<ImportFact> Parts { get; }

    /// <summary>The ids in the order of the lesson.</summary>
    public IReadOnlyCollection<string> Ids => _places.Keys;

    /// <summary>Where an id is; <see langword="null"/> for one that is not known.</summary>
    public SourceLocation? Find(string id) => _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>Whether nothing in the lesson has an id, for certain; what else is on the page may.</summary>
    /// <param name="fragment">What stands behind <c>#</c>.</param>
    public bool Lacks(string fragment) => !IsOpen && !IsGiven(fragment) && !_places.ContainsKey(fragment) && !_variants.Contains(fragment);

    private static bool IsGiven(string fragment) =>
        fragment.Length == 0 || fragment is "top" or "_top" or "fn" || fragment.IndexOfAny(['/', '=', '?', '&', '{', ':', '$', '<']) >= 0
        || Array.Exists(GivenBeginnings, b => fragment.StartsWith(b, StringComparison.Ordinal) && (b != "L" || (fragment.Length > 1 && char.IsDigit(fragment[1]))));

    private void Add(string id, SourceLocation place) => _places.TryAdd(id, place);

    // Astro takes a hyphen off the end, and may have made one dash of two hyphens before; which of its versions does is not asked.
    private void AddVariants(HeadingFact heading, MdxFlavor flavor)
    {
        if (heading.Slug.EndsWith('-'))
            _variants.Add(heading.Slug.TrimEnd('-'));

        // Before `\&lt;` was two characters, it was one.
        if (heading.Text.Contains('&') && flavor == MdxFlavor.Docusaurus)
            _variants.Add(Slugger.Of(System.Net.WebUtility.HtmlDecode(heading.Text)));
        if (!heading.Text.Contains("--") || !flavor.IsAstro())
            return;

        var slug = Slugger.Of(heading.Text.Replace("---", "\u2014").Replace("--", "\u2014"));
        _variants.Add(slug);
        _variants.Add(slug.TrimEnd('-'));
    }
}
