// Where in a YAML text the caret is. What is being typed is rarely whole, so this goes by lines and their indentation, as people
// do, and not by a tree:
//
//   overrides:
//     - files: ["**/*.md"]
//       rules: { CL1001: of|          path: overrides, rules; key: CL1001; typed: of

namespace ContentLint.LanguageServer.Completion;

/// <summary>A place in a YAML text.</summary>
internal sealed record YamlCaret
{
    // Of more lines above nobody asks what they belong to.
    private const int MostLines = 2000;

    /// <summary>The keys around the caret, the outermost first.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The key whose value is typed; <see langword="null"/> where a key is, or an item of a list.</summary>
    public string? Key { get; init; }

    /// <summary>Whether what is typed is an item of a list: the value of the last key of the path, or the first key of a mapping.</summary>
    public bool IsItem { get; init; }

    /// <summary>Where what is typed begins.</summary>
    public required int Start { get; init; }

    /// <summary>The keys that the mapping has already.</summary>
    public IReadOnlySet<string> Siblings { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Finds the place of the caret.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the YAML begins in it, at the start of a line.</param>
    /// <param name="offset">The caret.</param>
    /// <returns>The place; <see langword="null"/> in a comment.</returns>
    public static YamlCaret? Find(string text, int start, int offset)
    {
        var lineStart = offset == 0 ? 0 : Math.Max(start, text.LastIndexOf('\n', offset - 1) + 1);
        var line = YamlLine.Read(text[lineStart..offset]);
        if (line.IsComment)
            return null;

        var (path, siblings) = Around(text, start, lineStart, line);
        if (line.Key is null)
        {
            var typed = line.Content.Length > 0 && line.Content[0] is '[' or '{' ? InFlow(line.Content, lineStart + line.Indent, path, key: null) : null;
            return typed ?? new YamlCaret { Path = path, IsItem = line.HasDash, Start = lineStart + line.Indent, Siblings = siblings };
        }

        var value = line.ValueStart;
        if (value < line.Text.Length && line.Text[value] is '[' or '{')
            return InFlow(line.Text[value..], lineStart + value, path, line.Key);
        if (value < line.Text.Length && line.Text[value] is '"' or '\'')
            value++;
        return new YamlCaret { Path = path, Key = line.Key, Start = lineStart + value };
    }

    // The keys of the lines above that are less indented, and those of the same mapping above and below.
    private static (List<string> Path, HashSet<string> Siblings) Around(string text, int start, int lineStart, YamlLine line)
    {
        var (path, siblings) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var (need, isSameItem) = (line.Indent, !line.HasDash);
        var end = lineStart;
        for (var count = 0; end > start && count < MostLines; count++)
        {
            var above = Math.Max(start, text.LastIndexOf('\n', Math.Max(0, end - 2)) + 1);
            var other = YamlLine.Read(text[above..Math.Max(above, end - 1)]);
            end = above;
            if (other.IsComment || other.Text.Trim().Length == 0)
                continue;

            if (other.Indent < need || (line.HasDash && path.Count == 0 && other.Indent == line.Dash && !other.HasDash && other.Key is not null))
            {
                if (other.Key is not null)
                    path.Insert(0, other.Key);
                (need, isSameItem) = (other.Indent, false);
            }
            else if (other.Indent == need && isSameItem && path.Count == 0 && other.Key is not null)
            {
                siblings.Add(other.Key);
                isSameItem = !other.HasDash;
            }
        }

        AddBelow(text, lineStart, line, siblings);
        return (path, siblings);
    }

    private static void AddBelow(string text, int lineStart, YamlLine line, HashSet<string> siblings)
    {
        var at = lineStart;
        for (var count = 0; count < MostLines; count++)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
                return;

            at = end + 1;
            var next = text.IndexOf('\n', at);
            var other = YamlLine.Read(text[at..(next < 0 ? text.Length : next)].TrimEnd('\r'));
            if (other.Text.StartsWith("---", StringComparison.Ordinal) || (other.Text.Trim().Length > 0 && (other.Indent < line.Indent || other.HasDash)))
                return;
            if (other.Indent == line.Indent && other.Key is not null)
                siblings.Add(other.Key);
        }
    }

    // `{ a: 1, b: [x, ` on one line.
    private static YamlCaret InFlow(string flow, int start, List<string> path, string? key)
    {
        var open = new Stack<(char Bracket, string? Key, HashSet<string> Siblings)>();
        var (token, quote) = (0, '\0');
        var current = key;
        for (var i = 0; i < flow.Length; i++)
        {
            var next = flow[i];
            if (quote != '\0')
                quote = next == quote ? '\0' : quote;
            else if (next is '"' or '\'')
                quote = next;
            else if (next is '[' or '{')
            {
                open.Push((next, current, new HashSet<string>(StringComparer.Ordinal)));
                (current, token) = (null, i + 1);
            }
            else if (next is ']' or '}' && open.Count > 0)
                (_, current, _) = open.Pop();
            else if (next == ',')
                (current, token) = (null, i + 1);
            else if (next == ':' && i + 1 < flow.Length && flow[i + 1] == ' ' && open.Count > 0 && open.Peek().Bracket == '{')
            {
                current = flow[token..i].Trim().Trim('"', '\'');
                open.Peek().Siblings.Add(current);
                token = i + 1;
            }
        }

        while (token < flow.Length && flow[token] is ' ' or '"' or '\'')
            token++;
        if (open.Count == 0)
            return new YamlCaret { Path = path, Key = key, Start = start + flow.Length };

        string[] around = [.. path, .. open.Reverse().Select(o => o.Key).OfType<string>()];
        return open.Peek().Bracket == '['
            ? new YamlCaret { Path = around, IsItem = true, Start = start + token }
            : new YamlCaret { Path = around, Key = current, Start = start + token, Siblings = open.Peek().Siblings };
    }
}

/// <summary>A line of YAML.</summary>
/// <param name="Text">Its characters, up to the caret where that is in it.</param>
/// <param name="Indent">Where its content begins, behind the dashes of lists.</param>
/// <param name="Dash">Where the last dash is; -1 for none.</param>
/// <param name="Key">The key it begins with; <see langword="null"/> for none.</param>
/// <param name="ValueStart">Where the value begins.</param>
internal sealed record YamlLine(string Text, int Indent, int Dash, string? Key, int ValueStart)
{
    /// <summary>Whether it is an item of a list.</summary>
    public bool HasDash => Dash >= 0;

    /// <summary>Whether it says nothing.</summary>
    public bool IsComment => Content.StartsWith('#');

    /// <summary>What is behind the indentation.</summary>
    public string Content => Text[Indent..];

    /// <summary>Reads a line.</summary>
    public static YamlLine Read(string text)
    {
        var (at, dash) = (0, -1);
        while (at < text.Length && (text[at] == ' ' || (text[at] == '-' && (at + 1 == text.Length || text[at + 1] == ' '))))
        {
            dash = text[at] == '-' ? at : dash;
            at++;
        }

        if (at < text.Length && text[at] is '[' or '{' or '#')
            return new YamlLine(text, at, dash, null, at);
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] != ':' || (i + 1 < text.Length && text[i + 1] is not (' ' or '\r')))
                continue;

            var value = i + 1;
            while (value < text.Length && text[value] == ' ')
                value++;
            return new YamlLine(text, at, dash, text[at..i].Trim().Trim('"', '\''), value);
        }

        return new YamlLine(text, at, dash, null, at);
    }
}
