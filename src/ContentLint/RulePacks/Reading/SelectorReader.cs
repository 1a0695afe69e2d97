// Reads selectors. Each has a function that lists its keys; a new selector is such a function and a line in ReadSelectors. What a
// sort of nodes says is in SelectorReader.Words.cs, blocks and elements are in the files beside it; the keys that all selectors
// share - relations and quantities - are read in one place.

using ContentLint.Data;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    /// <summary>The keys of all selectors.</summary>
    internal static readonly string[] SelectorKeys =
    [
        "text", "heading", "section", "paragraph", "sentence", "emphasis", "comment", "list", "listItem", "taskList", "table", "codeBlock", "diagram", "component", "callout",
        "link", "image",
    ];

    private static readonly IReadOnlyDictionary<string, WordPlaces> PlaceNames = new Dictionary<string, WordPlaces>
    {
        ["prose"] = WordPlaces.Prose,
        ["heading"] = WordPlaces.Heading,
        ["tableCell"] = WordPlaces.TableCell,
        ["codeSpan"] = WordPlaces.CodeSpan,
        ["caption"] = WordPlaces.Caption,
        ["codeBlock"] = WordPlaces.CodeBlock,
        ["diagram"] = WordPlaces.Diagram,
        ["comment"] = WordPlaces.Comment,
    };

    private IEnumerable<PackCondition?> ReadSelectors(MappingReader reader) =>
    [
        ReadText(reader.Nested("text", "anyOf")),
        ReadHeading(reader.Nested("heading", "text")),
        ReadSection(reader.Nested("section", "heading")),
        ReadParagraph(reader.Nested("paragraph", "text")),
        ReadSentence(reader.Nested("sentence", "text")),
        ReadEmphasis(reader.Nested("emphasis", "text")),
        ReadComment(reader.Nested("comment", "text")),
        ReadList(reader.Nested("list", "minItems")),
        ReadListItem(reader.Nested("listItem", "text")),
        ReadTaskList(reader.Nested("taskList", "min")),
        ReadTable(reader.Nested("table", "header")),
        ReadCodeBlock(reader.Nested("codeBlock", "language")),
        ReadDiagram(reader.Nested("diagram", "type")),
        ReadComponent(reader.Nested("component", "name")),
        ReadCallout(reader.Nested("callout", "kind")),
        ReadLink(reader.Nested("link", "url")),
        ReadImage(reader.Nested("image", "src")),
    ];

    private PackCondition? ReadText(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var any = ReadPhrases(reader, "anyOf", allForms: false).And(ReadPhrases(reader, "formsOf", allForms: true));
        var all = ReadPhrases(reader, "allOf", allForms: false);
        var matchesCase = reader.Flag("matchCase") ?? false;
        var pattern = ReadFilledPattern(reader, out var filled);
        var places = reader.Choices("in", PlaceNames) is { Count: > 0 } named ? named.Aggregate(WordPlaces.None, (a, b) => a | b) : WordPlaces.Reading;
        var replacements = ReadReplacements(reader);
        var shared = ReadShared(reader);
        reader.Done();
        if (shared.Checks.Any(c => c is WordCountCheck))
            reader.Report.Add(reader.Mapping.Span, "The places of 'text' are words; what has a number of words is a sentence, a paragraph or a section.", "Write 'sentence: { minWords: 33 }' for sentences that are longer than 32 words.");

        TextSelector Of(IReadOnlyList<Phrase> phrases, IReadOnlyList<PackText> templates, bool isPattern = false, IReadOnlyDictionary<Phrase, IReadOnlyList<string>>? replaced = null) => new()
        {
            Source = reader.Mapping.Span,
            Name = shared.Name,
            Set = isPattern || templates.Count > 0 ? null : reading.Index.Add(phrases, TextSelector.LooksInCode(places)),
            Phrases = phrases,
            Templates = templates,
            AllForms = any.AllForms,
            Replacements = replaced,
            Pattern = isPattern ? pattern : null,
            FilledPatterns = isPattern ? filled : null,
            Places = places,
            MatchesCase = matchesCase,
            Checks = shared.Checks,
            Quantity = shared.Quantity,
            First = shared.First,
        };

        var parts = all.Each().Select(p => Of(p.Phrases, p.Templates)).ToList();
        if (any is { Phrases.Count: > 0, Templates.Count: > 0 })
            parts.Add(Of(any.Phrases, []));
        if (any.Count > 0)
            parts.Add(any.Templates.Count > 0 ? Of([], any.Templates) : Of(any.Phrases, []));
        if (replacements is not null)
            parts.Add(Of([.. replacements.Keys], [], replaced: replacements));
        if (pattern is not null || filled is not null)
            parts.Add(Of([], [], isPattern: true));
        if (parts.Count == 0 && reader.Any("matches") is null && reader.Any("replace") is null)
            reader.Report.Add(reader.Mapping.Span, "'text' needs phrases to look for.", "Write 'anyOf: [phrase, …]'.");
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new AllCondition(parts) { Source = reader.Mapping.Span, Name = shared.Name } };
    }

    // A pattern with holes is compiled when they are known; that it is one can be told now.
    private PackPattern? ReadFilledPattern(MappingReader reader, out FilledPatterns? filled)
    {
        filled = null;
        var pattern = ReadPattern(reader, "matches");
        if (pattern is not null)
            SuspectPattern(reader, pattern);
        if (pattern is null || new PackText(pattern.Text, isPattern: true) is not { HasHoles: true } text)
            return pattern;

        filled = new FilledPatterns(text, pattern.GroupNames);
        return null;
    }
}
