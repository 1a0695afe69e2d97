// From what the library complains about to the mistake behind it.

using ContentLint.Data;

namespace ContentLint.Yaml.Yaml2;

internal sealed partial class Mistakes
{
    // Lines and indentation.

    public void TabIndentation(YamlToken space, int indent)
    {
        var tab = _text.IndexOf('\t', space.Start);
        var end = _lines.EndOfBlanks(tab);
        var before = tab - LineStart(tab);
        var isBehindIndicator = before > 0 && !YamlLines.IsBlank(CharAt(tab - 1));
        var tabs = _text.Substring(tab, end - tab).Count(c => c == '\t');
        Add(space.Start, _messages.TabIndentation(new TextSpan(tab, end), isBehindIndicator ? 1 : Math.Max(0, indent + (2 * (tabs - 1)) - before)));
    }

    /// <summary>A line that is indented as no line above it.</summary>
    public void BadIndentation(int offset, SyntaxNode? previous, int? indent, string? key = null)
    {
        var content = _lines.RestOfLine(offset);
        var isEntry = _lines.LooksLikeKey(offset) || IsItem(offset);
        var owner = _lines.IndentationOf(offset) > indent ? key : null;
        Add(offset, previous?.Kind == SyntaxKind.BlockScalar && !isEntry
            ? _messages.LineOutsideBlockText(content, LineStart(offset), _lines.IndentationBelow(previous.Start), owner)
            : _messages.BadIndentation(content, LineStart(offset), isEntry ? indent : null, owner));
    }

    /// <summary>A value goes on with <c>:</c>, so that it reads as a field on the line of its own field.</summary>
    public void ColonInValue(SyntaxNode map, int indent)
    {
        var (key, colon) = (map.Entries[0].Key, FirstColon(map));
        var start = map.Entries[0].Start is { Count: > 0 } before ? before[0].Start : map.Start;
        if (map.Entries[0].IsExplicit)
            ReservedStart(start, isInFlow: false);
        else if (key is null || (key.Kind == SyntaxKind.Plain && _lines.IsOnOneLine(start, colon)))
            Add(map.Start, _messages.ColonInValue(_lines.RestOfLine(start), Owner, colon));
        else if (key.Kind == SyntaxKind.Plain)
            ColonOnLaterLine(map.Start, colon, indent);
        else if (key.Kind is SyntaxKind.SingleQuoted or SyntaxKind.DoubleQuoted && _lines.HasKeyOnLaterLine(key.Start, key.End))
            UnclosedQuote(key);
        else
            TextBehindValue(key, colon);
    }

    private void ColonOnLaterLine(int offset, int colon, int indent)
    {
        var line = LineStart(colon);
        var start = line + _lines.IndentationOf(colon);
        Add(offset, _lines.LooksLikeKey(start)
            ? _messages.BadIndentation(_lines.RestOfLine(start), line, indent, Owner)
            : _messages.ColonInLongValue(_lines.RestOfLine(start), Owner, colon));
    }

    private static int FirstColon(SyntaxNode map) =>
        map.Entries[0].Separator?.Find(t => t.Kind == YamlTokenKind.MapValue) is { Kind: YamlTokenKind.MapValue } colon ? colon.Start : map.Start;

    public void KeyOverSeveralLines(SyntaxNode key, SyntaxNode map, Properties properties)
    {
        var colon = FirstColon(map);
        if (IsColonOfTag(properties))
            ColonOfTag(properties);
        else if (key.Kind is SyntaxKind.SingleQuoted or SyntaxKind.DoubleQuoted)
            UnclosedQuote(key);
        else if (key.Kind == SyntaxKind.FlowCollection && CharAt(key.End - 1) is var close && close != (CharAt(key.Start) == '[' ? ']' : '}'))
            UnclosedBracket(key, CharAt(key.Start) == '[' ? ']' : '}');
        else if (key.Kind == SyntaxKind.Plain && map.Entries[0].Key == key && map != DocumentValue && _lines.IndentationOf(colon) != map.Indent)
            ColonOnLaterLine(key.Start, colon, map.Indent);
        else
            NoColon(key.Start, key.Start);
    }

