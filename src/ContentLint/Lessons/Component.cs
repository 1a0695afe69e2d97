namespace ContentLint.Lessons;

/// <summary>A JSX element or fragment with its attributes.</summary>
public sealed class Component : LessonNode
{
    internal Component(TextSpan span, string? name, TextSpan openingTag, IReadOnlyList<ComponentAttribute> attributes)
        : base(span)
    {
        Name = name;
        OpeningTag = openingTag;
        Attributes = attributes;
    }

    /// <summary>Its name without spaces; <see langword="null"/> for a fragment.</summary>
    public string? Name { get; }

    /// <summary>The opening tag; the only one when it is self-closing.</summary>
    public TextSpan OpeningTag { get; }

    /// <summary>Its attributes in order.</summary>
    public IReadOnlyList<ComponentAttribute> Attributes { get; }

    /// <summary>The attribute of a name; the last one where it stands twice, as in JSX.</summary>
    public ComponentAttribute? Find(string name)
    {
        for (var i = Attributes.Count - 1; i >= 0; i--)
        {
            if (Attributes[i].Name == name)
                return Attributes[i];
        }

        return null;
    }
}
