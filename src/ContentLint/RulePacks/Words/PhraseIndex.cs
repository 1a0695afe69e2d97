// All phrases of a pack in one structure, so that a lesson's words are looked at once, whatever their number: a trie over the
// first words of the phrases leads each word of the lesson to the few phrases that may start there.

using System.Runtime.CompilerServices;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.RulePacks.Words;

/// <summary>A place where a phrase of a set stands.</summary>
/// <param name="Run">The text it stands in.</param>
/// <param name="Span">Its characters: offsets in the run's text.</param>
internal readonly record struct PhraseHit(TextRun Run, TextSpan Span);

/// <summary>The phrases of a pack, in sets; filled while the pack is read, then only asked.</summary>
internal sealed class PhraseIndex
{
    private readonly List<IReadOnlyList<Phrase>> _sets = [];
    private readonly Node _root = new();
    private readonly Dictionary<string, List<Entry>> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<(char, char)> _stemStarts = [];
    private readonly ConditionalWeakTable<Lesson, IReadOnlyList<PhraseHit>[]> _found = new();

    /// <summary>Adds a set.</summary>
    /// <returns>Its number, to ask for its hits with.</returns>
    public int Add(IReadOnlyList<Phrase> phrases)
    {
        foreach (var phrase in phrases.Where(p => p.Words.Count > 0))
        {
            var entry = new Entry(_sets.Count, phrase);
            var first = phrase.Words[0];
            if (first.Match == WordMatch.Stem)
                AddStem(first.Text, entry);
            else if (first.Match == WordMatch.Exact)
                NodeOf(first.Text).Words.Add(entry);
            else
                NodeOf(first.Text).Prefixes.Add(entry);
        }

        _sets.Add(phrases);
        return _sets.Count - 1;
    }

    /// <summary>The places of a set's phrases in a lesson, code and diagrams included, in document order, none touching another.</summary>
    public IReadOnlyList<PhraseHit> Find(Lesson lesson, int set) => _found.GetValue(lesson, FindAll)[set];

    private void AddStem(string stem, Entry entry)
    {
        if (!_stems.TryGetValue(stem, out var entries))
            _stems.Add(stem, entries = []);
        entries.Add(entry);
        _stemStarts.Add(StartOf(stem));
    }

    // Endings change, beginnings do not: two characters tell nearly always that no stem can be meant.
    private static (char First, char Second) StartOf(string word) => (word[0], word.Length > 1 ? word[1] : '\0');

    private Node NodeOf(string text)
    {
        var node = _root;
        foreach (var c in text)
            node = node.Add(c);
        return node;
    }

    private IReadOnlyList<PhraseHit>[] FindAll(Lesson lesson)
    {
        var found = new List<PhraseHit>?[_sets.Count];
        foreach (var run in lesson.Texts.Concat(lesson.Codes))
            FindIn(run, found);
        return [.. found.Select(f => (IReadOnlyList<PhraseHit>?)f ?? [])];
    }

    private void FindIn(TextRun run, List<PhraseHit>?[] found)
    {
        var words = Word.Split(run.Text.Text);
        for (var i = 0; i < words.Count; i++)
        {
            var folded = words[i].Folded;
            var node = _root.Find(folded[0]);
            for (var c = 0; node is not null; node = ++c < folded.Length ? node.Find(folded[c]) : null)
            {
                MatchAll(node.Prefixes, run, words, i, found);
                if (c == folded.Length - 1)
                    MatchAll(node.Words, run, words, i, found);
            }

            if (_stems.Count > 0 && (_stemStarts.Contains(StartOf(folded)) || _stemStarts.Contains((folded[0], '\0'))) && _stems.TryGetValue(Stemmer.Stem(folded), out var stems))
                MatchAll(stems, run, words, i, found);
        }
    }

    private static void MatchAll(List<Entry> entries, TextRun run, List<Word> words, int start, List<PhraseHit>?[] found)
    {
        foreach (var entry in entries)
        {
            var last = entry.Phrase.MatchAt(words, start);
            if (last < 0)
                continue;

            var hit = new PhraseHit(run, new TextSpan(words[start].Span.Start, words[last].Span.End));
            var hits = found[entry.Set] ??= [];
            if (hits.Count == 0 || !ReferenceEquals(hits[^1].Run, run) || hits[^1].Span.End <= hit.Span.Start)
                hits.Add(hit);
            else if (hits[^1].Span.Start == hit.Span.Start && hits[^1].Span.End < hit.Span.End)
                hits[^1] = hit;
        }
    }

    private readonly record struct Entry(int Set, Phrase Phrase);

    private sealed class Node
    {
        private Dictionary<char, Node>? _next;

        /// <summary>Phrases whose first word ends here.</summary>
        public List<Entry> Words { get; } = [];

        /// <summary>Phrases whose first word may go on from here.</summary>
        public List<Entry> Prefixes { get; } = [];

        public Node? Find(char c) => _next is not null && _next.TryGetValue(c, out var node) ? node : null;

        public Node Add(char c)
        {
            if (Find(c) is { } node)
                return node;

            (_next ??= [])[c] = node = new Node();
            return node;
        }
    }
}
