// The braces that belong together in the author's eye: counted, whatever strings and comments make of them. A text is
// gone over once, however many of its braces are asked for.

namespace ContentLint.Mdx.JavaScript;

/// <summary>Finds the brace that closes another one by counting.</summary>
internal sealed class BraceMatches
{
    private readonly Dictionary<int, (int Close, bool IsOnLine)> _matches = [];
    private string? _text;
    private int _start;
    private int _end;

    /// <summary>The offset of the brace that closes the one at <paramref name="open"/>; -1 when there is none.</summary>
    public int Find(TextChunk chunk, int open, bool acrossLines)
    {
        if (!ReferenceEquals(_text, chunk.Text) || open < _start || chunk.End > _end)
            Read(chunk, open);
        return _matches.TryGetValue(open, out var match) && match.Close < chunk.End && (acrossLines || match.IsOnLine) ? match.Close : -1;
    }

    private void Read(TextChunk chunk, int start)
    {
        (_text, _start, _end) = (chunk.Text, start, chunk.End);
        _matches.Clear();
        var open = new Stack<int>();
        var line = start;
        for (var i = start; i < _end; i++)
        {
            switch (_text[i])
            {
                case '\n' or '\r':
                    line = i;
                    break;
                case '{':
                    open.Push(i);
                    break;
                case '}' when open.Count > 0:
                    var at = open.Pop();
                    _matches.Add(at, (i, at >= line));
                    break;
            }
        }
    }
}
