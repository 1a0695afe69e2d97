// The keys that all selectors share: relations to other places, what is excepted, how long a place is, and quantities.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private NodeSelector<T> Finish<T>(MappingReader reader, string noun, Func<LessonIndex, IEnumerable<T>> nodes, Func<T, TextSpan> anchor, IEnumerable<Check?> own, bool isSpecific = false, IReadOnlyList<string>? names = null, Func<T, PackMatch, PackMatch>? replaced = null)
        where T : LessonNode
    {
        Check[] checks = [.. own.OfType<Check>()];
        var shared = ReadShared(reader);
        reader.Done();
        SuspectBlock(reader);
        return new NodeSelector<T>(noun, nodes, anchor)
        {
            Source = reader.Mapping.Span,
            Name = shared.Name,
            Checks = [.. checks, .. shared.Checks],
            Quantity = shared.Quantity,
            First = shared.First,
            IsSpecific = isSpecific,
            ExtraNames = names ?? [],
            Replaced = replaced,
        };
    }

    private SharedKeyValues ReadShared(MappingReader reader)
    {
        var blocks = reader.Number("maxBlocksBetween");
        var sections = reader.Number("maxSectionsBetween");
        var checks = new List<Check>();
        Add("contains", c => new ContainsCheck(c));
        AddPlace("inside", c => new InsideCheck(c));
        AddPlace("precedes", c => new OrderCheck(c, before: true, blocks, sections));
        AddPlace("follows", c => new OrderCheck(c, before: false, blocks, sections));
        AddPlace("sameSection", c => new SameSectionCheck(c));
        if (ReadExcept(reader) is { } except)
            checks.Add(new ExceptCheck(except));
        if (reader.Flag("empty") is { } empty)
            checks.Add(new EmptyCheck(empty));
        if ((reader.Number("minWords"), reader.Number("maxWords")) is var (fewest, most) && (fewest ?? most) is not null)
            checks.Add(new WordCountCheck(fewest ?? 0, most));
        if ((blocks is not null || sections is not null) && !checks.OfType<OrderCheck>().Any())
            reader.Report.Add(reader.Mapping.Span, "A distance needs 'precedes' or 'follows'.", "Write for example 'precedes: match'.");
        return new SharedKeyValues(reader.Text("as"), checks, ReadQuantity(reader), ReadFirst(reader));

        void Add(string key, Func<PackCondition, Check> toCheck)
        {
            if (Read(reader, key) is { } condition)
                checks.Add(toCheck(condition));
        }

        void AddPlace(string key, Func<PackCondition, Check> toCheck)
        {
            if (Read(reader, key) is not { } condition)
                return;

            checks.Add(toCheck(condition));
            reading.CheckLater(() => CheckPlaces(reader, key, condition));
        }
    }

    // Nothing can stand inside the whole lesson or behind its path: what is only true of the lesson has no place in it.
    private static void CheckPlaces(MappingReader reader, string key, PackCondition condition)
    {
        var target = AliasCondition.Target(condition);
        if (target is AllCondition or AnyCondition or NotCondition)
        {
            foreach (var part in target.Parts)
                CheckPlaces(reader, key, part);
        }
        else if (target is FrontMatterCondition or PathCondition or LengthCondition or OutlineCondition or CompareCondition or ReadabilityCondition)
        {
            reader.Report.Add(
                reader.Mapping.Find(key)!.KeySpan,
                $"'{key}' needs something that stands in the lesson, and {target.Description} is true of the lesson as a whole.",
                "Put it into the rule's 'when', or beside this selector in an 'all'.");
        }
    }

    // Phrases, or a condition.
    private PackCondition? ReadExcept(MappingReader reader)
    {
        if (reader.Any("except") is not { } node)
            return null;

        var items = node is DataSequence list ? list.Items : [node];
        var parts = new List<PackCondition>();
        var phrases = new List<DataNode>();
        foreach (var item in items)
        {
            if (item is DataMapping && Read(item, "'except'") is { } condition)
                parts.Add(condition);
            else if (item is DataScalar { Text: var text } && reading.HasAlias(text))
                parts.Add(reading.UseAlias(text, item.Span));
            else if (item is DataScalar)
                phrases.Add(item);
            else if (item is not DataMapping)
                reading.Report.Add(item.Span, "'except' takes phrases or conditions.", "Write 'except: [\"a phrase\", { link: {} }]'.");
        }

        if (phrases.Count > 0)
            parts.Add(Find(node.Span, ToPhrases(phrases, allForms: false), WordPlaces.All, name: null, matchesCase: false));
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new AnyCondition(parts) { Source = node.Span } };
    }

    // `true` for the first of all.
    private static PackText? ReadFirst(MappingReader reader) => reader.Any("first") switch
    {
        null => null,
        DataScalar { Value: true } => new PackText(""),
        DataScalar { Value: false } => null,
        _ => reader.Text("first") is { } text ? new PackText(text) : null,
    };

    private static Quantity? ReadQuantity(MappingReader reader)
    {
        var (min, max, count, lines) = (reader.Number("min"), reader.Number("max"), reader.Number("count"), reader.Number("perLines"));
        if (count is not null && (min ?? max) is not null)
            reader.Report.Add(reader.Mapping.Find("count")!.KeySpan, "'count' says both ends already.", "Leave out 'min' and 'max'.");
        if (min is { } least && max is { } most && least > most)
            reader.Report.Add(reader.Mapping.Find("max")!.KeySpan, $"At least {least} and at most {most} cannot both hold.", "Exchange the two.");
        if (lines == 0)
            reader.Report.Add(reader.Mapping.Find("perLines")!.KeySpan, "'perLines' must be at least 1.");
        if ((min ?? max ?? count ?? lines) is null)
            return null;

        // `max` alone says nothing about the fewest.
        return new Quantity(count ?? min ?? (max is null ? 1 : 0), count ?? max, lines is > 0 ? lines : null);
    }

    private static int[]? Levels(MappingReader reader)
    {
        if (reader.Texts("level") is not { } words)
            return null;

        var levels = words.Select(w => w.Length == 1 && w[0] is >= '1' and <= '6' ? w[0] - '0' : 0).ToArray();
        if (levels.Contains(0))
            reader.Report.Add(reader.Mapping["level"]!.Span, "A level is a number from 1 to 6.", "Write for example 'level: 2'.");
        return levels;
    }

    private PhraseList ReadPhrases(MappingReader reader, string key, bool allForms) => ToPhrases(reader.Nodes(key), allForms);

    private PhraseList ToPhrases(IReadOnlyList<DataNode> nodes, bool allForms)
    {
        var texts = reading.Expand(nodes).Select(t => new PackText(t)).ToArray();
        return new PhraseList(
            [.. texts.Where(t => !t.HasHoles).Select(t => Phrase.Parse(t.Text, allForms)).Where(p => p.Words.Count > 0)],
            [.. texts.Where(t => t.HasHoles)],
            allForms);
    }

    // The words of a node are looked for among the words of the lesson, so that they are in the one pass too.
    private ContainsCheck? Mentions(MappingReader reader, string key, WordPlaces places)
    {
        var phrases = ReadPhrases(reader, key, allForms: false);
        return phrases.Count == 0 ? null : Mentions(reader.Mapping[key]!.Span, phrases, places, name: null, matchesCase: false);
    }

    private ContainsCheck Mentions(TextSpan source, PhraseList phrases, WordPlaces places, string? name, bool matchesCase) =>
        new(Find(source, phrases, places, name, matchesCase));

    private PackCondition Find(TextSpan source, PhraseList phrases, WordPlaces places, string? name, bool matchesCase)
    {
        TextSelector Of(PhraseList some) => new()
        {
            Source = source,
            Name = name,
            Set = some.Templates.Count > 0 ? null : reading.Index.Add(some.Phrases, TextSelector.LooksInCode(places)),
            Phrases = some.Phrases,
            Templates = some.Templates,
            AllForms = some.AllForms,
            Places = places,
            MatchesCase = matchesCase,
        };
        if (phrases.Templates.Count == 0 || phrases.Phrases.Count == 0)
            return Of(phrases);
        return new AnyCondition([Of(phrases with { Templates = [] }), Of(phrases with { Phrases = [] })]) { Source = source, Name = name };
    }

    private static bool Says(MappedText text, IReadOnlyList<Phrase> phrases)
    {
        var words = Word.Split(text.Text);
        return phrases.Any(p => Enumerable.Range(0, words.Count).Any(i => p.MatchAt(words, i) >= 0));
    }

    private readonly record struct SharedKeyValues(string? Name, IReadOnlyList<Check> Checks, Quantity? Quantity, PackText? First);
}
