// What an author meant by a `<` that starts no tag. The first that fits, from the plainest to the vaguest:
//
//   <!-- x -->  <-- x -->      an HTML comment; the second on a line of its own
//   <https://a.b>  <a@b.c>     a link
//   List<string, int>          a type with type arguments, in text
//   <17  <-  <=                less than, an arrow
//   <имя кластера 1>  <a|b>    a placeholder
//   <a                         a tag without its end
//   <a b!c>                    a tag with a character too many

namespace ContentLint.Mdx.Jsx;

/// <summary>What was meant.</summary>
internal enum JsxMistakeKind
{
    Comment,
    UnclosedComment,
    LooseComment,
    Autolink,
    GenericType,
    LessThan,
    Placeholder,
    UnfinishedTag,
    BadCharacter,
}

/// <summary>A mistake and its place in the chunk.</summary>
/// <param name="Kind">What was meant.</param>
/// <param name="Start">Where the characters to change start.</param>
/// <param name="End">Where they end.</param>
/// <param name="Resume">Where to read on.</param>
internal readonly record struct JsxMistake(JsxMistakeKind Kind, int Start, int End, int Resume);

/// <summary>Tells mistakes apart.</summary>
internal static class JsxMistakes
{
    public const int MaxComment = 20_000;
    private const int MaxPlaceholder = 60;
    private const int MaxGeneric = 120;

    /// <summary>Classifies the mistake at <paramref name="start"/>; reading the tag stopped at <paramref name="at"/>.</summary>
    public static JsxMistake Classify(TextChunk chunk, int start, int at, JsxPlace place, JsxTag tag)
    {
        var (text, end) = (chunk.Text, chunk.End);
        if (string.CompareOrdinal(text, start, "<!--", 0, 4) == 0 && start + 4 <= end)
        {
            var close = text.IndexOf("-->", start + 4, Math.Min(end - start - 4, MaxComment), StringComparison.Ordinal);
            return close < 0
                ? new JsxMistake(JsxMistakeKind.UnclosedComment, start, start + 4, start + 4)
                : new JsxMistake(JsxMistakeKind.Comment, start, close + 3, close + 3);
        }

        if (LooseCommentEnd(text, chunk.Start, start, end) is > 0 and var looseEnd)
            return new JsxMistake(JsxMistakeKind.LooseComment, start, looseEnd, looseEnd);
        if (AutolinkEnd(text, start, end) is > 0 and var linkEnd)
            return new JsxMistake(JsxMistakeKind.Autolink, start, linkEnd, linkEnd);
        if (GenericSpan(text, chunk.Start, start, end) is var (genericStart, genericEnd))
            return new JsxMistake(JsxMistakeKind.GenericType, genericStart, genericEnd, genericEnd);
        if (place == JsxPlace.BeforeName && tag.Name is null)
            return LessThan(text, start, at, end);
        if (PlaceholderEnd(text, start, end) is > 0 and var placeholderEnd && (IsPlainName(tag.Name) || IsSignInWord(text, start, at, end)) && !IsClosedBehind(text, placeholderEnd, end, tag.Name))
            return new JsxMistake(JsxMistakeKind.Placeholder, start, placeholderEnd, placeholderEnd);
        if (at >= end)
        {
            var name = start + 1;
            while (name < end && Characters.IsJsxNamePart(text[name]))
                name++;
            return new JsxMistake(JsxMistakeKind.UnfinishedTag, start, name, start + 1);
        }

        return new JsxMistake(JsxMistakeKind.BadCharacter, at, Characters.EndOf(text, at, end), start + 1);
    }

    /// <summary>The type with its arguments around a tag that is one: its span, or <see langword="null"/>.</summary>
    public static (int Start, int End)? GenericSpan(string text, int from, int start, int end)
    {
        var name = start;
        while (name > from && (Characters.IsNamePart(text[name - 1]) || text[name - 1] == '.'))
            name--;
        if (name == start || !Characters.IsNameStart(text[name]) || (name > from && text[name - 1] is '<' or '/') || IsElement(text, start, end))
            return null;

        var depth = 0;
        for (var i = start; i < Math.Min(end, start + MaxGeneric); i++)
        {
            var c = text[i];
            if (c == '<')
                depth++;
            else if (c == '>' && --depth == 0)
                return i > start + 1 ? (name, i + 1) : null;
            else if (c != '>' && !Characters.IsNamePart(c) && c is not (' ' or ',' or '.' or '?' or '[' or ']' or '&' or '*' or ':' or '|'))
                return null;
        }

        return null;
    }

    /// <summary>Whether a name could be a word of a placeholder: no component's, no HTML element's.</summary>
    public static bool IsPlainName(string? name) =>
        name is not null && !char.IsUpper(name[0]) && name.IndexOf('.') < 0 && !HtmlElements.IsKnown(name);

    // `H<sub>2`: markup in a word, and no type with an argument.
    private static bool IsElement(string text, int start, int end)
    {
        var name = start + 1;
        while (name < end && Characters.IsJsxNamePart(text[name]))
            name++;
        return HtmlElements.IsKnown(text.Substring(start + 1, name - start - 1)) && !(name < end && text[name] is ',' or '?' or '[');
    }

