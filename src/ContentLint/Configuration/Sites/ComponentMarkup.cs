// What a component of the site's own may give ids to. Its code is not run: what makes an id has to name it - the attribute itself,
// a way to write markup as text, a module that does either. So the words of a file are gone through, markup, code and comments
// alike, and one of them that is no literal id leaves it open which ids there are.

using ContentLint.Astro.Scripts;

namespace ContentLint.Configuration.Sites;

/// <summary>What one file of a component says.</summary>
/// <param name="Ids">The ids that are written in it.</param>
/// <param name="Modules">The modules that it takes values from, with the member's name, <c>*</c> for all, and the name that it has here.</param>
/// <param name="Reads">Whether it takes data from anywhere else.</param>
/// <param name="Spreads">Whether it gives elements attributes by an object.</param>
internal sealed record ComponentMarkup(IReadOnlyCollection<string> Ids, IReadOnlyList<(string Module, string Member, string Local)> Modules, bool Reads, bool Spreads)
{
    /// <summary>
    /// The components that it shows, by their names here, where all of them are imported: whatever else it imports is values, which
    /// Astro writes as text. <see langword="null"/> where any value may be shown as markup.
    /// </summary>
    public IReadOnlyCollection<string>? Shown { get; private init; }

    private const int LongestTag = 4_000;
    private const int MostTokens = 1_000;

    private static readonly string[] Reading = ["fetch", "XMLHttpRequest", "readFile"];

