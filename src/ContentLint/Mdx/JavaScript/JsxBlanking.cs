// Turns JSX into JavaScript of the same length. The gaps between an element's expressions become spaces, its ends and
// the braces of its expressions parentheses:
//
//   <a b={c} d="e">f {g}</a>     becomes     (0   (c)            (g)   )

namespace ContentLint.Mdx.JavaScript;

/// <summary>Gathers what is to be rewritten, in document order, and rewrites it.</summary>
internal sealed class JsxBlanking
{
    private readonly List<(int Start, int End)> _blanks = [];
    private readonly List<(int Index, char Character)> _marks = [];
    private int _gapStart;

    /// <summary>An element that stands in no other one starts at an offset.</summary>
    public void StartElement(int start)
    {
        _marks.Add((start, '('));
        _marks.Add((start + 1, '0'));
        _gapStart = start + 1;
    }

    /// <summary>An element that stands in no other one is over before an offset.</summary>
    public void EndElement(int end)
    {
        _blanks.Add((_gapStart, end));
        _marks.Add((end - 1, ')'));
    }

    /// <summary>An expression in braces starts at an offset.</summary>
    public void StartContainer(int brace)
    {
        _blanks.Add((_gapStart, brace));
        _marks.Add((brace, '('));
    }

    /// <summary>An expression in braces ends at an offset.</summary>
    public void EndContainer(int brace)
    {
        _marks.Add((brace, ')'));
        _gapStart = brace + 1;
    }

    /// <summary>What lies between two offsets is to be blank.</summary>
    public void Blank(int start, int end) => _blanks.Add((start, end));

    /// <summary>The code of a range, rewritten, between a prefix and a suffix.</summary>
    public string Apply(string text, int start, int end, string prefix, string suffix)
    {
        if (_marks.Count == 0)
            return string.Concat(prefix, text.Substring(start, end - start), suffix);

        var result = new char[prefix.Length + end - start + suffix.Length];
        prefix.CopyTo(0, result, 0, prefix.Length);
        text.CopyTo(start, result, prefix.Length, end - start);
        suffix.CopyTo(0, result, prefix.Length + end - start, suffix.Length);
        var shift = prefix.Length - start;
        foreach (var (from, to) in _blanks)
        {
            for (var i = Math.Max(from, start); i < Math.Min(to, end); i++)
            {
                if (!Characters.IsLineEnding(text[i]))
                    result[i + shift] = ' ';
            }
        }

        foreach (var (index, character) in _marks)
        {
            if (index >= start && index < end)
                result[index + shift] = character;
        }

        return new string(result);
    }
}
