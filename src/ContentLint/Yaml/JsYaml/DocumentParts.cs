using ContentLint.Data;

namespace ContentLint.Yaml.JsYaml;

/// <summary>The pieces into which errors have cut a document, put together again.</summary>
internal sealed class DocumentParts
{
    private readonly List<DataNode?> _parts = [];

    public void Add(DataNode? part) => _parts.Add(part);

    /// <summary>The document: a mapping when any part is one, since that is what front matter and settings are.</summary>
    public DataNode? ToNode()
    {
        if (_parts.Count == 1)
            return _parts[0];

        var span = SpanOfAll();
        var mappings = _parts.OfType<DataMapping>().ToArray();
        if (mappings.Length > 0)
            return new DataMapping(span, DistinctByKey(mappings), isBroken: true);

        var sequences = _parts.OfType<DataSequence>().ToArray();
        return sequences.Length > 0
            ? new DataSequence(span, [.. sequences.SelectMany(s => s.Items)], isBroken: true)
            : new DataInvalid(span);
    }

    private TextSpan SpanOfAll()
    {
        var start = int.MaxValue;
        var end = 0;
        foreach (var part in _parts.OfType<DataNode>())
        {
            start = Math.Min(start, part.Span.Start);
            end = Math.Max(end, part.Span.End);
        }

        return start > end ? TextSpan.At(end) : new TextSpan(start, end);
    }

    private static List<DataProperty> DistinctByKey(IEnumerable<DataMapping> mappings)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return [.. mappings.SelectMany(m => m.Properties).Where(p => keys.Add(p.Key))];
    }
}
