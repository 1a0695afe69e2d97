// Small slips in a tag - a quote, a brace, an "=" too few, a character too many - and the one edit that mends each. An
// edit is offered only where the tag, read again with it, is sound: what does not help is no fix.
//
//   <a b="c />      <a b="c" />       a quote before white space, a line's end or the tag's
//   <a b={1 />      <a b={1} />       likewise a brace
//   <a b {1} />     <a b={1} />       an "="
//   <a b=c" />      <a b="c" />       a quote before the value
//   <a b=`c` />     <a b={`c`} />     braces around a template
//   <a b="c” />     <a b="c" />       the other quote
//   <a b="\"c\"" /> <a b='"c"' />     no escapes in quotes
//   <a b=<c /> />   <a b={<c />} />   braces around an element
//   <a /* b */ />   <a />             no comments in tags, nor `// b`
//   <a b# />        <a b />           no such character
//   <a b=~~"c" />   <a b="c" />       nor several
//   <a b@"c" />     <a b="c" />       another one

using ContentLint.Mdx.JavaScript;

namespace ContentLint.Mdx.Jsx;

/// <summary>Finds the edit that makes a broken tag a sound one.</summary>
internal sealed class JsxTagRepairs(MdxContext context, TextChunk chunk, int start)
{
    private const int MaxTag = 1500;
    private const int MaxTries = 12;
    private const int MaxGap = 100;

    private readonly string _text = chunk.Text;
    private readonly int _end = Math.Min(chunk.End, start + MaxTag);

    /// <summary>For a character that cannot stand where it does.</summary>
    public CodeFix? ForCharacter(int at, JsxPlace place)
    {
        if (at >= _end)
            return null;

        var candidates = new List<(Message Title, TextEdit[] Edits)>();
        var c = _text[at];
        var slash = place == JsxPlace.AfterSlash ? at - 1 : at;
        AddQuotes(candidates, at);
        if (Characters.IsJavaScriptWhitespace(c))
            candidates.Add(($"Remove {Characters.Show(c):character}", [TextEdit.Delete(new TextSpan(at, at + 1))]));
        if (string.CompareOrdinal(_text, slash, "//", 0, 2) == 0)
            candidates.Add(("Remove the comment", [TextEdit.Delete(new TextSpan(BeforeSpace(slash), LineEnd(slash)))]));
        if (string.CompareOrdinal(_text, slash, "/*", 0, 2) == 0 && _text.IndexOf("*/", at, _end - at, StringComparison.Ordinal) is > 0 and var comment)
            candidates.Add(("Remove the comment", [TextEdit.Delete(new TextSpan(slash, comment + 2))]));
        if (place is JsxPlace.InAttribute or JsxPlace.AfterAttribute && c is '"' or '\'')
            candidates.Add(("Put '=' before the value", [TextEdit.Insert(at, "=")]));
        if (place == JsxPlace.AfterSlash && BeforeSpace(at) - 1 is var only && _text[only] == '/')
            candidates.Add(("Remove '/'", [TextEdit.Delete(new TextSpan(only, only + 1))]));
        if (place == JsxPlace.BeforeValue)
            AddValue(candidates, at);
        if (!Characters.IsNamePart(c) && c is not ('<' or '>' or '{'))
        {
            if (at + 1 < _end && _text[at + 1] is '"' or '\'' or '{')
                candidates.Add(("Write '=' instead", [new TextEdit(new TextSpan(at, at + 1), "=")]));
            candidates.Add(($"Remove '{c}'", [TextEdit.Delete(new TextSpan(at, at + 1))]));
            var run = at + 1;
            while (run < _end && !Characters.IsNamePart(_text[run]) && !Characters.IsMarkdownWhitespace(_text[run]) && _text[run] is not ('<' or '>' or '{' or '/'))
            {
                if (run > at + 1 && _text[run] is '"' or '\'')
                    candidates.Add(($"Remove '{_text.Substring(at, run - at):text}'", [TextEdit.Delete(new TextSpan(at, run))]));
                run++;
            }

            if (run > at + 1)
                candidates.Add(($"Remove '{_text.Substring(at, run - at):text}'", [TextEdit.Delete(new TextSpan(at, run))]));
        }

        if (_text[at - 1] is '.' or ':' or '=' or '/')
            candidates.Add(($"Remove '{_text[at - 1]:sign}'", [TextEdit.Delete(new TextSpan(at - 1, at))]));
        if (c == '<' && _text.IndexOf('>', at, _end - at) is > 0 and var close)
            candidates.Add(($"Remove '{_text.Substring(at, close - at):text}'", [TextEdit.Delete(new TextSpan(at, close))]));
        else if (place is JsxPlace.InName or JsxPlace.AfterSlash)
            candidates.Add(("End the tag", [new TextEdit(new TextSpan(at, at + (Characters.IsMarkdownWhitespace(c) ? 0 : 1)), ">")]));
        return FirstSound(candidates);
    }

    /// <summary>For a value whose quote at <paramref name="quote"/> is never closed.</summary>
    public CodeFix? ForQuote(int quote)
    {
        if (quote >= _end)
            return null;

        var mark = _text[quote].ToString();
        var candidates = new List<(Message Title, TextEdit[] Edits)>();
        AddQuotes(candidates, _end);
        candidates.AddRange(Ends(quote + 1).Select(end => ((Message)"Close the quote", new[] { TextEdit.Insert(end, mark) })));
        return FirstSound(candidates);
    }

