namespace ContentLint.Rules;

/// <summary>The components that a site gives to its lessons without an import.</summary>
/// <param name="Names">Those that are known.</param>
/// <param name="AreAll">Whether there are no others: then one that is missing stops the page for certain.</param>
/// <param name="IsSaid">Whether a configuration lists them; otherwise they were read from the site.</param>
internal sealed record GivenComponents(IReadOnlyCollection<string> Names, bool AreAll, bool IsSaid = false)
{
    /// <summary>Nothing is known.</summary>
    public static GivenComponents Unknown { get; } = new([], AreAll: false);
}
