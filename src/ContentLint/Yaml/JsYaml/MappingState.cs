namespace ContentLint.Yaml.JsYaml;

/// <summary>A block mapping while it is read.</summary>
/// <param name="start">Where it starts.</param>
/// <param name="indent">The column its keys start in.</param>
/// <param name="flowIndent">How deep lines of a key's node must be indented.</param>
internal sealed class MappingState(int start, int indent, int flowIndent)
{
    /// <summary>What no value is like.</summary>
    public static Node NoValue { get; } = new(null, YamlStyle.None, -1, -1);

    public int Start { get; } = start;

    public int Indent { get; } = indent;

    public int FlowIndent { get; } = flowIndent;

    public MappingBuilder Entries { get; } = new(start);

    /// <summary>Whether an entry was found, so that this certainly is a mapping.</summary>
    public bool IsDetected { get; set; }

    /// <summary>Whether a key after <c>?</c> waits for its <c>:</c> line.</summary>
    public bool IsAtExplicitKey { get; set; }

    /// <summary>How and where the latest value is written.</summary>
    public Node LastValue { get; set; } = NoValue;

    /// <summary>The value before the text that is read as one more key of its line, for a dialect that has that.</summary>
    public ValueBefore? Before { get; set; }

    /// <summary>The key whose value is not stored yet.</summary>
    public YamlKey? Key { get; set; }
}

/// <summary>A value that has text behind it on its line, and where the reader stood then.</summary>
internal sealed record ValueBefore(YamlKey? Key, Node Value, int Line, Cursor At);
