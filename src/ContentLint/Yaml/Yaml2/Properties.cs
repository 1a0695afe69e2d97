// What stands between the parts of a collection: white space, comments, `!tag`, `&anchor`, and the one indicator that belongs
// there. Here is decided whether it may stand there: tabs for indentation, comments without a space before them, two tags.

namespace ContentLint.Yaml.Yaml2;

/// <summary>What the tokens before a node say about it.</summary>
internal sealed class Properties
{
    /// <summary>The indicator, if it is there.</summary>
    public YamlToken? Found { get; set; }

    public YamlToken? Comma { get; set; }

    public YamlToken? Anchor { get; set; }

    public YamlToken? Tag { get; set; }

    /// <summary>Where the first property stands; the end of the tokens when there is none.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    public bool HasLineBreak { get; set; }

    /// <summary>The latest line break behind a property.</summary>
    public YamlToken? BreakBehindProperty { get; set; }
}

/// <summary>Where tokens stand.</summary>
/// <param name="Indicator">The indicator that belongs there.</param>
/// <param name="Offset">Where they start.</param>
/// <param name="ParentIndent">How far the collection around them is indented.</param>
/// <param name="StartsOnNewLine">Whether they start on a line of their own.</param>
/// <param name="Flow">The flow collection around them.</param>
internal readonly record struct PropertyPlace(YamlTokenKind Indicator, int Offset, int ParentIndent, bool StartsOnNewLine, SyntaxNode? Flow = null);

/// <summary>Reads the tokens before one node.</summary>
internal sealed class PropertyReader
{
    private readonly PropertyPlace _place;
    private readonly Mistakes _mistakes;
    private readonly Properties _result = new();
    private bool _isAtNewLine;
    private bool _hasSpace;
    private bool _isBehindProperty;
    private YamlToken? _tab;

    private PropertyReader(PropertyPlace place, Mistakes mistakes)
    {
        _place = place;
        _mistakes = mistakes;
        _isAtNewLine = _hasSpace = place.StartsOnNewLine;
    }

    /// <summary>Reads tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="next">The node that follows.</param>
    /// <param name="nextToken">The token that follows where no node does.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static Properties Read(List<YamlToken> tokens, PropertyPlace place, SyntaxNode? next, YamlToken? nextToken, Mistakes mistakes)
    {
        var reader = new PropertyReader(place, mistakes);
        foreach (var token in tokens)
            reader.Pass(token, next);
        return reader.Finish(tokens.Count == 0 ? place.Offset : tokens[tokens.Count - 1].End, next, nextToken);
    }

    private void Pass(YamlToken token, SyntaxNode? next)
    {
        if (_isBehindProperty && token.Kind is not (YamlTokenKind.Space or YamlTokenKind.LineBreak or YamlTokenKind.Comma))
            _mistakes.PropertyWithoutSpace(token.Start, _result);
        _isBehindProperty = false;
        if (_tab is { } tab && _isAtNewLine && token.Kind is not (YamlTokenKind.Comment or YamlTokenKind.LineBreak))
            _mistakes.TabIndentation(tab, _place.ParentIndent + (_place.Indicator == YamlTokenKind.MapValue ? 2 : 0));
        _tab = null;
        switch (token.Kind)
        {
            case YamlTokenKind.Space:
                var isBeforeFlow = _place.Indicator == YamlTokenKind.DocumentStart && next?.Kind == SyntaxKind.FlowCollection;
                _tab = _place.Flow is null && !isBeforeFlow && _mistakes.HasTab(token) ? token : null;
                _hasSpace = true;
                break;
            case YamlTokenKind.Comment:
                if (!_hasSpace)
                    _mistakes.CommentWithoutSpace(token);
                _isAtNewLine = false;
                break;
            case YamlTokenKind.LineBreak:
                _isAtNewLine = _hasSpace = _result.HasLineBreak = true;
                if (_result.Anchor is not null || _result.Tag is not null)
                    _result.BreakBehindProperty = token;
                break;
            case YamlTokenKind.Anchor or YamlTokenKind.Tag:
                PassProperty(token);
                break;
            case var kind when kind == _place.Indicator:
                PassIndicator(token);
                break;
            default:
                PassOther(token);
                break;
        }
    }

    private void PassProperty(YamlToken token)
    {
        var isAnchor = token.Kind == YamlTokenKind.Anchor;
        if ((isAnchor ? _result.Anchor : _result.Tag) is not null)
            _mistakes.SecondProperty(token);
        if (_result.Anchor is null && _result.Tag is null)
            _result.Start = token.Start;
        if (isAnchor)
            _result.Anchor = token;
        else
            _result.Tag = token;
        _isAtNewLine = _hasSpace = false;
        _isBehindProperty = true;
    }

    private void PassIndicator(YamlToken token)
    {
        if ((_result.Anchor ?? _result.Tag) is { } property)
            _mistakes.PropertyBeforeIndicator(property, token);
        if (_result.Found is not null)
            _mistakes.Unexpected(token, _place.Flow is not null);
        _result.Found = token;
        _isAtNewLine = _place.Indicator is YamlTokenKind.SequenceItem or YamlTokenKind.ExplicitKey;
        _hasSpace = false;
    }

    private void PassOther(YamlToken token)
    {
        if (token.Kind == YamlTokenKind.Comma && _place.Flow is not null)
        {
            if (_result.Comma is not null)
                _mistakes.StrayComma(token, _place.Flow);
            _result.Comma = token;
        }
        else
        {
            _mistakes.Unexpected(token, _place.Flow is not null);
        }

        _isAtNewLine = _hasSpace = false;
    }

    private Properties Finish(int end, SyntaxNode? next, YamlToken? nextToken)
    {
        var isSeparate = (next is null && nextToken is null)
            || nextToken?.Kind is YamlTokenKind.Space or YamlTokenKind.LineBreak or YamlTokenKind.Comma
            || next is { Kind: SyntaxKind.Plain, Span.IsEmpty: true };
        if (_isBehindProperty && !isSeparate)
            _mistakes.PropertyWithoutSpace(next?.Start ?? nextToken!.Value.Start, _result);
        if (_tab is { } tab && ((_isAtNewLine && tab.Indent <= _place.ParentIndent) || next?.IsBlockCollection == true))
            _mistakes.TabIndentation(tab, _place.ParentIndent + (_place.Indicator == YamlTokenKind.MapValue ? 2 : 0));
        _result.End = end;
        if (_result.Anchor is null && _result.Tag is null)
            _result.Start = end;
        return _result;
    }
}
