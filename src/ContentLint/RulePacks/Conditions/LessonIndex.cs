// What stands where in a lesson, for the conditions that look into a place or between two.

using System.Runtime.CompilerServices;
using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Finds a lesson's nodes by where they stand.</summary>
internal sealed class LessonIndex(Lesson lesson)
{
    private static readonly ConditionalWeakTable<Lesson, LessonIndex> Known = new();

    // So few spans are looked through as they are.
    private const int Few = 8;

    private readonly Dictionary<IReadOnlyList<TextSpan>, PlaceIndex> _spans = [];
    private readonly Dictionary<TextSpan, int> _words = [];
    private PlaceIndex? _codes;
    private PlaceIndex? _expressions;
    private PlaceIndex? _components;
    private PlaceIndex? _captions;
    private PlaceIndex? _blocks;
    private PlaceIndex? _shown;
    private LowerTexts? _readingWords;
    private LowerTexts? _otherWords;
    private int[]? _blockEnds;

    /// <summary>The index of a lesson: one for all rules that look at it, one after another.</summary>
    public static LessonIndex Of(Lesson lesson) => Known.GetValue(lesson, l => new LessonIndex(l));

    /// <summary>Code blocks and diagrams.</summary>
    public PlaceIndex Codes => _codes ??= IndexOf(lesson.CodeBlocks.Concat<LessonNode>(lesson.Diagrams));

    /// <summary>Expressions.</summary>
    public PlaceIndex Expressions => _expressions ??= IndexOf(lesson.Expressions);

    /// <summary>Components.</summary>
    public PlaceIndex Components => _components ??= IndexOf(lesson.Components);

    /// <summary>Whether something is shown within a span that is no word: an element that holds nothing, an expression. Words on both sides of it are not one phrase.</summary>
    public bool HasShownPart(TextSpan span) => (_shown ??= new PlaceIndex(
        [
            .. lesson.Components.Where(c => c.Span == c.OpeningTag).Select(c => PackMatch.At(c.Span))
                .Concat(lesson.Expressions.Where(e => e.Code.Trim() is { Length: > 0 } code && !code.StartsWith("/*", StringComparison.Ordinal)).Select(e => PackMatch.At(e.Span))),
        ])).Within(span).Any();

    /// <summary>The lesson.</summary>
    public Lesson Lesson => lesson;

    /// <summary>The words of comments.</summary>
    public IReadOnlyList<TextRun> Comments => field ??= [.. lesson.Comments.Select(c => new TextRun(c.Span, TextPlace.Comment, c.Content, [], []))];

    /// <summary>The paragraphs.</summary>
    public IReadOnlyList<TextRun> Paragraphs => field ??= [.. lesson.Texts.Where(t => t.Place == TextPlace.Prose)];

    /// <summary>The items of all lists, in document order.</summary>
    public IReadOnlyList<ListItem> ListItems => field ??= [.. lesson.Lists.SelectMany(l => l.Items).OrderBy(i => i.Span)];

    /// <summary>Components, and where a lesson is Markdown the tags of its HTML.</summary>
    public IReadOnlyList<Component> Elements => field ??= lesson.HtmlTags.Count == 0 ? lesson.Components : [.. lesson.Components.Concat(lesson.HtmlTags).OrderBy(c => c.Span)];

    /// <summary>The sentences of paragraphs.</summary>
    public IReadOnlyList<Sentence> Sentences => field ??= [.. Paragraphs.SelectMany(SentenceSplitter.Split)];

    /// <summary>All words by what they are.</summary>
    public WordPositions Words => field ??= new WordPositions(lesson.Texts.Concat(lesson.Codes).Concat(Comments));

    /// <summary>The texts that may have words in some places, and a match of a pattern.</summary>
    public IEnumerable<TextRun> RunsFor(WordPlaces places, PackPattern pattern)
    {
        var (texts, codes) = ((_readingWords ??= new LowerTexts(lesson.Texts)), !TextSelector.LooksInCode(places) ? null : _otherWords ??= new LowerTexts([.. lesson.Codes, .. Comments]));
        return texts.For(pattern).Concat(codes?.For(pattern) ?? []).Where(r => Counts(r, places));
    }

