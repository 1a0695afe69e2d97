// The rules that come from elsewhere, and what is set for any rule beside its severity.

using ContentLint.Data;
using ContentLint.Rules;
using ContentLint.Schema;

namespace ContentLint.Configuration;

internal sealed partial class ConfigurationReader
{
    private readonly List<(string Word, DataMapping Options, DataReport Report)> _options = [];

    // Rules of an assembly that could not be loaded are not known; that is one mistake, and it has been reported.
    private bool _missesRules;

    private RuleAssembly? ReadPlugins(MappingReader reader, string folder)
    {
        var found = new List<RuleAssembly>();
        foreach (var node in reader.Nodes("plugins").OfType<DataScalar>())
        {
            if (ruleLoader is not { AllowsAssemblies: true })
            {
                _missesRules = true;
                reader.Report.Add(
                    node.Span,
                    $"'{node.Text}' runs code, and that has not been allowed here.",
                    "Run `contentlint check --allow-plugins`, or set <ContentLintAllowPlugins>true</ContentLintAllowPlugins> in the project.");
                continue;
            }

            var assembly = ruleLoader.Load(FilePath.Combine(folder, node.Text));
            _missesRules |= assembly.Problem is not null;
            if (assembly.Problem is { } problem)
                reader.Report.Add(node.Span, $"'{node.Text}' cannot be used: {problem}", assembly.Help);
            found.Add(assembly);
        }

        return found.Count == 0 ? null : new RuleAssembly([.. found.SelectMany(f => f.LessonRules)], [.. found.SelectMany(f => f.CourseRules)], null, null);
    }

    // Options may be set in a file above the one that lists the assembly, so they are checked at the end.
    private List<KeyValuePair<string, DataMapping>> ReadOptions(MappingReader? reader)
    {
        var options = new List<KeyValuePair<string, DataMapping>>();
        foreach (var property in reader?.Mapping.Properties ?? [])
        {
            if (property.Value is not DataMapping mapping)
                continue;

            var own = new DataMapping(mapping.Span, [.. mapping.Properties.Where(p => p.Key != "severity")]);
            _options.Add((property.Key, own, reader!.Report));
            options.Add(new KeyValuePair<string, DataMapping>(property.Key, own));
        }

        return options;
    }

    private void CheckOptions()
    {
        var rules = _layers.SelectMany(l => l.Plugins?.LessonRules ?? []).Concat(ruleLoader?.KnownLessonRules ?? []).ToArray();
        foreach (var (word, options, report) in _options.Where(o => o.Options.Properties.Count > 0 && !_missesRules))
        {
            var rule = rules.FirstOrDefault(r => r.Descriptors.Any(d => d.IsNamed(word)));
            if (rule?.OptionsSchema is { } schema)
                CheckOptions(word, options, schema, report);
            else
                report.Add(options.Properties[0].KeySpan, $"The rule '{word}' has no options.", "Write only 'severity' here, or the severity alone: 'warning'.");
        }
    }

    private static void CheckOptions(string word, DataMapping options, string schema, DataReport report)
    {
        var problems = new List<Diagnostic>();
        var loaded = SchemaFile.Load($"/{word}.schema.json", SourceText.From($"the options of {word}", schema), _ => null, problems);
        foreach (var problem in problems)
            report.Add(options.Span, $"The rule '{word}' has a broken schema of options: {problem.Message}", "This is a mistake in the rule.");
        if (loaded is null || problems.Count > 0)
            return;

        foreach (var mistake in SchemaReport.Check(loaded, options, new SchemaSite(report.Source, options.Span, options.Span.End)))
            report.Diagnostics.Add(mistake.As(report.Descriptor));
    }
}
