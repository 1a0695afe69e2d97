// From nodes as they are written to values, as the library yaml 2 does it. Nearly all mistakes are found here: the nodes are
// walked in the order of the text, and each goes on after a mistake, so that all of them are seen. What one mistake brings
// with it is dropped by Mistakes.
//
// Recursion is bounded: a node deeper than MaximumDepth is not read.

using ContentLint.Data;

namespace ContentLint.Yaml.Yaml2;

/// <summary>A value with its place in the text that is read.</summary>
/// <param name="Node">The value.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="ValueEnd">Where it ends.</param>
/// <param name="End">Where what belongs to it ends, comments behind it too.</param>
internal readonly record struct Composed(DataNode Node, int Start, int ValueEnd, int End);

/// <summary>Reads one text; see <see cref="YamlReader"/>.</summary>
internal sealed partial class Composer
{
    private const int MaximumDepth = 100;

    private readonly MappedText _slice;
    private readonly string _text;
    private readonly Mistakes _mistakes;
    private readonly ScalarReader _scalars;
    private readonly Anchors _anchors = new();
    private readonly TagNames _tags = new();
    private int _depth;
    private long _nodes;
    private bool _isAtRoot = true;
    private bool _isInFlow;

    private Composer(MappedText slice)
    {
        _slice = slice;
        _text = slice.Text;
        _mistakes = new Mistakes(slice);
        _scalars = new ScalarReader(_text, _mistakes);
    }

    /// <summary>Reads a text that holds one YAML document.</summary>
    public static YamlDocument Read(MappedText slice)
    {
        var composer = new Composer(slice);
        var root = composer.ReadStream(SyntaxParser.Read(YamlLexer.Read(slice.Text)));
        return new YamlDocument(composer._mistakes.Mark(root), composer._mistakes.Found);
    }

    private DataNode? ReadStream(IReadOnlyList<SyntaxNode> stream)
    {
        Composed? root = null;
        var isAtDirectives = false;
        foreach (var node in stream)
        {
            switch (node.Kind)
            {
                case SyntaxKind.Directive:
                    isAtDirectives = true;
                    if (!_tags.TryDeclare(_text.Substring(node.Start, node.Token.Length)))
                        _mistakes.BadDirective(node.Start);
                    break;
                case SyntaxKind.Document when root is null:
                    if (isAtDirectives && !node.Before.Exists(t => t.Kind == YamlTokenKind.DocumentStart))
                        _mistakes.DirectiveWithoutDocument(node.Start);
                    isAtDirectives = false;
                    root = ReadDocument(node);
                    break;
                case SyntaxKind.Document:
                    _mistakes.SecondDocument(node.Start);
                    return root.Value.Node;
                case SyntaxKind.DocumentEnd when root is null:
                    _mistakes.MarkerWithoutDocument(node.Start);
                    break;
                case SyntaxKind.DocumentEnd:
                    ReadEnd(node, node.Token.End, needsSpace: true);
                    break;
                default:
                    _mistakes.UnexpectedInDocument(node.Token);
                    break;
            }
        }

        if (root is null && isAtDirectives)
            _mistakes.DirectiveWithoutDocument(Math.Max(0, _text.Length - 1));
        return root is { Node: DataScalar { Kind: DataKind.Null, Span.IsEmpty: true } } ? null : root?.Node;
    }

    private Composed ReadDocument(SyntaxNode document)
    {
        YamlToken? behind = document.Behind is { Count: > 0 } tokens ? tokens[0] : null;
        var place = new PropertyPlace(YamlTokenKind.DocumentStart, document.Start, ParentIndent: 0, StartsOnNewLine: true);
        var properties = PropertyReader.Read(document.Before, place, document.Value, document.Value is null ? behind : null, _mistakes);
        if (properties.Found is not null && document.Value is { IsBlockCollection: true } && !properties.HasLineBreak)
            _mistakes.FieldsOnMarkerLine(properties.End);
        var root = Read(document.Value, properties, properties.End);
        _mistakes.DocumentValue = document.Value;
        ReadEnd(document, root.End, needsSpace: false);
        return root;
    }

    /// <summary>Reads a node, or makes one of nothing.</summary>
    private Composed Read(SyntaxNode? node, Properties properties, int emptyAt)
    {
        var before = _nodes++;
        var anchor = properties.Anchor is { } token && node?.Kind != SyntaxKind.Alias ? _anchors.Open(_text.Substring(token.Start + 1, token.Length - 1)) : null;
        if (properties.Anchor is { Length: 1 } unnamed)
            _mistakes.EmptyName(unnamed.Start);
        var read = ReadContent(node, properties, emptyAt);
        if (anchor is not null)
            _anchors.Close(anchor, read.Node, _nodes - before);
        return read;
    }

