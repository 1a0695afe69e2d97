// Reads conditions about a lesson as a whole: front matter, path, words, outline, comparisons, readability.

using ContentLint.Data;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private static readonly IReadOnlyDictionary<string, ReadabilityFormula> FormulaNames = new Dictionary<string, ReadabilityFormula>
    {
        ["automated"] = ReadabilityFormula.Automated,
        ["fleschKincaid"] = ReadabilityFormula.FleschKincaid,
        ["fleschReadingEase"] = ReadabilityFormula.FleschReadingEase,
        ["lix"] = ReadabilityFormula.Lix,
    };

    private static readonly IReadOnlyDictionary<string, Comparison> Comparisons = new Dictionary<string, Comparison>
    {
        ["="] = Comparison.Equal,
        ["=="] = Comparison.Equal,
        ["!="] = Comparison.NotEqual,
        ["<"] = Comparison.Less,
        ["<="] = Comparison.LessOrEqual,
        [">"] = Comparison.Greater,
        [">="] = Comparison.GreaterOrEqual,
        ["contains"] = Comparison.Contains,
    };

    private static readonly string[] ComparisonKeys = ["left", "is", "right"];

    private IEnumerable<PackCondition?> ReadFacts(MappingReader reader) =>
    [
        ReadFrontMatter(reader.Nested("frontMatter", "field")),
        ReadPath(reader),
        ReadLength(reader.Nested("words")),
        ReadOutline(reader.Nested("outline")),
        ReadCompare(reader.Nested("compare")),
        ReadReadability(reader.Nested("readability", "max")),
    ];

    private PackCondition? ReadFrontMatter(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var field = reader.Text("field");
        var order = reader.Texts("inOrder");
        var values = Texts(reader, "equals");
        var present = reader.Flag("present") ?? true;
        var pattern = ReadPatternTest(reader, "matches");
        var items = reader.Flag("items") ?? false;
        var name = reader.Text("as");
        reader.Done();
        if (order is not null)
        {
            if ((field ?? (object?)values ?? pattern) is not null)
                reader.Report.Add(reader.Mapping.Find("inOrder")!.KeySpan, "'inOrder' is about all fields, and goes with nothing else.", "Write 'frontMatter: { inOrder: [title, description] }', and the other condition beside it in an 'all'.");
            return new FieldOrderCondition(order) { Source = reader.Mapping.Span, Name = name };
        }

        if (field is null)
        {
            reader.Report.Add(reader.Mapping.Span, "'field' is missing.", "Write 'frontMatter: { field: name }'.");
            return null;
        }

        if (!present && (values is not null || pattern is not null || items))
            reader.Report.Add(reader.Mapping.Find("present")!.KeySpan, "A field that is not there has no value.", "Leave out 'equals', 'matches' and 'items', or write 'not:' around the condition without 'present'.");
        return new FrontMatterCondition(field, present, new ValueTest { Values = values, Pattern = pattern }, items) { Source = reader.Mapping.Span, Name = name };
    }

    // Globs, or a pattern.
    private PathCondition? ReadPath(MappingReader reader)
    {
        if (reader.Any("path") is not DataMapping)
        {
            if (PathGlobs.Read(reader, "path") is not { } globs)
                return null;
            var isOne = PathGlobs.Of(globs);
            return new PathCondition("path " + string.Join(" or ", globs), (path, _) => isOne(path), pattern: null) { Source = reader.Mapping.Span };
        }

        var nested = reader.Nested("path")!;
        var pattern = ReadPatternTest(nested, "matches");
        nested.Done();
        if (pattern is null)
        {
            if (nested.Any("matches") is null)
                nested.Report.Add(nested.Mapping.Span, "'path' needs 'matches'.", "Write 'path: { matches: '/lesson-[0-9]+' }', or a glob.");
            return null;
        }

        return new PathCondition($"a path that matches '{pattern.Text}'", pattern.IsMatch, pattern) { Source = reader.Mapping.Span };
    }

    private static LengthCondition? ReadLength(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var condition = new LengthCondition(reader.Number("min") ?? 0, reader.Number("max")) { Source = reader.Mapping.Span };
        reader.Done();
        return condition;
    }

    private static OutlineCondition? ReadOutline(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var level = reader.Number("level") ?? 2;
        var entries = reader.Texts("headings") ?? [];
        reader.Done();
        if (entries.Count > 0 && level is >= 1 and <= 6)
            return new OutlineCondition(level, [.. entries.Select(ToEntry)]) { Source = reader.Mapping.Span };

        reader.Report.Add(reader.Mapping.Span, "'outline' needs headings of a level from 1 to 6.", "Write 'headings: [Goal, \"*\", Summary]'.");
        return null;
    }

    private static OutlineEntry ToEntry(string text) =>
        text.Trim() == "*" ? new OutlineEntry(null, IsOptional: true)
        : text.StartsWith('?') ? new OutlineEntry(Phrase.Parse(text.Substring(1), allForms: false), IsOptional: true)
        : new OutlineEntry(Phrase.Parse(text, allForms: false), IsOptional: false);

    private CompareCondition? ReadCompare(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var left = ReadOperand(reader, "left");
        var comparison = reader.Choice("is", Comparisons);
        var right = ReadOperand(reader, "right");
        reader.Done();
        if (left is not null && right is not null && comparison is { } known)
            return new CompareCondition(left, known, right) { Source = reader.Mapping.Span };
        if (ComparisonKeys.FirstOrDefault(k => reader.Any(k) is null) is { } missing)
            reader.Report.Add(reader.Mapping.Span, $"'compare' needs '{missing}'.", "Write 'compare: { left: { frontMatter: updated }, is: '>=', right: { frontMatter: created } }'.");
        return null;
    }

    private Operand? ReadOperand(MappingReader reader, string key)
    {
        if (reader.Any(key) is not { } node)
            return null;
        if (node is DataScalar scalar)
            return new Operand { Literal = new PackText(scalar.Text) };
        if (reader.Nested(key) is not { } nested)
            return null;

        var (field, level, count) = (nested.Text("frontMatter"), nested.Number("heading"), Read(nested, "count"));
        var variable = nested.Choice("lesson", OperandNames);
        var operand = new Operand
        {
            Field = field,
            HeadingLevel = level,
            Count = count,
            Variable = variable,
            Literal = nested.Text("value") is { } value ? new PackText(value) : null,
            Times = ReadFactor(nested),
            IsSlug = nested.Flag("slug") ?? false,
        };
        nested.Done();
        if (new object?[] { field, level, count, variable, operand.Literal }.Count(o => o is not null) == 1)
            return operand;

        nested.Report.Add(nested.Mapping.Span, "What is compared is one thing.", "Write one of 'frontMatter: field', 'heading: 1', 'count: CONDITION', 'lesson: words', 'lesson: fileName', 'lesson: path' or 'value: text'.");
        return null;
    }

    private static double ReadFactor(MappingReader reader)
    {
        if (reader.Any("times") is not { } node)
            return 1;
        if (node is DataScalar { Value: double factor })
            return factor;

        reader.Report.Add(node.Span, "'times' must be a number.", "Write for example 'times: 200'.");
        return 1;
    }

    private static readonly IReadOnlyDictionary<string, OperandVariable> OperandNames = new Dictionary<string, OperandVariable>
    {
        ["words"] = OperandVariable.Words,
        ["fileName"] = OperandVariable.FileName,
        ["path"] = OperandVariable.Path,
    };

    private static ReadabilityCondition? ReadReadability(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var formula = reader.Choice("formula", FormulaNames) ?? ReadabilityFormula.Automated;
        var (min, max) = (reader.Number("min"), reader.Number("max"));
        reader.Done();
        if ((min ?? max) is null)
            reader.Report.Add(reader.Mapping.Span, "'readability' needs 'min' or 'max'.", "Write 'readability: { formula: fleschKincaid, max: 10 }'.");
        return new ReadabilityCondition(formula, min, max) { Source = reader.Mapping.Span };
    }
}
