// Where did it go wrong? Each fix has a zone: from its problem or its first edit to where the next fix's zone starts. A fix
// looks well when its zone has lost as many problems as it has fixes, has none of a new kind, and kept its words. That is
// a guess, since a tag reaches beyond any zone; what it leads to is tried as a whole.

namespace ContentLint.Fixing;

/// <summary>Tells by place which fixes of a trial look well.</summary>
internal sealed class FixZones
{
    private readonly int[] _starts;
    private readonly int[] _surplus;
    private readonly bool[] _isBad;
    private readonly (TextEdit Edit, int NewStart)[] _edits;

    /// <summary>Lays out the zones.</summary>
    /// <param name="all">The fixes that were made.</param>
    public FixZones(IReadOnlyList<FixCandidate> all)
    {
        _starts = [.. all.Select(StartOf).Distinct().OrderBy(s => s)];
        _surplus = new int[_starts.Length];
        _isBad = new bool[_starts.Length];
        _edits = [.. all.SelectMany(c => c.Fix.Edits).OrderBy(e => e.Span).Select(e => (e, 0))];
        var shift = 0;
        for (var i = 0; i < _edits.Length; i++)
        {
            var edit = _edits[i].Edit;
            _edits[i].NewStart = edit.Span.Start + shift;
            shift += edit.NewText.Length - edit.Span.Length;
        }

        foreach (var candidate in all)
            _surplus[ZoneOf(StartOf(candidate))]++;
    }

    /// <summary>Weighs the problems before against those afterwards.</summary>
    public void Compare(IReadOnlyList<Diagnostic> before, IReadOnlyList<Diagnostic> after)
    {
        var byKind = new Dictionary<(int Zone, string Id), int>();
        foreach (var diagnostic in before)
            Add(ZoneOf(diagnostic.Location.Span.Start), diagnostic.Id, -1);
        foreach (var diagnostic in after)
            Add(ZoneOf(Before(diagnostic.Location.Span.Start)), diagnostic.Id, 1);
        foreach (var ((zone, _), count) in byKind.Select(p => (p.Key, p.Value)))
            _isBad[zone] |= count > 0;
        for (var zone = 0; zone < _starts.Length; zone++)
            _isBad[zone] |= _surplus[zone] > 0;

        void Add(int zone, string id, int count)
        {
            if (zone < 0)
                return;

            _surplus[zone] += count;
            byKind[(zone, id)] = count + (byKind.TryGetValue((zone, id), out var known) ? known : 0);
        }
    }

    /// <summary>Takes down the words that were lost, and those that came from nowhere.</summary>
    public void Add(IEnumerable<ReaderToken> lost, IEnumerable<ReaderToken> added)
    {
        foreach (var zone in lost.Select(t => ZoneOf(t.Offset)).Concat(added.Select(t => ZoneOf(Before(t.Offset)))).Where(z => z >= 0))
            _isBad[zone] = true;
    }

    /// <summary>Which fixes of a row look well.</summary>
    public bool[] LookWell(IEnumerable<FixCandidate> some) => [.. some.Select(c => !_isBad[ZoneOf(StartOf(c))])];

    private static int StartOf(FixCandidate candidate) => Math.Min(candidate.Span.Start, candidate.Problem.Location.Span.Start);

    private int ZoneOf(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    // Where a character of the text afterwards stood; what an edit wrote counts as standing where it starts.
    private int Before(int offset)
    {
        var (low, high) = (0, _edits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_edits[middle].NewStart > offset)
                high = middle;
            else
                low = middle + 1;
        }

        if (low == 0)
            return offset;

        var (edit, start) = _edits[low - 1];
        return offset < start + edit.NewText.Length ? edit.Span.Start : offset - start - edit.NewText.Length + edit.Span.End;
    }
}
