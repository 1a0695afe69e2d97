// Small slips in a tag - a quote, a brace, an "=" too few, a character too many - and the one edit that mends each. An
// edit is offered only where the tag, read again with it, is sound: what does not help is no fix.
//
//   <a b="c />      <a b="c" />       a quote before white space, a line's end or the tag's
//   <a b={1 />      <a b={1} />       likewise a brace
//   <a b {1} />     <a b={1} />       an "="
//   <a b=c" />      <a b="c" />       a quote before the value
//   <a b=`c` />     <a b={`c`} />     braces around a template
//   <a /* b */ />   <a />             no comments in tags
//   <a b# />        <a b />           no such character
//   <a b@"c" />     <a b="c" />       another one

using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Mdx.Jsx;

/// <summary>Finds the edit that makes a broken tag a sound one.</summary>
internal sealed class JsxTagRepairs(MdxContext context, TextChunk chunk, int start)
{
    private const int MaxTag = 1500;
    private const int MaxTries = 12;

    private readonly string _text = chunk.Text;
    private readonly int _end = Math.Min(chunk.End, start + MaxTag);

    /// <summary>For a character that cannot stand where it does.</summary>
    public CodeFix? ForCharacter(int at, JsxPlace place)
    {
        if (at >= _end)
            return null;

        var candidates = new List<(string Title, TextEdit[] Edits)>();
        var c = _text[at];
        var slash = place == JsxPlace.AfterSlash ? at - 1 : at;
        if (string.CompareOrdinal(_text, slash, "/*", 0, 2) == 0 && _text.IndexOf("*/", at, _end - at, StringComparison.Ordinal) is > 0 and var comment)
            candidates.Add(("Remove the comment", [TextEdit.Delete(new TextSpan(slash, comment + 2))]));
        if (place is JsxPlace.InAttribute or JsxPlace.AfterAttribute && c is '"' or '\'')
            candidates.Add(("Put '=' before the value", [TextEdit.Insert(at, "=")]));
        if (place == JsxPlace.BeforeValue)
            AddValue(candidates, at);
        if (!Characters.IsNamePart(c) && c is not ('<' or '>' or '{'))
        {
            if (at + 1 < _end && _text[at + 1] is '"' or '\'' or '{')
                candidates.Add(("Write '=' instead", [new TextEdit(new TextSpan(at, at + 1), "=")]));
            candidates.Add(($"Remove '{c}'", [TextEdit.Delete(new TextSpan(at, at + 1))]));
            var run = at + 1;
            while (run < _end && !Characters.IsNamePart(_text[run]) && !Characters.IsMarkdownWhitespace(_text[run]) && _text[run] is not ('<' or '>' or '{' or '/'))
                run++;
            if (run > at + 1)
                candidates.Add(($"Remove '{_text.Substring(at, run - at)}'", [TextEdit.Delete(new TextSpan(at, run))]));
        }

        if (_text[at - 1] is '.' or ':' or '=' or '/')
            candidates.Add(($"Remove '{_text[at - 1]}'", [TextEdit.Delete(new TextSpan(at - 1, at))]));
        if (place is JsxPlace.InName or JsxPlace.AfterSlash)
            candidates.Add(("End the tag", [new TextEdit(new TextSpan(at, at + (c is '<' || Characters.IsMarkdownWhitespace(c) ? 0 : 1)), ">")]));
        return FirstSound(candidates);
    }

    /// <summary>For a value whose quote at <paramref name="quote"/> is never closed.</summary>
    public CodeFix? ForQuote(int quote)
    {
        var mark = _text[quote].ToString();
        return FirstSound([.. Ends(quote + 1).Select(end => ("Close the quote", new[] { TextEdit.Insert(end, mark) }))]);
    }

    /// <summary>For braces at <paramref name="brace"/> that hold no expression, or are never closed.</summary>
    public CodeFix? ForBrace(int brace)
    {
        var candidates = new List<(string Title, TextEdit[] Edits)>();
        if (brace > start + 1 && Characters.IsJsxNamePart(_text[BeforeSpace(brace) - 1]))
            candidates.Add(("Put '=' before the braces", [TextEdit.Insert(brace, "=")]));
        candidates.Add(("Remove '{'", [TextEdit.Delete(new TextSpan(brace, brace + 1))]));
        foreach (var instead in new[] { "=", "\"", "'" })
            candidates.Add(($"Write {instead} instead of '{{'", [new TextEdit(new TextSpan(brace, brace + 1), instead)]));
        candidates.AddRange(Ends(brace + 1).Select(end => ("Close the brace", new[] { TextEdit.Insert(end, "}") })));
        return FirstSound(candidates);
    }

    private void AddValue(List<(string, TextEdit[])> candidates, int at)
    {
        if (_text[at] == '`' && _text.IndexOf('`', at + 1, _end - at - 1) is > 0 and var template)
            candidates.Add(("Put braces around the value", [TextEdit.Insert(at, "{"), TextEdit.Insert(template + 1, "}")]));
        var quote = at;
        while (quote < _end && !Characters.IsMarkdownWhitespace(_text[quote]) && _text[quote] is not ('"' or '\'' or '>' or '<'))
            quote++;
        if (quote < _end && quote > at && _text[quote] is '"' or '\'')
            candidates.Add(("Open the quote", [TextEdit.Insert(at, _text[quote].ToString())]));
    }

    // Where a value may have been meant to end: before white space, before the end of the tag, before a line's end.
    private IEnumerable<int> Ends(int from)
    {
        for (var i = from; i < _end && _text[i] != '<'; i++)
        {
            var isSpace = Characters.IsMarkdownWhitespace(_text[i]) && !Characters.IsMarkdownWhitespace(_text[i - 1]);
            if (i > from && (isSpace || _text[i] == '>' || (_text[i] == '/' && i + 1 < _end && _text[i + 1] == '>')))
                yield return i;
        }
    }

    private int BeforeSpace(int i)
    {
        while (i > start && Characters.IsMarkdownWhitespace(_text[i - 1]))
            i--;
        return i;
    }

    private CodeFix? FirstSound(List<(string Title, TextEdit[] Edits)> candidates)
    {
        foreach (var (title, edits) in candidates.Take(MaxTries))
        {
            if (context.IsProbe || context.Budget <= 0)
                return null;

            context.Spend(_end - start);
            if (IsSound(edits))
            {
                return new CodeFix(title, FixSafety.Suggestion, [.. edits.Select(e =>
                    new TextEdit(chunk.ToSource(e.Span.Start, e.Span.End), e.NewText))]);
            }
        }

        return null;
    }

    private bool IsSound(TextEdit[] edits)
    {
        var tag = TextEdit.Apply(
            _text.Substring(start, _end - start),
            edits.Select(e => new TextEdit(new TextSpan(e.Span.Start - start, e.Span.End - start), e.NewText)));
        var probe = new MdxContext(SourceText.From("", tag), context.Options) { IsProbe = true };
        var result = JsxTagParser.Parse(probe, new TextChunk(tag, 0, tag.Length), 0);
        return result.Errors.Count == 0 && result.Tag is not null && result.End >= edits[edits.Length - 1].Span.Start - start
            && !HasEmptyLine(tag, result.End);
    }

    private static bool HasEmptyLine(string text, int end)
    {
        for (var i = text.IndexOf('\n', 0, end); i >= 0; i = text.IndexOf('\n', i + 1, end - i - 1))
        {
            var next = LabelScanner.SkipSpaces(text, i + 1, end);
            if (next < end && Characters.IsLineEnding(text[next]))
                return true;
        }

        return false;
    }
}
