namespace ContentLint.Mdx.Names;

/// <summary>What is wrong with the use of a name.</summary>
internal enum NameFaultKind
{
    /// <summary>Nothing declares it.</summary>
    Undeclared,

    /// <summary>Nothing declares it, and it is a component's: the site may give it.</summary>
    UndeclaredComponent,

    /// <summary>It is declared further on and has no value yet.</summary>
    NotReady,
}

/// <summary>A use of a name that throws, or would if it ran.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Name">The name.</param>
/// <param name="Span">Its characters in the file.</param>
/// <param name="IsCertain">Whether the page throws for it whenever it is shown; otherwise it stands where code may never come.</param>
internal sealed record NameFault(NameFaultKind Kind, string Name, TextSpan Span, bool IsCertain)
{
    /// <summary>The expression in text or flow it stands in, with its braces; <see langword="null"/> in attributes and in imports and exports.</summary>
    public TextSpan? Expression { get; init; }

    /// <summary>Whether it stands in JavaScript, where a builder without a provider has no components to give.</summary>
    public bool IsVariable { get; init; }

    /// <summary>Whether only a browser has it, and the page is rendered before.</summary>
    public bool IsOfBrowser { get; init; }

    /// <summary>The declared name it is a slip away from; <see langword="null"/> when there is none.</summary>
    public string? Meant { get; init; }
}
