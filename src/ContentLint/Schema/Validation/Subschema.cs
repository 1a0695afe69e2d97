using ContentLint.Data;

namespace ContentLint.Schema.Validation;

/// <summary>One schema, ready to be applied. Complete once its document is loaded; immutable and shared from then on.</summary>
internal sealed class Subschema(SchemaResource resource, DataNode node)
{
    public SchemaResource Resource { get; } = resource;

    /// <summary>The schema as it is written.</summary>
    public DataNode Node { get; } = node;

    /// <summary>For <c>true</c> and <c>false</c>.</summary>
    public bool? Constant { get; set; }

    /// <summary>What it asks for, in the order of evaluation.</summary>
    public IReadOnlyList<SchemaKeyword> Keywords { get; set; } = [];

    /// <summary>Whether it asks which properties or items its other keywords have seen.</summary>
    public bool LooksAtEvaluated { get; set; }

    /// <summary>The schema's own words for what a value means.</summary>
    public string? Description => Text("description") ?? Text("title");

    /// <summary>The keyword of a type, if the schema has it.</summary>
    public T? Find<T>()
        where T : SchemaKeyword
    {
        foreach (var keyword in Keywords)
        {
            if (keyword is T found)
                return found;
        }

        return null;
    }

    private string? Text(string name) => (Node as DataMapping)?[name] is DataScalar { Value: string text } ? text : null;
}

/// <summary>One thing a schema asks for.</summary>
internal abstract class SchemaKeyword
{
    /// <summary>Whether it must come last, since it looks at what the others have seen.</summary>
    public virtual bool IsLast => false;

    /// <summary>Applies it to a value: reports what is wrong to the run, and says whether nothing is.</summary>
    public abstract bool Validate(ValidationRun run, DataNode node, Evaluated? evaluated);
}
