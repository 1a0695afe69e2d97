namespace ContentLint.LanguageServer.Completion;

/// <summary>The caret in an opening tag that is being typed.</summary>
/// <param name="Name">The element's name, as far as it is typed.</param>
/// <param name="NameStart">The offset of the name.</param>
/// <param name="Attributes">The attributes before the caret.</param>
/// <param name="Attribute">The attribute whose value is typed; <see langword="null"/> for none.</param>
/// <param name="Start">Where what is typed begins.</param>
internal sealed record TagCaret(string Name, int NameStart, IReadOnlyList<string> Attributes, string? Attribute, int Start)
{
    // A tag of more characters is none that somebody is typing.
    private const int Longest = 2000;

    /// <summary>Whether the name itself is typed.</summary>
    public bool IsName => Attribute is null && Start == NameStart;

    /// <summary>Finds the tag; <see langword="null"/> where the caret is in none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The caret.</param>
    public static TagCaret? Find(string text, int offset)
    {
        for (var open = offset - 1; open >= Math.Max(0, offset - Longest); open--)
        {
            if (text[open] == '\n' && open > 0 && text[open - 1] == '\n')
                return null;
            if (text[open] == '<' && Read(text, open, offset) is { } tag)
                return tag;
        }

        return null;
    }

    // From `<` on; nothing where the tag ends before the caret, or is none.
    private static TagCaret? Read(string text, int open, int offset)
    {
        var at = open + 1;
        while (at < offset && IsNamePart(text[at]))
            at++;
        var name = text[(open + 1)..at];
        if (at == offset)
            return new TagCaret(name, open + 1, [], null, open + 1);
        if (name.Length == 0 || !char.IsWhiteSpace(text[at]))
            return null;

        var attributes = new List<string>();
        while (at < offset)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (IsNamePart(text[at]))
            {
                while (at < offset && IsNamePart(text[at]))
                    at++;
                if (at == offset)
                    return new TagCaret(name, open + 1, attributes, null, start);
                attributes.Add(text[start..at]);
            }
            else if (text[at] == '=')
                at++;
            else if (text[at] is '"' or '\'')
            {
                var end = text.IndexOf(text[at], at + 1, offset - at - 1);
                if (end < 0)
                    return new TagCaret(name, open + 1, attributes, attributes.LastOrDefault(), at + 1);
                at = end + 1;
            }
            else if (text[at] != '{' || !TrySkipBraces(text, offset, ref at))
                return null;
        }

        return new TagCaret(name, open + 1, attributes, null, offset);
    }

    private static bool TrySkipBraces(string text, int offset, ref int at)
    {
        var (depth, quote) = (0, '\0');
        for (; at < offset; at++)
        {
            if (quote != '\0')
                quote = text[at] == quote ? '\0' : quote;
            else if (text[at] is '"' or '\'' or '`')
                quote = text[at];
            else
                depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '$';
}
