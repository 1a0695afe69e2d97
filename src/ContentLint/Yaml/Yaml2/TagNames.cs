// The names of tags: `!!str` stands for `tag:yaml.org,2002:str`, `!mine` for itself, and `%TAG` lines declare more. A tag that
// nobody knows is no mistake to this library; its value stays what it is.

namespace ContentLint.Yaml.Yaml2;

/// <summary>Resolves the tags of a document.</summary>
internal sealed class TagNames
{
    /// <summary>The tag that asks for no typing.</summary>
    public const string None = "!";

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal) { ["!!"] = YamlTags.Prefix };

    /// <summary>The name of a type behind the prefix of YAML's own tags; <see langword="null"/> for any other tag.</summary>
    public static string? TypeOf(string tag) =>
        tag.StartsWith(YamlTags.Prefix, StringComparison.Ordinal) ? tag.Substring(YamlTags.Prefix.Length) : null;

    /// <summary>Reads a directive's line; says no when it is no directive. An unknown one is taken.</summary>
    public bool TryDeclare(string line)
    {
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        switch (words[0])
        {
            case "%TAG":
                if (words.Length > 2)
                    _prefixes[words[1]] = words[2];
                return words.Length == 3;
            case "%YAML":
                return words.Length == 2 && IsVersion(words[1]);
            default:
                return true;
        }
    }

    /// <summary>Gives a tag's full name; <see langword="null"/> when it has none.</summary>
    public string? Resolve(string tag, out bool isSound)
    {
        isSound = true;
        if (tag == None)
            return None;

        if (tag.StartsWith("!<", StringComparison.Ordinal))
        {
            var isClosed = tag[tag.Length - 1] == '>';
            var name = tag.Substring(2, Math.Max(0, tag.Length - 3));
            isSound = isClosed && name is not ("!" or "!!");
            return name is "!" or "!!" ? null : name;
        }

        var handle = tag.Substring(0, tag.LastIndexOf('!') + 1);
        var suffix = tag.Substring(handle.Length);
        var prefix = _prefixes.TryGetValue(handle, out var declared) ? declared : null;
        isSound = suffix.Length > 0 && (prefix is not null ? IsDecodable(suffix) : handle == "!");
        return prefix is not null ? prefix + YamlTags.Decode(suffix) : handle == "!" ? tag : null;
    }

    private static bool IsVersion(string version)
    {
        var dot = version.IndexOf('.');
        return dot > 0 && dot < version.Length - 1 && version.Where((_, i) => i != dot).All(c => c is >= '0' and <= '9');
    }

    // Whether `%xx` are bytes of UTF-8.
    private static bool IsDecodable(string text)
    {
        var following = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = text[i] == '%' ? (Hexadecimal.Digit(text[i + 1]) * 16) + Hexadecimal.Digit(text[i + 2]) : 0;
            if (following > 0 != value is >= 0x80 and < 0xC0)
                return false;

            if (following > 0)
                following--;
            else if (value is >= 0xC2 and < 0xF5)
                following = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
            else if (value >= 0x80)
                return false;
            i += text[i] == '%' ? 2 : 0;
        }

        return following == 0;
    }
}
