// Code and formulas between runs of one sign. Where a run of some length comes next is found once for all of them.

using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Inlines;

/// <content>Code and formulas.</content>
internal sealed partial class MdxInlineParser
{
    // Code between runs of backticks, mathematics between runs of dollars: the next run of the same length closes.
    private bool TryFenced(char marker)
    {
        if (PreviousAt(_i) == marker && _i > _chunk.Start && _escapedAt != _i - 1)
            return false;

        var start = _i;
        var inner = start;
        while (inner < _end && _text[inner] == marker)
            inner++;
        var size = inner - start;
        var close = FindFence(marker, size, inner);
        if (close < 0)
            return false;

        var content = _text.Substring(inner, close - inner);
        LeafInline code = marker == '`'
            ? new CodeInline(content) { Delimiter = '`', DelimiterCount = size }
            : new Markdig.Extensions.Mathematics.MathInline { Delimiter = '$', DelimiterCount = size, Content = new StringSlice(_text, inner, close - 1) };
        Add(code, start, close + size);
        return true;
    }

    private int FindFence(char marker, int size, int from)
    {
        _fences ??= IndexFences();
        if (!_fences.TryGetValue((marker, size), out var starts))
            return -1;

        var found = starts.BinarySearch(from);
        var index = found >= 0 ? found : ~found;
        return index < starts.Count ? starts[index] : -1;
    }

    private Dictionary<(char, int), List<int>> IndexFences()
    {
        var fences = new Dictionary<(char, int), List<int>>();
        for (var i = NextFence(_i); i < _end; i = NextFence(i))
        {
            var c = _text[i];
            var start = i;
            while (i < _end && _text[i] == c)
                i++;
            if (!fences.TryGetValue((c, i - start), out var starts))
                fences.Add((c, i - start), starts = []);
            starts.Add(start);
        }

        return fences;
    }

    private int NextFence(int start) => _text.AsSpan(start, _end - start).IndexOfAny('`', '$') is >= 0 and var length ? start + length : _end;
}