    // Ways to write markup as text, to set what is not named, to read what is not beside the file.
    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal)
    {
        "dangerouslySetInnerHTML", "innerHTML", "outerHTML", "insertAdjacentHTML", "setAttribute", "setAttributeNode", "setHTML", "setHTMLUnsafe", "createContextualFragment", "DOMParser",
        "write", "writeln", "eval", "glob", "globEager", "require", "Reflect", "defineProperty",
    };

    // `<Fragment>`, `<Astro.self>`.
    private static readonly string[] OfAstro = ["Fragment", "Astro"];

    private static readonly string[] Directives = ["set:html", "v-html", "v-bind"];

    /// <summary>Reads a file; <see langword="null"/> where it may make ids that are not written in it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    public static ComponentMarkup? Read(string path, string text)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (Array.Exists(Directives, d => text.Contains(d)) || !ReadWords(text, ids) || !ReadTags(text, ids))
            return null;

        var isAstro = path.EndsWith(".astro", StringComparison.Ordinal);
        var (start, end) = isAstro ? Fence(text) : (0, text.Length);
        var modules = path.EndsWith(".svg", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal) ? [] : ReadModules(text, start, end);
        return modules is null ? null : new ComponentMarkup(ids, modules, Array.Exists(Reading, w => text.Contains(w)), text.Contains("{...")) { Shown = isAstro ? ShownIn(text, end, modules) : null };
    }

    // A component that is chosen, `const Tag = tags[name]`, is imported under no such name.
    private static HashSet<string>? ShownIn(string text, int start, IReadOnlyList<(string Module, string Member, string Local)> modules)
    {
        var (shown, imported) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(modules.Select(m => m.Local).Concat(OfAstro), StringComparer.Ordinal));
        for (var at = text.IndexOf('<', start); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && IsOfWord(text[end]))
                end++;
            var name = text.Substring(at + 1, end - at - 1);
            if (name.Length > 0 && (char.IsUpper(name[0]) || (end < text.Length && text[end] == '.')) && shown.Add(name) && !imported.Contains(name))
                return null;
        }

        return shown;
    }

    private static (int Start, int End) Fence(string text)
    {
        var start = text.IndexOf("---", StringComparison.Ordinal);
        if (start < 0 || text.Substring(0, start).Trim().Length > 0)
            return (0, 0);

        var end = text.IndexOf("\n---", start, StringComparison.Ordinal);
        return end < 0 ? (0, 0) : (start + 3, end);
    }

    // `data-id` and `$id` are words of their own; `id` is an attribute with a literal, or anything.
    private static bool ReadWords(string text, HashSet<string> ids)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsOfWord(text[i]))
                continue;

            var end = i + 1;
            while (end < text.Length && IsOfWord(text[end]))
                end++;
            if (end - i == 2 && text[i] is 'i' or 'I' && text[i + 1] is 'd' or 'D' && !ReadLiteral(text, i, end, ids))
                return false;
            if (end - i >= 4 && Opening.Contains(text.Substring(i, end - i)))
                return false;
            i = end;
        }

        return true;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '-';

    // ` id="one"`
    private static bool ReadLiteral(string text, int start, int end, HashSet<string> ids)
    {
        if (start == 0 || !char.IsWhiteSpace(text[start - 1]) || end + 1 >= text.Length || text[end] != '=' || text[end + 1] is not ('"' or '\''))
            return false;

        var close = text.IndexOf(text[end + 1], end + 2);
        var id = close < 0 ? "" : text.Substring(end + 2, close - end - 2);
        if (id.Length == 0 || id.IndexOfAny(['{', '}', '$', '&', '\\', '<', '\n']) >= 0)
            return false;

        ids.Add(id);
        return true;
    }

    // `<a name="x">` is a place to lead to as well, and so may be a link that is handed its attributes; an element with a hyphen in its name is made by a script of anybody's.
    private static bool ReadTags(string text, HashSet<string> ids)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && IsOfWord(text[end]))
                end++;
            var name = text.Substring(at + 1, end - at - 1);
            if (name.IndexOf('-') > 0 && char.IsLower(name[0]))
                return false;
            if (name == "a" && !ReadName(text, end, ids))
                return false;
        }

        return true;
    }

    private static bool ReadName(string text, int from, HashSet<string> ids)
    {
        var (depth, quote) = (0, '\0');
        for (var i = from; i < text.Length && (depth > 0 || quote != '\0' || text[i] != '>'); i++)
        {
            if (i - from > LongestTag)
                return false;
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'' or '`')
                quote = text[i];
            else if (text[i] == '{' && string.CompareOrdinal(text, i + 1, "...", 0, 3) == 0)
                return false;
            else if (text[i] is '{' or '}')
                depth += text[i] == '{' ? 1 : -1;
            else if (depth == 0 && char.IsWhiteSpace(text[i]) && string.CompareOrdinal(text, i + 1, "name", 0, 4) == 0 && (i + 5 >= text.Length || !IsOfWord(text[i + 5])) && !ReadLiteral(text, i + 1, i + 5, ids))
                return false;
        }

        return true;
    }

    // Every `import` and every `export … from`; null where one of them is none that is understood.
    private static List<(string Module, string Member, string Local)>? ReadModules(string text, int start, int end)
    {
        var tokens = ScriptLexer.Read(text.Substring(start, end - start));
        var modules = new List<(string Module, string Member, string Local)>();
        var imports = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != ScriptTokenKind.Name || (i > 0 && tokens[i - 1].Value == "."))
                continue;
            if (tokens[i].Value == "import" && ++imports > 0 && !ReadImport(tokens, i, modules))
                return null;
            if (tokens[i].Value == "export" && i + 1 < tokens.Count && tokens[i + 1].Value is "{" or "*" && !ReadExport(tokens, i + 1, modules))
                return null;
        }

        // Markup may hide code from who reads it as a script, and a script element has imports of its own.
        var outside = CountImports(text, 0, start) + CountImports(text, end, text.Length);
        return outside > 0 || (start == 0 && CountImports(text, start, end) != imports) ? null : modules;
    }

    private static int CountImports(string text, int start, int end)
    {
        const string word = "import";
        var count = 0;
        for (var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsOfWord(text[at - 1])) && (at + word.Length >= text.Length || !IsOfWord(text[at + word.Length])))
                count++;
        }

        return count;
    }

    // import.meta.env is data; import(…) and import.meta.glob(…) read anything.
    private static bool ReadImport(IReadOnlyList<ScriptToken> tokens, int at, List<(string Module, string Member, string Local)> modules)
    {
        if (At(tokens, at + 1).Value == ".")
            return At(tokens, at + 2).Value == "meta" && At(tokens, at + 4).Value is "env" or "url";
        var isType = At(tokens, at + 1).Value == "type" && At(tokens, at + 2).Value is not ("from" or ",");
        var members = new List<(string Member, string Local)>();
        var (isInList, start) = (false, at);
        for (at++; at - start < MostTokens && At(tokens, at).Kind is ScriptTokenKind.Name or ScriptTokenKind.Mark; at++)
        {
            var token = At(tokens, at);
            if (token.Value is "(" or ";" or "=")
                return false;
            isInList = token.Value == "{" || (isInList && token.Value != "}");
            if (token.Value == "*")
                members.Add(("*", "*"));
            else if (token.Kind != ScriptTokenKind.Name || token.Value is "as" or "from" or "type")
                continue;
            else if (At(tokens, at - 1).Value == "as" && members.Count > 0)
                members[members.Count - 1] = (members[members.Count - 1].Member, token.Value);
            else if (At(tokens, at - 1).Value is not ("type" or "."))
                members.Add((isInList ? token.Value : "default", token.Value));
        }

        return Add(tokens, at, isType, members, modules);
    }

    private static bool ReadExport(IReadOnlyList<ScriptToken> tokens, int at, List<(string Module, string Member, string Local)> modules)
    {
        var isAll = At(tokens, at).Value == "*";
        var members = new List<(string Member, string Local)>();
        for (var start = at; At(tokens, at).Kind is ScriptTokenKind.Name or ScriptTokenKind.Mark && At(tokens, at).Value != "from"; at++)
        {
            if (at - start > MostTokens)
                return false;
            if (At(tokens, at).Kind == ScriptTokenKind.Name && At(tokens, at - 1).Value != "as")
                members.Add((At(tokens, at).Value, At(tokens, at).Value));
            if (At(tokens, at).Value == "}" && At(tokens, at + 1).Value != "from")
                return true;
        }

        return Add(tokens, at + 1, isType: false, isAll ? [("*", "*")] : members, modules);
    }

    private static bool Add(IReadOnlyList<ScriptToken> tokens, int at, bool isType, List<(string Member, string Local)> members, List<(string Module, string Member, string Local)> modules)
    {
        if (At(tokens, at).Kind != ScriptTokenKind.Text)
            return false;
        if (!isType)
            modules.AddRange((members.Count == 0 ? [("", "")] : members).Select(m => (At(tokens, at).Value, m.Member, m.Local)));
        return true;
    }

    private static ScriptToken At(IReadOnlyList<ScriptToken> tokens, int at) => tokens[Math.Max(0, Math.Min(at, tokens.Count - 1))];
}
