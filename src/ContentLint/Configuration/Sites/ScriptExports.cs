// The names that a script exports, by its tokens:
//
//   export const a = 1, { b } = c      export function d() {}      export class E {}
//   export { f, g as h }               export default …            export * as i from '…'
//
// `export * from` and CommonJS leave it open what there is.

using ContentLint.Astro.Scripts;

namespace ContentLint.Configuration.Sites;

/// <summary>Finds exports.</summary>
internal static class ScriptExports
{
    private static readonly HashSet<string> Declarations = new(StringComparer.Ordinal) { "function", "class", "enum", "interface", "type", "namespace" };

    /// <summary>The names a script exports; <see langword="null"/> when that cannot be told.</summary>
    public static IReadOnlyCollection<string>? Find(string text)
    {
        var tokens = ScriptLexer.Read(text);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == ScriptTokenKind.Mark)
                depth += token.Value is "{" or "(" or "[" ? 1 : token.Value is "}" or ")" or "]" ? -1 : 0;
            else if (token is { Kind: ScriptTokenKind.Name, Value: "module" or "exports" or "require" })
                return null;
            else if (depth == 0 && token is { Kind: ScriptTokenKind.Name, Value: "export" } && !ReadExport(tokens, i + 1, names))
                return null;
        }

        // What did not balance was read as something else than it is.
        return depth == 0 ? names : null;
    }

    private static bool ReadExport(IReadOnlyList<ScriptToken> tokens, int at, HashSet<string> names)
    {
        while (At(tokens, at).Value is "declare" or "async" or "abstract")
            at++;
        var first = At(tokens, at);
        if (first.Value == "default")
            return names.Add("default") || true;
        if (first.Value == "{" || (first.Value == "type" && At(tokens, at + 1).Value == "{"))
            return ReadList(tokens, first.Value == "{" ? at + 1 : at + 2, names);
        if (first.Value == "*")
            return At(tokens, at + 1).Value == "as" && names.Add(At(tokens, at + 2).Value);
        if (first.Value is "const" or "let" or "var")
            return At(tokens, at + 1).Value == "enum" ? names.Add(At(tokens, at + 2).Value) || true : ReadVariables(tokens, at + 1, names);
        if (!Declarations.Contains(first.Value))
            return false;

        var name = At(tokens, at + 1).Value == "*" ? at + 2 : at + 1;
        names.Add(At(tokens, name).Value);
        return true;
    }

    // { a, type b, c as d, e as default }
    private static bool ReadList(IReadOnlyList<ScriptToken> tokens, int at, HashSet<string> names)
    {
        for (; At(tokens, at).Kind != ScriptTokenKind.End && At(tokens, at).Value != "}"; at++)
        {
            if (At(tokens, at + 1).Value is "," or "}" && At(tokens, at).Value != ",")
                names.Add(At(tokens, at).Value);
        }

        return At(tokens, at).Value == "}";
    }

    // One name; a list of several, or a pattern, is told only up to its first value.
    private static bool ReadVariables(IReadOnlyList<ScriptToken> tokens, int at, HashSet<string> names)
    {
        if (At(tokens, at).Kind != ScriptTokenKind.Name)
            return false;

        names.Add(At(tokens, at).Value);
        var depth = 0;
        for (var i = at + 1; At(tokens, i).Kind != ScriptTokenKind.End; i++)
        {
            var token = At(tokens, i);
            if (depth == 0 && (token.Value == ";" || (token.IsFirstOnLine && token.Kind == ScriptTokenKind.Name)))
                return true;

            // A comma ends the value: what follows is another name, unless it stands among type arguments.
            if (depth == 0 && token is { Kind: ScriptTokenKind.Mark, Value: "," })
                return false;
            if (token.Kind == ScriptTokenKind.Mark)
                depth += token.Value is "{" or "(" or "[" ? 1 : token.Value is "}" or ")" or "]" ? -1 : 0;
        }

        return true;
    }

    private static ScriptToken At(IReadOnlyList<ScriptToken> tokens, int at) => tokens[Math.Min(at, tokens.Count - 1)];
}
