// A stream of documents: `%` directives, `---`, a node, and `...` or the next `---`.
//
// Whatever follows a document's node is read as more of the same document, since in practice one broken line has cut it
// in two.

using ContentLint.Data;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>Reads the documents of a text.</summary>
internal sealed class DocumentReader
{
    private readonly Reading _reading;
    private readonly Scanner _scanner;
    private readonly PropertyReader _properties;
    private readonly NodeReader _nodes;

    private DocumentReader(Reading reading)
    {
        _reading = reading;
        _scanner = reading.Scanner;
        _properties = new PropertyReader(reading);
        _nodes = new NodeReader(reading, _properties);
    }

    /// <summary>Reads a text of at most so many documents; the value is the last one's. Never throws, whatever the text.</summary>
    public static YamlDocument Read(MappedText slice, Dialect dialect, int mostDocuments) =>
        new DocumentReader(new Reading(slice, dialect)).ReadStream(mostDocuments);

    private YamlDocument ReadStream(int mostDocuments)
    {
        _scanner.PassIndentation();
        DataNode? root = null;
        for (var documents = 0; !_scanner.IsAtEnd; documents++)
        {
            if (documents == mostDocuments)
            {
                _reading.Report(_reading.Messages.SeveralDocuments(_scanner.Lines.PreviousMarker(_scanner.At.Position)));
                break;
            }

            var start = _scanner.At.Position;
            root = ReadDocument();
            if (_scanner.At.Position == start)
                break;
        }

        return new YamlDocument(root, [.. _reading.Diagnostics.OrderBy(d => d.Location.Span)]);
    }

    private DataNode? ReadDocument()
    {
        _properties.StartDocument();
        _reading.Anchors.StartDocument();
        var hasDirectives = ReadDirectives();
        _scanner.Skip();
        if (_scanner.At.LineIndent == 0 && _scanner.IsAt("---"))
            PassMarker();
        else if (hasDirectives)
            _reading.Report(_reading.Messages.DirectiveWithoutDocument(_scanner.Lines.LineAt(_scanner.At.Position)));

        var root = ReadRoot();
        if (_scanner.IsAtLineStart && _scanner.IsAtSeparator() && _scanner.Current == '.')
            PassMarker();
        return root;
    }

    private void PassMarker()
    {
        _scanner.At.Position += 3;
        _scanner.Skip();
    }

    private DataNode? ReadRoot()
    {
        var parts = new DocumentParts();
        for (var isFirst = true; ; isFirst = false)
        {
            if (ReadPart(parts, isFirst) is not { } failure)
                return parts.ToNode();

            _reading.Report(failure);
            _scanner.Resume(failure, indent: int.MaxValue);
            parts.Add(new DataInvalid(failure.Diagnostic.Location.Span));
        }
    }

    // The node, or one more piece of it behind a mistake.
    private Failure? ReadPart(DocumentParts parts, bool isFirst)
    {
        var node = default(Node);
        if (isFirst || !_scanner.IsAtEnd)
        {
            var start = _scanner.At.Position;
            node = _nodes.Read(_scanner.At.LineIndent - 1, Place.Value, allowToSeek: false, allowCompact: true);
            if (node.Failure is not null)
                return node.Failure;

            parts.Add(node.Value);
            if (node.IsEmpty)
                node = node with { Start = start, End = start };
        }

        _scanner.Skip();
        return _scanner.IsAtEnd || (_scanner.IsAtLineStart && _scanner.IsAtSeparator()) ? null : _reading.Failures.TextBehindDocument(node);
    }

    private bool ReadDirectives()
    {
        var hasDirectives = false;
        var hasVersion = false;
        while (_scanner.Current != '\0')
        {
            _scanner.Skip();
            if (_scanner.At.LineIndent > 0 || _scanner.Current != '%')
                break;

            hasDirectives = true;
            ReadDirective(ref hasVersion);
            _scanner.PassToBreak();
            if (_scanner.Current != '\0')
                _scanner.PassBreak();
        }

        return hasDirectives;
    }

    private void ReadDirective(ref bool hasVersion)
    {
        var line = _scanner.Lines.RestOfLine(_scanner.At.Position);
        var words = _scanner.Text.Substring(line.Start + 1, Math.Max(0, line.Length - 1)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var isNamed = line.Length > 1 && !IsBlank(_scanner.Text[line.Start + 1]);
        var isWellFormed = isNamed && words[0] switch
        {
            "YAML" => words.Length == 2 && !hasVersion && YamlTags.IsVersion1(words[1]),
            "TAG" => words.Length == 3 && _properties.TryDeclareTag(words[1], words[2]),
            _ => true,
        };
        hasVersion |= isNamed && words[0] == "YAML";
        if (!isWellFormed)
            _reading.Report(_reading.Messages.BadDirective(line));
    }
}