    // `<path/to>`, `<a|b>`, `<dir\file>`: a sign between two letters, which no tag has.
    private static bool IsSignInWord(string text, int start, int at, int end)
    {
        var sign = at > start && text[at - 1] == '/' ? at - 1 : at;
        return sign > start + 1 && sign + 1 < end && Characters.IsJsxNamePart(text[sign - 1]) && Characters.IsNamePart(text[sign + 1])
            && text[sign] is '/' or '\\' or '|' or '@' or ',' or '+' or '&' or '*' or '?' or '#' or '$' or '%' or '!' or '~' or ';' or ':' or '.';
    }

    private static bool IsClosedBehind(string text, int from, int end, string? name) =>
        name is not null && !IsPlainName(name) && text.IndexOf("</" + name, from, Math.Min(end - from, MaxComment), StringComparison.Ordinal) >= 0;

    // `<-- x -->` from the start of a line to the end of one; elsewhere it is an arrow.
    private static int LooseCommentEnd(string text, int from, int start, int end)
    {
        if (string.CompareOrdinal(text, start, "<--", 0, 3) != 0 || start + 3 >= end || text[start + 3] is '-' or '>')
            return -1;

        var line = start;
        while (line > from && Characters.IsSpaceOrTab(text[line - 1]))
            line--;
        var close = text.IndexOf("-->", start + 3, Math.Min(end - start - 3, MaxComment), StringComparison.Ordinal);
        var isFirst = line == from || Characters.IsLineEnding(text[line - 1]);
        return isFirst && close > 0 && LabelScanner.SkipSpaces(text, close + 3, end) is var after && (after >= end || Characters.IsLineEnding(text[after])) ? close + 3 : -1;
    }

    /// <summary>Whether a character is a quote that word processors write, and JSX does not know.</summary>
    public static bool IsTypographicQuote(char c) =>
        c is >= '\u2018' and <= '\u201F' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or '\u2032' or '\u2033' or '\uFF02' or '\uFF07';

    private static int AutolinkEnd(string text, int start, int end)
    {
        var i = start + 1;
        var isEmail = false;
        while (i < end && (Characters.IsAsciiLetterOrDigit(text[i]) || text[i] is '+' or '.' or '-' or '_'))
            i++;
        if (i - start < 3 || i >= end || text[i] is not (':' or '@'))
            return -1;

        isEmail = text[i] == '@';
        var rest = ++i;
        while (i < end && text[i] is not ('<' or '>' or ' ' or '"') && !Characters.IsAsciiControl(text[i]))
            i++;
        return i < end && text[i] == '>' && i > rest && (!isEmail || text.IndexOf('.', rest, i - rest) > 0) ? i + 1 : -1;
    }

    private static int PlaceholderEnd(string text, int start, int end)
    {
        for (var i = start + 1; i < Math.Min(end, start + MaxPlaceholder); i++)
        {
            if (text[i] == '>')
                return i + 1;
            if (text[i] is '<' or '{' or '}' or '"' or '\'' or '`' or '=' || (text[i] == '/' && !(i + 1 < end && Characters.IsNamePart(text[i + 1]))) || Characters.IsLineEnding(text[i]))
                return -1;
        }

        return -1;
    }

    // `<<` and `<<EOF` are one mistake; in `<<a>` only the first sign is one.
    private static JsxMistake LessThan(string text, int start, int at, int end)
    {
        var last = start;
        while (last + 1 < end && text[last + 1] == '<')
            last++;
        if (last == start)
            return new JsxMistake(JsxMistakeKind.LessThan, start, LineEndBefore(text, start + 1, at) ?? RunEnd(text, Math.Max(start + 1, at), end), start + 1);

        var next = last + 1 < end ? text[last + 1] : ' ';
        return Characters.IsNameStart(next) || next is '/' or '>' || Characters.IsMarkdownWhitespace(next)
            ? new JsxMistake(JsxMistakeKind.LessThan, start, last, last)
            : new JsxMistake(JsxMistakeKind.LessThan, start, RunEnd(text, last + 1, end), last + 1);
    }

    // Where the line ends, without its white space; null when it goes on up to the offset.
    private static int? LineEndBefore(string text, int from, int to)
    {
        if (to <= from || text.IndexOfAny(['\n', '\r'], from, to - from) is not (>= 0 and var end))
            return null;

        while (end > from && Characters.IsSpaceOrTab(text[end - 1]))
            end--;
        return end;
    }

    // What belongs to the `<` in the eye of the author: a number, a word, or a run of signs.
    private static int RunEnd(string text, int i, int end)
    {
        if (i >= end)
            return i;

        var start = i;
        while (i < end && (Characters.IsNamePart(text[i]) || (text[i] == '.' && i > start && i + 1 < end && Characters.IsAsciiDigit(text[i + 1]))))
            i++;
        if (i > start)
            return i;

        while (i < end && i - start < 3 && text[i] is '-' or '=' or '>' or '!' or '?' or '~' or '/' or '%' or '+')
            i++;
        if (i > start)
            return i;

        return Characters.IsMarkdownWhitespace(text[i]) ? i : Characters.EndOf(text, i, end);
    }
}
