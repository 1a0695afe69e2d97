namespace ContentLint.Yaml;

/// <summary>How a node is written; tells what an author was doing when something behind it is wrong.</summary>
internal enum YamlStyle
{
    None,
    Plain,
    SingleQuoted,
    DoubleQuoted,
    BlockScalar,
    Flow,
    Alias,
    Block,
}
