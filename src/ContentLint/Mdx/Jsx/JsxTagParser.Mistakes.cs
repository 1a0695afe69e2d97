// A tag that is none: what the author meant is looked for in what stands there, and reading goes on behind it.

namespace ContentLint.Mdx.Jsx;

/// <content>Where a broken tag ends, and what is wrong with it.</content>
internal sealed partial class JsxTagParser
{
    private bool Fail(JsxPlace place)
    {
        // Behind white space the name is over, and what does not fit should have been an attribute.
        if (place == JsxPlace.InName && Characters.IsJavaScriptWhitespace(_text[_i - 1]))
            place = JsxPlace.BeforeAttribute;
        _result.HitEnd |= AtEnd;
        _context.Spend(_i - _start);
        if (Current is '"' or '\'' && _bareValue >= 0)
            return FailMissingQuote();

        var mistake = JsxMistakes.Classify(_chunk, _start, _i, place, _tag);
        if (mistake.Kind == JsxMistakeKind.LessThan && TryReadSpoiltClosingTag())
            return false;
        if (mistake.Kind == JsxMistakeKind.UnfinishedTag && !_chunk.MayGrow && new JsxTagRepairs(_context, _chunk, _start).EmptyLine(_i) is { } gap)
            return FailTorn(gap);
        var repair = mistake.Kind == JsxMistakeKind.BadCharacter ? new JsxTagRepairs(_context, _chunk, _start).ForCharacter(_i, place) : null;
        if (mistake.Kind is JsxMistakeKind.BadCharacter or JsxMistakeKind.UnfinishedTag && (repair is null || _tag.IsClosing) && UnfinishedEnd() is > 0 and var end)
            return FailUnfinished(end);

        // What has no end is text, and nothing in it an attribute.
        if (mistake.Kind is JsxMistakeKind.UnfinishedTag or JsxMistakeKind.Placeholder && _text.IndexOf('=', _start, _i - _start) < 0)
            _result.Errors.Clear();
        _result.Errors.Add(JsxDiagnostics.BadTag(_context.Source, _chunk, _start, mistake, _tag).WithFix(repair));
        _result.End = mistake.Resume;
        _result.IsComment = mistake.Kind is JsxMistakeKind.Comment or JsxMistakeKind.LooseComment;
        if (mistake.Kind == JsxMistakeKind.UnclosedComment)
            _context.Spend(JsxMistakes.MaxComment);
        if (mistake.Kind == JsxMistakeKind.BadCharacter && (place != JsxPlace.InName || _tag.IsClosing || _tag.Name is not null))
            Repair(ResumeAt(place));
        if (mistake.Kind == JsxMistakeKind.BadCharacter && _result.Tag is null && _tag.IsClosing && !JsxMistakes.IsPlainName(_tag.Name))
            EndAtSpace();
        return false;
    }

    // Behind what does not fit: an element that stands where a value must, or a `<` in a name.
    private int ResumeAt(JsxPlace place)
    {
        if (Current != '<')
            return _i;
        if (place == JsxPlace.BeforeValue && new JsxTagRepairs(_context, _chunk, _start).ElementEnd(_i) is > 0 and var element)
            return element;

        return Characters.IsMarkdownWhitespace(_text[_i - 1]) ? _i : _i + 1;
    }

    // `</a=`: a closing tag whose `>` has become something else.
    private void EndAtSpace()
    {
        while (!AtEnd && !Characters.IsMarkdownWhitespace(Current) && Current != '<')
            _i++;
        EndBroken(_i);
    }

    private void EndBroken(int end)
    {
        _tag.IsBroken = true;
        _tag.NameSpan = _tag.NameSpan.IsEmpty ? Source(_start + 1, _start + 1) : _tag.NameSpan;
        _tag.Span = Source(_start, end);
        _result.Tag = _tag;
        _result.End = end;
    }

