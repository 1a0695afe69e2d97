// What to write instead of what: `replace: { 'or higher': 'or later' }` in the rule, or in a file beside the pack for thousands of
// them. Of several words to choose from the first is the one that a fix types.

using ContentLint.Data;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private const int MostReplacements = 100_000;

    private Dictionary<Phrase, IReadOnlyList<string>>? ReadReplacements(MappingReader reader)
    {
        var forms = reader.Flag("forms");
        if (reader.Any("replace") is not { } node)
        {
            if (forms is not null)
                reader.Report.Add(reader.Mapping.Find("forms")!.KeySpan, "'forms' goes with 'replace'.", "Write 'formsOf: [phrase, …]' to find all forms of phrases.");
            return null;
        }

        var replacements = new Dictionary<Phrase, IReadOnlyList<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in node is DataSequence list ? list.Items : [node])
        {
            var (mapping, report) = part switch
            {
                DataMapping own => (own, reading.Report),
                DataScalar path => reading.LoadMapping(path),
                _ => (null, reading.Report),
            };
            if (mapping is null && part is not DataScalar)
                reading.Report.Add(part.Span, "'replace' takes words and what to write instead, or the path of a file of such.", "Write 'replace: { \"or higher\": \"or later\" }' or 'replace: ./terms.yml'.");
            foreach (var property in mapping?.Properties ?? [])
                Add(replacements, seen, property, forms == true, report);
        }

        return replacements.Count == 0 ? null : replacements;
    }

    private static void Add(Dictionary<Phrase, IReadOnlyList<string>> replacements, HashSet<string> seen, DataProperty property, bool forms, DataReport report)
    {
        if (replacements.Count >= MostReplacements)
            return;

        var words = (property.Value is DataSequence list ? list.Items : [property.Value]).OfType<DataScalar>().Where(s => s.Kind != DataKind.Null && s.Text.Trim().Length > 0).Select(s => s.Text).ToArray();
        if (words.Length == 0)
            report.Add(property.KeySpan, $"What to write instead of '{property.Key}' is missing.", "Write the words behind the colon; use 'anyOf' for what has no replacement.");
        else if (property.Key.Contains('*'))
            report.Add(property.KeySpan, $"'{property.Key}' stands for words that cannot be told, so that nobody knows what to write for them.", "Write 'forms: true' beside 'replace' and the word without '*'.");
        else if (Phrase.IsTooLong(property.Key))
            report.Add(property.KeySpan, $"A phrase has at most {Phrase.MostWords} words.", "Look for the words that matter in it.");
        else if (Phrase.Parse(property.Key, forms) is { Words.Count: > 0 } phrase)
        {
            if (!seen.Add(string.Join(" ", phrase.Words.Select(w => w.Text))))
                report.Add(property.KeySpan, forms ? $"A form of '{property.Key}' has a replacement already." : (Diagnostics.Message)$"'{property.Key}' has a replacement already.", "Keep one of the two. Case does not count.");
            else
                replacements.Add(phrase, words);
        }
    }
}
