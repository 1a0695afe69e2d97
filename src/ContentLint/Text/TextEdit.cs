using System.Text;

namespace ContentLint.Text;

/// <summary>One replacement in a text: the characters of a span give way to others.</summary>
/// <param name="Span">What is replaced; an empty span inserts.</param>
/// <param name="NewText">What stands there afterwards; empty deletes.</param>
public sealed record TextEdit(TextSpan Span, string NewText)
{
    /// <summary>Makes an edit that inserts text at a point.</summary>
    /// <param name="offset">The 0-based offset before which the text goes.</param>
    /// <param name="newText">The text to insert.</param>
    /// <returns>The insertion.</returns>
    public static TextEdit Insert(int offset, string newText) => new(TextSpan.At(offset), newText);

    /// <summary>Makes an edit that takes the characters of a span away.</summary>
    /// <param name="span">The characters to delete.</param>
    /// <returns>The deletion.</returns>
    public static TextEdit Delete(TextSpan span) => new(span, "");

    /// <summary>Applies edits to a text.</summary>
    /// <param name="text">The text the edits' spans speak of.</param>
    /// <param name="edits">The edits in any order; insertions at one point keep their order.</param>
    /// <returns>The text after all edits.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two edits overlap, or one reaches behind the text's end.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        var ordered = (edits ?? throw new ArgumentNullException(nameof(edits))).OrderBy(e => e.Span).ToArray();
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var edit in ordered)
        {
            if (edit.Span.Start < position || edit.Span.End > text.Length)
                throw new ArgumentException($"The edit at {edit.Span} overlaps another one or leaves the text.", nameof(edits));

            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
