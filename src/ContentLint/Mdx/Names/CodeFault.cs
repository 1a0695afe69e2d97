namespace ContentLint.Mdx.Names;

/// <summary>What stops the build or the page in code that the parser takes.</summary>
internal enum CodeFaultKind
{
    /// <summary>A name is declared or exported a second time in the module.</summary>
    Twice,

    /// <summary>A name is declared or exported that the builder gives the page itself.</summary>
    Taken,

    /// <summary>The page has a second default export.</summary>
    SecondDefault,

    /// <summary>A value is assigned to an import.</summary>
    AssignedImport,

    /// <summary>A value is assigned to a constant.</summary>
    AssignedConstant,

    /// <summary>An attribute <c>key</c> stands behind a spread.</summary>
    LateKey,

    /// <summary>The module waits for a value at its top.</summary>
    ModuleWaits,

    /// <summary>The page shows an element of something that is neither a component nor the name of an element.</summary>
    NoComponent,

    /// <summary>The page has an element of a member that its object does not have.</summary>
    NoMember,
}

/// <summary>A place in a page's code that the compiler takes and the bundler or the page stops at.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Name">The name it is about.</param>
/// <param name="Span">Its characters in the file.</param>
internal sealed record CodeFault(CodeFaultKind Kind, string Name, TextSpan Span)
{
    /// <summary>Where the name stands first; <see langword="null"/> for none.</summary>
    public TextSpan? First { get; init; }

    /// <summary>The name that may be meant; <see langword="null"/> for none.</summary>
    public string? Meant { get; init; }
}

/// <summary>What the code of one page says, beyond its syntax.</summary>
/// <param name="Names">The uses of names that nothing declares, or too late.</param>
/// <param name="Faults">What else stops the build or the page.</param>
/// <param name="Modules">The modules that code asks for, and the members of modules that it cannot do without.</param>
/// <param name="Used">The names of the module that any code uses, and whether the page stops where one has no value.</param>
internal sealed record PageCode(IReadOnlyList<NameFault> Names, IReadOnlyList<CodeFault> Faults, IReadOnlyList<MdxImport> Modules, IReadOnlyDictionary<string, bool> Used)
{
    /// <summary>Nothing.</summary>
    public static PageCode Empty { get; } = new([], [], [], new Dictionary<string, bool>());
}