    public void KeyWithoutColon(int start, SyntaxNode? key, Properties properties)
    {
        if (IsColonOfTag(properties))
            ColonOfTag(properties);
        else if (key is null or { Kind: SyntaxKind.Plain } || _lines.RestOfLine(start).End <= key.End)
            NoColon(start, start);
        else
            TextBehindValue(key, key.End);
    }

    // `!note: text`: the ':' is the tag's.
    private bool IsColonOfTag(Properties properties) => properties.Tag is { } tag && CharAt(tag.End - 1) == ':';

    private void ColonOfTag(Properties properties)
    {
        var tag = properties.Tag!.Value;
        Add(tag.Start, _messages.UnknownTag(tag.Span, _lines.RestOfLine(tag.Start)));
    }

    private void NoColon(int offset, int start)
    {
        var colon = _lines.FindGluedColon(start);
        Add(offset, colon >= 0 ? _messages.MissingSpaceAfterColon(colon, new TextSpan(start, colon)) : _messages.MissingColon(_lines.RestOfLine(start)));
    }

    public void KeyTooLong(int start, YamlToken colon, int limit) => Add(start, _messages.KeyTooLong(start, colon.Start, limit));

    public void DuplicateKey(YamlKey key, DataProperty first) => Add(key.Start, _messages.DuplicateKey(key, first, _lines.LineAt(key.Start)));

    public void CommentBetweenFields(int offset) => Add(offset, _messages.BadIndentation(_lines.RestOfLine(offset), LineStart(offset), indent: null, key: null));

    public void ListOnKeyLine(int offset, int list) => Add(offset, _messages.ListOnKeyLine(_lines.RestOfLine(list), Owner, _lines.IndentationOf(list)));

    public void ListItemAmongKeys(int offset, string? lastKey) => Add(offset, _messages.ListItemAmongKeys(_lines.RestOfLine(offset), lastKey));

    public void FieldsOnMarkerLine(int offset) => Add(offset, _messages.FieldsOnMarkerLine(_lines.RestOfLine(offset)));

    // What stands where it may not.

    public void Unexpected(YamlToken token, bool isInFlow)
    {
        if (token.Kind == YamlTokenKind.SequenceItem && !isInFlow && !IsFirstOnLine(token.Start))
            ListOnKeyLine(token.Start, token.Start);
        else
            ReservedStart(token.Start, isInFlow);
    }

    public void ReservedStart(int offset, bool isInFlow) =>
        Add(offset, _messages.ReservedStart(isInFlow ? _lines.RestOfFlowEntry(offset) : _lines.RestOfLine(offset), isInFlow ? null : Owner));

    /// <summary>A token behind the document's value.</summary>
    public void UnexpectedInDocument(YamlToken token)
    {
        var isText = token.Kind is YamlTokenKind.Scalar or YamlTokenKind.SingleQuoted or YamlTokenKind.DoubleQuoted or YamlTokenKind.SequenceItem or YamlTokenKind.Alias;
        if (!isText || DocumentValue is not { } value)
            Add(token.Start, _messages.ReservedStart(_lines.RestOfLine(token.Start), key: null));
        else
            LineBehindDocument(value, token.Start);
    }

    private void LineBehindDocument(SyntaxNode value, int offset)
    {
        var content = _lines.RestOfLine(offset);
        Add(offset, _lines.LooksLikeKey(offset)
            ? _messages.LineFurtherLeft(content, LineStart(value.Start) + _lines.IndentationOf(value.Start), value.IsBlockCollection ? YamlStyle.Block : YamlStyle.None)
            : _messages.BadIndentation(content, LineStart(offset), 0, key: null), int.MaxValue);
    }

    /// <summary>A token behind a node that has ended.</summary>
    public void TextBehind(SyntaxNode node, YamlToken token)
    {
        if (node.Kind is SyntaxKind.Document or SyntaxKind.DocumentEnd)
        {
            if (DocumentValue is { IsBlockCollection: false } value && _lines.IsOnOneLine(value.Start, token.Start))
                TextBehindValue(value, token.Start);
            else
                UnexpectedInDocument(token);
        }
        else if (node.Kind == SyntaxKind.Plain)
        {
            Unexpected(token, isInFlow: false);
        }
        else if (node.Kind is SyntaxKind.SingleQuoted or SyntaxKind.DoubleQuoted && _lines.HasKeyOnLaterLine(node.Start, node.End))
        {
            UnclosedQuote(node);
        }
        else
        {
            TextBehindValue(node, token.Start);
        }
    }

