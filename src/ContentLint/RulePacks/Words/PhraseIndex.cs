// All phrases of a pack in one structure, so that a lesson's words are looked at once, whatever their number: a trie whose
// steps are words, so that phrases that begin alike are followed together, up to where they part.

using System.Runtime.CompilerServices;
using ContentLint.Lessons;

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
    private readonly WordStarts _starts = new();
    private readonly ConditionalWeakTable<Lesson, IReadOnlyList<PhraseHit>[]> _found = new();
    private int _sets;
    private bool _looksInCode;

    /// <summary>Adds a set.</summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="inCode">Whether they count in code, diagrams and comments too.</param>
    /// <returns>Its number, to ask for its hits with.</returns>
    public int Add(IReadOnlyList<Phrase> phrases, bool inCode = true)
    {
        _looksInCode |= inCode;
        foreach (var phrase in phrases.Where(p => p.Words.Count > 0))
        {
            _starts.Add(phrase.Words[0]);
            var node = _root;
            foreach (var word in phrase.Words)
                node = node.Add(word);
            if (node.Sets.Count == 0 || node.Sets[^1].Set != _sets)
                node.Sets.Add((_sets, phrase));
        }

        return _sets++;
    }

    /// <summary>The places of a set's phrases in a lesson, in code, diagrams and comments too where a set counts there, in the order of the texts, none touching another.</summary>
    public IReadOnlyList<PhraseHit> Find(Lesson lesson, int set) => _found.GetValue(lesson, FindAll)[set];

    private IReadOnlyList<PhraseHit>[] FindAll(Lesson lesson)
    {
        var scan = new Scan(this);
        foreach (var run in lesson.Texts)
            scan.FindIn(run);
        if (_looksInCode)
        {
            foreach (var run in lesson.Codes)
                scan.FindIn(run);
            foreach (var comment in lesson.Comments)
                scan.FindIn(new TextRun(comment.Span, TextPlace.Comment, comment.Content, [], []));
        }

        return scan.Found;
    }

    /// <summary>A search for all phrases in one text after another.</summary>
    /// <param name="index">The phrases.</param>
    private sealed class Scan(PhraseIndex index)
    {
        private readonly List<PhraseHit>?[] _found = new List<PhraseHit>?[index._sets];
        private readonly WordRow _words = new();
        private readonly Stack<(WordTrie Node, int Next)> _open = new();
        private readonly List<WordTrie> _reached = [];

        public IReadOnlyList<PhraseHit>[] Found => [.. _found.Select(f => (IReadOnlyList<PhraseHit>?)f ?? [])];

        public void FindIn(TextRun run)
        {
            _words.Read(run.Text.Text);
            for (var start = 0; start < _words.Count; start++)
            {
                if (_words.MayBegin(start, index._starts))
                    FindFrom(run, start);
            }
        }

        // A dash between words may be left out: behind one, a phrase goes on with the dash or with the word after it.
        private void FindFrom(TextRun run, int start)
        {
            _open.Push((index._root, start));
            while (_open.Count > 0)
            {
                var (node, at) = _open.Pop();
                node.Follow(_words, at, _reached);
                Enter(run, start, at);
                if (node == index._root || _words.Folded(at) != "-" || at + 1 == _words.Count)
                    continue;

                node.Follow(_words, at + 1, _reached);
                _reached.RemoveAll(n => n.IsDash);
                Enter(run, start, at + 1);
            }
        }

        private void Enter(TextRun run, int start, int at)
        {
            foreach (var node in _reached)
            {
                foreach (var (set, phrase) in node.Sets)
                    Add(_found[set] ??= [], new PhraseHit(run, new TextSpan(_words.SpanOf(start).Start, _words.SpanOf(at).End), phrase));
                if (node.HasNext && at + 1 < _words.Count)
                    _open.Push((node, at + 1));
            }

            _reached.Clear();
        }

        private static void Add(List<PhraseHit> hits, PhraseHit hit)
        {
            if (hits.Count == 0 || !ReferenceEquals(hits[^1].Run, hit.Run) || hits[^1].Span.End <= hit.Span.Start)
                hits.Add(hit);
            else if (hits[^1].Span.Start == hit.Span.Start && hits[^1].Span.End < hit.Span.End)
                hits[^1] = hit;
        }
    }
}
