namespace ContentLint.Rules.Links;

/// <summary>What is known of where an address leads.</summary>
internal enum LinkState
{
    /// <summary>Nobody can tell, or it is somebody else's.</summary>
    Unknown,

    /// <summary>To a page or a file that is there.</summary>
    Found,

    /// <summary>To nothing.</summary>
    Missing,

    /// <summary>To a file whose name differs in case.</summary>
    OtherCase,

    /// <summary>To a lesson's file, which the site has no page of: it would have to be the page's address.</summary>
    NotRewritten,

    /// <summary>To a page of the site, but for what stands before every address of it.</summary>
    LacksBase,
}

/// <summary>What should be at an address.</summary>
internal enum LinkGoal
{
    /// <summary>A lesson's file.</summary>
    LessonFile,

    /// <summary>A page of the site.</summary>
    Page,

    /// <summary>A file that is served, or taken into the build.</summary>
    File,
}

/// <summary>Where an address leads.</summary>
/// <param name="State">What is known of it.</param>
/// <param name="Goal">What should be there.</param>
/// <param name="Path">The file that is there, or that should be; a page's address without slashes around it where it is one that is missing.</param>
internal sealed record LinkTarget(LinkState State, LinkGoal Goal = LinkGoal.Page, string Path = "")
{
    /// <summary>Nothing is known.</summary>
    public static LinkTarget Unknown { get; } = new(LinkState.Unknown);

    /// <summary>The other files that the address may lead to: translations of a page.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Whether another page may be there, since what addresses begin with is not known.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether the address lacks what stands before every address of the site, and leads nowhere besides.</summary>
    public bool AlsoLacksBase { get; init; }

    /// <summary>A file that is there.</summary>
    public static LinkTarget Found(string path, LinkGoal goal = LinkGoal.Page) => new(LinkState.Found, goal, path);
}