    /// <summary>For braces at <paramref name="brace"/> that hold no expression, or are never closed.</summary>
    public CodeFix? ForBrace(int brace)
    {
        if (brace >= _end)
            return null;

        var candidates = new List<(Message Title, TextEdit[] Edits)>();
        if (brace > start + 1 && Characters.IsJsxNamePart(_text[BeforeSpace(brace) - 1]))
            candidates.Add(("Put '=' before the braces", [TextEdit.Insert(brace, "=")]));
        candidates.Add(("Remove '{'", [TextEdit.Delete(new TextSpan(brace, brace + 1))]));
        foreach (var instead in new[] { "=", "\"", "'" })
            candidates.Add(($"Write {instead} instead of '{{'", [new TextEdit(new TextSpan(brace, brace + 1), instead)]));
        candidates.AddRange(Ends(brace + 1).Select(end => ((Message)"Close the brace", new[] { TextEdit.Insert(end, "}") })));
        return FirstSound(candidates);
    }

    /// <summary>Where the element ends that starts at a <c>&lt;</c>; -1 where none does.</summary>
    public int ElementEnd(int at)
    {
        if (at >= _end)
            return -1;

        context.Spend(_end - at);
        var probe = new MdxContext(context.Source, context.Options) { IsProbe = true };
        var opening = JsxTagParser.Parse(probe, new JavaScriptParser(context.Options.Dialect), chunk, at);
        if (opening.Errors.Count > 0 || opening.Tag is not { IsClosing: false } tag)
            return -1;
        if (tag.IsSelfClosing)
            return opening.End;

        var closing = $"</{tag.Name}>";
        var close = opening.End < _end ? _text.IndexOf(closing, opening.End, _end - opening.End, StringComparison.Ordinal) : -1;
        return close < 0 ? -1 : close + closing.Length;
    }

    /// <summary>The gap in a tag that an empty line tears in two; <see langword="null"/> when what follows does not end the tag.</summary>
    /// <param name="from">Behind the last character of the tag's first part.</param>
    public TextSpan? EmptyLine(int from)
    {
        var text = context.Source.Text;
        if (context.IsProbe || !ReferenceEquals(text, _text) || context.Budget <= 0)
            return null;

        while (from > start && Characters.IsMarkdownWhitespace(text[from - 1]))
            from--;
        var next = LabelScanner.SkipWhitespace(text, from, text.Length);
        var rest = Math.Min(text.Length, start + MaxTag);
        context.Spend(rest - start);
        if (next >= rest || next - from > MaxGap || !HasEmptyLine(text.Substring(from, next - from + 1), next - from + 1))
            return null;

        var tag = text.Substring(start, rest - start).Remove(from - start, next - from).Insert(from - start, "\n");
        var probe = new MdxContext(SourceText.From("", tag), context.Options) { IsProbe = true };
        var result = JsxTagParser.Parse(probe, new JavaScriptParser(context.Options.Dialect), new TextChunk(probe.File, 0, tag.Length), 0);
        return result.Errors.Count == 0 && result.Tag is not null && result.End > from - start && !HasEmptyLine(tag, result.End) ? new TextSpan(from, next) : null;
    }

    // Values whose quotes differ, or that write quotes with a backslash as other languages do.
    private void AddQuotes(List<(Message Title, TextEdit[] Edits)> candidates, int at)
    {
        for (var i = start; i + 1 < at; i++)
        {
            if (_text[i] != '=' || _text[i + 1] is not ('"' or '\''))
                continue;

            var quote = _text[i + 1];
            var end = i + 2;
            while (end < _end && _text[end] is not ('<' or '>') && (_text[end] != quote || _text[end - 1] == '\\') && !JsxMistakes.IsTypographicQuote(_text[end]))
                end++;
            if (end >= _end)
                return;

            var value = _text.Substring(i + 2, end - i - 2);
            if (JsxMistakes.IsTypographicQuote(_text[end]))
                candidates.Add(($"Write {quote} instead of {_text[end]:found}", [new TextEdit(new TextSpan(end, end + 1), quote.ToString())]));
            else if (value.Contains("\\" + quote))
                AddUnescaped(candidates, new TextSpan(i + 1, end + 1), value.Replace("\\" + quote, quote.ToString()), quote);
            i = _text[end] == quote ? end : i + 1;
        }
    }

    private static void AddUnescaped(List<(Message Title, TextEdit[] Edits)> candidates, TextSpan span, string value, char quote)
    {
        var other = quote == '"' ? '\'' : '"';
        var text = value.IndexOf(other) < 0 ? $"{other}{value}{other}" : $"{quote}{value.Replace(quote.ToString(), quote == '"' ? "&quot;" : "&#39;")}{quote}";
        candidates.Add(($"Write {text}", [new TextEdit(span, text)]));
    }

    private int LineEnd(int i)
    {
        while (i < _end && !Characters.IsLineEnding(_text[i]))
            i++;
        return i;
    }

    private void AddValue(List<(Message, TextEdit[])> candidates, int at)
    {
        if (_text[at] == '<' && ElementEnd(at) is > 0 and var element)
            candidates.Add(("Put braces around the element", [TextEdit.Insert(at, "{"), TextEdit.Insert(element, "}")]));
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

    private CodeFix? FirstSound(List<(Message Title, TextEdit[] Edits)> candidates)
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
        var result = JsxTagParser.Parse(probe, new JavaScriptParser(context.Options.Dialect), new TextChunk(probe.File, 0, tag.Length), 0);
        return result.Errors.Count == 0 && result.Tag is not null && result.End >= edits[edits.Length - 1].Span.Start - start
            && !HasEmptyLine(tag, result.End);
    }

    private static bool HasEmptyLine(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (Characters.IsLineEnding(text[i]) && LabelScanner.SkipSpaces(text, i + 1, end) is var next && next < end && Characters.StartsLineEnding(text, next))
                return true;
        }

        return false;
    }
}
