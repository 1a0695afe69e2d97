// A script of the site - its builder's configuration, a file of components - as tokens, which answer questions about names
// whatever the code around them does. It is never run.

using ContentLint.Astro.Scripts;

namespace ContentLint.Configuration.Sites;

/// <summary>A script's tokens, to be asked.</summary>
/// <param name="source">The script.</param>
internal sealed class SiteScript(SourceText source)
{
    private const int MostFiles = 16;

    private readonly IReadOnlyList<ScriptToken> _tokens = ScriptLexer.Read(source.Text);

    /// <summary>The script.</summary>
    public SourceText Source => source;

    /// <summary>The text of an entry within an entry: <c>markdown: { format: 'detect' }</c>; empty when it is no text.</summary>
    public string? Find(string outer, string inner)
    {
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            if (IsKey(i, outer, "=") && IsMark(i + 2, "{") && FindIn(i + 2, inner) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>The texts of all entries of a name.</summary>
    public IEnumerable<string> FindAll(string name) =>
        from i in Enumerable.Range(0, _tokens.Count)
        where IsKey(i, name, ":") && At(i + 2).Kind == ScriptTokenKind.Text
        select At(i + 2).Value;

    /// <summary>
    /// The texts of a list: <c>themes: ['a', ['b', { … }], require.resolve('c')]</c> gives a, b and c.
    /// </summary>
    public IEnumerable<string> TextsIn(string key)
    {
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            if (!IsKey(i, key, ":") || !IsMark(i + 2, "["))
                continue;

            var depth = 0;
            for (var j = i + 2; j < _tokens.Count && (depth > 0 || j == i + 2); j++)
            {
                if (IsMark(j, "[") || IsMark(j, "(") || IsMark(j, "{"))
                    depth++;
                else if (IsMark(j, "]") || IsMark(j, ")") || IsMark(j, "}"))
                    depth--;
                else if (At(j).Kind == ScriptTokenKind.Text && (depth == 1 || (depth <= 3 && (IsMark(j - 1, "(") || (depth == 2 && IsMark(j - 1, "["))))))
                    yield return At(j).Value;
            }
        }
    }

    /// <summary>Whether an entry within an entry is anything but off: <c>features: { math: true }</c>.</summary>
    public bool Switches(string outer, string inner)
    {
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            if (IsKey(i, outer, "=") && IsMark(i + 2, "{") && KeyIn(i + 2, inner) is { } key && At(key + 2).Value != "false")
                return true;
        }

        return false;
    }

    /// <summary>The name that the value of an entry begins with, the function's where it is a call; <see langword="null"/> without the entry.</summary>
    public string? NameIn(string key)
    {
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            if (IsKey(i, key, ":"))
                return At(i + 2).Value;
        }

        return null;
    }

    /// <summary>Whether an entry stands anywhere whose value is neither off nor empty.</summary>
    public bool Has(string key)
    {
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            if (IsKey(i, key, ":") && At(i + 2).Value != "false" && !(IsMark(i + 2, "[") && IsMark(i + 3, "]")) && !(IsMark(i + 2, "{") && IsMark(i + 3, "}")))
                return true;
        }

        return false;
    }

    /// <summary>Whether the script, or a file beside it that it imports, does something with a package.</summary>
    public bool UsesWithFiles(string package, string folder, Func<string, SourceText?> load) =>
        Uses(package) || Imported().Take(MostFiles).Any(file =>
            ModuleEndings.Candidates(FilePath.Combine(folder, file), ModuleEndings.Scripts).Select(load).FirstOrDefault(s => s is not null) is { } other && new SiteScript(other).Uses(package));

    /// <summary>Whether the script names a package and, where it gives a name to what it imports, does something with that.</summary>
    public bool Uses(string package)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (At(i).Kind == ScriptTokenKind.Text && At(i).Value == package && NamesGivenTo(i) is var (names, start) && (names is null || names.Any(n => StandsElsewhere(n, start, i))))
                return true;
        }

        return false;
    }

    private IEnumerable<string> Imported() =>
        from i in Enumerable.Range(1, Math.Max(0, _tokens.Count - 1))
        where At(i).Kind == ScriptTokenKind.Text && At(i).Value.StartsWith('.') && (At(i - 1).Value is "from" or "import" or "(")
        select At(i).Value;

    // The names of `import a, {b as c} from '…'` and `const a = require('…')`; none for a text that is used where it stands.
    private (List<string>? Names, int Start) NamesGivenTo(int text)
    {
        var start = text - 1;
        while (start >= 0 && At(start).Value is "(" or "import" or "require" or "await" && At(start).Kind is ScriptTokenKind.Name or ScriptTokenKind.Mark)
            start--;
        var isImport = start >= 0 && At(start) is { Kind: ScriptTokenKind.Name, Value: "from" };
        if (!isImport && !(start >= 0 && IsMark(start, "=")))
            return (start == text - 2 && At(text - 1).Value == "import" ? [] : null, text);

        var names = new List<string>();
        for (start--; start >= 0 && !(At(start).Kind == ScriptTokenKind.Name && At(start).Value is "import" or "const" or "let" or "var"); start--)
        {
            if (At(start).Kind == ScriptTokenKind.Name)
                names.Add(At(start).Value);
            else if (IsMark(start, ";"))
                break;
        }

        return (names, start);
    }

    private bool StandsElsewhere(string name, int start, int end)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if ((i < start || i > end) && At(i).Kind == ScriptTokenKind.Name && At(i).Value == name)
                return true;
        }

        return false;
    }

    private string? FindIn(int brace, string name) =>
        KeyIn(brace, name) is { } key ? At(key + 2).Kind == ScriptTokenKind.Text ? At(key + 2).Value : "" : null;

    private int? KeyIn(int brace, string name)
    {
        var depth = 0;
        for (var i = brace; i < _tokens.Count; i++)
        {
            if (IsMark(i, "{") || IsMark(i, "(") || IsMark(i, "["))
                depth++;
            else if ((IsMark(i, "}") || IsMark(i, ")") || IsMark(i, "]")) && --depth == 0)
                return null;
            else if (depth == 1 && IsKey(i, name, ":"))
                return i;
        }

        return null;
    }

    private bool IsKey(int i, string name, string orMark) =>
        At(i).Kind is ScriptTokenKind.Name or ScriptTokenKind.Text && At(i).Value == name && (IsMark(i + 1, ":") || IsMark(i + 1, orMark));

    private bool IsMark(int i, string mark) => At(i).Kind == ScriptTokenKind.Mark && At(i).Value == mark;

    private ScriptToken At(int i) => _tokens[Math.Max(0, Math.Min(i, _tokens.Count - 1))];
}
