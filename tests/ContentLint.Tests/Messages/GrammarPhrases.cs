using ContentLint.Mermaid.Grammars.Syntax;

namespace ContentLint.Tests.Messages;

/// <summary>The phrases of the engine's grammars, which say what was expected: sentences beside those of its code.</summary>
internal static class GrammarPhrases
{
    private const string Prefix = "ContentLint.Mermaid.";

    private const string Suffix = ".grammar";

    // What others include.
    private static readonly string[] Parts = ["common", "outline"];

    /// <summary>The phrases of all grammars.</summary>
    public static IEnumerable<Sentence> Read() => typeof(SyntaxGrammar).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Where(type => !Parts.Contains(type))
        .SelectMany(type => Of(type, isOld: false).Concat(Of(type, isOld: true)).DistinctBy(s => s.Key));

    private static IEnumerable<Sentence> Of(string type, bool isOld)
    {
        // What only the type's own function could match has no phrase in it.
        var text = SyntaxNotation.TextOf(type);
        var names = text.Split('@').Skip(1).Select(t => new string([.. t.TakeWhile(c => char.IsAsciiLetter(c) || c == '-')]))
            .Where(f => SyntaxLexer.Functions.All(known => known.Name != f)).Distinct().ToList();
        var grammar = SyntaxNotation.Read(text, [.. names.Select(f => new SyntaxFunction(f, null, (_, _) => -1))], isOld);
        return grammar.Tokens.Select(t => t.Phrase)
            .Concat(grammar.Rules.SelectMany(r => Inside(r.Body!).Select(e => e.Phrase).Prepend(r.Phrase)))
            .Where(p => p is { Text.Length: > 0, Arguments.Count: 0 })
            .Select(p => new Sentence(p!.Key, [], type + Suffix));
    }

    private static IEnumerable<SyntaxElement> Inside(SyntaxElement element) => element.Items.SelectMany(Inside).Prepend(element);
}