    private void TextBehindValue(SyntaxNode value, int text)
    {
        var end = value.End;
        var rest = _lines.RestOfLine(end) is { IsEmpty: false } behind ? behind.End : Math.Max(end, _lines.RestOfLine(text).End);
        var style = value.Kind switch
        {
            SyntaxKind.FlowCollection => YamlStyle.Flow,
            SyntaxKind.Alias => YamlStyle.Alias,
            _ => YamlStyle.DoubleQuoted,
        };
        Add(text, _messages.TextAfterValue(new TextSpan(value.Start, rest), new TextSpan(end, rest), style, Owner));
    }

    public void CommentWithoutSpace(YamlToken comment) => Add(comment.Start, _messages.CommentWithoutSpace(comment.Span));

    // Quotes and block scalars.

    public void UnclosedQuote(SyntaxNode scalar) => Add(scalar.Start, _messages.UnclosedQuote(_lines.RestOfLineWithComment(scalar.Start)), scalar.End);

    public void UnknownEscape(TextSpan escape) => Add(escape.Start, _messages.UnknownEscape(escape));

    public void BadHexEscape(TextSpan escape) => Add(escape.Start, _messages.BadHexEscape(escape));

    public void BadBlockScalarHeader(int start)
    {
        var indent = _lines.IndentationBelow(start);
        Add(start, _messages.BadBlockScalarHeader(_lines.RestOfLine(start), indent > _lines.IndentationOf(start) ? indent : null));
    }

    public void BlockTextWithoutIndentation(YamlToken header, int line) =>
        Add(line, _messages.BlockScalarWithoutIndentation(header.Span, _lines.RestOfLine(line)));

    public void EmptyLineTooDeep(int offset) => Add(offset, _messages.EmptyLineTooDeep(_lines.RestOfLine(offset)));

    public void BlockTextLineTooFarLeft(int offset, SyntaxNode scalar)
    {
        if (CharAt(offset) == '\t')
            TabIndentation(new YamlToken(YamlTokenKind.Space, offset, offset + 1), _lines.IndentationBelow(scalar.Start));
        else
            Add(offset, _messages.LineOutsideBlockText(_lines.RestOfLine(offset), LineStart(offset), _lines.IndentationBelow(scalar.Start), Owner));
    }

    // Brackets.

    public void UnclosedBracket(SyntaxNode flow, char close)
    {
        if (flow.Behind is { Count: > 0 } behind)
            Add(flow.Start, _messages.WrongClosingBracket(behind[0].Start, flow.Start, close), flow.End);
        else if (FindQuoteThatSwallows(flow) is { } quote)
            UnclosedQuote(quote);
        else
            Add(flow.Start, _messages.UnclosedBracket(flow.Start, _lines.EndOfTextBefore(flow.End, flow.Start + 1), close), _lines.EndOfTextBefore(flow.End, flow.Start + 1) - 1);
    }

    // The bracket may be there, inside a string whose quote is missing.
    private SyntaxNode? FindQuoteThatSwallows(SyntaxNode flow)
    {
        var last = flow.Entries.Count == 0 ? null : flow.Entries[flow.Entries.Count - 1];
        var scalar = last?.Value ?? last?.Key;
        return scalar is { Kind: SyntaxKind.SingleQuoted or SyntaxKind.DoubleQuoted } && (scalar.Token.Length == 1 || CharAt(scalar.End - 1) != CharAt(scalar.Start)) ? scalar : null;
    }

    public void StrayComma(YamlToken comma, SyntaxNode flow) => Add(comma.Start, _messages.StrayComma(comma.Start, CharAt(flow.Start)));

    public void EmptyFlowEntry(List<YamlToken> tokens, int offset, SyntaxNode flow)
    {
        var comma = tokens.Find(t => t.Kind == YamlTokenKind.Comma);
        StrayComma(comma.Kind == YamlTokenKind.Comma ? comma : new YamlToken(YamlTokenKind.Comma, offset, offset), flow);
    }

    public void MissingComma(int offset, int next, SyntaxNode flow) =>
        Add(offset, _messages.MissingComma(_lines.EndOfTextBefore(next, flow.Start + 1), next, CharAt(flow.Start)));

