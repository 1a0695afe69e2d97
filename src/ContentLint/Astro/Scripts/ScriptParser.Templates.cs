// Texts that are put together: `${base}/docs`, and keys of objects that are: [last]. Read is what consists of names and members;
// code in a text may be anything, texts with code in turn among it, and that is left opaque.

namespace ContentLint.Astro.Scripts;

internal sealed partial class ScriptParser
{
    private ScriptExpression ReadTemplate(ScriptToken token)
    {
        var span = new TextSpan(token.Start, token.End);
        var (texts, values) = (new List<string>(), new List<ScriptExpression>());
        var (at, end) = (token.Start + 1, token.End - 1);
        for (var open = IndexOf("${", at, end); open >= 0; open = IndexOf("${", at, end))
        {
            var close = IndexOf("}", open, end);
            if (close < 0)
                return new OpaqueExpression(span);

            texts.Add(_text.Substring(at, open - at));
            var code = _text.Substring(open + 2, close - open - 2);
            if (!code.All(c => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || c is '_' or '$' or '.'))
                return new OpaqueExpression(span);

            values.Add(ReadFirst(code));
            at = close + 1;
        }

        texts.Add(_text.Substring(at, Math.Max(0, end - at)));
        return texts.Exists(t => t.Contains('\\')) ? new OpaqueExpression(span) : new TemplateExpression(span, texts, values);
    }

    private int IndexOf(string mark, int start, int end) => start >= end ? -1 : _text.IndexOf(mark, start, end - start, StringComparison.Ordinal);

    // Behind the bracket: a key that is a call, a method, anything that is no member with a value, is opaque.
    private ObjectEntry ReadComputedEntry(int start)
    {
        var key = ReadExpression();
        if (!Pass("]") || !Pass(":"))
            return new ObjectEntry(null, Opaque(start));

        var value = ReadExpression();
        return new ObjectEntry(null, value) { Key = key, Span = From(start) };
    }
}
