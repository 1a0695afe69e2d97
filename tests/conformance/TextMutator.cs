using System.Text;

namespace ContentLint.Conformance;

/// <summary>Edits texts at random: what an author's slip does to a sound document.</summary>
/// <param name="random">Where the choices come from.</param>
/// <param name="pieces">What may be put in.</param>
/// <param name="texts">Texts whose lines and words may be put in.</param>
internal sealed class TextMutator(Random random, string[] pieces, string[] texts)
{
    private static readonly int[] EditCounts = [1, 1, 1, 2, 2, 3, 5];

    /// <summary>Makes one edit or a few.</summary>
    public string Mutate(string text)
    {
        for (var edits = EditCounts[random.Next(EditCounts.Length)]; edits > 0; edits--)
            text = Edit(text);
        return text;
    }

    /// <summary>Whether JSON can carry the text: no half of a surrogate pair.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    private string Edit(string text)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(7))
        {
            case 0:
                return at < text.Length ? text.Remove(at, 1) : text;
            case 1:
                return text.Insert(at, Pick(pieces));
            case 2:
                return text.Insert(at, Pick(pieces) + Pick(pieces));
            case 3:
                return EditLines(text, lines => lines.RemoveAt(random.Next(lines.Count)));
            case 4:
                return EditLines(text, lines => lines.Insert(random.Next(1, lines.Count + 1), Pick(Pick(texts).Split('\n'))));
            case 5:
                return EditWords(text, (words, i) => words[i] = random.Next(2) == 0 ? Pick(pieces) : Pick([.. Words(Pick(texts))]));
            default:
                return EditWords(text, (words, i) => words[i] = random.Next(2) == 0 ? "" : words[i] + Pick([.. words]));
        }
    }

    private static string EditLines(string text, Action<List<string>> edit)
    {
        List<string> lines = [.. text.Split('\n')];
        edit(lines);
        return string.Join('\n', lines);
    }

    private string EditWords(string text, Action<List<string>, int> edit)
    {
        var words = Words(text);
        edit(words, random.Next(words.Count));
        return string.Concat(words);
    }

    // Runs of letters and digits, runs of white space, runs of anything else.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (word.Length > 0 && Kind(word[^1]) != Kind(c))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(c);
        }

        words.Add(word.ToString());
        return words;

        static int Kind(char c) => char.IsLetterOrDigit(c) ? 0 : char.IsWhiteSpace(c) ? 1 : 2;
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
