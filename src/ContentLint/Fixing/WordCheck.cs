// Whether a fix leaves the reader every word. A fix that compiles may still swallow some: a placeholder that becomes a
// tag, an operator that becomes a fragment. So the rows of words before and after (see ReaderText) are laid side by side.
// What no edit has touched must stand where it stood; the rest must be found again in the same order, but for
//
//   - what the fix writes: the words of its new text, which its title should name;
//   - what it writes that instead of, or, where it is unsafe, deletes;
//   - code that is text now, and the names in a tag, the code in braces, that were broken and are whole now.

using ContentLint.Lessons;
using ContentLint.Mdx.Jsx;

namespace ContentLint.Fixing;

/// <summary>Compares what a reader gets before and after fixes.</summary>
internal sealed class WordCheck
{
    // Beyond this many words in doubt between two edits no order is looked for: then they count as lost.
    private const int MaxTable = 1_000_000;

    private readonly Lesson _after;
    private readonly bool _namesWords;
    private readonly (TextEdit Edit, CodeFix Fix, int NewStart)[] _edits;
    private readonly HashSet<int> _mended = [];
    private TextSpan[]? _tags;

    private WordCheck(Lesson after, IReadOnlyList<CodeFix> fixes, bool namesWords)
    {
        _after = after;
        _namesWords = namesWords;
        _edits = [.. fixes.SelectMany(f => f.Edits.Select(e => (Edit: e, Fix: f))).OrderBy(e => e.Edit.Span).Select(e => (e.Edit, e.Fix, 0))];
        var shift = 0;
        for (var i = 0; i < _edits.Length; i++)
        {
            var edit = _edits[i].Edit;
            _edits[i].NewStart = edit.Span.Start + shift;
            shift += edit.NewText.Length - edit.Span.Length;
        }
    }

    /// <summary>Compares a lesson with what fixes made of it.</summary>
    /// <param name="before">The lesson.</param>
    /// <param name="after">The same lesson with all edits of the fixes.</param>
    /// <param name="fixes">The fixes.</param>
    /// <param name="namesWords">Whether the fixes' titles must name the words they write, as those of our own do.</param>
    /// <returns>The words that are lost, and those that came from nowhere.</returns>
    public static (IReadOnlyList<ReaderToken> Lost, IReadOnlyList<ReaderToken> Added) Compare(Lesson before, Lesson after, IReadOnlyList<CodeFix> fixes, bool namesWords = false) =>
        Compare(ReaderText.Of(before), after, fixes, namesWords);

    /// <summary>Compares the words of a lesson with what fixes made of it.</summary>
    /// <param name="before">The lesson's words.</param>
    /// <param name="after">The same lesson with all edits of the fixes.</param>
    /// <param name="fixes">The fixes.</param>
    /// <param name="namesWords">Whether the fixes' titles must name the words they write, as those of our own do.</param>
    /// <returns>The words that are lost, and those that came from nowhere.</returns>
    public static (IReadOnlyList<ReaderToken> Lost, IReadOnlyList<ReaderToken> Added) Compare(IReadOnlyList<ReaderToken> before, Lesson after, IReadOnlyList<CodeFix> fixes, bool namesWords = false) =>
        new WordCheck(after, fixes, namesWords).Compare(before, ReaderText.Of(after));

    /// <summary>Whether a reader of the fixed lesson gets all the words of the lesson, and only those that the fixes name besides.</summary>
    public static bool Keeps(Lesson before, Lesson after, IReadOnlyList<CodeFix> fixes) => Compare(before, after, fixes) is { Lost.Count: 0, Added.Count: 0 };

    private (IReadOnlyList<ReaderToken> Lost, IReadOnlyList<ReaderToken> Added) Compare(IReadOnlyList<ReaderToken> before, IReadOnlyList<ReaderToken> after)
    {
        _mended.UnionWith(before.Where(t => !t.IsCertain && t.Text == "{").Select(t => Map(t.Offset)).OfType<int>());
        List<ReaderToken> lost = [], added = [], left = [];
        var (next, at) = (0, 0);
        foreach (var token in before)
        {
            if (Map(token.Offset) is { } offset && Find(after, offset, token.Text, ref at) is var found && found >= next)
            {
                Settle(left, after, next, found, lost, added);
                left.Clear();
                next = found + 1;
            }
            else
            {
                left.AddRange(token.IsCode ? token.AsText() : [token]);
            }
        }

        Settle(left, after, next, after.Count, lost, added);
        return (lost, added);
    }

