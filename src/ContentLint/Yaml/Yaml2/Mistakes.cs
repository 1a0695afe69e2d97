// The mistakes of a text. The composer goes on after each, so one mistake of the author is often seen several times: on its
// line, and on the lines that belong to its entry. Only the first counts, until a line comes that starts something new: a
// field or an item that is indented no deeper.

using ContentLint.Data;

namespace ContentLint.Yaml.Yaml2;

/// <summary>Collects mistakes and words them, as <see cref="YamlDiagnostics"/> does for every library.</summary>
internal sealed partial class Mistakes(MappedText slice)
{
    private readonly MappedText _slice = slice;
    private readonly string _text = slice.Text;
    private readonly YamlLines _lines = new(slice.Text);
    private readonly YamlDiagnostics _messages = new(slice);
    private readonly List<Diagnostic> _found = [];
    private readonly List<int> _offsets = [];
    private TextSpan _silent;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Found => [.. _found.OrderBy(d => d.Location.Span)];

    /// <summary>The field whose value is read.</summary>
    public string? Owner { get; set; }

    /// <summary>The value of the document that has been read.</summary>
    public SyntaxNode? DocumentValue { get; set; }

    /// <summary>Marks what the mistakes have cost: a field with one has no value to judge, and none is known to be missing.</summary>
    public DataNode? Mark(DataNode? root)
    {
        if (_offsets.Count == 0 || root is not DataMapping mapping)
            return _offsets.Count == 0 || root is null ? root : new DataInvalid(root.Span);

        _offsets.Sort();
        var properties = new List<DataProperty>();
        for (var i = 0; i < mapping.Properties.Count; i++)
        {
            var property = mapping.Properties[i];
            var end = i + 1 < mapping.Properties.Count ? mapping.Properties[i + 1].KeySpan.Start : int.MaxValue;
            var first = _offsets.BinarySearch(property.KeySpan.Start);
            first = first < 0 ? ~first : first;
            var isHit = first < _offsets.Count && _offsets[first] < end;
            properties.Add(isHit ? new DataProperty(property.Key, property.KeySpan, new DataInvalid(property.Value.Span)) : property);
        }

        return new DataMapping(mapping.Span, properties, isBroken: true);
    }

    public bool HasTab(YamlToken token) => token.Length > 0 && _text.IndexOf('\t', token.Start, token.Length) >= 0;

    public int EndOfText(int end, int start) => _lines.EndOfTextBefore(end, start);

    // What is seen at `offset` is `diagnostic`, which may stand on another place.
    private void Add(int offset, Diagnostic diagnostic, int through = 0)
    {
        _offsets.Add(_slice.ToSource(TextSpan.At(Math.Min(offset, _text.Length))).Start);
        _offsets.Add(diagnostic.Location.Span.Start);
        if (offset >= _silent.Start && offset < _silent.End)
            return;

        _found.Add(diagnostic);
        var (first, last) = (offset, Math.Max(offset, through));
        if (_slice.IsVerbatim(new TextSpan(0, _text.Length)))
        {
            var place = diagnostic.Location.Span.Start - _slice.ToSource(TextSpan.At(0)).Start;
            (first, last) = (Math.Min(offset, Math.Max(0, place)), Math.Max(last, place));
        }

        if (diagnostic.Descriptor == YamlDescriptors.DuplicateKey)
            return;

        var line = _lines.LineAt(Math.Min(first, _text.Length));
        _silent = new TextSpan(line.Start, Math.Max(_silent.End, last == int.MaxValue ? last : StartOfNextEntry(last, _lines.IndentationOf(first))));
    }

    private int StartOfNextEntry(int offset, int indent)
    {
        for (var line = _lines.LineAt(offset); line.End < _text.Length;)
        {
            line = _lines.LineAt(_lines.StartOfNext(line));
            var start = line.Start + _lines.IndentationOf(line.Start);
            if (start - line.Start <= indent && (_lines.LooksLikeKey(start) || IsItem(start)))
                return line.Start;
            if (line.IsEmpty && line.Start >= _text.Length)
                break;
        }

        return int.MaxValue;
    }

    private bool IsItem(int offset) => CharAt(offset) == '-' && (CharAt(offset + 1) == '\0' || YamlLines.IsSpace(CharAt(offset + 1)));

    private char CharAt(int offset) => offset >= 0 && offset < _text.Length ? _text[offset] : '\0';

    private int LineStart(int offset) => _lines.LineAt(offset).Start;

    private bool IsFirstOnLine(int offset) => LineStart(offset) + _lines.IndentationOf(offset) == offset;
}
