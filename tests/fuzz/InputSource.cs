// Texts as nobody writes them. On top of an author's slips (TextMutator): two texts spliced, a piece repeated many times, odd
// characters, line ends of all kinds.

using ContentLint.Conformance;

namespace ContentLint.Fuzz;

/// <summary>Makes the inputs of a target, each by its number alone.</summary>
internal sealed class InputSource(FuzzTarget target, int seed)
{
    private const int MostLines = 30;
    private const int MostCharacters = 1500;
    private const int MostRepeated = 20_000;

    private static readonly string[] OddCharacters =
    [
        "\0", "\u0001", "\b", "\t", "\v", "\f", "\u001b", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u0301", "\u061c", "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u2069", "\u2028", "\u2029",
        "\ufeff", "\ufffd", "\ufffe", "\uffff", "\ud800", "\udc00", "\ud83d", "😀", "👩‍👩‍👧", "İ", "ı", "ſ", "ß", "K", "Ω", "ǆ", "一", "ё", "\U000e0041", "\U0001d7ff", "\r", "\n", "\r\n", "\n\r", "\r\r\n",
    ];

    /// <summary>Makes an input.</summary>
    public FuzzInput Make(int number)
    {
        var random = new Random(HashCode(seed, number));
        var text = Cut(random, Pick(random, target.Texts));
        if (random.Next(6) == 0)
            text = Splice(random, text, Cut(random, Pick(random, target.Texts)));
        if (random.Next(12) > 0)
            text = new TextMutator(random, target.Pieces, target.Texts).Mutate(text);
        if (random.Next(12) == 0)
            text = Repeat(random, text);
        for (var odd = random.Next(4) == 0 ? random.Next(1, 4) : 0; odd > 0; odd--)
            text = text.Insert(random.Next(text.Length + 1), Pick(random, OddCharacters));
        return new FuzzInput(WithLineEnds(random, text), random.Next(1 << 20));
    }

    // HashCode of the framework is another in every process.
    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) ^ (number * (int)2654435761));

    // Most texts are longer than what is wrong with them.
    private static string Cut(Random random, string text)
    {
        if (text.Length <= MostCharacters && random.Next(3) > 0)
            return text;

        var lines = text.Split('\n');
        var start = random.Next(3) == 0 ? 0 : random.Next(lines.Length);
        var cut = string.Join('\n', lines.Skip(start).Take(random.Next(1, MostLines)));
        return cut.Length <= MostCharacters ? cut : cut[..MostCharacters];
    }

    private static string Splice(Random random, string first, string second) =>
        first[..random.Next(first.Length + 1)] + second[random.Next(second.Length + 1)..];

    private static string Repeat(Random random, string text)
    {
        if (text.Length == 0)
            return text;

        var start = random.Next(text.Length);
        var piece = text.Substring(start, Math.Min(text.Length - start, random.Next(1, 24)));
        var times = Math.Min(MostRepeated / piece.Length, (int)Math.Pow(2, random.NextDouble() * (random.Next(8) == 0 ? 11 : 6)));
        return text.Insert(start, string.Concat(Enumerable.Repeat(piece, times)));
    }

    private static string WithLineEnds(Random random, string text)
    {
        switch (random.Next(10))
        {
            case < 6:
                return text;
            case < 8:
                return text.ReplaceLineEndings("\r\n");
            case 8:
                return string.Concat(text.Split('\n').Select((line, i) => i == 0 ? line : Pick(random, ["\n", "\r\n", "\r"]) + line));
            default:
                return text.ReplaceLineEndings("\r");
        }
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
