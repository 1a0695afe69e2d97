namespace ContentLint.Mdx.Inlines;

/// <content>Runs of <c>*</c>, <c>_</c> and <c>~</c>, and whether they may open and close.</content>
internal sealed partial class MdxInlineParser
{
    private bool ReadEmphasis(char marker)
    {
        var start = _i;
        var end = start;
        while (end < _end && _text[end] == marker)
            end++;
        var before = Classify(PreviousAt(start));
        var after = Classify(NextAt(end));
        var strikes = Gfm;
        var open = after == CharacterGroup.Other || (after == CharacterGroup.Punctuation && before != CharacterGroup.Other) || (strikes && NextAt(end) == '~');
        var close = before == CharacterGroup.Other || (before == CharacterGroup.Punctuation && after != CharacterGroup.Other) || (strikes && PreviousAt(start) == '~');
        var canOpen = marker == '*' ? open : open && (before != CharacterGroup.Other || !close);
        var canClose = marker == '*' ? close : close && (after != CharacterGroup.Other || !open);
        Add(new DelimiterRun(marker, start, end, canOpen, canClose), start, end);
        _firstEmphasis = _firstEmphasis == '\0' ? marker : _firstEmphasis;
        return true;
    }

    private bool TryStrikethrough()
    {
        var start = _i;
        var end = start;
        while (end < _end && _text[end] == '~')
            end++;
        if ((PreviousAt(start) == '~' && _escapedAt != start - 1) || end - start > 2)
            return false;

        var before = Classify(PreviousAt(start));
        var after = Classify(NextAt(end));
        var canOpen = after == CharacterGroup.Other || (after == CharacterGroup.Punctuation && before != CharacterGroup.Other);
        var canClose = before == CharacterGroup.Other || (before == CharacterGroup.Punctuation && after != CharacterGroup.Other);
        Add(new DelimiterRun('~', start, end, canOpen, canClose), start, end);
        _hasStrikes = true;
        _firstEmphasis = _firstEmphasis == '\0' ? '~' : _firstEmphasis;
        return true;
    }

    private static CharacterGroup Classify(char c) =>
        Characters.IsMarkdownWhitespace(c) || Characters.IsJavaScriptWhitespace(c) ? CharacterGroup.Whitespace
        : Characters.IsPunctuation(c) ? CharacterGroup.Punctuation
        : CharacterGroup.Other;

    private enum CharacterGroup
    {
        Whitespace,
        Punctuation,
        Other,
    }
}
