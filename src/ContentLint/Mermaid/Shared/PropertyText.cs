// Properties of what a diagram draws: `A@{ shape: rect, label: "…" }`. They are YAML; on one line they are the inside of a
// flow mapping, on several lines a block. A line end in a quoted text, with the indentation behind it, is a `<br/>`.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Yaml;

namespace ContentLint.Mermaid.Shared;

/// <summary>Puts the YAML of properties together from the tokens of a lexer.</summary>
internal static class PropertyText
{
    /// <summary>Reads properties.</summary>
    /// <param name="context">The diagram.</param>
    /// <param name="pieces">Their tokens in order: <c>@{</c>, quotes, and what is between them.</param>
    /// <param name="takesCommas">Whether commas at the ends of lines do no harm.</param>
    public static YamlDocument Read(DiagramContext context, IReadOnlyList<TextSpan> pieces, bool takesCommas = false)
    {
        var content = new MappedText.Builder(context.Slice.Source);
        var inString = false;
        foreach (var piece in pieces)
        {
            var isOpening = piece.Length == 2 && context.Text[piece.Start] == '@';
            if (isOpening && !inString)
                continue;
            if (inString)
                AppendString(context, content, piece);
            else
                content.Append(context.Slice, piece);
            if (piece.Length == 1 && context.Text[piece.Start] == '"')
                inString = !inString;
        }

        var text = content.ToMappedText(context.Slice.ToSource(pieces[pieces.Count - 1].End));
        var document = MermaidYaml.ReadProperties(text);
        return takesCommas && document.Diagnostics.Count > 0 && text.Text.Contains('\n') && MermaidYaml.ReadProperties(LineEndCommas.Remove(text)) is { Diagnostics.Count: 0 } lenient
            ? lenient
            : document;
    }

    /// <summary>Whether JavaScript takes a value for true.</summary>
    public static bool IsSet(DataNode? value) => value switch
    {
        null => false,
        DataScalar { Value: null or false or "" or 0d } => false,
        DataScalar { Value: double number } => !double.IsNaN(number),
        _ => true,
    };

    private static void AppendString(DiagramContext context, MappedText.Builder content, TextSpan span)
    {
        var text = context.Text;
        var from = span.Start;
        for (var i = text.IndexOf('\n', from, span.End - from); i >= 0; i = text.IndexOf('\n', from, span.End - from))
        {
            var next = Math.Min(Characters.SkipSpaces(text, i), span.End);
            content.Append(context.Slice, new TextSpan(from, i));
            content.Append("<br/>", context.Slice.ToSource(new TextSpan(i, next)));
            from = next;
        }

        content.Append(context.Slice, new TextSpan(from, span.End));
    }
}
