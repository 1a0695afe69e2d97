// Links and images.
//
//   link  = "[" text "]" ( resource | "[" label "]" | "[]" )?    without a resource the label must be defined
//   image = "!" link
//   resource = "(" space* ( destination ( space+ title )? space* )? ")"
//
// A link holds no other link: when one closes, the brackets still open before it can only become images.

using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Inlines;

internal sealed partial class MdxInlineParser
{
    private const int MaxLabel = 1000;
    private const int MaxParentheses = 32;

    private int _escapedAt = -1;
    private int _unclosedTitles;

    // The brackets below this place in the stack have been looked at when a link closed.
    private int _inactiveBelow;

    private bool OpenBracket(bool isImage)
    {
        var start = _i;
        var bracket = new BracketInline(start, start + (isImage ? 2 : 1), isImage);
        Add(bracket, start, bracket.LabelStart);
        _brackets.Add(bracket);
        return true;
    }

    private bool TryCloseBracket()
    {
        if (_brackets.Count == 0)
            return false;

        var close = _i;
        var bracket = _brackets[_brackets.Count - 1];
        _brackets.RemoveAt(_brackets.Count - 1);
        _inactiveBelow = Math.Min(_inactiveBelow, _brackets.Count);
        if (!bracket.IsInactive && TryReadTarget(bracket, close) is { } link)
        {
            FlushLiteral(close);
            MoveInto(link, bracket);
            new EmphasisResolver(_chunk, _hasStrikes).Resolve(link, '~');
            bracket.ReplaceBy(link);
            _i = link.End;
            _literalStart = _i;
            if (bracket.IsImage)
            {
                _context.Images.Add(_chunk.ToSource(bracket.Start, link.End));
            }
            else
            {
                for (; _inactiveBelow < _brackets.Count; _inactiveBelow++)
                    _brackets[_inactiveBelow].IsInactive = !_brackets[_inactiveBelow].IsImage;
            }

            return true;
        }

        bracket.ReplaceBy(Literal(_chunk, bracket.Start, bracket.LabelStart));
        return false;
    }

    private MdxLinkInline? TryReadTarget(BracketInline bracket, int close)
    {
        var defined = _context.Definitions.Count > 0 && close - bracket.LabelStart <= MaxLabel
            && _context.Definitions.TryGetValue(LabelScanner.Normalize(_text, bracket.LabelStart, close), out var definition)
            ? definition
            : null;
        var after = close + 1;
        var next = after < _end ? _text[after] : '\0';
        if (next == '(' && TryReadResource(bracket, after) is { } link)
            return link;

        if (next == '[')
        {
            var labelEnd = LabelScanner.LabelEnd(_text, after, _end);
            if (labelEnd > 0 && _context.Definitions.TryGetValue(LabelScanner.Normalize(_text, after + 1, labelEnd - 1), out var full))
                return ToReference(bracket, full, labelEnd);
            if (defined is null)
            {
                if (labelEnd > 0)
                    _context.MissingLabels.Add(new MissingLabel(_chunk.ToSource(bracket.Start, labelEnd), _chunk.ToSource(after + 1, labelEnd - 1)));
                return null;
            }

            return after + 1 < _end && _text[after + 1] == ']' ? ToReference(bracket, defined, after + 2) : null;
        }

        return defined is null ? null : ToReference(bracket, defined, after);
    }

    private MdxLinkInline? TryReadResource(BracketInline bracket, int open)
    {
        var i = LabelScanner.SkipWhitespace(_text, open + 1, _end);
        if (i < _end && _text[i] == ')')
            return ToLink(bracket, i, i, null, i + 1);

        var urlStart = i;
        var urlEnd = LabelScanner.DestinationEnd(_text, i, _end, MaxParentheses);
        if (urlEnd < 0)
            return null;

        i = LabelScanner.SkipWhitespace(_text, urlEnd, _end);
        string? title = null;
        if (i > urlEnd && i < _end && _text[i] is '"' or '\'' or '(')
        {
            var titleEnd = TitleEnd(i);
            if (titleEnd < 0)
                return null;
            title = _text.Substring(i + 1, titleEnd - i - 2);
            i = LabelScanner.SkipWhitespace(_text, titleEnd, _end);
        }

        return i < _end && _text[i] == ')' ? ToLink(bracket, urlStart, urlEnd, title, i + 1) : null;
    }

    // A quote that closes nowhere is looked for once, not from every bracket before it.
    private int TitleEnd(int start)
    {
        var kind = _text[start] == '"' ? 0 : _text[start] == '\'' ? 1 : 2;
        if ((_unclosedTitles & (1 << kind)) != 0)
            return -1;

        var end = LabelScanner.TitleEnd(_text, start, _end);
        if (end < 0)
            _unclosedTitles |= 1 << kind;
        return end;
    }

    private MdxLinkInline ToLink(BracketInline bracket, int urlStart, int urlEnd, string? title, int end)
    {
        var enclosed = urlEnd > urlStart && _text[urlStart] == '<';
        return new MdxLinkInline(end)
        {
            IsImage = bracket.IsImage,
            Url = HtmlHelper.Unescape(_text.Substring(enclosed ? urlStart + 1 : urlStart, enclosed ? urlEnd - urlStart - 2 : urlEnd - urlStart)),
            UrlSpan = ToSpan(_chunk, urlStart, urlEnd),
            UrlHasPointyBrackets = enclosed,
            Title = title is null ? null : HtmlHelper.Unescape(title),
            Span = ToSpan(_chunk, bracket.Start, end),
            IsClosed = true,
        };
    }

    private MdxLinkInline ToReference(BracketInline bracket, Markdig.Syntax.LinkReferenceDefinition definition, int end) => new(end)
    {
        IsImage = bracket.IsImage,
        Url = definition.Url,
        UrlSpan = definition.UrlSpan,
        Title = definition.Title,
        Label = definition.Label,
        Reference = definition,
        Span = ToSpan(_chunk, bracket.Start, end),
        IsClosed = true,
    };

    private static void MoveInto(ContainerInline container, Inline after)
    {
        while (after.NextSibling is { } child)
        {
            child.Remove();
            container.AppendChild(child);
        }
    }

    /// <summary>A link that knows where it ends in the chunk.</summary>
    private sealed class MdxLinkInline(int end) : LinkInline
    {
        public int End { get; } = end;
    }
}