    /// <summary>The texts that may have words in some places.</summary>
    public IEnumerable<TextRun> RunsOf(WordPlaces places)
    {
        var runs = (IEnumerable<TextRun>)lesson.Texts;
        if ((places & (WordPlaces.CodeBlock | WordPlaces.Diagram)) != 0)
            runs = runs.Concat(lesson.Codes);
        if ((places & WordPlaces.Comment) != 0)
            runs = runs.Concat(Comments);
        return runs.Where(r => Counts(r, places));
    }

    // Footnotes are read last, wherever they stand.
    private IReadOnlyList<TextRun> TextsInOrder => field ??= IsInOrder(lesson.Texts) ? lesson.Texts : [.. lesson.Texts.OrderBy(t => t.Span)];

    private bool Counts(TextRun run, WordPlaces places) =>
        (PlaceOf(run) & places) != 0
        || (run.CodeSpans.Count > 0 && (places & WordPlaces.CodeSpan) != 0)
        || (run.Captions.Count > 0 && (places & WordPlaces.Caption) != 0);

    /// <summary>Where the words of a text stand that are neither code nor an image's.</summary>
    public WordPlaces PlaceOf(TextRun run) => run.Place switch
    {
        TextPlace.CodeBlock => WordPlaces.CodeBlock,
        TextPlace.Diagram => WordPlaces.Diagram,
        TextPlace.Comment => WordPlaces.Comment,
        _ when IsCaption(run.Span) => WordPlaces.Caption,
        TextPlace.Heading => WordPlaces.Heading,
        TextPlace.TableCell => WordPlaces.TableCell,
        _ => WordPlaces.Prose,
    };

    /// <summary>Where words of a text stand; in several places where they begin in prose and end in code.</summary>
    public WordPlaces PlacesOf(TextRun run, TextSpan span)
    {
        if (IsIn(run.CodeSpans, span))
            return WordPlaces.CodeSpan;
        if (IsIn(run.Captions, span))
            return WordPlaces.Caption;

        var places = PlaceOf(run);
        if (span.Length > 1 && run.CodeSpans.Count > 0 && (IsIn(run.CodeSpans, TextSpan.FromLength(span.Start, 1)) || IsIn(run.CodeSpans, TextSpan.FromLength(span.End - 1, 1))))
            places |= WordPlaces.CodeSpan;
        return places;
    }

    private bool IsCaption(TextSpan text) => Holds(_captions ??= IndexOf(lesson.Components.Where(c => c.Name is "figcaption" or "caption")), text);

    // Whether one of a run's spans holds another.
    private bool IsIn(IReadOnlyList<TextSpan> spans, TextSpan span)
    {
        if (spans.Count <= Few)
            return spans.Any(s => s.Contains(span));
        if (!_spans.TryGetValue(spans, out var index))
            _spans.Add(spans, index = new PlaceIndex([.. spans.Select(PackMatch.At)]));
        return Holds(index, span);
    }

    /// <summary>The number of words of a place: those it says itself, or those in it.</summary>
    public int CountWords(PackMatch place) =>
        place.Node is Section or Callout || place.Node is null || NodeText.Of(place.Node) is not { } text ? CountWords(place.Span) : WordCounter.Count(text);

    /// <summary>The texts of paragraphs, headings and cells in a part.</summary>
    public IEnumerable<TextRun> TextsIn(TextSpan scope)
    {
        var texts = TextsInOrder;
        for (var i = First(texts.Count, at => texts[at].Span.Start >= scope.Start); i < texts.Count && texts[i].Span.Start <= scope.End; i++)
        {
            if (texts[i].Span.End <= scope.End)
                yield return texts[i];
        }
    }

    private static bool IsInOrder(IReadOnlyList<TextRun> texts)
    {
        for (var i = 1; i < texts.Count; i++)
        {
            if (texts[i].Span.Start < texts[i - 1].Span.Start)
                return false;
        }

        return true;
    }

    /// <summary>The text of a heading or paragraph; <see langword="null"/> where none has just this span.</summary>
    public TextRun? TextAt(TextSpan span) => TextsIn(span).FirstOrDefault(t => t.Span == span);

    /// <summary>The number of words of a part.</summary>
    public int CountWords(TextSpan scope)
    {
        if (!_words.TryGetValue(scope, out var count))
            _words.Add(scope, count = TextsIn(scope).Sum(t => WordCounter.Count(t.Text)));
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

    private static bool Holds(PlaceIndex index, TextSpan span) => index.Places.Count > 0 && index.Around(span).Numbers.Any(i => index.Places[i].Span.Contains(span));

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
