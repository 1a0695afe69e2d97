// What stands where in a lesson, for the conditions that look into a place or between two.

using ContentLint.Lessons;
using ContentLint.RulePacks.Words;
using ContentLint.Text;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Finds a lesson's nodes by where they stand.</summary>
internal sealed class LessonIndex(Lesson lesson)
{
    // So few spans are looked through as they are.
    private const int Few = 8;

    private readonly Dictionary<IReadOnlyList<TextSpan>, PlaceIndex> _spans = [];
    private readonly Dictionary<TextSpan, int> _words = [];
    private PlaceIndex? _texts;
    private PlaceIndex? _codes;
    private PlaceIndex? _expressions;
    private PlaceIndex? _components;
    private PlaceIndex? _captions;
    private PlaceIndex? _blocks;
    private int[]? _blockEnds;

    /// <summary>The texts of paragraphs, headings and cells.</summary>
    public PlaceIndex Texts => _texts ??= IndexOf(lesson.Texts);

    /// <summary>Code blocks and diagrams.</summary>
    public PlaceIndex Codes => _codes ??= IndexOf(lesson.CodeBlocks.Concat<LessonNode>(lesson.Diagrams));

    /// <summary>Expressions.</summary>
    public PlaceIndex Expressions => _expressions ??= IndexOf(lesson.Expressions);

    /// <summary>Components.</summary>
    public PlaceIndex Components => _components ??= IndexOf(lesson.Components);

    /// <summary>How many more places may be looked at for near misses, which are looked for at all places, from each.</summary>
    public int NearMisses { get; set; } = 100_000;

    /// <summary>Whether a text stands in an element that is a caption.</summary>
    public bool IsCaption(TextSpan text) => Holds(_captions ??= IndexOf(lesson.Components.Where(c => c.Name is "figcaption" or "caption")), text);

    /// <summary>Whether one of a run's spans holds another.</summary>
    public bool IsIn(IReadOnlyList<TextSpan> spans, TextSpan span)
    {
        if (spans.Count <= Few)
            return spans.Any(s => s.Contains(span));
        if (!_spans.TryGetValue(spans, out var index))
            _spans.Add(spans, index = new PlaceIndex([.. spans.Select(PackMatch.At)]));
        return Holds(index, span);
    }

    /// <summary>The number of words of a part.</summary>
    public int CountWords(TextSpan scope)
    {
        if (!_words.TryGetValue(scope, out var count))
            _words.Add(scope, count = Texts.Within(scope).Sum(t => Word.Split(((TextRun)t.Node!).Text.Text).Count(w => char.IsLetterOrDigit(w.Folded[0]))));
        return count;
    }

    /// <summary>The number of headings in a gap.</summary>
    public int CountHeadings(TextSpan gap) =>
        Math.Max(0, First(lesson.Headings.Count, i => lesson.Headings[i].Span.End > gap.End) - First(lesson.Headings.Count, i => lesson.Headings[i].Span.Start >= gap.Start));

    /// <summary>The last heading before an offset.</summary>
    public Heading? HeadingBefore(int offset) =>
        First(lesson.Headings.Count, i => lesson.Headings[i].Span.Start >= offset) is > 0 and var next ? lesson.Headings[next - 1] : null;

    /// <summary>The number of blocks in a gap. Blocks stand side by side, so that those that end in it are a row.</summary>
    public int CountBlocks(TextSpan gap)
    {
        var blocks = lesson.Blocks;
        if (_blockEnds is null)
        {
            _blockEnds = [.. blocks.Select(b => b.End)];
            for (var i = 1; i < blocks.Count && _blocks is null; i++)
                _blocks = blocks[i].End < blocks[i - 1].End ? new PlaceIndex([.. blocks.Select(PackMatch.At)]) : null;
        }

        return _blocks is not null
            ? _blocks.Within(gap).Count()
            : Math.Max(0, First(blocks.Count, i => _blockEnds[i] > gap.End) - First(blocks.Count, i => blocks[i].Start >= gap.Start));
    }

    private static bool Holds(PlaceIndex index, TextSpan span) => index.Around(span).Numbers.Any(i => index.Places[i].Span.Contains(span));

    private static PlaceIndex IndexOf(IEnumerable<LessonNode> nodes) => new([.. nodes.Select(n => new PackMatch(n.Span, n.Span, n))]);

    // The first index for which something holds that holds for all behind it.
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
