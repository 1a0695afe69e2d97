// Shows a change the way reviewers read it: a unified diff. Fixes change few lines, so the lines both texts share at
// the start, at the end and between two changes are found by a search for the next line that agrees.

using System.Text;

namespace ContentLint.Fixing;

/// <summary>Writes unified diffs.</summary>
internal static class LineDiff
{
    private const int Context = 3;
    private const int SearchWindow = 200;

    /// <summary>The difference between two versions of a file; empty when there is none.</summary>
    public static string Unified(SourceText before, SourceText after)
    {
        var (left, right) = (LinesOf(before), LinesOf(after));
        var changes = Compare(left, right);
        if (changes.Count == 0)
            return "";

        var text = new StringBuilder().Append(FormattableString.Invariant($"--- a/{before.Path}\n+++ b/{after.Path}\n"));
        for (var i = 0; i < changes.Count;)
        {
            var last = i;
            while (last + 1 < changes.Count && changes[last + 1].Left - changes[last].LeftEnd <= 2 * Context)
                last++;
            WriteHunk(text, left, right, changes.GetRange(i, last - i + 1));
            i = last + 1;
        }

        return text.ToString();
    }

    private static void WriteHunk(StringBuilder text, string[] left, string[] right, List<Change> changes)
    {
        var (first, last) = (changes[0], changes[changes.Count - 1]);
        var lead = Math.Min(Context, Math.Min(first.Left, first.Right));
        var tail = Math.Min(Context, Math.Min(left.Length - last.LeftEnd, right.Length - last.RightEnd));
        text.Append(FormattableString.Invariant($"@@ -{first.Left - lead + 1},{last.LeftEnd + tail - first.Left + lead} +{first.Right - lead + 1},{last.RightEnd + tail - first.Right + lead} @@\n"));
        var at = first.Left - lead;
        foreach (var change in changes)
        {
            Append(text, ' ', left, at, change.Left);
            Append(text, '-', left, change.Left, change.LeftEnd);
            Append(text, '+', right, change.Right, change.RightEnd);
            at = change.LeftEnd;
        }

        Append(text, ' ', left, at, at + tail);
    }

    private static void Append(StringBuilder text, char sign, string[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            text.Append(sign).Append(lines[i].TrimEnd('\r', '\n')).Append('\n');
            if (!lines[i].EndsWith('\n') && !lines[i].EndsWith('\r'))
                text.Append("\\ No newline at end of file\n");
        }
    }

    private static List<Change> Compare(string[] left, string[] right)
    {
        var changes = new List<Change>();
        int i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (nextLeft, nextRight) = Resume(left, right, i, j);
            changes.Add(new Change(i, nextLeft, j, nextRight));
            (i, j) = (nextLeft, nextRight);
        }

        return changes;
    }

    // The nearest pair of equal lines ahead; the ends when there is none near.
    private static (int Left, int Right) Resume(string[] left, string[] right, int i, int j)
    {
        for (var distance = 1; distance < SearchWindow; distance++)
        {
            for (var skip = 0; skip <= distance; skip++)
            {
                var (a, b) = (i + distance - skip, j + skip);
                if (a < left.Length && b < right.Length && left[a] == right[b])
                    return (a, b);
            }
        }

        return (left.Length, right.Length);
    }

    private static string[] LinesOf(SourceText source)
    {
        var count = source.Lines.Count;
        if (source.Length > 0 && source.Lines.GetFullLineSpan(count).IsEmpty)
            count--;
        return source.Length == 0 ? [] : [.. Enumerable.Range(1, count).Select(n => source.GetText(source.Lines.GetFullLineSpan(n)))];
    }

    /// <summary>Lines of the left text that give way to lines of the right one.</summary>
    private readonly record struct Change(int Left, int LeftEnd, int Right, int RightEnd);
}
