// Reads a rule pack. The format, in one look (docs/rule-packs.md has it in full):
//
//   schemaVersion: 1
//   phrases: { name: [phrase…] }      lists to use as `@name`; { file: path } for one in a file
//   aliases: { name: CONDITION }      conditions to use by name
//   rules:
//     - id, name, title, severity, enabled, helpUri, tags, files
//       when, unless: CONDITION       on which lessons
//       each: CONDITION               at which places of them
//       require, forbid: CONDITION    what must, or must not, be there
//       report, message, help, nearMiss, fix
//       tests: { valid: […], invalid: […] }
//
// Reading a pack runs no code and reaches no other file than those of words that it names; every mistake is reported on its
// characters.

using ContentLint.Data;
using ContentLint.RulePacks.Model;
using ContentLint.Rules;
using ContentLint.Yaml;

namespace ContentLint.RulePacks.Reading;

/// <summary>Turns a pack's text into rules, reporting every mistake in it.</summary>
internal static class RulePackReader
{
    /// <summary>Reads a pack; what cannot be understood is reported and left out.</summary>
    /// <param name="source">The pack.</param>
    /// <param name="name">The name it is asked for by.</param>
    /// <param name="diagnostics">Takes its mistakes.</param>
    /// <param name="load">Gives files by their normalised absolute path; <see langword="null"/> where there are none.</param>
    public static PackFile Read(SourceText source, string name, List<Diagnostic> diagnostics, Func<string, SourceText?>? load = null)
    {
        var report = new DataReport(source, ToolDescriptors.InvalidRulePack, diagnostics);
        var document = YamlReader.Read(MappedText.Whole(source));
        diagnostics.AddRange(document.Diagnostics.Select(d => d.As(report.Descriptor)));
        if (document.Root is null || MappingReader.From(document.Root, report, "A rule pack") is not { } reader)
            return new PackFile(name, null, source, [], [], []);

        if (reader.RequiredText("schemaVersion") is { } version && version != "1")
            report.Add(reader.Mapping["schemaVersion"]!.Span, $"Version {version} of the pack format is not known.", "Write 'schemaVersion: 1'.");
        _ = reader.Text("$schema");
        var title = reader.Text("title");
        var reading = new PackReading(report, new PackFiles(source.File, load));
        ReadPhrases(reader.Nested("phrases"), reading);
        ReadAliases(reader.Nested("aliases"), reading);
        var rules = reader.NestedList("rules").Select(new RuleReader(reading).Read).OfType<PackRule>().ToArray();
        reading.Bind();
        reader.Done();
        return new PackFile(name, title, source, Distinct(rules, report), reading.Names, reading.Patterns) { Load = load, Suspicions = reading.Suspicions };
    }

    private static void ReadPhrases(MappingReader? reader, PackReading reading)
    {
        foreach (var property in reader?.Mapping.Properties ?? [])
        {
            // `products: { file: ./products.txt }`
            if (property.Value is DataMapping && reader!.Nested(property.Key) is { } nested)
            {
                var path = nested.RequiredText("file") is null ? null : nested.Any("file") as DataScalar;
                nested.Done();
                reading.AddPhrases(property.Key, property.KeySpan, path is null ? [] : reading.LoadPhrases(path));
            }
            else
                reading.AddPhrases(property.Key, property.KeySpan, reading.Expand(reader!.Nodes(property.Key)));
        }
    }

    private static void ReadAliases(MappingReader? reader, PackReading reading)
    {
        foreach (var property in reader?.Mapping.Properties ?? [])
            reading.AddAlias(property.Key, property.KeySpan, new ConditionReader(reading).Read(property.Value, $"The alias '{property.Key}'"));
    }

    private static List<PackRule> Distinct(IReadOnlyList<PackRule> rules, DataReport report)
    {
        var distinct = new List<PackRule>();
        foreach (var rule in rules)
        {
            if (distinct.Any(r => r.Descriptor.IsNamed(rule.Descriptor.Id) || r.Descriptor.IsNamed(rule.Descriptor.Name)))
                report.Add(TextSpan.FromLength(rule.Source.Start, 2), $"Another rule of this pack is called {rule.Descriptor.Id} or '{rule.Descriptor.Name}'.", "Give each rule an id and a name of its own.");
            else
                distinct.Add(rule);
        }

        return distinct;
    }
}
