namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>What a name of a use case diagram stands for.</summary>
internal enum UsecaseKind
{
    Actor, UseCase, Boundary, Json, Edge,
}

/// <summary>A property of an element, an edge or a boundary; a boolean is <c>true</c> or <c>false</c> without quotes.</summary>
internal sealed record UsecaseProperty(string Key, string Value, bool IsBoolean, TextSpan Span);

/// <summary>
/// A name where it is written, with what is written about it. Of a text in quotes an id is generated: each character but Latin
/// letters, digits and <c>_</c> is <c>_</c>.
/// </summary>
internal sealed record UsecaseElement(string Id, string Label, bool IsMarkdown, bool IsGenerated, TextSpan Span)
{
    /// <summary>What it is; an endpoint of a relation may be anything.</summary>
    public UsecaseKind Kind { get; set; } = UsecaseKind.UseCase;

    /// <summary>Whether it has brackets, and is a rectangle with square ones.</summary>
    public bool? IsRectangle { get; set; }

    public string? Stereotype { get; set; }

    public List<UsecaseProperty>? Properties { get; set; }

    public bool HasClasses { get; set; }

    /// <summary>The boundary around it.</summary>
    public string? Parent { get; set; }

    /// <summary>Whether it is declared where it is written: an endpoint of a relation is only with brackets, properties or a stereotype.</summary>
    public bool IsDeclared => IsRectangle is not null || Properties is not null || Stereotype is not null;
}

/// <summary>What a relation means.</summary>
internal enum UsecaseRelationKind
{
    Line, Mark, Include, Generalization,
}

/// <summary>A relation between two elements.</summary>
internal sealed record UsecaseRelation(UsecaseElement From, UsecaseElement To, UsecaseRelationKind Kind, TextSpan Arrow);
