// Names that do not keep the value they are declared with. Statements are passed over by the parser, and one of them may add to a
// list or set a member, in a condition or not: what such a name stands for is only known when the script runs.

namespace ContentLint.Astro.Scripts;

/// <summary>Finds names that are changed.</summary>
internal static class ChangedNames
{
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal) { "push", "unshift", "splice", "pop", "shift" };
    private static readonly HashSet<string> Declaring = new(StringComparer.Ordinal) { "const", "let", "var", "type", ".", "?.", ",", "(", "[", ":", "|", "&", "function", "enum", "as" };
    private static readonly HashSet<string> Assigning = new(StringComparer.Ordinal) { "=", "+=", "||=", "&&=", "??=" };

    /// <summary>The names that a script's code changes.</summary>
    /// <param name="tokens">The script's tokens.</param>
    public static IReadOnlyCollection<string> Find(IReadOnlyList<ScriptToken> tokens)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind == ScriptTokenKind.Name && (i == 0 || !Declaring.Contains(tokens[i - 1].Value)) && IsChanged(tokens, i + 1))
                names.Add(tokens[i].Value);
        }

        return names;
    }

    // name = …, name.member = …, name.member.push(…); in `const name: Type = …` the type keeps what it is.
    private static bool IsChanged(IReadOnlyList<ScriptToken> tokens, int at)
    {
        while (at + 2 < tokens.Count && tokens[at].Value is "." or "?." && tokens[at + 1].Kind == ScriptTokenKind.Name)
        {
            if (tokens[at + 2].Value == "(")
                return Changing.Contains(tokens[at + 1].Value);
            at += 2;
        }

        return tokens[at].Kind == ScriptTokenKind.Mark && Assigning.Contains(tokens[at].Value);
    }
}
