// All phrases of a pack in one structure, so that a lesson's words are looked at once, whatever their number: a trie whose
// steps are words, so that phrases that begin alike are followed together, up to where they part.

using System.Runtime.CompilerServices;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.RulePacks.Words;

/// <summary>A place where a phrase of a set stands.</summary>
/// <param name="Run">The text it stands in.</param>
/// <param name="Span">Its characters: offsets in the run's text.</param>
/// <param name="Phrase">The phrase.</param>
internal readonly record struct PhraseHit(TextRun Run, TextSpan Span, Phrase Phrase);

/// <summary>The phrases of a pack, in sets; filled while the pack is read, then only asked.</summary>
internal sealed class PhraseIndex
{
    private readonly WordTrie _root = new();
    private readonly ConditionalWeakTable<Lesson, IReadOnlyList<PhraseHit>[]> _found = new();
    private int _sets;

    /// <summary>Adds a set.</summary>
    /// <returns>Its number, to ask for its hits with.</returns>
    public int Add(IReadOnlyList<Phrase> phrases)
    {
        foreach (var phrase in phrases.Where(p => p.Words.Count > 0))
        {
            var node = _root;
            foreach (var word in phrase.Words)
                node = node.Add(word);
            if (node.Sets.Count == 0 || node.Sets[^1].Set != _sets)
                node.Sets.Add((_sets, phrase));
        }

        return _sets++;
    }

    /// <summary>The places of a set's phrases in a lesson, code, diagrams and comments included, in the order of the texts, none touching another.</summary>
    public IReadOnlyList<PhraseHit> Find(Lesson lesson, int set) => _found.GetValue(lesson, FindAll)[set];

    private IReadOnlyList<PhraseHit>[] FindAll(Lesson lesson)
    {
        var found = new List<PhraseHit>?[_sets];
        foreach (var run in lesson.Texts.Concat(lesson.Codes))
            FindIn(run, found);
        foreach (var comment in lesson.Comments)
            FindIn(new TextRun(comment.Span, TextPlace.Comment, comment.Content, [], []), found);
        return [.. found.Select(f => (IReadOnlyList<PhraseHit>?)f ?? [])];
    }

    // A dash between words may be left out: behind one, a phrase goes on with the dash or with the word after it.
    private void FindIn(TextRun run, List<PhraseHit>?[] found)
    {
        var words = Word.Split(run.Text.Text);
        var stems = new string?[words.Count];
        var open = new Stack<(WordTrie Node, int Next)>();
        var reached = new List<WordTrie>();
        for (var start = 0; start < words.Count; start++)
        {
            open.Push((_root, start));
            while (open.Count > 0)
            {
                var (node, at) = open.Pop();
                node.Follow(words, at, stems, reached);
                Enter(reached, at, run, words, start, open, found);
                if (node == _root || words[at].Folded != "-" || at + 1 == words.Count)
                    continue;

                node.Follow(words, at + 1, stems, reached);
                reached.RemoveAll(n => n.IsDash);
                Enter(reached, at + 1, run, words, start, open, found);
            }
        }
    }

    private static void Enter(List<WordTrie> reached, int at, TextRun run, List<Word> words, int start, Stack<(WordTrie Node, int Next)> open, List<PhraseHit>?[] found)
    {
        foreach (var node in reached)
        {
            foreach (var (set, phrase) in node.Sets)
                Add(found[set] ??= [], new PhraseHit(run, new TextSpan(words[start].Span.Start, words[at].Span.End), phrase));
            if (node.HasNext && at + 1 < words.Count)
                open.Push((node, at + 1));
        }

        reached.Clear();
    }

    private static void Add(List<PhraseHit> hits, PhraseHit hit)
    {
        if (hits.Count == 0 || !ReferenceEquals(hits[^1].Run, hit.Run) || hits[^1].Span.End <= hit.Span.Start)
            hits.Add(hit);
        else if (hits[^1].Span.Start == hit.Span.Start && hits[^1].Span.End < hit.Span.End)
            hits[^1] = hit;
    }
}
