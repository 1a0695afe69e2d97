namespace ContentLint.Yaml.JsYaml;

/// <summary>What surrounds a node, which decides how much of YAML it may use.</summary>
internal enum Place
{
    /// <summary>Inside brackets or braces.</summary>
    InFlow,

    /// <summary>What may be the first key of a block mapping, or a node of its own.</summary>
    FirstKey,

    /// <summary>One more key of a block mapping.</summary>
    LaterKey,

    /// <summary>An item of a block sequence.</summary>
    Item,

    /// <summary>A value of a block mapping, or the whole document.</summary>
    Value,
}
