// Small slips in imports and exports and the one edit that mends each. An edit is offered only where the block, read again
// with it, is sound.
//
//   import a from 'b;       import a from 'b';      a quote at the end of the line
//   import a from b';       import a from 'b';      a quote behind "from"
//   iport a from 'b'        import a from 'b'       the keyword
//   import a from 'b'#      import a from 'b'       no such character
//   import a from 'b'       an empty line between
//   Text.

namespace ContentLint.Mdx.JavaScript;

/// <summary>Finds the edit that makes a broken block of imports and exports a sound one.</summary>
/// <param name="context">The document's context.</param>
/// <param name="chunk">The text the block starts.</param>
/// <param name="end">Where the block ends, in the chunk.</param>
/// <param name="isSound">Whether a text is nothing but imports and exports.</param>
internal sealed class EsmRepairs(MdxContext context, TextChunk chunk, int end, Func<string, bool> isSound)
{
    private const int MaxBlock = 4000;

    private static readonly string[] Keywords = ["import", "export"];

    private readonly string _text = chunk.Text;
    private readonly int _start = chunk.Start;

    /// <summary>For a block the parser gave up in at an offset.</summary>
    public CodeFix? Find(int at)
    {
        if (end - _start > MaxBlock || context.IsProbe)
            return null;

        foreach (var (title, edit) in Candidates(Math.Min(at, end)))
        {
            if (context.Budget <= 0)
                return null;

            context.Spend(end - _start);
            var local = new TextEdit(new TextSpan(edit.Span.Start - _start, edit.Span.End - _start), edit.NewText);
            var block = _text.Substring(_start, end - _start);
            var isBreak = edit.NewText.Length > 0 && Characters.IsLineEnding(edit.NewText[0]);
            if (isSound(isBreak ? block.Substring(0, local.Span.Start) : TextEdit.Apply(block, [local])))
                return new CodeFix(title, FixSafety.Suggestion, new TextEdit(chunk.ToSource(edit.Span.Start, edit.Span.End), edit.NewText));
        }

        return null;
    }

    private IEnumerable<(Message Title, TextEdit Edit)> Candidates(int at)
    {
        var (lineStart, lineEnd) = LineAround(at);
        var word = WordAt(lineStart, lineEnd);
        if (!word.IsEmpty && DidYouMean.Suggest(_text.Substring(word.Start, word.Length), Keywords) is { } keyword)
            yield return ($"Write '{keyword}'", new TextEdit(word, keyword));

        foreach (var candidate in Quotes(lineStart, lineEnd))
            yield return candidate;

        if (at < end && !Characters.IsNamePart(_text[at]) && !Characters.IsMarkdownWhitespace(_text[at]))
            yield return Remove(at, at + 1);
        if (RunEnd(at) is var run && run > at + 1)
            yield return Remove(at, run);
        if (at > _start && !Characters.IsNamePart(_text[at - 1]) && !Characters.IsMarkdownWhitespace(_text[at - 1]))
            yield return Remove(at - 1, at);

        var lineBreak = context.Source.LineBreak;
        if (lineStart > _start)
            yield return ("Put an empty line before the text", TextEdit.Insert(lineStart, lineBreak));
        if (at > lineStart)
            yield return ("Put an empty line before the text", TextEdit.Insert(at, lineBreak + lineBreak));
    }

    private IEnumerable<(Message Title, TextEdit Edit)> Quotes(int lineStart, int lineEnd)
    {
        var last = lineEnd;
        while (last > lineStart && (Characters.IsMarkdownWhitespace(_text[last - 1]) || _text[last - 1] == ';'))
            last--;
        var first = _text.LastIndexOf("from ", Math.Max(lineStart, lineEnd - 1), Math.Max(0, lineEnd - lineStart), StringComparison.Ordinal);
        foreach (var quote in new[] { '\'', '"' })
        {
            if (_text.IndexOf(quote, lineStart, lineEnd - lineStart) < 0)
                continue;

            yield return ("Close the quote", TextEdit.Insert(last, quote.ToString()));
            yield return ("Close the quote", new TextEdit(new TextSpan(last - 1, last), quote.ToString()));
            if (first >= 0)
            {
                yield return ("Open the quote", TextEdit.Insert(first + 5, quote.ToString()));
                yield return ("Open the quote", new TextEdit(new TextSpan(first + 5, Math.Min(end, first + 6)), quote.ToString()));
            }
        }
    }

    private (Message Title, TextEdit Edit) Remove(int from, int to) =>
        ($"Remove '{_text.Substring(from, to - from):text}'", TextEdit.Delete(new TextSpan(from, to)));

    private int RunEnd(int at)
    {
        while (at < end && !Characters.IsNamePart(_text[at]) && !Characters.IsMarkdownWhitespace(_text[at]))
            at++;
        return at;
    }

    private (int Start, int End) LineAround(int at)
    {
        var lineStart = at;
        while (lineStart > _start && !Characters.IsLineEnding(_text[lineStart - 1]))
            lineStart--;
        var lineEnd = at;
        while (lineEnd < end && !Characters.IsLineEnding(_text[lineEnd]))
            lineEnd++;
        return (lineStart, lineEnd);
    }

    private TextSpan WordAt(int start, int lineEnd)
    {
        var i = start;
        while (i < lineEnd && Characters.IsNamePart(_text[i]))
            i++;
        return new TextSpan(start, i);
    }
}
