namespace ContentLint.Lessons.Facts;

/// <summary>A heading of a lesson.</summary>
public sealed class HeadingFact : LessonFact
{
    internal HeadingFact(SourceLocation location, int level, string text, string? explicitId, string slug)
        : base(location)
    {
        Level = level;
        Text = text;
        ExplicitId = explicitId;
        Slug = slug;
    }

    /// <summary>Its level, from 1 to 6.</summary>
    public int Level { get; }

    /// <summary>Its words, without markup and without an explicit id.</summary>
    public string Text { get; }

    /// <summary>The id that Docusaurus' <c>{#id}</c>, or Nextra's and Fumadocs' <c>[#id]</c>, gives it; <see langword="null"/> for none.</summary>
    public string? ExplicitId { get; }

    /// <summary>
    /// The id that github-slugger makes of the words, as Astro, Docusaurus and Nextra have it: with <c>-1</c> and so on behind
    /// it where an earlier heading of the lesson has taken it. A heading with an id of its own takes none.
    /// </summary>
    public string Slug { get; }

    /// <summary>What a link to the heading names behind <c>#</c>: the explicit id, else the slug.</summary>
    public string Anchor => ExplicitId ?? Slug;
}
