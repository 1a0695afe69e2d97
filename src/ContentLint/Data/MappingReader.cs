// Reads a mapping whose keys are known beforehand: `contentlint.yml`, a rule pack. Every value that is asked for is checked
// for its type, and whatever nobody asked for is an unknown key; each mistake is a diagnostic on the author's
// characters, and reading goes on.

namespace ContentLint.Data;

/// <summary>Where a reader's diagnostics go, and what they are.</summary>
/// <param name="Source">The file being read.</param>
/// <param name="Descriptor">The kind of its diagnostics.</param>
/// <param name="Diagnostics">Takes them.</param>
internal sealed record DataReport(SourceText Source, DiagnosticDescriptor Descriptor, List<Diagnostic> Diagnostics)
{
    /// <summary>Reports a mistake at a span of the file.</summary>
    public void Add(TextSpan span, Message message, Message? help = null) =>
        Diagnostics.Add(new Diagnostic(Descriptor, Source.GetLocation(span), message, help));
}

/// <summary>Asks a mapping for its keys, one by one, and reports what is wrong with them.</summary>
internal sealed class MappingReader(DataMapping mapping, DataReport report)
{
    private readonly List<string> _known = [];

    /// <summary>The mapping being read.</summary>
    public DataMapping Mapping { get; } = mapping;

    /// <summary>Where mistakes go.</summary>
    public DataReport Report { get; } = report;

    /// <summary>A reader for a node that must be a mapping; <see langword="null"/> after reporting when it is not.</summary>
    public static MappingReader? From(DataNode node, DataReport report, Message what)
    {
        if (node is DataMapping mapping)
            return new MappingReader(mapping, report);

        report.Add(node.Span, $"{what} must be a mapping of keys to values.", "Write 'key: value' lines.");
        return null;
    }

    /// <summary>The value of a key, of any type; <see langword="null"/> when it is missing or empty.</summary>
    public DataNode? Any(string key)
    {
        _known.Add(key);
        return Mapping[key] is { Kind: not DataKind.Null } node ? node : null;
    }

    /// <summary>A string; numbers and booleans count as what is written.</summary>
    public string? Text(string key) => Any(key) is { } node ? TextOf(node, $"'{key}'") : null;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool? Flag(string key)
    {
        if (Any(key) is not { } node)
            return null;
        if (node is DataScalar { Value: bool flag })
            return flag;

        Report.Add(node.Span, $"'{key}' must be true or false.", $"Write '{key}: true' or '{key}: false'.");
        return null;
    }

    /// <summary>A whole number, from a least one on.</summary>
    public int? Number(string key, int least = 0)
    {
        if (Any(key) is not { } node)
            return null;
        if (node is DataScalar { Value: double number } && number >= least && number <= int.MaxValue && number == Math.Floor(number))
            return (int)number;

        Report.Add(node.Span, least == 0 ? (Message)$"'{key}' must be a whole number." : $"'{key}' must be a whole number from {least} on.", $"Write for example '{key}: {Math.Max(1, least):number}'.");
        return null;
    }

    /// <summary>One of a table's words; the word's value.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct =>
        Any(key) is { } node ? ChoiceOf(node, $"'{key}'", choices) : null;

    /// <summary>A list of strings; a single string counts as a list of one.</summary>
    public IReadOnlyList<string>? Texts(string key)
    {
        if (Any(key) is not { } node)
            return null;

        return [.. Items(node).Select(item => TextOf(item, $"'{key}'")).OfType<string>()];
    }

    /// <summary>A list of a table's words; a single word counts as a list of one.</summary>
    public IReadOnlyList<T>? Choices<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Any(key) is not { } node)
            return null;

        return [.. Items(node).Select(item => ChoiceOf(item, $"'{key}'", choices)).OfType<T>()];
    }

    /// <summary>A nested mapping.</summary>
    public MappingReader? Nested(string key) => Any(key) is { } node ? From(node, Report, $"'{key}'") : null;

    /// <summary>A nested mapping; anything else stands for a mapping with one key.</summary>
    public MappingReader? Nested(string key, string shorthand)
    {
        if (Any(key) is not { } node)
            return null;

        var nested = node as DataMapping ?? new DataMapping(node.Span, [new DataProperty(shorthand, node.Span, node)]);
        return new MappingReader(nested, Report);
    }

    /// <summary>The entries of a list; a single node counts as a list of one.</summary>
    public IReadOnlyList<DataNode> Nodes(string key) => Any(key) is { } node ? Items(node) : [];

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<MappingReader> NestedList(string key)
    {
        if (Any(key) is not { } node)
            return [];
        if (node is DataSequence sequence)
            return [.. sequence.Items.Select(item => From(item, Report, $"An entry of '{key}'")).OfType<MappingReader>()];

        Report.Add(node.Span, $"'{key}' must be a list.", "Begin each entry with '- '.");
        return [];
    }

    /// <summary>A string that must be there.</summary>
    public string? RequiredText(string key)
    {
        var text = Text(key);
        if (text is null && Mapping[key] is null or { Kind: DataKind.Null })
            Report.Add(Mapping.Find(key)?.KeySpan ?? StartOf(Mapping), $"'{key}' is missing.", $"Add '{key}: …'.");
        return text;
    }

    /// <summary>Reports the keys nobody asked for. To be called last.</summary>
    public void Done()
    {
        foreach (var property in Mapping.Properties.Where(p => !_known.Contains(p.Key)))
        {
            var candidates = _known.Where(k => Mapping.Find(k) is null);
            Report.Add(
                property.KeySpan,
                DidYouMean.Suggest(property.Key, candidates) is { } meant ? (Message)$"Unknown key '{property.Key}'. Did you mean '{meant}'?" : $"Unknown key '{property.Key}'.",
                $"Known here: {string.Join(", ", _known.Distinct(StringComparer.Ordinal)):keys}.");
        }
    }

    /// <summary>A node as a table's word.</summary>
    public T? ChoiceOf<T>(DataNode node, Message what, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        var word = node is DataScalar scalar ? scalar.Text : null;
        if (word is not null && choices.TryGetValue(word, out var value))
            return value;

        var meant = word is null ? null : DidYouMean.SuggestChoice(word, choices.Keys);
        Report.Add(
            node.Span,
            word is null ? (Message)$"{what} cannot be 'a list or a mapping'." : meant is null ? (Message)$"{what} cannot be '{word}'." : $"{what} cannot be '{word}'. Did you mean '{meant}'?",
            $"Write one of: {string.Join(", ", choices.Keys):words}.");
        return null;
    }

    /// <summary>A node as a string.</summary>
    public string? TextOf(DataNode node, Message what)
    {
        if (node is DataScalar scalar)
            return scalar.Text;

        Report.Add(node.Span, $"{what} must be a text.", null);
        return null;
    }

    private static IReadOnlyList<DataNode> Items(DataNode node) => node is DataSequence sequence ? sequence.Items : [node];

    private static TextSpan StartOf(DataMapping mapping) =>
        mapping.Properties.Count > 0 ? mapping.Properties[0].KeySpan : mapping.Span;
}
