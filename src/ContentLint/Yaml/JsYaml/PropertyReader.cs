// What may stand before a node, `!tag` and `&anchor`, and the alias that stands for a node.

using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml.JsYaml;

/// <summary>What was read before a node's content, and where that leaves the content.</summary>
internal readonly record struct NodeHead
{
    public Properties Properties { get; init; }

    /// <summary>Where the first property stands; <see langword="null"/> without any.</summary>
    public Cursor? Start { get; init; }

    /// <summary>Whether the content stands on a later line than the node's place.</summary>
    public bool IsAtNewLine { get; init; }

    /// <summary>Whether a block collection may follow: not on the line of a property.</summary>
    public bool AllowsCollections { get; init; }

    /// <summary>Whether the content is indented deeper than the node's parent, 1; as it is, 0; or less, -1.</summary>
    public int Relation { get; init; }

    public Failure? Failure { get; init; }
}

/// <summary>Reads tags, anchors and aliases.</summary>
internal sealed class PropertyReader(Reading reading)
{
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly Scanner _scanner = reading.Scanner;

    public void StartDocument() => _prefixes.Clear();

    /// <summary>Declares a prefix for tags of this document; says whether handle and prefix are well-formed and new.</summary>
    public bool TryDeclareTag(string handle, string prefix)
    {
        if (!YamlTags.IsHandle(handle) || _prefixes.ContainsKey(handle) || !YamlTags.IsUri(prefix))
            return false;

        _prefixes[handle] = Decode(prefix);
        return true;
    }

    /// <summary>Reads up to a node's content.</summary>
    public NodeHead ReadHead(int parentIndent, Place place, bool allowToSeek)
    {
        var isBlock = place is Place.Item or Place.Value;
        var isAtNewLine = allowToSeek && _scanner.Skip() > 0;
        var head = new NodeHead { IsAtNewLine = isAtNewLine, AllowsCollections = isBlock, Relation = isAtNewLine ? RelationTo(parentIndent) : 1 };
        if (head.Relation != 1)
            return head;

        while (!BelongsToKey(head))
        {
            var before = _scanner.At;
            if (!TryReadProperty(head.Properties, out var properties, out var failure))
                break;
            if (failure is not null)
                return head with { Failure = failure };

            head = head with { Properties = properties, Start = head.Start ?? before, AllowsCollections = false };
            if (_scanner.Skip() > 0)
                head = head with { IsAtNewLine = true, AllowsCollections = isBlock, Relation = RelationTo(parentIndent) };
        }

        return head;
    }

    /// <summary>Reads an alias.</summary>
    public Node ReadAlias(bool isInFlow, bool hasProperties)
    {
        var start = _scanner.At.Position++;
        var name = ReadAnchorName();
        var end = _scanner.At.Position;
        var alias = new TextSpan(start, end);
        if (name.Length == 0)
            reading.Report(reading.Messages.EmptyAnchorName(_scanner.Lines.RestOfLine(start), '*'));
        else if (!reading.Anchors.IsKnown(name) && ReportUnknownAlias(name, alias, isInFlow) is { } failure)
            return failure;

        var node = new Node(reading.Anchors.Resolve(name, start, end), YamlStyle.Alias, start, end) { Exists = true };
        _scanner.Skip();
        if (hasProperties)
            reading.Report(reading.Messages.AliasWithProperties(alias));
        return node;
    }

    private int RelationTo(int parentIndent) => Math.Sign(_scanner.At.LineIndent - parentIndent);

    // A second tag or anchor on a line of its own belongs to the first key of a mapping that starts there.
    private bool BelongsToKey(NodeHead head) =>
        head.IsAtNewLine
        && !reading.Dialect.PropertiesBelongToValues
        && ((_scanner.Current == '!' && head.Properties.Tag is not null) || (_scanner.Current == '&' && head.Properties.Anchor is not null));

