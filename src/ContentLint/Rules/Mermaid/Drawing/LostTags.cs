// What of a label is read as HTML and therefore not drawn. Mermaid hands a label to a sanitizer that parses it as HTML:
//
// - `<` and a letter begin a tag, up to the next `>` outside of quoted attributes; without one the rest of the label is lost.
// - A tag whose name HTML does not know is taken out and what it holds is kept: `List<String>` draws `List`.
// - Some elements are taken out with what they hold: `load <path> now` draws `load`.
// - `</`, `<!` and `<?` begin what is never drawn.
//
// Some texts are drawn as the source of what the sanitizer leaves. There known tags can be read, and any other `<` is drawn as
// `&lt;`.
//
// A tag that gives a text a form (`<br/>`, `<b>`) is no loss. An element of another name (`<data>`, `<time>`) is one where it
// stands alone: without attributes and never closed, it was meant to be read.

using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Rules.Mermaid.Drawing;

/// <summary>How much is lost with a tag.</summary>
internal enum Loss
{
    Tag,

    /// <summary>The tag and what it holds.</summary>
    Content,

    /// <summary>A tag that is never closed, which is all the rest.</summary>
    Rest,

    /// <summary>Nothing, but a bracket is drawn as an entity.</summary>
    Entity,
}

/// <summary>A part of a label that is read as a tag, though it was meant to be read by people.</summary>
internal readonly record struct LostTag(TextSpan Span, Loss Loss)
{
    /// <summary>The lost tags of a label of a text.</summary>
    public static IReadOnlyList<LostTag> Find(string text, TextSpan label, LabelDrawing drawing)
    {
        if (label.IsEmpty || drawing is LabelDrawing.Text or LabelDrawing.Plain or LabelDrawing.Never || text.IndexOf('<', label.Start, label.Length) < 0)
            return [];

        var lost = new List<LostTag>();
        var closed = ClosedNames(text, label);
        for (var open = text.IndexOf('<', label.Start, label.Length); open >= 0;)
        {
            var tag = drawing == LabelDrawing.Escaped ? null : ReadTag(text, open, label.End);
            var next = tag?.End ?? open + 1;
            if (tag is { } read && (drawing == LabelDrawing.Html ? read.IsLost(text, closed) : read.IsLostInSource(text, closed)))
                lost.Add(new LostTag(new TextSpan(open, read.End), read.Loss));
            else if (tag is null && drawing is LabelDrawing.Escaped or LabelDrawing.Source)
                lost.Add(new LostTag(TextSpan.FromLength(open, 1), Loss.Entity));

            open = next >= label.End ? -1 : text.IndexOf('<', next, label.End - next);
        }

        return lost;
    }

    // Where a `<` stands that begins no tag, nothing.
    private static Tag? ReadTag(string text, int open, int end)
    {
        if (open + 1 >= end)
            return null;
        var first = text[open + 1];
        if (first is '!' or '?')
            return ReadComment(text, open, end);

        var isClosing = first == '/';
        var name = isClosing ? open + 2 : open + 1;
        if (name >= end || !Characters.IsAsciiLetter(text[name]))
            return isClosing && name < end ? ReadComment(text, open, end) : null;

        var nameEnd = Characters.Skip(text, name, c => !Characters.IsSpace(c) && c is not ('/' or '>'), end);
        var close = FindClose(text, nameEnd, end, out var hasValue);
        return new Tag(open, close < 0 ? end : close + 1, text.Substring(name, nameEnd - name), isClosing, close < 0, hasValue || (close > nameEnd && text[close - 1] == '/'));
    }

    private static Tag ReadComment(string text, int open, int end)
    {
        var isComment = string.CompareOrdinal(text, open, "<!--", 0, 4) == 0;
        var close = isComment ? text.IndexOf("-->", open, end - open, StringComparison.Ordinal) : text.IndexOf('>', open, end - open);
        var name = isComment && close >= 0 ? "br" : "";
        return new Tag(open, close < 0 ? end : close + (isComment ? 3 : 1), name, IsClosing: false, close < 0, IsMarkup: false);
    }

    // A `>` in a quoted value does not close the tag.
    private static int FindClose(string text, int start, int end, out bool hasValue)
    {
        hasValue = false;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '>')
                return i;
            if (text[i] != '=')
                continue;

            hasValue = true;
            var value = Characters.SkipSpaces(text, i + 1);
            if (value >= end || text[value] is not ('"' or '\''))
                continue;
            i = value + 1 < end ? text.IndexOf(text[value], value + 1, end - value - 1) : -1;
            if (i < 0)
                return -1;
        }

        return -1;
    }

    private static HashSet<string> ClosedNames(string text, TextSpan label)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var close = text.IndexOf("</", label.Start, label.Length, StringComparison.Ordinal); close >= 0; close = text.IndexOf("</", close + 2, label.End - close - 2, StringComparison.Ordinal))
        {
            var end = Characters.Skip(text, close + 2, c => Characters.IsWord(c) || c == '-', label.End);
            names.Add(text.Substring(close + 2, end - close - 2));
        }

        return names;
    }

    private readonly record struct Tag(int Start, int End, string Written, bool IsClosing, bool IsUnclosed, bool IsMarkup)
    {
        public string Name => Written.ToLowerInvariant();

        public Loss Loss => IsUnclosed ? Loss.Rest : !IsClosing && HtmlNames.IsEmptied(Name) ? Loss.Content : Loss.Tag;

        public bool IsLost(string text, HashSet<string> closed)
        {
            if (IsUnclosed || !HtmlNames.IsElement(Name))
                return true;
            if (IsClosing || IsMarkup || closed.Contains(Written))
                return false;
            return !HtmlNames.IsFormatting(Name) || IsTypeArgument(text);
        }

        public bool IsLostInSource(string text, HashSet<string> closed) =>
            IsUnclosed || !HtmlNames.IsKept(Name) || (!IsClosing && !closed.Contains(Written) && IsTypeArgument(text));

        // `Vec<U>`: nobody begins to underline with a capital letter and never ends it. A `<P>` between texts parts them.
        private bool IsTypeArgument(string text) =>
            Written.Length == 1 && char.IsUpper(Written[0])
            && (Written != "P" || (Start > 0 && Characters.IsWord(text[Start - 1]) && (End >= text.Length || !char.IsLetterOrDigit(text[End]))));
    }
}
