using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Text;

/// <summary>A span marked in a test's text and the id that is expected on it.</summary>
/// <param name="Id">The id after the opening mark, for example <c>CL1001</c>.</param>
/// <param name="Span">The marked characters, 0-based offsets in the text without marks.</param>
public sealed record MarkedSpan(string Id, TextSpan Span);

/// <summary>
/// A text in which expected diagnostics are marked where they belong: <c>версий {|CL1001:&lt;17|}</c>. Marks may nest;
/// an empty one, <c>{|CL1001:|}</c>, marks a point.
/// </summary>
public sealed partial class MarkedText
{
    private MarkedText(string text, IReadOnlyList<MarkedSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The text without marks: what is linted.</summary>
    public string Text { get; }

    /// <summary>The marked spans, by position.</summary>
    public IReadOnlyList<MarkedSpan> Spans { get; }

    /// <summary>Reads a text with marks.</summary>
    /// <param name="marked">The text; <c>{|ID:</c> opens a mark and <c>|}</c> closes the innermost open one.</param>
    /// <returns>The text without marks, and the spans.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="marked"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">A mark is opened and not closed.</exception>
    public static MarkedText Parse(string marked)
    {
        _ = marked ?? throw new ArgumentNullException(nameof(marked));
        var text = new StringBuilder(marked.Length);
        var spans = new List<MarkedSpan>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < marked.Length;)
        {
            if (marked[i] == '{' && Opening().Match(marked, i) is { Success: true } match && match.Index == i)
            {
                open.Push((match.Groups[1].Value, text.Length));
                i += match.Length;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                var (id, start) = open.Pop();
                spans.Add(new MarkedSpan(id, new TextSpan(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return open.Count == 0
            ? new MarkedText(text.ToString(), [.. spans.OrderBy(s => s.Span).ThenBy(s => s.Id, StringComparer.Ordinal)])
            : throw new FormatException($"The mark {{|{open.Peek().Id}: is not closed with |}}.");
    }

    /// <summary>Writes marks into a text; the counterpart of <see cref="Parse"/>, for showing differences.</summary>
    /// <param name="text">The text without marks.</param>
    /// <param name="spans">The spans to mark.</param>
    /// <returns>The text with marks.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Format(string text, IEnumerable<MarkedSpan> spans)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        _ = spans ?? throw new ArgumentNullException(nameof(spans));
        var ordered = spans.OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.End).ThenBy(s => s.Id, StringComparer.Ordinal).ToArray();
        var insertions = new List<(int Offset, int Order, string Mark)>();
        for (var i = 0; i < ordered.Length; i++)
        {
            var empty = ordered[i].Span.IsEmpty;
            insertions.Add((ordered[i].Span.Start, i, "{|" + ordered[i].Id + ":" + (empty ? "|}" : "")));
            if (!empty)
                insertions.Add((ordered[i].Span.End, -1, "|}"));
        }

        var result = new StringBuilder(text);
        foreach (var (offset, _, mark) in insertions.OrderByDescending(x => x.Offset).ThenByDescending(x => x.Order))
            result.Insert(offset, mark);
        return result.ToString();
    }

#if NET
    [GeneratedRegex(@"\{\|([A-Za-z]+[0-9]+):", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();
#else
    private static readonly Regex OpeningRegex = new(@"\{\|([A-Za-z]+[0-9]+):", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static Regex Opening() => OpeningRegex;
#endif
}
