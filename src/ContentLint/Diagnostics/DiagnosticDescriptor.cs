namespace ContentLint.Diagnostics;

/// <summary>What is the same in all diagnostics of one kind: its id, its name, what it is about, and its weight.</summary>
public sealed class DiagnosticDescriptor
{
    /// <summary>Describes a kind of diagnostic.</summary>
    /// <param name="id">The stable id: letters, then digits, for example <c>CL1001</c>.</param>
    /// <param name="name">The kebab-case name that works wherever the id does, for example <c>mdx-unexpected-character</c>.</param>
    /// <param name="title">One sentence that says what is wrong, without an end mark.</param>
    /// <param name="defaultSeverity">The severity where the configuration says nothing.</param>
    /// <param name="enabledByDefault">Whether the rule reports where the configuration says nothing.</param>
    /// <param name="helpUri">The page about it; <see langword="null"/> for the page of the documentation, where that is on the web.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/>, <paramref name="name"/> or <paramref name="title"/> is <see langword="null"/>.</exception>
    public DiagnosticDescriptor(
        string id, string name, string title, Severity defaultSeverity, bool enabledByDefault = true, string? helpUri = null)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        DefaultSeverity = defaultSeverity;
        IsEnabledByDefault = enabledByDefault;
        HelpUri = helpUri ?? Documentation.PageOf(id);
    }

    /// <summary>The stable id, for example <c>CL1001</c>; never reused for anything else.</summary>
    public string Id { get; }

    /// <summary>The kebab-case name, for example <c>mdx-unexpected-character</c>.</summary>
    public string Name { get; }

    /// <summary>One sentence that says what is wrong.</summary>
    public string Title { get; }

    /// <summary>The severity where the configuration says nothing.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>Whether the rule reports where the configuration says nothing.</summary>
    public bool IsEnabledByDefault { get; }

    /// <summary>The address of the page that explains it; <see langword="null"/> where none is on the web. <c>contentlint explain</c> always does.</summary>
    public string? HelpUri { get; }

    /// <summary>Tells whether a word names this kind of diagnostic.</summary>
    /// <param name="idOrName">An id or a name; case does not count.</param>
    /// <returns><see langword="true"/> when the word is its id or its name.</returns>
    public bool IsNamed(string idOrName) =>
        string.Equals(idOrName, Id, StringComparison.OrdinalIgnoreCase) || string.Equals(idOrName, Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Shows id and name.</summary>
    /// <returns>For example <c>CL1001 mdx-unexpected-character</c>.</returns>
    public override string ToString() => $"{Id} {Name}";
}
