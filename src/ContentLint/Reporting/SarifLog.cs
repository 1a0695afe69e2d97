using ContentLint.Linting;

namespace ContentLint.Reporting;

/// <summary>What the parts of a SARIF log refer to by number: its rules and its files.</summary>
internal sealed class SarifLog
{
    private readonly Dictionary<string, int> _ruleIndexes;
    private readonly Dictionary<string, int> _notificationIndexes;
    private readonly Dictionary<string, int> _artifactIndexes = new(StringComparer.Ordinal);
    private readonly List<string> _artifacts = [];

    public SarifLog(LintResult result, ReportedRun run, JsonTextWriter json)
    {
        Result = result;
        Json = json;
        Paths = new ReportPaths(run);
        Results = [.. result.Diagnostics.Where(d => !IsAboutTheRun(d))];
        ConfigurationNotifications = [.. result.Diagnostics.Where(IsAboutConfiguration)];
        ExecutionNotifications = [.. result.Diagnostics.Where(d => IsAboutTheRun(d) && !IsAboutConfiguration(d))];
        Rules = DescriptorsOf(Results);
        NotificationRules = DescriptorsOf(ConfigurationNotifications.Concat(ExecutionNotifications));
        _ruleIndexes = Number(Rules);
        _notificationIndexes = Number(NotificationRules);
        AddArtifacts(result);
    }

    public LintResult Result { get; }

    public JsonTextWriter Json { get; }

    public ReportPaths Paths { get; }

    public IReadOnlyList<Diagnostic> Results { get; }

    public IReadOnlyList<Diagnostic> ConfigurationNotifications { get; }

    public IReadOnlyList<Diagnostic> ExecutionNotifications { get; }

    public IReadOnlyList<DiagnosticDescriptor> Rules { get; }

    public IReadOnlyList<DiagnosticDescriptor> NotificationRules { get; }

    /// <summary>Whether the lessons were linted as the configuration wants it.</summary>
    public bool HasSucceeded => !ConfigurationNotifications.Concat(ExecutionNotifications).Any(d => d.Severity == Severity.Error);

    public int IndexOf(DiagnosticDescriptor rule) => _ruleIndexes[rule.Id];

    public int NotificationIndexOf(DiagnosticDescriptor rule) => _notificationIndexes[rule.Id];

    /// <summary>Writes where a file is, with its number among the artifacts.</summary>
    public void WriteArtifactLocation(string path)
    {
        var index = _artifactIndexes[path];
        WriteLocation(_artifacts[index], index);
    }

    /// <summary>Writes the files of the run.</summary>
    public void WriteArtifacts()
    {
        Json.Name("artifacts").BeginArray();
        for (var i = 0; i < _artifacts.Count; i++)
        {
            Json.BeginObject().Name("location");
            WriteLocation(_artifacts[i], i);
            Json.Name("roles").BeginArray().Value("analysisTarget").EndArray();
            Json.EndObject();
        }

        Json.EndArray();
    }

    private void WriteLocation(string shown, int index)
    {
        Json.BeginObject().Name("uri").Value(ReportPaths.ToUri(shown));
        if (!ReportPaths.IsAbsolute(shown))
            Json.Name("uriBaseId").Value(SarifReporter.Root);
        Json.Name("index").Value(index).EndObject();
    }

    private void AddArtifacts(LintResult result)
    {
        var paths = result.Files
            .Concat(result.Diagnostics.Select(d => d.Location.Path))
            .Concat(result.Diagnostics.SelectMany(d => d.Related).Select(r => r.Location.Path));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (_artifactIndexes.ContainsKey(path))
                continue;

            // Two ways to write one path are one artifact.
            var shown = Paths.Show(path);
            if (!numbers.TryGetValue(shown, out var number))
            {
                numbers.Add(shown, number = _artifacts.Count);
                _artifacts.Add(shown);
            }

            _artifactIndexes.Add(path, number);
        }
    }

    private static bool IsAboutTheRun(Diagnostic diagnostic) => IsAboutConfiguration(diagnostic) || diagnostic.Id is "CL0001" or "CL0005";

    private static bool IsAboutConfiguration(Diagnostic diagnostic) =>
        diagnostic.Id == "CL0002" || (diagnostic.Id.Length == 6 && diagnostic.Id.StartsWith("CL90", StringComparison.Ordinal));

    private static IReadOnlyList<DiagnosticDescriptor> DescriptorsOf(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => d.Descriptor).GroupBy(d => d.Id, StringComparer.Ordinal).Select(g => g.First()).OrderBy(d => d.Id, StringComparer.Ordinal)];

    private static Dictionary<string, int> Number(IReadOnlyList<DiagnosticDescriptor> descriptors) =>
        descriptors.Select((d, i) => (d.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
}
