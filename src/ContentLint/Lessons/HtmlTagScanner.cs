// The tags of HTML in a Markdown file, for their ids and addresses:
//
//   tag        "<" name attribute* "/"? ">"
//   attribute  name ( "=" ( '"' … '"' | "'" … "'" | word ) )?
//
// A value with a character reference in it is not told, and a comment holds no tags.

namespace ContentLint.Lessons;

/// <summary>Reads the opening tags within a span of a file.</summary>
/// <param name="source">The file.</param>
internal sealed class HtmlTagScanner(SourceText source)
{
    private readonly string _text = source.Text;
    private int _end;

    /// <summary>The tags in a span, each as an element without what is in it.</summary>
    public IEnumerable<Component> Read(TextSpan span)
    {
        _end = Math.Min(span.End, _text.Length);
        var at = span.Start;
        while ((at = NextTag(at)) >= 0)
        {
            var start = at++;
            while (at < _end && IsNameCharacter(_text[at]))
                at++;
            var name = _text.Substring(start + 1, at - start - 1);
            var attributes = new List<ComponentAttribute>();
            while (ReadAttribute(ref at) is { } attribute)
                attributes.Add(attribute);
            yield return new Component(new TextSpan(start, at), name, new TextSpan(start, at), attributes);
        }
    }

    private int NextTag(int at)
    {
        while (at >= 0 && at < _end - 1)
        {
            if (string.CompareOrdinal(_text, at, "<!--", 0, 4) == 0)
                at = _text.IndexOf("-->", at, _end - at, StringComparison.Ordinal);
            else if (_text[at] == '<' && IsLetter(_text[at + 1]))
                return at;
            if (at >= 0)
                at++;
        }

        return -1;
    }

    private ComponentAttribute? ReadAttribute(ref int at)
    {
        while (at < _end && (char.IsWhiteSpace(_text[at]) || _text[at] == '/'))
            at++;
        var start = at;
        while (at < _end && !char.IsWhiteSpace(_text[at]) && _text[at] is not ('=' or '>' or '/' or '<'))
            at++;
        if (at == start)
            return null;

        var name = _text.Substring(start, at - start);
        var value = ReadValue(ref at);
        return new ComponentAttribute(new TextSpan(start, at), name, value, isDynamic: false);
    }

    private MappedText? ReadValue(ref int at)
    {
        var equals = at;
        while (equals < _end && char.IsWhiteSpace(_text[equals]))
            equals++;
        if (equals >= _end || _text[equals] != '=')
            return null;

        at = equals + 1;
        while (at < _end && char.IsWhiteSpace(_text[at]))
            at++;
        var quote = at < _end && _text[at] is '"' or '\'' ? _text[at++] : '\0';
        var start = at;
        while (at < _end && (quote == '\0' ? !char.IsWhiteSpace(_text[at]) && _text[at] != '>' : _text[at] != quote))
            at++;
        var value = new TextSpan(start, at);
        if (quote != '\0' && at < _end)
            at++;
        return source.GetText(value).Contains('&') ? null : MappedText.Of(source, value);
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsNameCharacter(char c) => IsLetter(c) || c is (>= '0' and <= '9') or '-';
}
