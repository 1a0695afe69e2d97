namespace ContentLint.Lessons;

/// <summary>What a site does with container directives.</summary>
/// <param name="Known">The names it makes something of.</param>
/// <param name="AreAll">Whether others come to nothing; otherwise a plugin may know them.</param>
internal sealed record DirectiveNames(IReadOnlyList<string> Known, bool AreAll)
{
    /// <summary>A site whose plugins are not known.</summary>
    public static DirectiveNames Unknown { get; } = new([], AreAll: false);

    /// <summary>What Docusaurus makes admonitions of, unless it is told otherwise.</summary>
    public static IReadOnlyList<string> Docusaurus { get; } = ["secondary", "info", "success", "danger", "note", "tip", "warning", "important", "caution"];

    /// <summary>What Starlight makes asides of.</summary>
    public static IReadOnlyList<string> Starlight { get; } = ["note", "tip", "caution", "danger"];
}