    // `<1/a>`: a closing tag with something before its slash.
    private bool TryReadSpoiltClosingTag()
    {
        var slash = _start + 1;
        while (slash < _end && slash - _start < MaxSpoilt && _text[slash] is not ('/' or '<' or '>') && !Characters.IsMarkdownWhitespace(_text[slash]))
            slash++;
        var name = slash + 1;
        var end = name;
        while (end < _end && (Characters.IsJsxNamePart(_text[end]) || _text[end] == '.'))
            end++;
        if (slash == _start + 1 || slash >= _end || _text[slash] != '/' || end == name || end >= _end || _text[end] != '>')
            return false;

        _tag.Name = _text.Substring(name, end - name);
        if (JsxMistakes.IsPlainName(_tag.Name))
            return false;

        _tag.ClosingSlash = Source(slash, slash + 1);
        _tag.NameSpan = Source(name, end);
        _tag.IsBroken = true;
        var mistake = new JsxMistake(JsxMistakeKind.BadCharacter, _start + 1, slash, slash);
        _result.Errors.Add(JsxDiagnostics.BadTag(_context.Source, _chunk, _start, mistake, _tag)
            .WithFix(new CodeFix($"Remove '{_text.Substring(_start + 1, slash - _start - 1):text}'", FixSafety.Suggestion, TextEdit.Delete(Source(_start + 1, slash)))));
        _i = end;
        Finish();
        return true;
    }

    // A tag whose `>` is missing: the line or the text ends first. Its last characters are those before the white space.
    private int UnfinishedEnd()
    {
        if (_tag.Name is not { } name || JsxMistakes.IsPlainName(name))
            return -1;

        var end = _start;
        for (var i = _start; i < _i; i++)
        {
            if (!Characters.IsMarkdownWhitespace(_text[i]))
                end = i + 1;
            else if (Characters.IsLineEnding(_text[i]) && (_tag.IsClosing || IsEmptyLine(i + 1)))
                return end;
        }

        var hasLineBreak = end < _i && _text.IndexOfAny(['\n', '\r'], end, _i - end) >= 0;
        return hasLineBreak || (_tag.IsClosing && AtEnd) ? end : -1;
    }

    private bool IsEmptyLine(int start) =>
        LabelScanner.SkipSpaces(_text, start, _end) is var next && next < _end && Characters.StartsLineEnding(_text, next);

    private bool FailTorn(TextSpan gap)
    {
        _result.Errors.Add(JsxDiagnostics.BrokenTag(_context.Source, Source(_start, gap.Start), gap));
        EndBroken(gap.Start);
        return false;
    }

    private bool FailUnfinished(int end)
    {
        _result.Errors.Add(JsxDiagnostics.UnfinishedTag(_context.Source, Source(_start, end), Source(end, end)));
        EndBroken(end);
        return false;
    }

    // `a=b c"`: the value that seemed to lack both quotes lacks only the first.
    private bool FailMissingQuote()
    {
        _result.Errors.RemoveAt(_result.Errors.Count - 1);
        _result.Errors.Add(JsxDiagnostics.MissingQuote(_context.Source, Source(_bareValue, _i + 1)));
        _bareValue = -1;
        _i++;
        return ReadAttributes();
    }

    private bool FailUnclosedValue(int quote)
    {
        _result.HitEnd = true;
        _context.Spend(_end - quote);
        _result.Errors.Add(JsxDiagnostics.UnclosedAttributeValue(_context.Source, Source(_start, quote), Source(quote, quote + 1))
            .WithFix(new JsxTagRepairs(_context, _chunk, _start).ForQuote(quote)));
        _result.End = _start + 1;
        Repair(quote + 1);
        return false;
    }

    // A tag with a mistake in it is still a tag: its partner must not be reported as alone. It ends at the next `>`, if
    // no other tag and no empty line come before.
    private void Repair(int from)
    {
        for (var i = from; i < Math.Min(_end, from + MaxRepair) && _text[i] != '<'; i++)
        {
            if (_text[i] == '\n' && _chunk.At(LabelScanner.SkipSpaces(_text, i + 1, _end)) is '\n' or '\r')
                return;
            if (_text[i] != '>' || _text[i - 1] == '=')
                continue;

            if (_text[i - 1] == '/')
                _tag.SelfClosingSlash = Source(i - 1, i);
            _tag.IsBroken = true;
            _tag.NameSpan = _tag.NameSpan.IsEmpty ? Source(_start + 1, _start + 1) : _tag.NameSpan;
            _i = i;
            Finish();
            return;
        }
    }
}
