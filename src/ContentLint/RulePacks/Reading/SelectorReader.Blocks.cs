// Selectors of blocks: lists with their items, tables, code, diagrams.

using ContentLint.Data;
using ContentLint.Lessons;
using ContentLint.Mermaid;
using ContentLint.RulePacks.Conditions;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private static readonly IReadOnlyDictionary<string, Numbering> NumberingNames = new Dictionary<string, Numbering>
    {
        ["counting"] = Numbering.Counting,
        ["same"] = Numbering.Same,
    };

    private static readonly IReadOnlyDictionary<string, char> FenceNames = new Dictionary<string, char>
    {
        ["backtick"] = '`',
        ["tilde"] = '~',
    };

    private NodeSelector<MarkdownList>? ReadList(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var numbering = reader.Choice("numbering", NumberingNames);
        var checks = new List<Check?>
        {
            Flag<MarkdownList>(reader, "ordered", l => l.IsOrdered, "with numbers", "without numbers", "has numbers", "has no numbers"),
            Flag<MarkdownList>(reader, "nested", l => l.Depth > 0, "in another list", "in no other list", "stands in another list", "stands in no other list"),
            Amount<MarkdownList>(reader, "minItems", "maxItems", "item", l => l.Items.Count),
            numbering is null ? null : new NodeCheck<MarkdownList>(
                numbering == Numbering.Same ? "numbered with one number" : "that counts",
                l => numbering == Numbering.Same ? l.Items.All(i => i.Number == l.Items[0].Number) : l.Items.Select((i, at) => i.Number == l.Items[0].Number + at).All(t => t),
                _ => numbering == Numbering.Same ? "has several numbers" : "does not count"),
        };
        return Finish(reader, "list", l => l.Lesson.Lists, l => l.Span, checks);
    }

    private NodeSelector<ListItem>? ReadListItem(MappingReader? reader)
    {
        if (reader is null)
            return null;

        List<Check?> checks = [.. Words<ListItem>(reader, "text", WordPlaces.Reading, i => i.Text)];
        checks.Add(Flag<ListItem>(reader, "ordered", i => i.Number is not null, "with a number", "without a number", "has a number", "has no number"));
        return Finish(reader, "list item", l => l.ListItems, i => i.Span, checks);
    }

    private NodeSelector<TaskList>? ReadTaskList(MappingReader? reader) => reader is null
        ? null
        : Finish(reader, "task list", l => l.Lesson.TaskLists, t => t.Span, [Amount<TaskList>(reader, "minItems", "maxItems", "item", t => t.ItemCount)]);

    private NodeSelector<Table>? ReadTable(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var header = ReadPhrases(reader, "header", allForms: false).Phrases;
        List<Check?> checks =
        [
            .. header.Select(p => new NodeCheck<Table>($"with a column '{p.Display}'", t => t.Header.Any(h => Says(h, [p])), _ => $"has no column '{p.Display}'", isContent: true)),
            Amount<Table>(reader, "minRows", "maxRows", "row", t => t.RowCount),
        ];
        return Finish(reader, "table", l => l.Lesson.Tables, t => t.Span, checks);
    }

    private NodeSelector<CodeBlock>? ReadCodeBlock(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var replacements = reader.Any("language") is DataMapping ? ReadLanguages(reader.Nested("language")!) : null;
        var languages = replacements is null ? reader.Texts("language") : [.. replacements.Keys];
        var fence = reader.Choice("fence", FenceNames);
        List<Check?> checks =
        [
            languages is null ? null : new NodeCheck<CodeBlock>(
                "in " + string.Join(" or ", languages.Select(l => l.Length == 0 ? "no language" : l)),
                b => languages.Any(l => Wildcard.IsMatch(l, b.Language, StringComparison.OrdinalIgnoreCase)),
                b => b.Language.Length == 0 ? "has no language" : $"is in '{b.Language}', not '{languages[0]}'"),
            Flag<CodeBlock>(reader, "fenced", b => !b.Fence.IsEmpty, "with a fence", "without a fence", "has a fence", "has no fence"),
            fence is null ? null : new NodeCheck<CodeBlock>($"fenced with '{fence}'", b => !b.Fence.IsEmpty && b.Content.Source.Text[b.Fence.Start] == fence, _ => $"is not fenced with '{fence}'"),
            Value<CodeBlock>(reader, "meta", "words behind its language", b => b.Meta.Length == 0 ? null : b.Meta, isPart: true),
            .. Words<CodeBlock>(reader, "text", WordPlaces.CodeBlock | WordPlaces.Diagram, b => b.Content),
            Amount<CodeBlock>(reader, "minLines", "maxLines", "line", CodeLines.Count),
            Amount<CodeBlock>(reader, "minWidth", "maxWidth", "character in its longest line", CodeLines.Longest),
        ];
        return Finish(reader, "code block", l => l.Lesson.CodeBlocks, b => b.Fence.IsEmpty ? b.Span : b.Fence, checks, names: replacements is null ? null : ["replacement"], replaced: replacements is null ? null : (b, place) => ReplaceLanguage(b, place, replacements));
    }

    // What to call a language instead of what. The place is its name then, and not the line around it.
    private Dictionary<string, IReadOnlyList<string>> ReadLanguages(MappingReader reader)
    {
        var replacements = ReadReplacements(reader) ?? [];
        if (reader.Mapping.Find("forms") is { } forms)
            reader.Report.Add(forms.KeySpan, "A language has one form.", "Leave 'forms' out.");
        if (reader.Any("replace") is null)
            reader.Report.Add(reader.Mapping.Span, "This asks for no language.", "Write 'language: [js, ts]', or 'language: { replace: { js: javascript } }'.");
        reader.Done();
        var known = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var replacement in replacements)
            known[replacement.Key.Text] = replacement.Value;
        return known;
    }

    private static PackMatch ReplaceLanguage(CodeBlock block, PackMatch place, Dictionary<string, IReadOnlyList<string>> replacements)
    {
        if (!replacements.TryGetValue(block.Language, out var options) || block.Fence.IsEmpty)
            return place;

        var start = block.Content.Source.Text.IndexOf(block.Language, block.Fence.Start, block.Fence.Length, StringComparison.Ordinal);
        var captures = (place.Captures ?? new Dictionary<string, string>()).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        captures["replacement"] = string.Join(" / ", options);
        return place with
        {
            Anchor = start < 0 ? place.Anchor : TextSpan.FromLength(start, block.Language.Length),
            Replacements = start < 0 ? [] : options,
            Captures = captures,
        };
    }

    private NodeSelector<Diagram>? ReadDiagram(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var types = reader.Choices("type", DiagramWords.All);
        List<Check?> checks =
        [
            types is null ? null : new NodeCheck<Diagram>(
                "of type " + string.Join(" or ", types.Select(t => t.Word)),
                d => d.Parsed?.Type is { } type && types.Contains(DiagramWords.Of(type)),
                d => d.Parsed?.Type is { } type ? $"is of type {DiagramWords.Of(type).Word}, not {types[0].Word}" : "is of no known type"),
            .. Words<Diagram>(reader, "text", WordPlaces.Diagram, d => d.Content),
        ];
        return Finish(reader, "diagram", l => l.Lesson.Diagrams, d => d.Span, checks);
    }

    private static NodeCheck<T>? Flag<T>(MappingReader reader, string key, Func<T, bool> has, string with, string without, string does, string doesNot)
        where T : LessonNode =>
        reader.Flag(key) is { } wanted ? new NodeCheck<T>(wanted ? with : without, n => has(n) == wanted, _ => wanted ? doesNot : does) : null;

    private static NodeCheck<T>? Amount<T>(MappingReader reader, string leastKey, string mostKey, string noun, Func<T, int> count)
        where T : LessonNode
    {
        var (least, most) = (reader.Number(leastKey), reader.Number(mostKey));
        if ((least ?? most) is null)
            return null;
        if (least > most)
            reader.Report.Add(reader.Mapping.Find(mostKey)!.KeySpan, $"At least {least!.Value:least} and at most {most!.Value:most} cannot both hold.", "Exchange the two.");
        return new NodeCheck<T>(
            most is null ? $"of {least} {noun}s" : least is null ? $"of at most {most} {noun}s" : $"of {least} to {most} {noun}s",
            n => count(n) is var number && number >= (least ?? 0) && !(number > most),
            n => count(n) is var number && number < least ? $"has only {Counted(number, noun)}" : $"has {Counted(number, noun)}");
    }

    private static string Counted(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}

/// <summary>How the items of a list are numbered.</summary>
internal enum Numbering
{
    Counting,
    Same,
}
