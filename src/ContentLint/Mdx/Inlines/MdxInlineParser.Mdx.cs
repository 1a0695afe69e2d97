// What MDX adds to text: tags, expressions in braces, comments, directives.

using ContentLint.Mdx.Directives;
using ContentLint.Mdx.JavaScript;
using ContentLint.Mdx.Jsx;

namespace ContentLint.Mdx.Inlines;

/// <content>Tags, expressions, comments and directives.</content>
internal sealed partial class MdxInlineParser
{
    private bool TryTag()
    {
        if (_context.Budget <= 0)
            return false;

        var start = _i;
        if (_isCell && start + 1 == _end && _context.Options.Dialect.CellsHoldExpressions && _end < _text.Length && Characters.IsMarkdownWhitespace(_text[_end]))
            return false;

        var (result, end) = ReadTag(start);
        foreach (var error in result.Errors)
            _context.Report(error);
        _hasTags |= result.Tag is not null;
        if (result.Tag is { } tag)
            Add(new MdxJsxTextInline(tag), start, end);
        else if (result.IsComment)
            Add(new MdxCommentInline(), start, end);
        else
            _i = Math.Max(start + 1, end);
        return true;
    }

    private (JsxTagResult Tag, int End) ReadTag(int start)
    {
        if (!_context.Options.Dialect.TagsInTextKeepPrefixes || !_chunk.IsJoined)
        {
            var tag = JsxTagParser.Parse(_context, _javaScript, _chunk, start);
            return (tag, tag.End);
        }

        var lines = new TextChunk(_context.File, _chunk.ToSource(start), _chunk.ToSource(_end - 1) + 1);
        var result = JsxTagParser.Parse(_context, _javaScript, lines, lines.Start);
        return (result, _chunk.FromSource(result.End));
    }

    private bool TryExpression()
    {
        if (_context.Budget <= 0)
            return false;

        var start = _i;
        if (_context.TextBraces.Count > 0 && _context.IsTextBrace(_chunk.ToSource(start)))
            return false;
        if (_context.Options.Flavor == MdxFlavor.Docusaurus && DocusaurusRewriting.IsHeadingId(_context.Source, _chunk.ToSource(start)))
            return false;

        var result = _javaScript.ParseExpression(_context, _chunk, start, ExpressionPlace.Content);
        if (result.Error is { } error)
            _context.Report(error);
        if (result.End < 0)
        {
            _i = result.Resume;
            return true;
        }

        var end = result.End + 1;
        var expression = new MdxExpression(_chunk.ToSource(start, end), _chunk.ToSource(start + 1, result.End), IsFlow: false, result.IsEmpty, result.Code);
        _context.Expressions.Add(expression);
        Add(new MdxTextExpressionInline(expression), start, end);
        return true;
    }

    private bool TryComment()
    {
        if (_hasNoCommentEnd)
            return false;

        var end = CommentScanner.End(_text, _i, _end);
        if (end < 0)
        {
            _hasNoCommentEnd = CommentScanner.IsStart(_text, _i, _end);
            return false;
        }

        Add(new MdxCommentInline(), _i, end);
        return true;
    }

    private bool TryDirective()
    {
        if (_i > _chunk.Start && _text[_i - 1] == ':' && _escapedAt != _i - 1)
            return false;

        var start = _i;
        var nameEnd = DirectiveScanner.NameEnd(_text, start + 1, _end);
        if (nameEnd < 0 || (nameEnd < _end && _text[nameEnd] == ':'))
            return false;

        var directive = new TextDirectiveInline(_text.Substring(start + 1, nameEnd - start - 1));
        var after = nameEnd;
        var labelEnd = DirectiveScanner.LabelEnd(_text, nameEnd, _end, isBlock: false);
        if (labelEnd > 0)
        {
            // Brackets nest 32 deep at most, and so do labels in labels.
            var label = new MdxInlineParser(_context, _javaScript, _chunk.Slice(nameEnd + 1, labelEnd - 1), directive);
            label.ReadAll();
            after = labelEnd;
        }

        var attributesEnd = DirectiveScanner.AttributesEnd(_text, after, _end, isBlock: false);
        Add(directive, start, attributesEnd > 0 ? attributesEnd : after);
        return true;
    }
}
