namespace ContentLint.Lessons.Facts;

/// <summary>An attribute of a JSX element.</summary>
public sealed class AttributeFact
{
    internal AttributeFact(string name, string? value, bool isDynamic)
    {
        Name = name;
        Value = value;
        IsDynamic = isDynamic;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The text when it is known; <see langword="null"/> for an attribute without a value too.</summary>
    public string? Value { get; }

    /// <summary>Whether the value is only known at run time.</summary>
    public bool IsDynamic { get; }
}
