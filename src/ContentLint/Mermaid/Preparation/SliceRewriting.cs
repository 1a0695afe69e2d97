using ContentLint.Text;

namespace ContentLint.Mermaid.Preparation;

/// <summary>Characters of a prepared text that give way to others.</summary>
internal readonly record struct Replacement(TextSpan Span, string Text);

/// <summary>Changes to a text that keep the way back to the file.</summary>
internal static class SliceRewriting
{
    /// <summary>Applies replacements, which are in order and apart from each other.</summary>
    public static SourceSlice Rewrite(this SourceSlice slice, List<Replacement> replacements)
    {
        if (replacements.Count == 0)
            return slice;

        var builder = new SourceSlice.Builder(slice.Source);
        var position = 0;
        foreach (var (span, text) in replacements)
        {
            builder.Append(slice, TextSpan.FromLength(position, span.Start - position));
            builder.Append(text, slice.ToSource(span));
            position = span.End;
        }

        builder.Append(slice, new TextSpan(position, slice.Text.Length));
        return builder.ToSlice(slice.ToSource(slice.Text.Length));
    }

    /// <summary>A part of a text; the same text when it is all of it.</summary>
    public static SourceSlice From(this SourceSlice slice, int start)
    {
        if (start == 0)
            return slice;

        var builder = new SourceSlice.Builder(slice.Source);
        builder.Append(slice, new TextSpan(start, slice.Text.Length));
        return builder.ToSlice(slice.ToSource(slice.Text.Length));
    }
}
