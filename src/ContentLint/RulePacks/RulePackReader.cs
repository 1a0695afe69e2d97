// Reads a rule pack. The format, in one look:
//
//   schemaVersion: 1
//   rules:
//     - id: AUR001                      letters, then digits
//       name: aurora-parameter-groups   kebab-case
//       title: …
//       severity: error | warning | suggestion
//       when: CONDITION                 optional: on which lessons
//       require: CONDITION              or `forbid`
//       message: … {match} …
//       help: …
//
// A CONDITION is a mapping of selectors and connectives that must all hold: `text: {anyOf: […], in: […]}`,
// `callout: {kind: […], contains: CONDITION}`, `frontMatter: {field: …, equals: […]}`, `all: [CONDITION…]`, `any: […]`,
// `not: CONDITION`. Reading a pack runs no code and reaches nothing outside the file.

using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Lessons;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.RulePacks;

/// <summary>Turns a pack's text into rules, reporting every mistake in it.</summary>
internal static class RulePackReader
{
    private static readonly IReadOnlyDictionary<string, Severity> Severities = new Dictionary<string, Severity>
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["suggestion"] = Severity.Suggestion,
    };

    private static readonly IReadOnlyDictionary<string, TextPlace> Places = new Dictionary<string, TextPlace>
    {
        ["prose"] = TextPlace.Prose,
        ["heading"] = TextPlace.Heading,
        ["tableCell"] = TextPlace.TableCell,
    };

    /// <summary>Reads a pack; what cannot be understood is reported and left out.</summary>
    public static RulePack Read(SourceText source, string name, List<Diagnostic> diagnostics)
    {
        var report = new DataReport(source, ToolDescriptors.InvalidRulePack, diagnostics);
        var document = YamlReader.Read(SourceSlice.Whole(source));
        diagnostics.AddRange(document.Diagnostics);
        if (document.Root is null || MappingReader.From(document.Root, report, "A rule pack") is not { } reader)
            return new RulePack(name, []);

        if (reader.RequiredText("schemaVersion") is { } version && version != "1")
            report.Add(reader.Mapping["schemaVersion"]!.Span, $"Version {version} of the pack format is not known.", "Write 'schemaVersion: 1'.");
        _ = reader.Text("title");
        var rules = reader.NestedList("rules").Select(ReadRule).OfType<PackRule>().ToArray();
        reader.Done();
        return new RulePack(name, rules);
    }

    private static PackRule? ReadRule(MappingReader reader)
    {
        var id = reader.RequiredText("id");
        var name = reader.RequiredText("name");
        var title = reader.RequiredText("title");
        var message = reader.RequiredText("message");
        var severity = reader.Choice("severity", Severities) ?? Severity.Warning;
        var rule = id is null || name is null || title is null || message is null ? null : new PackRule
        {
            Descriptor = new DiagnosticDescriptor(id, name, title, severity, enabledByDefault: true, reader.Text("helpUri")),
            When = ReadCondition(reader.Nested("when")),
            Require = ReadCondition(reader.Nested("require")),
            Forbid = ReadCondition(reader.Nested("forbid")),
            Message = message,
            Help = reader.Text("help"),
        };
        if (rule is { Require: null, Forbid: null } && reader.Any("require") is null && reader.Any("forbid") is null)
            reader.Report.Add(reader.Mapping.Find("id")!.KeySpan, $"{id} asks for nothing.", "Add 'require:' or 'forbid:'.");
        if (rule is not null)
            reader.Done();
        return rule is { Require: null, Forbid: null } ? null : rule;
    }

    private static PackCondition? ReadCondition(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var conditions = new List<PackCondition?>
        {
            ReadText(reader.Nested("text")),
            ReadCallout(reader.Nested("callout")),
            ReadFrontMatter(reader.Nested("frontMatter")),
            Combine(reader, "all", parts => new AllCondition(parts)),
            Combine(reader, "any", parts => new AnyCondition(parts)),
            ReadCondition(reader.Nested("not")) is { } denied ? new NotCondition(denied) : null,
        };
        reader.Done();
        var found = conditions.OfType<PackCondition>().ToArray();
        if (found.Length == 0 && reader.Mapping.Properties.Count == 0)
            reader.Report.Add(reader.Mapping.Span, "An empty condition holds nowhere.", "Write for example 'text: { anyOf: […] }'.");
        return found.Length switch { 0 => null, 1 => found[0], _ => new AllCondition(found) };
    }

    private static PackCondition? Combine(MappingReader reader, string key, Func<IReadOnlyList<PackCondition>, PackCondition> combine)
    {
        var parts = reader.NestedList(key).Select(ReadCondition).OfType<PackCondition>().ToArray();
        return parts.Length == 0 ? null : combine(parts);
    }

    private static TextCondition? ReadText(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var phrases = reader.Texts("anyOf") ?? [];
        var places = reader.Choices("in", Places);
        reader.Done();
        if (phrases.Any(p => p.Trim().Length > 0))
            return new TextCondition(new PhraseSet(phrases), places);

        reader.Report.Add(reader.Mapping.Span, "'text' needs phrases to look for.", "Write 'anyOf: [phrase, …]'.");
        return null;
    }

    private static CalloutCondition? ReadCallout(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var callout = new CalloutCondition(reader.Choices("kind", CalloutForms.KindNames) ?? [], ReadCondition(reader.Nested("contains")));
        reader.Done();
        return callout;
    }

    private static FrontMatterCondition? ReadFrontMatter(MappingReader? reader)
    {
        if (reader is null)
            return null;

        var field = reader.RequiredText("field");
        var values = reader.Texts("equals");
        reader.Done();
        return field is null ? null : new FrontMatterCondition(field, values);
    }
}
