// What is written for a short text: `true`, `false`, a text or several with `*` in them, or a mapping with `equals`, `matches`, `as`.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private ValueTest? ReadValue(MappingReader reader, string key, bool isPart = false, bool matchesCase = true)
    {
        if (reader.Any(key) is not { } node)
            return null;
        if (node is DataScalar { Value: bool present })
            return new ValueTest { IsPresent = present };
        if (node is DataScalar { Text.Length: 0 })
        {
            reading.Report.Add(node.Span, $"'{key}' with an empty text asks for nothing.", $"Write '{key}: false' where there must be none, '{key}: true' where there must be one.");
            return null;
        }

        if (node is not DataMapping)
            return new ValueTest { Values = Texts(reader, key), IsPart = isPart, MatchesCase = matchesCase };

        var nested = reader.Nested(key)!;
        var test = new ValueTest
        {
            Values = Texts(nested, "equals"),
            Pattern = ReadPatternTest(nested, "matches"),
            Name = nested.Text("as"),
            MatchesCase = matchesCase,
        };
        nested.Done();
        if (test.Values is null && test.Pattern is null && nested.Any("matches") is null)
            reading.Report.Add(node.Span, $"'{key}' asks for nothing.", $"Write '{key}: {{ equals: [one, another] }}' or '{key}: {{ matches: '^pattern' }}'.");
        return test;
    }

    private static IReadOnlyList<PackText>? Texts(MappingReader reader, string key) =>
        reader.Texts(key) is { } texts ? [.. texts.Select(t => new PackText(t))] : null;

    private NodeCheck<T>? Value<T>(MappingReader reader, string key, string noun, Func<T, string?> value, bool isPart = false, bool matchesCase = true, bool isContent = false)
        where T : LessonNode
    {
        if (ReadValue(reader, key, isPart, matchesCase) is not { } test)
            return null;

        return new NodeCheck<T>(
            test.IsPresent is { } present ? (present ? "with " : "without ") + noun : $"with {noun} {test.Description}",
            (n, c) => test.Passes(value(n), c),
            n => value(n) is { } own ? test.IsPresent == false ? $"has {noun}" : $"its {noun} is '{Shorten(own)}', not {test.Description}" : $"has no {noun}",
            isContent)
        {
            HasHoles = test.LooksFromMatch,
            Captures = test.Pattern is { GroupNames.Count: > 0 } pattern ? n => value(n) is { } own ? pattern.CapturesIn(own) : null : null,
            GroupNames = test.Pattern?.GroupNames ?? [],
        };
    }

    /// <summary>The checks of what a node says: <c>text</c>, <c>exact</c>, <c>matches</c>.</summary>
    private IEnumerable<Check?> Words<T>(MappingReader reader, string key, WordPlaces places, Func<T, MappedText> text, string patternKey = "matches")
        where T : LessonNode
    {
        if (reader.Any(key) is DataMapping)
        {
            foreach (var check in Mentions(reader.Nested(key)!, places, text))
                yield return check;
        }
        else
            yield return Mentions(reader, key, places);

        yield return Exact(reader, text);
        if (patternKey.Length > 0 && ReadPattern(reader, patternKey) is { } pattern)
        {
            SuspectPattern(reader, pattern, patternKey);
            yield return Matches(new PatternTest(pattern), text, name: null);
        }
    }

    private List<Check?> Mentions<T>(MappingReader reader, WordPlaces places, Func<T, MappedText> text)
        where T : LessonNode
    {
        var name = reader.Text("as");
        var matchesCase = reader.Flag("matchCase") ?? false;
        var anyOf = ReadPhrases(reader, "anyOf", allForms: false);
        var formsOf = ReadPhrases(reader, "formsOf", allForms: true);
        var allOf = ReadPhrases(reader, "allOf", allForms: false);
        var found = new List<Check?>();
        if (anyOf.Count + formsOf.Count > 0)
            found.Add(Mentions(reader.Mapping.Span, anyOf.And(formsOf), places, name, matchesCase));
        found.AddRange(allOf.Each().Select(p => Mentions(reader.Mapping.Span, p, places, name, matchesCase)));
        found.Add(Exact(reader, text));
        if (ReadPattern(reader, "matches") is { } pattern)
        {
            SuspectPattern(reader, pattern);
            found.Add(Matches(new PatternTest(pattern), text, name));
        }

        reader.Done();
        if (found.All(c => c is null) && reader.Any("matches") is null)
            reading.Report.Add(reader.Mapping.Span, "This asks for no words.", "Write 'anyOf: [phrase, …]', 'formsOf', 'allOf', 'exact' or 'matches'.");
        return found;
    }

    private static NodeCheck<T> Matches<T>(PatternTest pattern, Func<T, MappedText> text, string? name)
        where T : LessonNode =>
        new(name is null ? $"that matches '{pattern.Text}'" : $"with {name}", (n, c) => pattern.IsMatch(text(n).Text, c), _ => name is null ? $"does not match '{pattern.Text}'" : $"has no {name}", isContent: true)
        {
            Captures = pattern.GroupNames.Count == 0 ? null : n => pattern.CapturesIn(text(n).Text),
            GroupNames = pattern.GroupNames,
            HasHoles = pattern.HasHoles,
        };

    // All of the words, and none besides: "docs", but not "the docs of the API".
    private NodeCheck<T>? Exact<T>(MappingReader reader, Func<T, MappedText> text)
        where T : LessonNode
    {
        var phrases = ReadPhrases(reader, "exact", allForms: false);
        if (phrases.Count == 0)
            return null;

        var shown = phrases.Display;
        return new NodeCheck<T>(
            $"'{shown}'",
            (n, c) => phrases.Fill(c.ValueOf).Any(p => IsAll(Word.Split(text(n).Text), p)),
            _ => $"says something else than '{shown}'",
            isContent: true)
        { HasHoles = phrases.Templates.Count > 0 };
    }

    // Punctuation around the words is not one of them.
    private static bool IsAll(List<Word> words, Phrase phrase)
    {
        var (start, end) = (0, words.Count - 1);
        while (start < end && !char.IsLetterOrDigit(words[start].Folded[0]) && words[start].Folded != phrase.Words[0].Text)
            start++;
        while (end > start && !char.IsLetterOrDigit(words[end].Folded[0]) && words[end].Folded != phrase.Words[phrase.Words.Count - 1].Text)
            end--;
        return words.Count > 0 && phrase.MatchAt(words, start) == end;
    }

    private static string Shorten(string text) => SurrogatePairs.Shorten(text, 60);
}
