// From tokens to nodes as they are written, as the library yaml 2 does it. It reads token by token with a stack of the nodes
// that are not complete; what a token means depends on the node on top and on how far the token is indented. Hardly anything is
// wrong here: tokens that do not belong are kept beside the nodes, and the composer judges them.
//
//   document     tokens, a value, tokens
//   block map    entries of `start key separator value`; one whose indentation is less ends it
//   sequence     entries of `start value`
//   flow         entries of a map between brackets, and the brackets
//   scalar       turns out to be the key of a block map when a ':' follows

namespace ContentLint.Yaml.Yaml2;

/// <summary>Reads the documents of a text.</summary>
internal sealed partial class SyntaxParser
{
    // More open nodes than the composer takes: what follows need not be read, and no loop over them is long.
    private const int MostOpen = 120;

    private readonly List<SyntaxNode> _stream = [];
    private readonly List<SyntaxNode> _stack = [];
    private YamlToken _token;
    private int _indent;
    private bool _isAtNewLine = true;

    // On the line of a block map's key.
    private bool _isOnKeyLine;

    private SyntaxParser()
    {
    }

    private SyntaxNode? Top => _stack.Count == 0 ? null : _stack[_stack.Count - 1];

    private SyntaxNode? BelowTop => _stack.Count < 2 ? null : _stack[_stack.Count - 2];

    /// <summary>Gives directives, documents and errors in the order of the text.</summary>
    public static IReadOnlyList<SyntaxNode> Read(IReadOnlyList<YamlToken> tokens)
    {
        var parser = new SyntaxParser();
        foreach (var token in tokens.TakeWhile(_ => parser._stack.Count <= MostOpen))
            parser.Next(token);
        var end = tokens.Count == 0 ? 0 : tokens[tokens.Count - 1].End;
        while (parser._stack.Count > 0)
            parser.PopUnclosed(end);
        return parser._stream;
    }

    private void Next(YamlToken token)
    {
        _token = token with { Indent = _indent };
        if (token.Kind == YamlTokenKind.Unknown)
        {
            Place(new SyntaxNode(SyntaxKind.Error, _token));
            return;
        }

        if (token.Kind == YamlTokenKind.Scalar)
        {
            _isAtNewLine = false;
            Step();
            return;
        }

        Step();
        switch (token.Kind)
        {
            case YamlTokenKind.LineBreak:
                _isAtNewLine = true;
                _indent = 0;
                break;
            case YamlTokenKind.Space:
                if (_isAtNewLine && !token.StartsWithTab)
                    _indent += token.Length;
                break;
            case YamlTokenKind.ExplicitKey or YamlTokenKind.MapValue or YamlTokenKind.SequenceItem:
                if (_isAtNewLine)
                    _indent += token.Length;
                break;
            case YamlTokenKind.DocumentContent or YamlTokenKind.FlowBreak:
                break;
            default:
                _isAtNewLine = false;
                break;
        }
    }

    private void Step()
    {
        if (_token.Kind == YamlTokenKind.DocumentEnd && Top?.Kind != SyntaxKind.DocumentEnd)
        {
            while (_stack.Count > 0)
                Pop();
            _stack.Add(new SyntaxNode(SyntaxKind.DocumentEnd, _token));
            return;
        }

        switch (Top)
        {
            case null:
                StepInStream();
                break;
            case { Kind: SyntaxKind.Document } document:
                StepInDocument(document);
                break;
            case { Kind: SyntaxKind.BlockScalar } scalar:
                StepInBlockScalar(scalar);
                break;
            case { Kind: SyntaxKind.BlockMap } map:
                StepInBlockMap(map);
                break;
            case { Kind: SyntaxKind.BlockSequence } sequence:
                StepInBlockSequence(sequence);
                break;
            case { Kind: SyntaxKind.FlowCollection } flow:
                StepInFlow(flow);
                break;
            case { Kind: SyntaxKind.DocumentEnd } end:
                StepBehindDocument(end);
                break;
            case var scalar:
                StepBehindScalar(scalar);
                break;
        }
    }

    private void PopAndStep()
    {
        Pop();
        Step();
    }

    private void StepInStream()
    {
        switch (_token.Kind)
        {
            case YamlTokenKind.Directive:
                _stream.Add(new SyntaxNode(SyntaxKind.Directive, _token));
                break;
            case YamlTokenKind.ByteOrderMark or YamlTokenKind.Space or YamlTokenKind.Comment or YamlTokenKind.LineBreak:
                break;
            case YamlTokenKind.DocumentContent:
                _stack.Add(new SyntaxNode(SyntaxKind.Document, _token));
                break;
            case YamlTokenKind.DocumentStart:
                _stack.Add(new SyntaxNode(SyntaxKind.Document, _token) { Before = [_token] });
                break;
            default:
                _stream.Add(new SyntaxNode(SyntaxKind.Error, _token));
                break;
        }
    }

    private void StepInDocument(SyntaxNode document)
    {
        if (document.Value is not null)
        {
            StepBehind(document);
        }
        else if (_token.Kind == YamlTokenKind.DocumentStart && document.Before.Exists(t => !t.IsSpace))
        {
            PopAndStep();
        }
        else if (_token.IsSpace || _token.Kind is YamlTokenKind.DocumentStart or YamlTokenKind.Anchor or YamlTokenKind.Tag)
        {
            document.Before.Add(_token);
        }
        else if (StartValue(document) is { } value)
        {
            _stack.Add(value);
        }
        else
        {
            _stream.Add(new SyntaxNode(SyntaxKind.Error, _token));
        }
    }

