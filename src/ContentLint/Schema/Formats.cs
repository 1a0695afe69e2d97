namespace ContentLint.Schema;

/// <summary>The formats of strings.</summary>
internal static class Formats
{
    /// <summary>The check of a format; <see langword="null"/> for one that nobody knows, which allows anything.</summary>
    public static Func<string, bool>? Find(string name) => name switch
    {
        "regex" => text => EcmaRegex.TryParse(text, out _, out _),
        _ => null,
    };
}
