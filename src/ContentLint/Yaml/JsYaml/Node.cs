using ContentLint.Data;

namespace ContentLint.Yaml.JsYaml;

/// <summary>What may stand before a node: <c>!tag</c> and <c>&amp;anchor</c>.</summary>
internal readonly record struct Properties(string? Tag, string? Anchor);

/// <summary>What was read where a node may stand; the default is nothing at all.</summary>
/// <param name="Value">The value; none for nothing, and for properties without content.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Start">Where its content starts.</param>
/// <param name="End">Where its content ends.</param>
internal readonly record struct Node(DataNode? Value, YamlStyle Style, int Start, int End)
{
    /// <summary>Whether there was anything to read, be it a tag alone.</summary>
    public bool Exists { get; init; }

    /// <summary>Its tag and anchor; of nothing, those that still wait for a node.</summary>
    public Properties Properties { get; init; }

    /// <summary>The mistake that ended the reading; then nothing else of this value counts.</summary>
    public Failure? Failure { get; init; }

    /// <summary>Whether there is nothing to try any more.</summary>
    public bool IsDone => Exists || Failure is not null;

    /// <summary>Whether nothing but properties was read.</summary>
    public bool IsEmpty => Style == YamlStyle.None;

    public static implicit operator Node(Failure failure) => new() { Failure = failure };
}
