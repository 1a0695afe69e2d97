// Reads conditions about other lessons; they go into rules with `over: folder` or `over: course`.

using ContentLint.Data;
using ContentLint.RulePacks.Conditions;

namespace ContentLint.RulePacks.Reading;

internal sealed partial class ConditionReader
{
    private static readonly IReadOnlyDictionary<string, Neighbour> NeighbourNames = new Dictionary<string, Neighbour>
    {
        ["next"] = Neighbour.Next,
        ["previous"] = Neighbour.Previous,
        ["first"] = Neighbour.First,
        ["last"] = Neighbour.Last,
    };

    private IEnumerable<PackCondition?> ReadCourseConditions(MappingReader reader) =>
    [
        ReadLessons(reader),
        Read(reader, "linkedFrom") is { } source ? new LinkedCondition(isFrom: true) { Question = source, Source = reader.Mapping.Span } : null,
        Read(reader, "linksTo") is { } target ? new LinkedCondition(isFrom: false) { Question = target, Source = reader.Mapping.Span } : null,
        reader.Choice("leadsTo", NeighbourNames) is { } neighbour ? new LeadsToCondition(neighbour) { Source = reader.Mapping.Span } : null,
    ];

    // `lesson: { path: …, <conditions>, min: … }`: the keys that are its own are taken out, the others are a condition.
    private LessonsCondition? ReadLessons(MappingReader reader)
    {
        if (reader.Nested("lesson", "path") is not { } nested)
            return null;

        var path = nested.Any("path") is DataScalar { Text: var text } ? new PackText(text) : null;
        var quantity = ReadQuantity(nested) ?? new Quantity(1, null, null);
        if (path is not null)
            _ = PathGlobs.Read(nested, "path");
        string[] own = [.. path is null ? [] : new[] { "path" }, "min", "max", "count", "perLines"];
        DataProperty[] others = [.. nested.Mapping.Properties.Where(p => !own.Contains(p.Key))];
        var question = others.Length == 0 ? null : Read(new DataMapping(nested.Mapping.Span, others), "'lesson'");
        if (quantity.PerLines is not null)
            nested.Report.Add(nested.Mapping.Find("perLines")!.KeySpan, "Lessons are not counted by lines.", "Leave 'perLines' out.");
        return new LessonsCondition(path, quantity) { Question = question, Source = nested.Mapping.Span };
    }
}
