// What js-yaml 3 does otherwise than js-yaml 4, and what the JSON schema lacks.

namespace ContentLint.Yaml.JsYaml;

/// <summary>A version of js-yaml, by what it decides in its own way.</summary>
internal sealed record Dialect
{
    /// <summary>js-yaml 4 with its default schema.</summary>
    public static Dialect Version4 { get; } = new();

    /// <summary>js-yaml 3 with its default schema.</summary>
    public static Dialect Version3 { get; } = new()
    {
        TabsIndent = true,
        FieldsStandBehindValues = true,
        FlowEntriesMayBeEmpty = true,
        QuotedLinesKeepSpace = true,
        BlockTextMayStandAtMargin = true,
        PropertiesBelongToValues = true,
        AnchorsNameNoEmptyValue = true,
        TagsAreRaw = true,
        HasNumbersOfYaml11 = true,
    };

    /// <summary>js-yaml 4 with its JSON schema.</summary>
    public static Dialect Version4Json { get; } = new() { HasJsonSchema = true };

    /// <summary>The version a library's name stands for.</summary>
    public static Dialect Of(YamlLibrary library) => library switch
    {
        YamlLibrary.JsYaml3 => Version3,
        YamlLibrary.JsYaml4Json => Version4Json,
        _ => Version4,
    };

    /// <summary>Whether a tab may stand before a collection's entries.</summary>
    public bool TabsIndent { get; private init; }

    /// <summary>Whether <c>a: "b" c: d</c> are two fields.</summary>
    public bool FieldsStandBehindValues { get; private init; }

    /// <summary>Whether there may be nothing before a comma.</summary>
    public bool FlowEntriesMayBeEmpty { get; private init; }

    /// <summary>Whether white space at the end of a line inside quotes stays.</summary>
    public bool QuotedLinesKeepSpace { get; private init; }

    /// <summary>Whether the lines below <c>|</c> need no indentation where the document starts with them.</summary>
    public bool BlockTextMayStandAtMargin { get; private init; }

    /// <summary>Whether a tag or an anchor before <c>key: value</c> never belongs to the key.</summary>
    public bool PropertiesBelongToValues { get; private init; }

    /// <summary>Whether a name whose value is left out names nothing, or the list that might have stood there.</summary>
    public bool AnchorsNameNoEmptyValue { get; private init; }

    /// <summary>Whether <c>%xx</c> in a tag stays as it is.</summary>
    public bool TagsAreRaw { get; private init; }

    /// <summary>Whether numbers are read as YAML 1.1 has them.</summary>
    public bool HasNumbersOfYaml11 { get; private init; }

    /// <summary>Whether there are no dates, no merge keys, and no tags of what JSON does not have.</summary>
    public bool HasJsonSchema { get; private init; }
}
