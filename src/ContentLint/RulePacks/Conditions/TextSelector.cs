using ContentLint.Lessons;
using ContentLint.RulePacks.Words;
using ContentLint.Text;

namespace ContentLint.RulePacks.Conditions;

/// <summary>Where words stand, as rule packs distinguish it.</summary>
[Flags]
internal enum WordPlaces
{
    None = 0,
    Prose = 1,
    Heading = 2,
    TableCell = 4,
    CodeSpan = 8,
    Caption = 16,
    CodeBlock = 32,
    Diagram = 64,

    /// <summary>What a reader reads: all but code blocks and diagrams.</summary>
    Reading = Prose | Heading | TableCell | CodeSpan | Caption,
}

/// <summary>Finds words: phrases of a set, or what a pattern matches.</summary>
internal sealed class TextSelector : Selector
{
    /// <summary>The number of the phrases' set; <see langword="null"/> for a pattern.</summary>
    public int? Set { get; init; }

    /// <summary>The phrases.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    /// <summary>The pattern; <see langword="null"/> for phrases.</summary>
    public PackPattern? Pattern { get; init; }

    /// <summary>Where the words count.</summary>
    public WordPlaces Places { get; init; } = WordPlaces.Reading;

    public override string Noun => "text";

    public override string Description => $"'{(Phrases.Count > 0 ? Phrases[0].Display : Pattern!.Text)}'";

    public override IEnumerable<PackMatch> Candidates(MatchContext context, TextSpan scope)
    {
        if (Set is { } set)
        {
            var hits = context.Phrases.Find(context.Lesson, set);
            return hits.Count == 0 ? [] : FindPhrases(hits, context, scope);
        }

        return FindPattern(context, scope);
    }

    private IEnumerable<PackMatch> FindPhrases(IReadOnlyList<PhraseHit> hits, MatchContext context, TextSpan scope) =>
        from hit in hits
        let span = hit.Run.Text.ToSource(hit.Span)
        where scope.Contains(span) && (PlacesOf(context.Index, hit.Run, hit.Span) & Places) != 0
        select PackMatch.At(span) with { IsExact = hit.Run.Text.IsVerbatim(hit.Span) };

    private IEnumerable<PackMatch> FindPattern(MatchContext context, TextSpan scope) =>
        from run in context.Lesson.Texts.Concat((Places & (WordPlaces.CodeBlock | WordPlaces.Diagram)) != 0 ? context.Lesson.Codes : [])
        where scope.Overlaps(run.Span)
        from match in Pattern!.Matches(run.Text.Text)
        let place = Pattern!.PlaceOf(match)
        where place.Length > 0
        let found = TextSpan.FromLength(place.Index, place.Length)
        let span = run.Text.ToSource(found)
        where scope.Contains(span) && (PlacesOf(context.Index, run, found) & Places) != 0
        select new PackMatch(span, span, null, Pattern!.CapturesOf(match)) { IsExact = run.Text.IsVerbatim(found) };

    private static WordPlaces PlacesOf(LessonIndex lesson, TextRun run, TextSpan span)
    {
        if (lesson.IsIn(run.CodeSpans, span))
            return WordPlaces.CodeSpan;
        if (lesson.IsIn(run.Captions, span) || lesson.IsCaption(run.Span))
            return WordPlaces.Caption;
        return run.Place switch
        {
            TextPlace.Heading => WordPlaces.Heading,
            TextPlace.TableCell => WordPlaces.TableCell,
            TextPlace.CodeBlock => WordPlaces.CodeBlock,
            TextPlace.Diagram => WordPlaces.Diagram,
            _ => WordPlaces.Prose,
        };
    }
}
