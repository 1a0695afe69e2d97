// Reads a condition: the name of an alias, `match`, or a mapping whose keys must all hold - selectors (SelectorReader*.cs),
// facts about the lesson (FactReader.cs), and the connectives `all`, `any`, `not`.

using ContentLint.Data;
using ContentLint.RulePacks.Conditions;

namespace ContentLint.RulePacks.Reading;

/// <summary>Turns nodes into conditions.</summary>
internal sealed partial class ConditionReader(PackReading reading)
{
    private const int DeepestNesting = 32;

    private static readonly string[] SharedKeys =
    [
        "contains", "inside", "precedes", "follows", "sameSection", "except", "empty", "maxBlocksBetween", "maxSectionsBetween", "first", "min", "max", "count", "perLines",
        "minWords", "maxWords",
    ];

    private int _depth;

    /// <summary>Reads the condition of a key; <see langword="null"/> when it is missing or cannot be understood.</summary>
    public PackCondition? Read(MappingReader reader, string key) => reader.Any(key) is { } node ? Read(node, $"'{key}'") : null;

    /// <summary>Reads a condition.</summary>
    public PackCondition? Read(DataNode node, Message what)
    {
        if (_depth >= DeepestNesting)
        {
            reading.Report.Add(node.Span, "Conditions are nested too deeply.", "Name inner ones under 'aliases'.");
            return null;
        }

        _depth++;
        var condition = node switch
        {
            DataScalar { Text: "match" } => new MatchCondition { Source = node.Span },
            DataScalar { Kind: not DataKind.Null } name => reading.UseAlias(name.Text, name.Span),
            _ => MappingReader.From(node, reading.Report, what) is { } mapping ? ReadMapping(mapping) : null,
        };
        _depth--;
        return condition;
    }

    private PackCondition? ReadMapping(MappingReader reader)
    {
        var name = reader.Text("as");
        var conditions = new List<PackCondition?>();
        conditions.AddRange(ReadSelectors(reader));
        conditions.AddRange(ReadFacts(reader));
        conditions.AddRange(ReadCourseConditions(reader));
        conditions.Add(Combine(reader, "all", parts => new AllCondition(parts) { Source = reader.Mapping.Span, Name = name }));
        conditions.Add(Combine(reader, "any", parts => new AnyCondition(parts) { Source = reader.Mapping.Span, Name = name }));
        conditions.Add(Read(reader, "not") is { } denied ? new NotCondition(denied) { Source = reader.Mapping.Span, Name = name } : null);
        ReportMisplaced(reader);
        reader.Done();
        var keys = reader.Mapping.Properties.Count(p => p.Key != "as");
        if (keys == 0)
            reader.Report.Add(reader.Mapping.Span, "An empty condition holds nowhere.", "Write for example 'text: [phrase]'.");

        // A part that could not be read must not make the rest mean something else.
        var found = conditions.OfType<PackCondition>().ToArray();
        return found.Length == 0 || found.Length < keys ? null
            : found.Length == 1 && (name is null || found[0].Name == name) ? found[0]
            : new AllCondition(found) { Source = reader.Mapping.Span, Name = name };
    }

    // `text: […]` with `inside: …` beside it instead of in it.
    private static void ReportMisplaced(MappingReader reader)
    {
        var selector = reader.Mapping.Properties.FirstOrDefault(p => SelectorKeys.Contains(p.Key))?.Key ?? "text";
        foreach (var property in reader.Mapping.Properties.Where(p => SharedKeys.Contains(p.Key)))
        {
            _ = reader.Any(property.Key);
            reader.Report.Add(
                property.KeySpan,
                $"'{property.Key}' goes inside the selector whose places it is about, not beside it.",
                $"Write '{selector}: {{ …, {property.Key}: … }}'.");
        }
    }

    private PackCondition? Combine(MappingReader reader, string key, Func<IReadOnlyList<PackCondition>, PackCondition> combine)
    {
        if (reader.Any(key) is not { } node)
            return null;
        if (node is not DataSequence { Items.Count: > 0 } list)
        {
            reading.Report.Add(node.Span, $"'{key}' must be a list of conditions.", "Begin each condition with '- '.");
            return null;
        }

        var parts = list.Items.Select(i => Read(i, $"An entry of '{key}'")).ToArray();
        return parts.Any(p => p is null) ? null : combine([.. parts.OfType<PackCondition>()]);
    }

    private PatternTest? ReadPatternTest(MappingReader reader, string key) => ReadPattern(reader, key) is { } pattern ? new PatternTest(pattern) : null;

    private PackPattern? ReadPattern(MappingReader reader, string key)
    {
        if (reader.Text(key) is not { } text)
            return null;

        var pattern = PackPattern.Parse(text, out var error);
        if (pattern is not null)
            reading.Patterns.Add((pattern, reader.Mapping[key]!.Span));
        else
            reader.Report.Add(reader.Mapping[key]!.Span, $"This pattern cannot be read: {error}", "Put a pattern in single quotes, so that YAML leaves its backslashes alone.");
        return pattern;
    }
}