    private Composed ReadContent(SyntaxNode? node, Properties properties, int emptyAt)
    {
        switch (node?.Kind)
        {
            case null:
                return ReadScalar(node, properties.Tag, "", emptyAt, emptyAt);
            case SyntaxKind.Alias:
                return ReadAlias(node, properties);
            case SyntaxKind.Plain:
                return ReadScalar(node, properties.Tag, _scalars.ReadPlain(node, _isInFlow), node.Start, node.End);
            case SyntaxKind.SingleQuoted:
                return ReadScalar(node, properties.Tag, _scalars.ReadSingleQuoted(node), node.Start, node.End);
            case SyntaxKind.DoubleQuoted:
                return ReadScalar(node, properties.Tag, _scalars.ReadDoubleQuoted(node), node.Start, node.End);
            case SyntaxKind.BlockScalar:
                return ReadScalar(node, properties.Tag, BlockScalarReader.Read(_text, node, _isAtRoot, _mistakes), node.Start, node.End);
            case SyntaxKind.Error:
                _mistakes.Unexpected(node.Token, isInFlow: false);
                return new Composed(new DataInvalid(Map(node.Start, node.End)), node.Start, node.End, node.End);
            default:
                return ReadCollection(node, properties);
        }
    }

    private Composed ReadScalar(SyntaxNode? node, YamlToken? tag, string text, int start, int end)
    {
        var isPlain = node is null or { Kind: SyntaxKind.Plain };
        var written = EndOfWritten(node, start, end);
        var scalar = new DataScalar(DataKind.String, Map(start, written), text, text, !isPlain);
        var behind = node is null || node.Kind == SyntaxKind.BlockScalar ? end : ReadEnd(node, end, needsSpace: true);
        var value = tag is { } token ? Tag(scalar, token) : isPlain ? CoreTypes.Guess(scalar) : scalar;
        return new Composed(value, start, end, behind);
    }

    // A block scalar ends with its last character, not with the line breaks behind it.
    private int EndOfWritten(SyntaxNode? node, int start, int end)
    {
        if (node?.Kind == SyntaxKind.BlockScalar)
        {
            while (end > start && _text[end - 1] is ' ' or '\t' or '\n' or '\r')
                end--;
        }

        return end;
    }

    private Composed ReadAlias(SyntaxNode alias, Properties properties)
    {
        var span = Map(alias.Start, alias.End);
        var name = _text.Substring(alias.Start + 1, alias.End - alias.Start - 1);
        DataNode node = new DataInvalid(span);
        if (name.Length == 0)
            _mistakes.EmptyName(alias.Start);
        else if (_anchors.Find(name) is not { } anchor)
            _mistakes.UnknownAlias(alias, name, _anchors.Names, _isInFlow);
        else if (!_anchors.TryUse(anchor))
            _mistakes.AliasTooOften(alias.Span, name);
        else if (anchor is not { Node: { } named, Size: { } size })
            _mistakes.RecursiveAlias(alias.Span, name);
        else if (!_anchors.TryAdd(size))
            _mistakes.AliasesTooLarge(alias.Span);
        else
            node = Anchors.At(named, span);
        var end = ReadEnd(alias, alias.End, needsSpace: true);
        if (properties.Anchor is not null || properties.Tag is not null)
            _mistakes.AliasWithProperties(alias.Span);
        return new Composed(node, alias.Start, alias.End, end);
    }

    // What stands behind a node: white space and comments, and nothing else.
    private int ReadEnd(SyntaxNode node, int end, bool needsSpace) => ReadEnd(node, node.Behind ?? [], end, needsSpace);

    private int ReadEnd(SyntaxNode node, List<YamlToken> tokens, int end, bool needsSpace)
    {
        var hasSpace = false;
        foreach (var token in tokens)
        {
            if (!token.IsSpace)
                _mistakes.TextBehind(node, token);
            else if (token.Kind == YamlTokenKind.Comment && needsSpace && !hasSpace)
                _mistakes.CommentWithoutSpace(token);
            else if (token.Kind != YamlTokenKind.Comment)
                hasSpace = true;
        }

        return tokens.Count == 0 ? end : tokens[tokens.Count - 1].End;
    }

    private DataNode Tag(DataScalar scalar, YamlToken token)
    {
        var name = ResolveTag(token);
        if (name is null)
            return scalar.IsQuoted ? scalar : CoreTypes.Guess(scalar);

        var type = TagNames.TypeOf(name);
        if (type is "timestamp" or "binary")
            return ReadKnown(scalar, token, type);
        return type is null ? scalar : CoreTypes.TryRead(type, scalar) ?? scalar;
    }

    private DataNode ReadKnown(DataScalar scalar, YamlToken token, string type)
    {
        DataNode? node = type == "binary" ? YamlTags.ToBytes(scalar.Text, scalar.Span, zeros: 0) : YamlScalarTypes.TryRead(type, scalar, hasNumbers11: false);
        if (node is null)
            _mistakes.TagDoesNotFit(token, scalar.Span);
        return node ?? scalar;
    }

    private string? ResolveTag(YamlToken token)
    {
        var name = _tags.Resolve(_text.Substring(token.Start, token.Length), out var isSound);
        if (!isSound)
            _mistakes.UnknownTag(token);
        return name;
    }

    private DataScalar Nothing(int offset) => new(DataKind.Null, Map(offset, offset), null, "", isQuoted: false);

    private TextSpan Map(int start, int end) => _slice.ToSource(new TextSpan(start, Math.Max(start, end)));
}
