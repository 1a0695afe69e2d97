// The words of a text one after another, of which most are never needed as words: where phrases begin with other characters, a
// look at two of them is enough. So the places of all words are known, and a word is folded when somebody asks for it.

namespace ContentLint.RulePacks.Words;

/// <summary>The words of one text after another.</summary>
internal sealed class WordRow
{
    private string _text = "";
    private TextSpan[] _spans = new TextSpan[256];
    private string?[] _folded = new string?[256];
    private string?[] _stems = new string?[256];

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Goes on to another text.</summary>
    public void Read(string text)
    {
        Array.Clear(_folded, 0, Count);
        Array.Clear(_stems, 0, Count);
        (_text, Count) = (text, 0);
        for (var at = 0; Word.Next(text, at, keepStars: false) is { IsEmpty: false } span; at = span.End)
        {
            if (Count == _spans.Length)
            {
                Array.Resize(ref _spans, Count * 2);
                Array.Resize(ref _folded, Count * 2);
                Array.Resize(ref _stems, Count * 2);
            }

            _spans[Count++] = span;
        }
    }

    /// <summary>The characters of a word.</summary>
    public TextSpan SpanOf(int word) => _spans[word];

    /// <summary>A word without what does not count.</summary>
    public string Folded(int word) => _folded[word] ??= Word.Fold(_text.Substring(_spans[word].Start, _spans[word].Length));

    /// <summary>The stem of a word.</summary>
    public string Stem(int word) => _stems[word] ??= Stemmer.Stem(Folded(word));

    /// <summary>Whether a word may begin as one of some words does.</summary>
    public bool MayBegin(int word, WordStarts starts)
    {
        var span = _spans[word];
        var (first, second, third) = (At(0), At(1), At(2));
        return !IsPlain(first) || !IsPlain(second) || !IsPlain(third) || starts.Has(Folded(first), Folded(second));

        char At(int offset) => offset < span.Length ? _text[span.Start + offset] : '\0';
    }

    // Letters that fold by themselves; a mark would be composed with the letter before it.
    private static bool IsPlain(char c) => c < '\u0300' || c is >= '\u0400' and <= '\u045F';

    private static char Folded(char c) => char.ToLowerInvariant(c) is var lower && lower == 'ё' ? 'е' : lower;
}

/// <summary>The first two characters of words.</summary>
internal sealed class WordStarts
{
    private const int Bits = 1 << 12;
    private const char Any = '\uFFFF';

    private readonly ulong[] _known = new ulong[Bits / 64];

    /// <summary>Takes down a word.</summary>
    public void Add(PhraseWord word)
    {
        // A beginning or a stem of one letter says nothing of what follows.
        var number = word.Text.Length > 1 ? Number(word.Text[0], word.Text[1]) : Number(word.Text[0], word.Match == WordMatch.Exact ? '\0' : Any);
        _known[number >> 6] |= 1UL << (number & 63);
    }

    /// <summary>Whether a word may begin so; <c>\0</c> where there is no second character.</summary>
    public bool Has(char first, char second) => Has(Number(first, second)) || Has(Number(first, Any));

    private bool Has(int number) => (_known[number >> 6] >> (number & 63) & 1) != 0;

    private static int Number(char first, char second) => ((first * 61) + second) & (Bits - 1);
}
