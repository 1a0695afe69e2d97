// A step of the trie of phrases: the words that phrases may go on with. Words as they are and stems are looked up; beginnings
// of words are a trie of characters of their own.

namespace ContentLint.RulePacks.Words;

/// <summary>A place in the phrases of a pack: some of their words have been read.</summary>
internal sealed class WordTrie
{
    private HashSet<(char, char)>? _stemStarts;
    private Dictionary<string, WordTrie>? _words;
    private Dictionary<string, WordTrie>? _stems;
    private PrefixNode? _prefixes;

    /// <summary>The sets with a phrase that ends here, each with the first such phrase.</summary>
    public List<(int Set, Phrase Phrase)> Sets { get; } = [];

    /// <summary>Whether a phrase goes on.</summary>
    public bool HasNext => _words is not null || _stems is not null || _prefixes is not null;

    /// <summary>Whether a dash led here.</summary>
    public bool IsDash { get; private init; }

    /// <summary>The place behind one more word.</summary>
    public WordTrie Add(PhraseWord word)
    {
        switch (word.Match)
        {
            case WordMatch.Exact:
                return In(_words ??= new Dictionary<string, WordTrie>(StringComparer.Ordinal), word.Text);
            case WordMatch.Stem:
                (_stemStarts ??= []).Add(StartOf(word.Text));
                return In(_stems ??= new Dictionary<string, WordTrie>(StringComparer.Ordinal), word.Text);
            default:
                var node = _prefixes ??= new PrefixNode();
                foreach (var c in word.Text)
                    node = node.Add(c);
                return node.Place ??= new WordTrie();
        }
    }

    /// <summary>Collects the places that a word of a text leads to.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="at">The word.</param>
    /// <param name="reached">Takes the places.</param>
    public void Follow(WordRow words, int at, List<WordTrie> reached)
    {
        var folded = words.Folded(at);
        if (_words is not null && _words.TryGetValue(folded, out var same))
            reached.Add(same);
        if (_stems is not null && MayHaveStem(folded) && _stems.TryGetValue(words.Stem(at), out var inflected))
            reached.Add(inflected);
        var node = _prefixes;
        for (var c = 0; node is not null && c < folded.Length; c++)
        {
            node = node.Find(folded[c]);
            if (node?.Place is { } place)
                reached.Add(place);
        }
    }

    // Endings change, beginnings do not: two characters tell nearly always that no stem can be meant.
    private bool MayHaveStem(string folded) => _stemStarts!.Contains(StartOf(folded)) || _stemStarts.Contains((folded[0], '\0'));

    private static (char First, char Second) StartOf(string word) => (word[0], word.Length > 1 ? word[1] : '\0');

    private static WordTrie In(Dictionary<string, WordTrie> places, string word)
    {
        if (!places.TryGetValue(word, out var place))
            places.Add(word, place = new WordTrie { IsDash = word == "-" });
        return place;
    }

    private sealed class PrefixNode
    {
        private Dictionary<char, PrefixNode>? _next;

        /// <summary>Where a word leads that begins with the characters up to here.</summary>
        public WordTrie? Place { get; set; }

        public PrefixNode? Find(char c) => _next is not null && _next.TryGetValue(c, out var node) ? node : null;

        public PrefixNode Add(char c)
        {
            if (Find(c) is { } node)
                return node;

            (_next ??= [])[c] = node = new PrefixNode();
            return node;
        }
    }
}
