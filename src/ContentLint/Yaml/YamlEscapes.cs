namespace ContentLint.Yaml;

/// <summary>What one character behind a backslash stands for in double quotes, the same in YAML 1.1 and 1.2.</summary>
internal static class YamlEscapes
{
    /// <summary>Finds a character.</summary>
    /// <param name="c">The character behind the backslash.</param>
    /// <returns>What it stands for; <see langword="null"/> for one that stands for nothing by itself.</returns>
    public static char? Find(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        ' ' or '"' or '/' or '\\' => c,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };
}
