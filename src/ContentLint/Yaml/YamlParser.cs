// Documents and nodes. A node is: properties (`!tag`, `&anchor`), then one of
//   block sequence   - a      lines of one indentation that start with "- "
//   block mapping    k: v     lines of one indentation with a key, or "? key" and ": value" lines
//   flow collection  [a, b] {k: v}
//   scalar           plain, 'single', "double", | literal, > folded
//   alias            *anchor
// The rules that js-yaml decides in its own way are commented where they are.
//
// Recursion is bounded: a node deeper than MaximumDepth is an error, in js-yaml too.

using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Text;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

/// <summary>Reads one text; see <see cref="YamlReader"/>.</summary>
internal sealed partial class YamlParser
{
    private const int MaximumDepth = 100;

    private readonly MappedText _slice;

    // js-yaml 3 takes tabs as indentation, knows no text behind a value that is a field, and reads numbers as YAML 1.1 has
    // them. What else it does differently is said where it is done.
    private readonly bool _isVersion3;
    private readonly string _text;
    private readonly YamlLines _lines;
    private readonly YamlDiagnostics _errors;
    private readonly List<Diagnostic> _diagnostics = [];
    private YamlCursor _at;
    private int _depth;
    private int _resumedAt = -1;

    // What the latest node is made of.
    private string? _tag;
    private string? _anchor;
    private DataNode? _result;
    private YamlStyle _style;
    private int _nodeStart;
    private int _nodeEnd;

    public YamlParser(MappedText slice, YamlLibrary library)
    {
        _slice = slice;
        _isVersion3 = library == YamlLibrary.JsYaml3;
        _errors = new YamlDiagnostics(slice);
        _text = slice.Text;
        if (_text.Contains('\0'))
        {
            _diagnostics.Add(_errors.InvalidCharacter(_text.IndexOf('\0')));
            _text = _text.Replace('\0', '\uFFFD');
        }

        // The end of the text ends its last line.
        if (_text.Length > 0 && !IsBreak(_text[_text.Length - 1]))
            _text += '\n';
        _lines = new YamlLines(_text);
        _at.FirstTab = -1;
        if (Current == '\uFEFF')
            _at.Position = _at.LineStart = 1;
    }

    private char Current => CharAt(_at.Position);

    private char Next => CharAt(_at.Position + 1);

    private bool IsIndentedWithTab => !_isVersion3 && _at.FirstTab >= 0;

    public YamlDocument ReadStream(int mostDocuments)
    {
        while (Current == ' ')
        {
            _at.LineIndent++;
            _at.Position++;
        }

        DataNode? root = null;
        for (var documents = 0; _at.Position < _text.Length - 1; documents++)
        {
            if (documents == mostDocuments)
            {
                _diagnostics.Add(_errors.SeveralDocuments(_lines.PreviousMarker(_at.Position)));
                break;
            }

            var start = _at.Position;
            root = ReadDocument();
            if (_at.Position == start)
                break;
        }

        return new YamlDocument(root, [.. _diagnostics.OrderBy(d => d.Location.Span)]);
    }

    private DataNode? ReadDocument()
    {
        _tagPrefixes.Clear();
        _anchors.Clear();
        var hasDirectives = ReadDirectives();
        Skip();
        if (_at.LineIndent == 0 && IsAt("---"))
        {
            _at.Position += 3;
            Skip();
        }
        else if (hasDirectives)
        {
            _diagnostics.Add(_errors.DirectiveWithoutDocument(_lines.LineAt(_at.Position)));
        }

        var root = ReadRoot();
        if (_at.Position == _at.LineStart && IsAtSeparator() && Current == '.')
        {
            _at.Position += 3;
            Skip();
        }

        return root;
    }