    // The last of the words that are a text and stand at an offset, from a place on that is kept, since offsets only grow.
    private static int Find(IReadOnlyList<ReaderToken> after, int offset, string text, ref int at)
    {
        while (at < after.Count && after[at].Offset < offset)
            at++;
        var found = -1;
        for (var i = at; i < after.Count && after[i].Offset == offset; i++)
            found = after[i].Text == text ? i : found;
        return found;
    }

    // Between two words that stayed: the longest row that both sides share, and what may differ.
    private void Settle(List<ReaderToken> before, IReadOnlyList<ReaderToken> after, int start, int end, List<ReaderToken> lost, List<ReaderToken> added)
    {
        if (before.Count == 0 && start == end)
            return;

        var kept = new bool[before.Count];
        var found = new bool[end - start];
        if (kept.Length > 0 && found.Length > 0 && (long)kept.Length * found.Length <= MaxTable)
            Align(before, after, start, kept, found);
        List<ReaderToken> gone = [], come = [];
        for (var i = 0; i < kept.Length; i++)
        {
            if (!kept[i] && before[i].IsCertain && !MayGo(before[i]))
                gone.Add(before[i]);
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (!found[i] && after[start + i].IsCertain && !MayCome(after[start + i]))
                come.Add(after[start + i]);
        }

        // Markup gone from the middle of a word makes one of its two parts.
        if ((gone.Count == 0 && come.Count == 0) || string.Concat(gone.Select(t => t.Text)) == string.Concat(come.Select(t => t.Text)))
            return;

        lost.AddRange(gone);
        added.AddRange(come);
    }

    private static void Align(List<ReaderToken> before, IReadOnlyList<ReaderToken> after, int start, bool[] kept, bool[] found)
    {
        var (rows, columns) = (kept.Length, found.Length);
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = before[i].Text == after[start + j].Text ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (before[i].Text == after[start + j].Text)
            {
                kept[i++] = true;
                found[j++] = true;
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private bool MayGo(ReaderToken token)
    {
        for (var i = FirstEdit(e => e.Edit.Span.End > token.Offset); i < _edits.Length && _edits[i].Edit.Span.Start < token.Offset + token.Text.Length; i++)
        {
            var (edit, fix, _) = _edits[i];
            if (!edit.Span.IsEmpty && (!token.IsWord || fix.Safety == FixSafety.Unsafe || (edit.NewText.Any(char.IsLetterOrDigit) && Names(fix, edit.NewText))))
                return true;
        }

        return Map(token.Offset) is { } offset && IsInPlausibleTag(offset);
    }

    private bool MayCome(ReaderToken token)
    {
        for (var i = FirstEdit(e => e.NewStart + e.Edit.NewText.Length > token.Offset); i < _edits.Length && _edits[i].NewStart < token.Offset + token.Text.Length; i++)
        {
            if (_edits[i].Edit.NewText.Length > 0 && (!token.IsWord || _edits[i].Fix.Safety == FixSafety.Unsafe || Names(_edits[i].Fix, token.Text)))
                return true;
        }

        return token.IsCode && (_mended.Contains(token.Offset) || IsInPlausibleTag(token.Offset));
    }

    private bool Names(CodeFix fix, string text) => !_namesWords || fix.Title.Text.Contains(text.Trim());

    // A tag that holds together now. Names of placeholders are no tags, whatever closes them.
    private bool IsInPlausibleTag(int offset)
    {
        _tags ??= [.. _after.Components.Where(c => c.Name is not null && !JsxMistakes.IsPlainName(c.Name)).Select(c => c.OpeningTag).OrderBy(s => s)];
        var next = First(_tags.Length, i => _tags[i].Start > offset);
        return next > 0 && _tags[next - 1].Contains(offset);
    }

    // Where a character stands after the edits; nowhere when one replaces it.
    private int? Map(int offset)
    {
        var (low, high) = (0, _edits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_edits[middle].Edit.Span.Start > offset)
                high = middle;
            else
                low = middle + 1;
        }

        if (low == 0)
            return offset;

        var (edit, _, start) = _edits[low - 1];
        return edit.Span.Contains(offset) ? null : offset + start + edit.NewText.Length - edit.Span.End;
    }

    private int FirstEdit(Func<(TextEdit Edit, CodeFix Fix, int NewStart), bool> holds) => First(_edits.Length, i => holds(_edits[i]));

    // The first of a row for which something holds that holds for all behind it.
    private static int First(int count, Func<int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
