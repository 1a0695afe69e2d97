namespace ContentLint.Workspace;

/// <summary>One thing that decides how a file is read and judged.</summary>
public sealed class EffectiveSetting
{
    internal EffectiveSetting(string name, string value, SourceLocation? location)
    {
        Name = name;
        Value = value;
        Location = location;
    }

    /// <summary>What it is: the key of <c>contentlint.yml</c> where there is one, such as <c>builder</c> or <c>mermaid.version</c>.</summary>
    public string Name { get; }

    /// <summary>What holds for the file, for people to read.</summary>
    public string Value { get; }

    /// <summary>Where that is said; <see langword="null"/> for a default and for what follows from another setting.</summary>
    public SourceLocation? Location { get; }
}