    private bool TryReadProperty(Properties before, out Properties properties, out Failure? failure)
    {
        failure = null;
        properties = before;
        switch (_scanner.Current)
        {
            case '!':
                failure = ReadTag(before.Tag is not null, out var tag);
                properties = before with { Tag = tag };
                return true;
            case '&':
                properties = before with { Anchor = ReadAnchor(before.Anchor is not null) };
                return true;
            default:
                return false;
        }
    }

    private Failure? ReadTag(bool isSecond, out string tag)
    {
        var start = _scanner.At.Position++;
        tag = YamlTags.None;
        var failure = default(Failure);
        if (_scanner.Current == '<')
            failure = ReadVerbatimTag(start, out tag);
        else
            tag = ReadShorthandTag(start);
        if (failure is null && isSecond)
            reading.Report(reading.Messages.DuplicateProperty(new TextSpan(start, _scanner.At.Position), "tag"));
        return failure;
    }

    private Failure? ReadVerbatimTag(int start, out string tag)
    {
        tag = YamlTags.None;
        var name = ++_scanner.At.Position;
        while (_scanner.Current is not ('\0' or '>'))
            _scanner.At.Position++;
        if (_scanner.Current == '\0')
            return new Failure(reading.Messages.BadTag(_scanner.Lines.RestOfLine(start)), start);

        var written = _scanner.Text.Substring(name, _scanner.At.Position - name);
        _scanner.At.Position++;
        tag = YamlTags.IsUri(written) ? Decode(written) : BadTag(start);
        return null;
    }

    private string ReadShorthandTag(int start)
    {
        while (_scanner.Current != '\0' && !IsSpace(_scanner.Current))
            _scanner.At.Position++;
        var name = _scanner.Text.Substring(start, _scanner.At.Position - start);
        var suffixStart = name.IndexOf('!', 1) + 1;
        var handle = suffixStart == 0 ? "!" : name.Substring(0, suffixStart);
        var suffix = name.Substring(handle.Length);
        var isWellFormed = suffix.IndexOfAny([',', '[', ']', '{', '}', '!']) < 0
            && (suffix.Length == 0 || YamlTags.IsUri(suffix))
            && YamlTags.IsHandle(handle);
        if (!isWellFormed)
            return BadTag(start);

        if (_prefixes.TryGetValue(handle, out var prefix))
            return prefix + Decode(suffix);
        return handle switch
        {
            "!" => "!" + Decode(suffix),
            "!!" => YamlTags.Prefix + Decode(suffix),
            _ => BadTag(start),
        };
    }

    private string Decode(string text) => reading.Dialect.TagsAreRaw ? text : YamlTags.Decode(text);

    // Reported here, then read on as if the tag were not there.
    private string BadTag(int start)
    {
        reading.Report(reading.Messages.UnknownTag(new TextSpan(start, _scanner.At.Position), _scanner.Lines.RestOfLine(start)));
        return YamlTags.None;
    }

    private string ReadAnchor(bool isSecond)
    {
        var start = _scanner.At.Position++;
        var name = ReadAnchorName();
        if (isSecond)
            reading.Report(reading.Messages.DuplicateProperty(new TextSpan(start, _scanner.At.Position), "anchor"));
        if (name.Length == 0)
            reading.Report(reading.Messages.EmptyAnchorName(_scanner.Lines.RestOfLine(start), '&'));
        return name;
    }

    // `*bold* text` was never meant as an alias: then the whole value is the mistake.
    private Failure? ReportUnknownAlias(string name, TextSpan alias, bool isInFlow)
    {
        var value = isInFlow ? alias : _scanner.Lines.RestOfLine(alias.Start);
        var diagnostic = reading.Messages.UnknownAlias(alias, name, value, reading.Anchors.Names);
        if (value.Length > alias.Length)
            return reading.Failures.Here(diagnostic);

        reading.Report(diagnostic);
        return null;
    }

    private string ReadAnchorName()
    {
        var start = _scanner.At.Position;
        while (_scanner.Current != '\0' && !IsSpace(_scanner.Current) && !IsFlowIndicator(_scanner.Current))
            _scanner.At.Position++;
        return _scanner.Text.Substring(start, _scanner.At.Position - start);
    }
}
