// GitHub's literal links: `www.example.com`, `https://example.com/path`, `name@example.com`, without any mark.
//
//   www      = "www." domain path        after nothing, white space, or one of ( * _ [ ] ~
//   protocol = "http" "s"? "://" domain path      not after a letter
//   email    = [A-Za-z0-9+-._]+ "@" domain        not after one of those or a slash
//   domain   = anything but white space and punctuation other than . - _ ; no "_" in its last two parts
//   path     = anything but white space; what ends a sentence stays outside
//
// They matter to the verdict because the characters in them are no tags and no expressions.

using ContentLint.Mdx.JavaScript;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Inlines;

internal sealed partial class MdxInlineParser
{
    private bool _hasLiteralLinks;
    private bool _hasEmails;
    private int _noTrailUntil;
    private int? _firstBracket;

    private void InitializeLiteralLinks()
    {
        if (!Gfm)
            return;

        var text = _text.AsSpan(_chunk.Start, _end - _chunk.Start);
        _hasEmails = text.IndexOf('@') >= 0;
        _hasLiteralLinks = _hasEmails || text.IndexOf("://".AsSpan()) >= 0 || (_context.MayHaveWww && HasWww(text));
    }

    // Most texts have no such letters at all, and looking for those is many times as fast.
    private static bool HasWww(ReadOnlySpan<char> text) =>
        (text.IndexOf("ww".AsSpan()) >= 0 || text.IndexOf('W') >= 0) && text.IndexOf("www.".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    private bool TryLiteralLink()
    {
        if (!_hasLiteralLinks || _brackets.Count > 0)
            return false;

        var c = _text[_i];
        var emailEnd = _hasEmails && IsEmailPart(c) ? EmailEnd() : -1;
        var end = emailEnd;
        if (end < 0)
        {
            end = c switch
            {
                'h' or 'H' => ProtocolEnd(),
                'w' or 'W' => WwwEnd(),
                _ => -1,
            };
        }

        if (end < 0)
            return false;

        if (_context.Options.Dialect.BracesCutLinks && IsCut(end))
            return true;

        var link = new AutolinkInline(_text.Substring(_i, end - _i)) { IsEmail = end == emailEnd };
        Add(link, _i, end);
        return true;
    }

    // What is in braces in a link comes first once there is a bracket before it: it must be an expression, or ends the link.
    private bool IsCut(int end)
    {
        var brace = _text.IndexOf('{', _i, end - _i);
        while (brace > 0 && _text[brace - 1] == '\\')
            brace = _text.IndexOf('{', brace + 1, end - brace - 1);
        if (brace < 0 || _context.Budget <= 0 || (_firstBracket ??= FirstBracket()) > _i
            || _javaScript.ParseExpression(_context, _chunk, brace, ExpressionPlace.Content).Error is not { } error)
        {
            return false;
        }

        _context.Report(error);
        Add(new AutolinkInline(_text.Substring(_i, brace - _i)), _i, brace);
        _i = brace + 1;
        return true;
    }

    // A cell's text is that of its row.
    private int FirstBracket()
    {
        var start = _textStart;
        while (_isCell && start > 0 && !Characters.IsLineEnding(_text[start - 1]))
            start--;
        _context.Spend(_textStart - start);
        var bracket = _text.IndexOf('[', start, _end - start);
        return bracket < 0 ? int.MaxValue : bracket;
    }

    private static bool IsEmailPart(char c) => c is '+' or '-' or '.' or '_' || Characters.IsAsciiLetterOrDigit(c);

    private int EmailEnd()
    {
        if (_i > _chunk.Start && (_text[_i - 1] == '/' || IsEmailPart(_text[_i - 1])))
            return -1;

        var i = _i;
        while (i < _end && IsEmailPart(_text[i]))
            i++;
        if (i >= _end || _text[i] != '@')
            return -1;

        i++;
        var (dot, data) = (false, false);
        for (; i < _end; i++)
        {
            if (_text[i] == '.')
            {
                if (!(i + 1 < _end && Characters.IsAsciiLetterOrDigit(_text[i + 1])))
                    break;
                dot = true;
            }
            else if (_text[i] is '-' or '_' || Characters.IsAsciiLetterOrDigit(_text[i]))
            {
                data = true;
            }
            else
            {
                break;
            }
        }

        return data && dot && Characters.IsAsciiLetter(_text[i - 1]) ? i : -1;
    }

    private int WwwEnd()
    {
        if (_i > _chunk.Start && _text[_i - 1] is not ('(' or '*' or '_' or '[' or ']' or '~') && !Characters.IsMarkdownWhitespace(_text[_i - 1]))
            return -1;
        if (_i + 4 >= _end || string.Compare(_text, _i, "www.", 0, 4, StringComparison.OrdinalIgnoreCase) != 0)
            return -1;

        var domain = DomainEnd(_i);
        return domain < 0 ? -1 : PathEnd(domain);
    }

    private int ProtocolEnd()
    {
        if (_i > _chunk.Start && Characters.IsAsciiLetter(_text[_i - 1]))
            return -1;

        var i = string.Compare(_text, _i, "https://", 0, 8, StringComparison.OrdinalIgnoreCase) == 0 ? _i + 8
            : string.Compare(_text, _i, "http://", 0, 7, StringComparison.OrdinalIgnoreCase) == 0 ? _i + 7
            : -1;
        if (i < 0 || i >= _end || Characters.IsAsciiControl(_text[i]) || IsSpace(_text[i]) || Characters.IsPunctuation(_text[i]))
            return -1;

        var domain = DomainEnd(i);
        return domain < 0 ? -1 : PathEnd(domain);
    }

    private int DomainEnd(int i)
    {
        var (seen, inLast, inLastButOne) = (false, false, false);
        for (; i < _end; i++)
        {
            var c = _text[i];
            if (c is '.' or '_')
            {
                if (IsTrail(i))
                    break;
                if (c == '_')
                    inLast = true;
                else
                    (inLastButOne, inLast) = (inLast, false);
            }
            else if (IsSpace(c) || (c != '-' && Characters.IsPunctuation(c)))
            {
                break;
            }
            else
            {
                seen = true;
            }
        }

        return inLast || inLastButOne || !seen ? -1 : i;
    }

    private int PathEnd(int i)
    {
        var (opened, closed) = (0, 0);
        for (; i < _end; i++)
        {
            var c = _text[i];
            if (c == '(')
            {
                opened++;
            }
            else if (c == ')' && closed < opened)
            {
                closed++;
            }
            else if (c is '!' or '"' or '&' or '\'' or ')' or '*' or ',' or '.' or ':' or ';' or '<' or '?' or ']' or '_' or '~')
            {
                if (IsTrail(i))
                    return i;
                closed += c == ')' ? 1 : 0;
            }
            else if (IsSpace(c))
            {
                return i;
            }
        }

        return i;
    }

    // Whether only punctuation that ends a sentence stands between here and the next white space or `<`.
    private bool IsTrail(int start)
    {
        if (start < _noTrailUntil)
            return false;

        var i = start;
        if (IsTrail(ref i))
            return true;

        // From here to the character that ends no sentence there is no trail either.
        _noTrailUntil = i;
        return false;
    }

    private bool IsTrail(ref int i)
    {
        while (i < _end)
        {
            var c = _text[i];
            if (c is '!' or '"' or '\'' or ')' or '*' or ',' or '.' or ':' or ';' or '?' or '_' or '~')
            {
                i++;
            }
            else if (c == '&')
            {
                i++;
                var start = i;
                while (i < _end && Characters.IsAsciiLetter(_text[i]))
                    i++;
                if (i == start || i >= _end || _text[i] != ';')
                    return false;
                i++;
            }
            else if (c == ']')
            {
                i++;
                if (i >= _end || _text[i] is '(' or '[' || IsSpace(_text[i]))
                    return true;
            }
            else
            {
                return c == '<' || IsSpace(c);
            }
        }

        return true;
    }

    private static bool IsSpace(char c) => Characters.IsMarkdownWhitespace(c) || Characters.IsJavaScriptWhitespace(c);
}
