// Fresh diagrams for the reference to judge, derived from a grammar of their type, the same ones for the same seed. The
// grammars say all that can be written, odd spacing and characters included, and not all that is right. Diagrams differ in
// how careless they are with what is odd, and two of five get slips on top: so both verdicts occur in earnest.

namespace ContentLint.Conformance.Grammars;

/// <summary>Makes diagrams of a type by its grammar.</summary>
internal sealed class GrammarGenerator
{
    private const string Start = "document";

    private const string Extends = "# extends ";

    private const int MostCharacters = 3000;

    // Of a thousand choices.
    private static readonly int[] Carelessness = [0, 2, 5, 10, 20, 60];

    private readonly string _type;
    private readonly Random _random;
    private readonly Grammar _grammar;
    private readonly Slips _slips;

    /// <param name="seed">The same diagrams for the same seed.</param>
    /// <param name="type">The diagram type: the name of a grammar beside this file.</param>
    /// <exception cref="ArgumentException">There is no grammar of the type.</exception>
    public GrammarGenerator(int seed, string type)
    {
        _type = type;
        _random = new Random(seed);
        _grammar = EngineGrammar.Read(type) is { } rules
            ? GrammarReader.Read(rules, ReadText("common"), ReadText("langium"), ReadText(type))
            : GrammarReader.Read([ReadText("common"), .. ReadTexts(type)]);
        _slips = new Slips(_grammar, _random);
    }

    /// <summary>Diagrams, each once. Says on the error stream how much of the grammar they cover.</summary>
    public IEnumerable<string> Generate(int count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < count)
        {
            var derivation = _grammar.Derive(Start, _random, Carelessness[_random.Next(Carelessness.Length)]);
            if (_random.Next(5) < 2)
                _slips.Make(derivation);
            var text = derivation.ToString();
            if (text.Length < MostCharacters && TextMutator.IsWellFormed(text) && seen.Add(text))
                yield return text;
        }

        var (all, used) = _grammar.Alternatives;
        Console.Error.WriteLine($"{_type}: {count} diagrams, {used} of {all} alternatives used {string.Join(' ', _grammar.Unused)}");
    }

    // A grammar and before it the one it extends.
    private static IEnumerable<string> ReadTexts(string name)
    {
        var text = ReadText(name);
        return text.StartsWith(Extends, StringComparison.Ordinal) ? ReadTexts(text.Split('\n')[0][Extends.Length..].Trim()).Append(text) : [text];
    }

    private static string ReadText(string name)
    {
        using var stream = typeof(GrammarGenerator).Assembly.GetManifestResourceStream($"{name}.grammar")
            ?? throw new ArgumentException($"There is no grammar '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
