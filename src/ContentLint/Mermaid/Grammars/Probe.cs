// What a parser is asked beside its mistakes: what may stand where the text ends. A grammar that is data answers by itself.
// Parsers that are written by hand have no list of what they expect; they are given a word at the end of the text and tell what
// they took it for.

namespace ContentLint.Mermaid.Grammars;

/// <summary>A question about the end of a text. Serves one reading.</summary>
/// <param name="length">The length of the word that is tried there, with what stands behind it; 0 for none.</param>
internal sealed class Probe(int length = 0)
{
    /// <summary>Whether a word is tried, not asked for.</summary>
    public bool Tries => length > 0;

    /// <summary>Whether nothing stood before the end.</summary>
    public bool IsAtBeginning { get; set; }

    /// <summary>The words that the grammar takes at the end; <see langword="null"/> where it cannot say.</summary>
    public IReadOnlyList<string>? Words { get; set; }

    /// <summary>Whether the grammar takes a name there, or another text that is not of the language.</summary>
    public bool MayBeName { get; set; }

    /// <summary>
    /// What the word was taken for: the kind of the token that it is in, or that comes of it, and where that begins, seen from
    /// the word; <see langword="null"/> where the parser did not take it.
    /// </summary>
    public (int Kind, int Start)? Taken { get; private set; }

    /// <summary>Whether the parser read the word, or what stands behind it, as a mistake.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Takes down a token that the parser took.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="span">Its characters.</param>
    /// <param name="textLength">The length of the prepared text, which ends with a line end behind the word.</param>
    public void Take(int kind, TextSpan span, int textLength)
    {
        var word = textLength - 1 - length;
        if (Taken is null && !IsRefused && Tries && span.End > word && !span.IsEmpty)
            Taken = (kind, span.Start - word);
    }

    /// <summary>Takes down that the parser refused a statement as a whole: what it took in it does not count.</summary>
    public void Withdraw(TextSpan statement, int textLength)
    {
        if (statement.End > textLength - 1 - length)
            (Taken, IsRefused) = (null, true);
    }

    /// <summary>Takes down that the parser refused a token: what comes behind it is read for other mistakes only. The end is none.</summary>
    public void Refuse(TextSpan span, int textLength) => IsRefused |= span.End > textLength - 1 - length && span.Start < textLength - 1;
}
