using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

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
    Comment = 128,

    /// <summary>What a reader reads: all but code blocks, diagrams and comments.</summary>
    Reading = Prose | Heading | TableCell | CodeSpan | Caption,

    All = Reading | CodeBlock | Diagram | Comment,
}

/// <summary>Finds words: phrases of a set, or what a pattern matches.</summary>
internal sealed class TextSelector : Selector
{
    private bool? _searchesFromMatch;

    /// <summary>The number of the phrases' set; <see langword="null"/> for a pattern, and for phrases with holes.</summary>
    public int? Set { get; init; }

    /// <summary>The phrases.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    /// <summary>The phrases with words of the place the rule looks from in them.</summary>
    public IReadOnlyList<PackText> Templates { get; init; } = [];

    /// <summary>Whether phrases with holes stand for all their forms.</summary>
    public bool AllForms { get; init; }

    /// <summary>The words to write instead of a phrase; <see langword="null"/> where phrases are only looked for.</summary>
    public IReadOnlyDictionary<Phrase, IReadOnlyList<string>>? Replacements { get; init; }

    /// <summary>The pattern; <see langword="null"/> for phrases.</summary>
    public PackPattern? Pattern { get; init; }

    /// <summary>The pattern with words of the place the rule looks from in it.</summary>
    public FilledPatterns? FilledPatterns { get; init; }

    /// <summary>Where the words count.</summary>
    public WordPlaces Places { get; init; } = WordPlaces.Reading;

    /// <summary>Whether phrases are found only as they are written.</summary>
    public bool MatchesCase { get; init; }

    /// <summary>Whether words count that nobody reads as text.</summary>
    public static bool LooksInCode(WordPlaces places) => (places & ~WordPlaces.Reading) != 0;

    public override string Noun => "text";

    public override bool KnowsReplacements => Replacements is not null;

    public override bool IsSearch => Set is null;

    public override bool SearchesFromMatch =>
        _searchesFromMatch ??= Templates.Count > 0 || FilledPatterns is not null || (IsSearch && Checks.OfType<InsideCheck>().Any(c => c.LooksFromMatch));

    // Where none is enough, or too many are asked for, what is not there holds too.
    public override bool MayHold(Lesson lesson, PhraseIndex phrases) =>
        Quantity is { Minimum: 0 } or { PerLines: not null }
        || (Set is { } set ? phrases.Find(lesson, set).Count > 0 : Pattern is null || LessonIndex.Of(lesson).RunsFor(Places, Pattern).Any());

    protected override string Describe() =>
        $"'{(Phrases.Count > 0 ? Phrases[0].Display : Templates.Count > 0 ? Templates[0].Text : Pattern?.Text ?? FilledPatterns?.Text.Text)}'";

    public override IEnumerable<PackMatch> Candidates(MatchContext context, TextSpan scope)
    {
        if (Set is { } set)
        {
            var hits = context.Phrases.Find(context.Lesson, set);
            return hits.Count == 0 ? [] : FindPhrases(hits, context, scope);
        }

        return (Templates.Count > 0 ? FindFilled(context) : Search(context)).Where(m => scope.Contains(m.Span));
    }

    private IEnumerable<PackMatch> FindPhrases(IReadOnlyList<PhraseHit> hits, MatchContext context, TextSpan scope) =>
        from hit in hits
        let span = hit.Run.Text.ToSource(hit.Span)
        where scope.Contains(span) && (context.Index.PlacesOf(hit.Run, hit.Span) & ~Places) == 0 && (!MatchesCase || IsAsWritten(hit))
        let match = PackMatch.At(span) with { IsExact = hit.Run.Text.IsVerbatim(hit.Span) }
        where match.IsExact || !context.Index.HasShownPart(span)
        let replaced = Replacements is null ? match : Replace(match, hit)
        where replaced is not null
        select replaced;

    // At the start of a sentence any word has a capital.
    private static bool IsAsWritten(PhraseHit hit)
    {
        var (found, written) = (Spaced(hit.Run.Text.Text.Substring(hit.Span.Start, hit.Span.Length)), Spaced(hit.Phrase.Display));
        return found.Length == written.Length && char.ToLowerInvariant(found[0]) == char.ToLowerInvariant(written[0]) && (found[0] == written[0] || char.IsUpper(found[0]))
            && string.CompareOrdinal(found, 1, written, 1, found.Length - 1) == 0;
    }

    private static string Spaced(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Where the right words stand already there is nothing to report.
    private PackMatch? Replace(PackMatch match, PhraseHit hit)
    {
        var replacements = Replacements![hit.Phrase];
        var text = hit.Run.Text.Text;
        var found = text.Substring(hit.Span.Start, hit.Span.Length);
        if (hit.Phrase.HasForms && !Inflection.IsForm(hit.Phrase.Text, found))
            return null;

        var words = Replacing.Words(hit.Phrase, found, replacements);
        if (words.Options.Any(o => Spaced(o) == Spaced(found)) || replacements.Any(r => Replacing.StandsAround(text, hit.Span, hit.Phrase.Text, r)))
            return null;

        return match with
        {
            Replacements = words.IsSure ? words.Options : [],
            Captures = new Dictionary<string, string>(StringComparer.Ordinal) { ["replacement"] = string.Join(" / ", words.Options) },
        };
    }

    private IEnumerable<PackMatch> FindFilled(MatchContext context) =>
        from template in Templates
        let phrase = Phrase.Parse(template.Fill(context.ValueOf), AllForms)
        from hit in context.Index.Words.Find(phrase)
        where (context.Index.PlacesOf(hit.Run, hit.Span) & ~Places) == 0 && (!MatchesCase || IsAsWritten(hit))
        select PackMatch.At(hit.Run.Text.ToSource(hit.Span)) with { IsExact = hit.Run.Text.IsVerbatim(hit.Span) };

    private IEnumerable<PackMatch> Search(MatchContext context)
    {
        if ((Pattern ?? FilledPatterns?.For(context)) is not { } pattern)
            return context.UnknownPasses ? [PackMatch.At(TextSpan.At(0))] : [];
        return new PatternSearch(pattern, Places).Find(context, [.. Checks.OfType<InsideCheck>().SelectMany(c => c.Bounds(context))]);
    }
}
