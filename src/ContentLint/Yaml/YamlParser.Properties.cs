// What may stand before a node, `!tag` and `&anchor`, the alias that stands for a node, and the directives that
// declare tag prefixes before a document.
//
// An alias shares the node of its anchor, so a short text can stand for a tree too large to walk. The nodes that
// aliases add are counted; past a limit an alias stands for nothing and says so.

using ContentLint.Data;
using ContentLint.Text;
using static ContentLint.Yaml.YamlLines;

namespace ContentLint.Yaml;

internal sealed partial class YamlParser
{
    private const long MaximumAliasedNodes = 100_000;

    private readonly Dictionary<string, string> _tagPrefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, Anchor? Previous)> _anchorTrial = new();
    private int _anchorTrials;
    private long _nodes;
    private long _aliasedNodes;
    private bool _hasCutAliases;

    /// <summary>A named node; without size while it is read.</summary>
    private sealed record Anchor(DataNode? Node, long? Size);

    private bool ReadTag()
    {
        if (Current != '!')
            return false;

        var start = _at.Position++;
        var isDuplicate = _tag is not null;
        _tag = Current == '<' ? ReadVerbatimTag(start) : ReadShorthandTag(start);
        if (isDuplicate)
            _diagnostics.Add(_errors.DuplicateProperty(new TextSpan(start, _at.Position), "tag"));
        return true;
    }

    private string ReadVerbatimTag(int start)
    {
        var name = ++_at.Position;
        while (Current is not ('\0' or '>'))
            _at.Position++;
        if (Current == '\0')
            throw new YamlSyntaxException(_errors.BadTag(_lines.RestOfLine(start)), start);

        var tag = _text.Substring(name, _at.Position - name);
        _at.Position++;
        return YamlTags.IsUri(tag) ? Decode(tag) : BadTag(start);
    }

    private string ReadShorthandTag(int start)
    {
        while (Current != '\0' && !IsSpace(Current))
            _at.Position++;
        var name = _text.Substring(start, _at.Position - start);
        var suffixStart = name.IndexOf('!', 1) + 1;
        var handle = suffixStart == 0 ? "!" : name.Substring(0, suffixStart);
        var suffix = name.Substring(handle.Length);
        var isWellFormed = suffix.IndexOfAny([',', '[', ']', '{', '}', '!']) < 0
            && (suffix.Length == 0 || YamlTags.IsUri(suffix))
            && YamlTags.IsHandle(handle);
        if (!isWellFormed)
            return BadTag(start);

        if (_tagPrefixes.TryGetValue(handle, out var prefix))
            return prefix + Decode(suffix);
        return handle switch
        {
            "!" => "!" + Decode(suffix),
            "!!" => YamlTags.Prefix + Decode(suffix),
            _ => BadTag(start),
        };
    }

    private string Decode(string text) => _isVersion3 ? text : YamlTags.Decode(text);

    // Reported here, then read on as if the tag were not there.
    private string BadTag(int start)
    {
        _diagnostics.Add(_errors.UnknownTag(new TextSpan(start, _at.Position), _lines.RestOfLine(start)));
        return YamlTags.None;
    }

    private bool ReadAnchor()
    {
        if (Current != '&')
            return false;

        var start = _at.Position++;
        var name = ReadAnchorName();
        if (_anchor is not null)
            _diagnostics.Add(_errors.DuplicateProperty(new TextSpan(start, _at.Position), "anchor"));
        if (name.Length == 0)
            _diagnostics.Add(_errors.EmptyAnchorName(_lines.RestOfLine(start), '&'));
        _anchor = name;
        return true;
    }

    private bool ReadAlias(bool isInFlow)
    {
        if (Current != '*')
            return false;

        var start = _at.Position++;
        var hasProperties = _tag is not null || _anchor is not null;
        var name = ReadAnchorName();
        var end = _at.Position;
        if (name.Length == 0)
            _diagnostics.Add(_errors.EmptyAnchorName(_lines.RestOfLine(start), '*'));
        else if (!_anchors.ContainsKey(name))
            ReportUnknownAlias(name, start, isInFlow);
        Finish(Resolve(name, start, end), YamlStyle.Alias, start, end);
        Skip();
        if (hasProperties)
            _diagnostics.Add(_errors.AliasWithProperties(new TextSpan(start, end)));
        return true;
    }

    // `*bold* text` was never meant as an alias: then the whole value is the mistake.
    private void ReportUnknownAlias(string name, int start, bool isInFlow)
    {
        var alias = new TextSpan(start, _at.Position);
        var value = isInFlow ? alias : _lines.RestOfLine(start);
        var diagnostic = _errors.UnknownAlias(alias, name, value, _anchors.Keys);
        if (value.Length > alias.Length)
            throw Fail(diagnostic);

        _diagnostics.Add(diagnostic);
    }

    private string ReadAnchorName()
    {
        var start = _at.Position;
        while (Current != '\0' && !IsSpace(Current) && !IsFlowIndicator(Current))
            _at.Position++;
        return _text.Substring(start, _at.Position - start);
    }

    // The anchor's node, at the alias's place: that is where an error about it must stand.
    private DataNode? Resolve(string name, int start, int end)
    {
        if (!_anchors.TryGetValue(name, out var anchor))
            return new DataInvalid(Map(start, end));

        if (anchor.Size is not { } size)
        {
            _diagnostics.Add(_errors.RecursiveAlias(new TextSpan(start, end), name));
            return new DataInvalid(Map(start, end));
        }

        if (_aliasedNodes + size > MaximumAliasedNodes)
        {
            if (!_hasCutAliases)
                _diagnostics.Add(_errors.AliasesTooLarge(new TextSpan(start, end), MaximumAliasedNodes));
            _hasCutAliases = true;
            return new DataInvalid(Map(start, end));
        }

        _nodes += size;
        _aliasedNodes += size;

        return anchor.Node switch
        {
            DataScalar scalar => new DataScalar(scalar.Kind, Map(start, end), scalar.Value, scalar.Text, scalar.IsQuoted),
            DataSequence sequence => new DataSequence(Map(start, end), sequence.Items, sequence.IsBroken),
            DataMapping mapping => mapping.At(Map(start, end)),
            var node => node,
        };
    }

    // A collection may hold an alias of itself; the anchor is known, without a node, as soon as the collection opens.
    private void OpenAnchor()
    {
        if (_anchor is not null)
            SetAnchor(_anchor, new Anchor(null, null));
    }

    private void LeaveAnchor(string name)
    {
        if (_anchors.TryGetValue(name, out var anchor) && anchor.Size is null)
            CloseAnchor(name, new DataSequence(Map(_at.Position, _at.Position), []), size: 1);
    }

    private void CloseAnchor(string name, DataNode? node, long size) => SetAnchor(name, new Anchor(node, size));

    private void SetAnchor(string name, Anchor anchor)
    {
        if (_anchorTrials > 0)
            _anchorTrial.Push((name, _anchors.TryGetValue(name, out var previous) ? previous : null));
        _anchors[name] = anchor;
    }

    private int BeginAnchorTrial()
    {
        _anchorTrials++;
        return _anchorTrial.Count;
    }

    private void EndAnchorTrial()
    {
        if (--_anchorTrials == 0)
            _anchorTrial.Clear();
    }

    private void UndoAnchorTrial(int mark)
    {
        while (_anchorTrial.Count > mark)
        {
            var (name, previous) = _anchorTrial.Pop();
            if (previous is null)
                _anchors.Remove(name);
            else
                _anchors[name] = previous;
        }

        EndAnchorTrial();
    }

    private bool ReadDirectives()
    {
        var hasDirectives = false;
        var hasVersion = false;
        while (Current != '\0')
        {
            Skip();
            if (_at.LineIndent > 0 || Current != '%')
                break;

            hasDirectives = true;
            var line = _lines.RestOfLine(_at.Position);
            var words = _text.Substring(line.Start + 1, Math.Max(0, line.Length - 1)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var isNamed = line.Length > 1 && !IsBlank(_text[line.Start + 1]);
            var isWellFormed = isNamed && words[0] switch
            {
                "YAML" => words.Length == 2 && !hasVersion && YamlTags.IsVersion1(words[1]),
                "TAG" => words.Length == 3 && DeclareTag(words[1], words[2]),
                _ => true,
            };
            hasVersion |= isNamed && words[0] == "YAML";
            if (!isWellFormed)
                _diagnostics.Add(_errors.BadDirective(line));
            while (Current != '\0' && !IsBreak(Current))
                _at.Position++;
            if (Current != '\0')
                PassBreak();
        }

        return hasDirectives;
    }

    private bool DeclareTag(string handle, string prefix)
    {
        if (!YamlTags.IsHandle(handle) || _tagPrefixes.ContainsKey(handle) || !YamlTags.IsUri(prefix))
            return false;

        _tagPrefixes[handle] = Decode(prefix);
        return true;
    }
}
