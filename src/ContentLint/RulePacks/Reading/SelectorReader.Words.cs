// Selectors of what is read: headings and their sections, paragraphs, sentences, emphasis, comments.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private static readonly IReadOnlyDictionary<string, LetterCase> CaseNames = new Dictionary<string, LetterCase>
    {
        ["sentence"] = LetterCase.Sentence,
        ["title"] = LetterCase.Title,
        ["upper"] = LetterCase.Upper,
        ["lower"] = LetterCase.Lower,
    };

    private NodeSelector<Heading>? ReadHeading(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var levels = Levels(reader);
        var checks = new List<Check?>
        {
            levels is null ? null : new NodeCheck<Heading>("of level " + string.Join(" or ", levels), h => levels.Contains(h.Level), h => $"is of level {h.Level}, not {levels[0]}"),
        };
        checks.AddRange(Words<Heading>(reader, "text", WordPlaces.Reading, h => h.Text));
        checks.Add(ReadCase(reader, "case", breaks: false));
        checks.Add(ReadCase(reader, "breaksCase", breaks: true));
        checks.Add(reader.Flag("skipsLevel") is { } skips ? new SkipsLevelCheck(skips) : null);
        return Finish(reader, "heading", l => l.Lesson.Headings, h => h.Span, checks);
    }

    private CaseCheck? ReadCase(MappingReader reader, string key, bool breaks)
    {
        if (reader.Choice(key, CaseNames) is not { } letters)
            return null;

        return new CaseCheck(letters, breaks, ReadPhrases(reader, "keep", allForms: false).Phrases);
    }

    private NodeSelector<Section>? ReadSection(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var levels = Levels(reader);
        var isMapping = reader.Any("heading") is DataMapping;
        var phrases = isMapping ? new PhraseList([], [], false) : ReadPhrases(reader, "heading", allForms: false);
        var checks = new List<Check?>
        {
            levels is null ? null : new NodeCheck<Section>("of level " + string.Join(" or ", levels), s => s.Heading is { } h && levels.Contains(h.Level), _ => $"is not of level {levels[0]}"),
            phrases.Count == 0 ? null : new NodeCheck<Section>(
                $"'{phrases.Display}'", (s, c) => s.Heading is { } h && Says(h.Text, [.. phrases.Fill(c.ValueOf)]), _ => $"its heading does not say '{phrases.Display}'")
            { HasHoles = phrases.Templates.Count > 0 },
        };
        if (isMapping)
            checks.AddRange(Mentions<Section>(reader.Nested("heading")!, WordPlaces.Heading, TextOf));
        checks.Add(Exact<Section>(reader, TextOf));
        checks.Add(reader.Flag("last") is { } last ? new NodeCheck<Section>(last ? "at the end" : "", s => s.IsLast == last, _ => last ? "is not the last one" : "is the last one") : null);
        return Finish(reader, "section", l => l.Lesson.Sections.All, s => s.Heading?.Span ?? TextSpan.At(s.Span.Start), checks);

        static MappedText TextOf(Section section) => section.Heading?.Text ?? MappedText.Of(SourceText.From("", ""), TextSpan.At(0));
    }

    private NodeSelector<TextRun>? ReadParagraph(MappingReader? reader)
    {
        if (reader is null)
            return null;

        List<Check?> checks = [.. Words<TextRun>(reader, "text", WordPlaces.Reading, p => p.Text)];
        var most = reader.Number("maxSentences");
        var fewest = reader.Number("minSentences");
        checks.Add((fewest ?? most) is null ? null : new NodeCheck<TextRun>(
            $"of {fewest ?? 0} to {most?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number of"} sentences",
            p => SentenceSplitter.Split(p).Count() is var count && count >= (fewest ?? 0) && !(count > most),
            p => $"has {SentenceSplitter.Split(p).Count()} sentences"));
        return Finish(reader, "paragraph", l => l.Paragraphs, p => p.Span, checks);
    }

    private NodeSelector<Sentence>? ReadSentence(MappingReader? reader) => reader is null
        ? null
        : Finish(reader, "sentence", l => l.Sentences, s => s.Span, [.. Words<Sentence>(reader, "text", WordPlaces.Reading, s => s.Text)]);

    private NodeSelector<Emphasis>? ReadEmphasis(MappingReader? reader)
    {
        if (reader is null)
            return null;

        List<Check?> checks =
        [
            .. Words<Emphasis>(reader, "text", WordPlaces.Reading, e => e.Text),
            reader.Flag("strong") is { } strong ? new NodeCheck<Emphasis>(strong ? "in bold" : "in italics", e => e.IsStrong == strong, _ => strong ? "is not bold" : "is bold") : null,
            reader.Flag("alone") is { } alone
                ? new NodeCheck<Emphasis>(alone ? "that is all of its paragraph" : "", e => e.IsAlone == alone, _ => alone ? "is not all of its paragraph" : "is all of its paragraph")
                : null,
        ];
        return Finish(reader, "emphasis", l => l.Lesson.Emphases, e => e.Span, checks);
    }

    private NodeSelector<Comment>? ReadComment(MappingReader? reader) => reader is null
        ? null
        : Finish(reader, "comment", l => l.Lesson.Comments, c => c.Span, [.. Words<Comment>(reader, "text", WordPlaces.Comment, c => c.Content)]);
}
