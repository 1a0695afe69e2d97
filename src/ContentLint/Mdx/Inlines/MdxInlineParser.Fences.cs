// Code and formulas between runs of one sign. The run that closes is mostly one of the next; where it is not, all are found once,
// by their lengths.

using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Inlines;

/// <content>Code and formulas.</content>
internal sealed partial class MdxInlineParser
{
    // So many runs are looked at one by one.
    private const int NearFences = 8;

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
        var i = NextFence(from);
        for (var runs = 0; runs < NearFences; runs++)
        {
            if (i >= _end)
                return -1;

            var end = EndOfRun(i);
            if (_text[i] == marker && end - i == size)
                return i;
            i = NextFence(end);
        }

        return FindFarFence(marker, size, i);
    }

    private int FindFarFence(char marker, int size, int from)
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
        for (var i = NextFence(_i); i < _end; i = NextFence(EndOfRun(i)))
        {
            var size = EndOfRun(i) - i;
            if (!fences.TryGetValue((_text[i], size), out var starts))
                fences.Add((_text[i], size), starts = []);
            starts.Add(i);
        }

        return fences;
    }

    private int EndOfRun(int start)
    {
        var end = start;
        while (end < _end && _text[end] == _text[start])
            end++;
        return end;
    }

    private int NextFence(int start) => _text.AsSpan(start, _end - start).IndexOfAny('`', '$') is >= 0 and var length ? start + length : _end;
}
