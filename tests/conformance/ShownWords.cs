// Words of fixed documents, as the author wrote them and as `site.mjs` shows them. What is written in attributes, in front
// matter and beside images is not in what the page shows as text, and pages that throw when they run show nothing.

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Conformance;

/// <summary>Counts words lost and words added.</summary>
internal static partial class ShownWords
{
    /// <summary>Compares the documents that went to <c>site.mjs</c> with what came back.</summary>
    public static int Compare(string asked, string answered, int show)
    {
        var answers = File.ReadLines(answered).Select(l => JsonNode.Parse(l)!).ToDictionary(n => (string)n["id"]!);
        var stages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int lost = 0, added = 0, documents = 0;
        foreach (var row in File.ReadLines(asked).Select(l => JsonNode.Parse(l)!))
        {
            if (!answers.TryGetValue((string)row["id"]!, out var answer))
                continue;

            var stage = (string)answer["stage"]!;
            stages[stage] = stages.GetValueOrDefault(stage) + 1;
            if (stage != "ok" || ((string)answer["text"]!).Length >= 20_000)
                continue;

            var (gone, come) = Compare((string)row["original"]!, (string)row["text"]!, (string)answer["text"]!);
            (lost, added, documents) = (lost + gone.Length, added + come.Length, documents + (gone.Length + come.Length > 0 ? 1 : 0));
            if (gone.Length + come.Length > 0 && show-- > 0)
                Console.WriteLine($"{row["id"]}\n  lost: {string.Join(' ', gone)}\n  added: {string.Join(' ', come)}");
        }

        Console.WriteLine($"{string.Join(", ", stages.Select(s => $"{s.Value} {s.Key}"))}; {documents} documents with a difference, {lost} words lost, {added} words added");
        return lost + added == 0 ? 0 : 1;
    }

    // A fix has kept the words of our own model already (WordCheck); here the page must show what the model says.
    private static (string[] Lost, string[] Added) Compare(string original, string text, string shown)
    {
        var words = WordsOf(shown);
        var run = string.Concat(words);
        var left = Count(words);
        var lost = TextWords(LessonReader.Read(SourceText.From("a.mdx", text), LessonOptions.Default)).Where(w => !Take(left, w) && !run.Contains(w, StringComparison.Ordinal)).ToArray();
        var written = WordsOf(original).ToHashSet(StringComparer.Ordinal);
        var all = string.Concat(WordsOf(original));
        var added = words.Where(w => !IsWritten(w, written, parts: 4) && !all.Contains(w, StringComparison.Ordinal)).ToArray();
        return (lost, added);
    }

    // Elements that stand side by side are shown without a space between their words.
    private static bool IsWritten(string word, HashSet<string> written, int parts) =>
        written.Contains(word) || (parts > 1 && Enumerable.Range(1, word.Length - 1).Any(i => written.Contains(word[..i]) && IsWritten(word[i..], written, parts - 1)));

    // The certain words, without those that no page shows as text.
    private static IEnumerable<string> TextWords(Lesson lesson)
    {
        var hidden = lesson.Components.Select(c => c.OpeningTag).Concat(lesson.Links.Where(l => l.IsImage).Select(l => l.Span)).ToList();
        if (lesson.FrontMatter is { } frontMatter)
            hidden.Add(frontMatter.Span);
        return ReaderText.Of(lesson).Where(t => t.IsCertain && t.IsWord && !hidden.Any(s => s.Contains(t.Offset))).Select(t => t.Text);
    }

    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, int> Count(IEnumerable<string> words) => words.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());

    private static bool Take(Dictionary<string, int> counts, string word)
    {
        if (counts.GetValueOrDefault(word) is not (> 0 and var count))
            return false;

        counts[word] = count - 1;
        return true;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}\p{Mn}\p{Mc}\p{Nl}\p{No}]+")]
    private static partial Regex Word();
}