    private void StepBehindScalar(SyntaxNode scalar)
    {
        if (_token.Kind != YamlTokenKind.MapValue)
        {
            StepBehind(scalar);
            return;
        }

        var start = TakePropertiesOfFirstKey(TokensBefore(BelowTop));
        var separator = scalar.Behind ?? [];
        separator.Add(_token);
        scalar.Behind = null;
        ReplaceTopByMap(scalar, start, separator);
    }

    private void ReplaceTopByMap(SyntaxNode key, List<YamlToken> start, List<YamlToken> separator)
    {
        _isOnKeyLine = true;
        _stack[_stack.Count - 1] = new SyntaxNode(SyntaxKind.BlockMap, _token)
        {
            Start = key.Start,
            Indent = key.Indent,
            Entries = [new SyntaxEntry { Start = start, Key = key, Separator = separator }],
        };
    }

    private void StepInBlockScalar(SyntaxNode scalar)
    {
        if (_token.IsSpace)
        {
            scalar.Before.Add(_token);
        }
        else if (_token.Kind == YamlTokenKind.Scalar)
        {
            scalar.Value = new SyntaxNode(SyntaxKind.Plain, _token);
            scalar.End = _token.End;

            // Its text ends with a line break.
            _isAtNewLine = true;
            _indent = 0;
            Pop();
        }
        else
        {
            PopAndStep();
        }
    }

    private void StepBehindDocument(SyntaxNode end)
    {
        if (_token.Kind == YamlTokenKind.DocumentContent)
            return;

        (end.Behind ??= []).Add(_token);
        if (_token.Kind == YamlTokenKind.LineBreak)
            Pop();
    }

    // Behind a node that is complete.
    private void StepBehind(SyntaxNode node)
    {
        switch (_token.Kind)
        {
            case YamlTokenKind.Comma or YamlTokenKind.DocumentStart or YamlTokenKind.DocumentEnd or YamlTokenKind.FlowSequenceEnd
                or YamlTokenKind.FlowMapEnd or YamlTokenKind.MapValue:
                PopAndStep();
                return;
            case YamlTokenKind.LineBreak:
                _isOnKeyLine = false;
                break;
        }

        (node.Behind ??= []).Add(_token);
        if (_token.Kind == YamlTokenKind.LineBreak)
            Pop();
    }

    // The node that the token starts, if it starts one.
    private SyntaxNode? StartValue(SyntaxNode parent)
    {
        switch (_token.Kind)
        {
            case YamlTokenKind.Alias or YamlTokenKind.Scalar or YamlTokenKind.SingleQuoted or YamlTokenKind.DoubleQuoted:
                return ScalarOrAlias();
            case YamlTokenKind.BlockScalarHeader:
                return new SyntaxNode(SyntaxKind.BlockScalar, _token) { Before = [_token] };
            case YamlTokenKind.FlowMapStart or YamlTokenKind.FlowSequenceStart:
                return new SyntaxNode(SyntaxKind.FlowCollection, _token) { Behind = [] };
            case YamlTokenKind.SequenceItem:
                return new SyntaxNode(SyntaxKind.BlockSequence, _token) { Entries = [new SyntaxEntry { Start = [_token] }] };
            case YamlTokenKind.ExplicitKey:
                _isOnKeyLine = true;
                var start = TakePropertiesOfFirstKey(TokensBefore(parent));
                start.Add(_token);
                return BlockMap(new SyntaxEntry { Start = start, IsExplicit = true });
            case YamlTokenKind.MapValue:
                _isOnKeyLine = true;
                return BlockMap(new SyntaxEntry { Start = TakePropertiesOfFirstKey(TokensBefore(parent)), Separator = [_token] });
            default:
                return null;
        }
    }

    private SyntaxNode ScalarOrAlias() => new(_token.Kind switch
    {
        YamlTokenKind.Alias => SyntaxKind.Alias,
        YamlTokenKind.SingleQuoted => SyntaxKind.SingleQuoted,
        YamlTokenKind.DoubleQuoted => SyntaxKind.DoubleQuoted,
        _ => SyntaxKind.Plain,
    }, _token);

    private SyntaxNode BlockMap(SyntaxEntry entry) => new(SyntaxKind.BlockMap, _token) { Entries = [entry] };

    private static List<YamlToken> TokensBefore(SyntaxNode? parent) => parent?.Kind switch
    {
        SyntaxKind.Document => parent.Before,
        SyntaxKind.BlockMap => Last(parent)!.Separator ?? Last(parent)!.Start,
        SyntaxKind.BlockSequence => Last(parent)!.Start,
        _ => [],
    };

    // `&a key: value`: what stands on the line before the key is the key's, not the map's.
    private static List<YamlToken> TakePropertiesOfFirstKey(List<YamlToken> tokens)
    {
        var i = tokens.Count;
        while (i > 0 && tokens[i - 1].Kind is not (YamlTokenKind.DocumentStart or YamlTokenKind.ExplicitKey or YamlTokenKind.MapValue or YamlTokenKind.SequenceItem or YamlTokenKind.LineBreak))
            i--;
        if (tokens.Count == 0)
            return [];

        while (i < tokens.Count && tokens[i].Kind == YamlTokenKind.Space)
            i++;
        var taken = tokens.GetRange(i, tokens.Count - i);
        tokens.RemoveRange(i, tokens.Count - i);
        return taken;
    }

    private static SyntaxEntry? Last(SyntaxNode node) => node.Entries.Count == 0 ? null : node.Entries[node.Entries.Count - 1];

    private static bool Has(List<YamlToken>? tokens, YamlTokenKind kind) => tokens?.Exists(t => t.Kind == kind) == true;
}