    public void MissingFlowColon(SyntaxNode value, TextSpan key, SyntaxNode flow)
    {
        if (CharAt(value.Start) == ':')
            Add(value.Start, _messages.MissingSpaceAfterColon(value.Start, key));
        else
            MissingComma(value.Start, value.Start, flow);
    }

    public void FlowKeyOverSeveralLines(SyntaxNode key) => Add(key.Start, _messages.FlowKeyOverSeveralLines(new TextSpan(key.Start, Math.Max(key.End, key.Start + 1))));

    public void ColonOnNextLine(YamlToken colon) => Add(colon.Start, _messages.FlowKeyOverSeveralLines(colon.Span));

    public void BlockInFlow(int offset) => ReservedStart(offset, isInFlow: true);

    // Tags, anchors and aliases.

    public void PropertyWithoutSpace(int offset, Properties properties)
    {
        var property = properties.Anchor is { } anchor && anchor.End == offset ? anchor : properties.Tag ?? properties.Anchor!.Value;
        var end = property.End;
        while (CharAt(end) != '\0' && !YamlLines.IsSpace(CharAt(end)))
            end++;
        Add(property.Start, _messages.BadProperty(new TextSpan(property.Start, end), property.End, _lines.RestOfLine(property.Start), property.Kind == YamlTokenKind.Tag));
    }

    public void SecondProperty(YamlToken token) =>
        Add(token.Start, _messages.DuplicateProperty(token.Span, token.Kind == YamlTokenKind.Tag ? (Message)"tag" : "anchor"));

    public void PropertyBeforeIndicator(YamlToken property, YamlToken indicator) =>
        Add(property.Start, _messages.MisplacedProperty(property.Span, property.Kind == YamlTokenKind.Tag, indicator.Span));

    public void PropertyAboveKey(Properties properties)
    {
        var property = properties.Tag ?? properties.Anchor!.Value;
        Add(property.Start, _messages.MisplacedProperty(property.Span, property.Kind == YamlTokenKind.Tag, indicator: null));
    }

    public void EmptyName(int offset) => Add(offset, _messages.EmptyAnchorName(_lines.RestOfLine(offset), CharAt(offset)));

    public void UnknownAlias(SyntaxNode alias, string name, IEnumerable<string> names, bool isInFlow) =>
        Add(alias.Start, _messages.UnknownAlias(alias.Span, name, isInFlow ? alias.Span : _lines.RestOfLine(alias.Start), names));

    public void AliasWithProperties(TextSpan alias) => Add(alias.Start, _messages.AliasWithProperties(alias));

    public void AliasTooOften(TextSpan alias, string name) => Add(alias.Start, _messages.AliasTooOften(alias, name, Anchors.MaximumUses));

    public void RecursiveAlias(TextSpan alias, string name) => Add(alias.Start, _messages.RecursiveAlias(alias, name));

    public void AliasesTooLarge(TextSpan alias) => Add(alias.Start, _messages.AliasesTooLarge(alias, Anchors.MaximumNodes));

    public void UnknownTag(YamlToken tag)
    {
        var value = _lines.RestOfLine(tag.Start);
        Add(tag.Start, _text[tag.End - 1] != '>' && tag.Length > 1 && _text[tag.Start + 1] == '<' ? _messages.BadTag(value) : _messages.UnknownTag(tag.Span, value));
    }

    public void TagDoesNotFit(YamlToken tag, TextSpan _) => Add(tag.Start, _messages.TagDoesNotFit(tag.Start, tag.End, _text.Substring(tag.Start, tag.Length)));

    public void TooDeep(int offset, int limit) => Add(offset, _messages.TooDeep(offset, limit));

    // Documents.

    public void BadDirective(int offset) => Add(offset, _messages.BadDirective(_lines.RestOfLine(offset)));

    public void DirectiveWithoutDocument(int offset) => Add(offset, _messages.DirectiveWithoutDocument(_lines.LineAt(offset)));

    public void SecondDocument(int offset) => Add(offset, _messages.SeveralDocuments(_lines.PreviousMarker(offset)));

    public void MarkerWithoutDocument(int offset) => Add(offset, _messages.SeveralDocuments(_lines.LineAt(offset)));
}
