// A lesson's words by what they are, for phrases that are only known when a rule looks from a place. Made once for a lesson.

using ContentLint.Lessons;

namespace ContentLint.RulePacks.Words;

/// <summary>Finds phrases in texts by their first word.</summary>
internal sealed class WordPositions
{
    private readonly List<(TextRun Run, List<Word> Words)> _runs = [];
    private readonly Dictionary<string, List<(int Run, int Word)>> _byWord = new(StringComparer.Ordinal);

    /// <summary>Reads texts.</summary>
    public WordPositions(IEnumerable<TextRun> runs)
    {
        foreach (var run in runs)
        {
            var words = Word.Split(run.Text.Text);
            for (var i = 0; i < words.Count; i++)
            {
                if (!_byWord.TryGetValue(words[i].Folded, out var places))
                    _byWord.Add(words[i].Folded, places = []);
                places.Add((_runs.Count, i));
            }

            _runs.Add((run, words));
        }
    }

    /// <summary>The places of a phrase, in the order of the texts.</summary>
    public IEnumerable<PhraseHit> Find(Phrase phrase)
    {
        if (phrase.Words.Count == 0)
            yield break;

        var starts = phrase.Words[0].Match == WordMatch.Exact
            ? _byWord.TryGetValue(phrase.Words[0].Text, out var known) ? known : []
            : [.. _byWord.Where(p => phrase.Words[0].Matches(p.Key)).SelectMany(p => p.Value).OrderBy(p => p)];
        foreach (var (run, word) in starts)
        {
            var (text, words) = _runs[run];
            if (phrase.MatchAt(words, word) is >= 0 and var last)
                yield return new PhraseHit(text, new TextSpan(words[word].Span.Start, words[last].Span.End), phrase);
        }
    }
}