    // The document's node. Text behind it is an error; what follows is then read as more of the same document, since in
    // practice one broken line has cut it in two.
    private DataNode? ReadRoot()
    {
        var parts = new DocumentParts();
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                if (isFirst || _at.Position < _text.Length - 1)
                {
                    var start = _at.Position;
                    Compose(_at.LineIndent - 1, YamlContext.BlockOut, allowToSeek: false, allowCompact: true);
                    parts.Add(_result);
                    (_nodeStart, _nodeEnd) = _style == YamlStyle.None ? (start, start) : (_nodeStart, _nodeEnd);
                }

                Skip();
                if (_at.Position >= _text.Length - 1 || (_at.Position == _at.LineStart && IsAtSeparator()))
                    return parts.ToNode();

                throw TextBehindDocument();
            }
            catch (YamlSyntaxException e)
            {
                _depth = 0;
                Report(e);
                Resume(e, indent: int.MaxValue);
                parts.Add(new DataInvalid(e.Diagnostic.Location.Span));
            }
        }
    }

    /// <summary>Reads one node into <see cref="_result"/>; says whether there was anything to read.</summary>
    private bool Compose(int parentIndent, YamlContext context, bool allowToSeek, bool allowCompact)
    {
        if (_depth >= MaximumDepth)
            throw Fail(_errors.TooDeep(_at.Position, MaximumDepth));

        _depth++;
        var before = _nodes++;
        (_tag, _anchor, _result, _style) = (null, null, null, YamlStyle.None);
        var hasContent = ReadPropertiesAndContent(parentIndent, context, allowToSeek, allowCompact, out var isDeeper);
        ApplyTag();

        // For version 3 a name whose value is left out names nothing, or the list that might have stood there.
        if (_anchor is not null && _isVersion3 && !isDeeper && !hasContent && _tag is null or YamlTags.None)
            LeaveAnchor(_anchor);
        else if (_anchor is not null)
            CloseAnchor(_anchor, _result, _nodes - before);
        _depth--;
        return _tag is not null || _anchor is not null || hasContent;
    }

    private bool ReadPropertiesAndContent(int parentIndent, YamlContext context, bool allowToSeek, bool allowCompact, out bool isDeeper)
    {
        var isBlock = context is YamlContext.BlockIn or YamlContext.BlockOut;
        var allowsCollections = isBlock;
        var isAtNewLine = allowToSeek && Skip() > 0;
        var relation = isAtNewLine ? Math.Sign(_at.LineIndent - parentIndent) : 1;
        YamlCursor? propertyStart = null;
        for (var mayHaveProperties = relation == 1; mayHaveProperties;)
        {
            // A second tag or anchor on a line of its own belongs to the first key of a mapping that starts there.
            if (isAtNewLine && !_isVersion3 && ((Current == '!' && _tag is not null) || (Current == '&' && _anchor is not null)))
                break;

            var before = _at;
            if (!ReadTag() && !ReadAnchor())
                break;

            propertyStart ??= before;
            allowsCollections = false;
            if (Skip() > 0)
            {
                isAtNewLine = true;
                allowsCollections = isBlock;
                relation = Math.Sign(_at.LineIndent - parentIndent);
            }
        }

        allowsCollections &= isAtNewLine || allowCompact;
        var column = _at.Position - _at.LineStart;

        isDeeper = relation > 0;

        // A sequence may stand at the indentation of its parent's keys.
        if (relation == 0)
            return context == YamlContext.BlockOut && allowsCollections && ReadBlockSequence(column);
        if (relation < 0)
            return false;

        var flowIndent = isBlock ? parentIndent + 1 : parentIndent;
        if ((allowsCollections && (ReadBlockSequence(column) || ReadBlockMapping(column, flowIndent))) || ReadFlowCollection(flowIndent))
            return true;
        if (propertyStart is { } start && !_isVersion3 && isBlock && !allowsCollections && Current is not ('|' or '>') && ReadMappingFromProperty(start, flowIndent))
            return true;
        return (isBlock && ReadBlockScalar(flowIndent))
            || ReadSingleQuoted()
            || ReadDoubleQuoted()
            || ReadAlias(context == YamlContext.FlowIn)
            || ReadPlain(flowIndent, context == YamlContext.FlowIn);
    }

    // `&a key: value`: the property belongs to the key when a mapping can be read from it on.
    private bool ReadMappingFromProperty(YamlCursor start, int flowIndent)
    {
        var (at, tag, anchor, reported) = (_at, _tag, _anchor, _diagnostics.Count);
        var anchors = BeginAnchorTrial();
        _at = start;
        (_tag, _anchor, _result, _style) = (null, null, null, YamlStyle.None);
        if (ReadBlockMapping(start.Position - start.LineStart, flowIndent) && _style == YamlStyle.Block)
        {
            EndAnchorTrial();
            return true;
        }

        UndoAnchorTrial(anchors);
        _diagnostics.RemoveRange(reported, _diagnostics.Count - reported);
        (_at, _tag, _anchor, _result, _style) = (at, tag, anchor, null, YamlStyle.None);
        return false;
    }

    // A value may have been complained about in part before it turns out to be broken as a whole: once is enough.
    private void Report(YamlSyntaxException error)
    {
        var start = error.Diagnostic.Location.Span.Start;
        if (_diagnostics.Count == 0 || _diagnostics[_diagnostics.Count - 1].Location.Span.Start != start)
            _diagnostics.Add(error.Diagnostic);
    }

    private void Finish(DataNode? result, YamlStyle style, int start, int end)
    {
        _result = result;
        _style = style;
        _nodeStart = start;
        _nodeEnd = end;
    }
}
