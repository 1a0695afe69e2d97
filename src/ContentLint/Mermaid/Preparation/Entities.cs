// Entities: `#quot;` and `#9829;` stand for characters that the grammars would take for something else. The reference
// writes them in a notation of its own before it parses, `ﬂ°quot¶ß` and `ﬂ°°9829¶ß`: letters and signs that no grammar
// gives a meaning. We do the same, since outside of labels the notation decides whether the text is accepted.

using System.Text;

namespace ContentLint.Mermaid.Preparation;

/// <summary>Entities in a diagram's text.</summary>
internal static class Entities
{
    private const string NumberOpening = "\uFB02\u00B0\u00B0";
    private const string NameOpening = "\uFB02\u00B0";
    private const string Closing = "\u00B6\u00DF";

    /// <summary>Writes entities in the reference's notation, and drops the semicolons behind colors that look like one.</summary>
    public static MappedText Encode(MappedText slice)
    {
        if (slice.Text.IndexOf('#') < 0)
            return slice;

        slice = DropSemicolonsAfterColors(slice, "style");
        slice = DropSemicolonsAfterColors(slice, "classDef");
        return slice.Rewrite(FindEntities(slice.Text));
    }

    /// <summary>The text as the author wrote it.</summary>
    public static string Decode(string text) => text.IndexOf('\uFB02') < 0
        ? text
        : new StringBuilder(text).Replace(NumberOpening, "#").Replace(NameOpening, "#").Replace(Closing, ";").ToString();

    private static List<Replacement> FindEntities(string text)
    {
        var found = new List<Replacement>();
        for (var i = text.IndexOf('#'); i >= 0; i = text.IndexOf('#', i + 1))
        {
            var end = Characters.SkipWord(text, i + 1);
            if (end == i + 1 || end >= text.Length || text[end] != ';')
                continue;

            var name = text.Substring(i + 1, end - i - 1);
            var opening = name.All(Characters.IsDigit) ? NumberOpening : NameOpening;
            found.Add(new Replacement(new TextSpan(i, end + 1), opening + name + Closing));
        }

        return found;
    }

    // `style a fill:#fff;` would read as the entity `#fff;`: on a line with the word, a colon, and a `#` in the same
    // run of non-spaces, the last semicolon of the line is dropped.
    private static MappedText DropSemicolonsAfterColors(MappedText slice, string word)
    {
        var text = slice.Text;
        var dropped = new List<Replacement>();
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at, StringComparison.Ordinal))
        {
            var from = at + word.Length;
            var end = Characters.Skip(text, from, c => !Characters.IsLineEnd(c));
            var semicolon = end > from ? text.LastIndexOf(';', end - 1, end - from) : -1;
            if (semicolon >= 0 && HasColor(text, from, semicolon))
                dropped.Add(new Replacement(new TextSpan(semicolon, semicolon + 1), ""));
            at = end;
        }

        return slice.Rewrite(dropped);
    }

    private static bool HasColor(string text, int from, int to)
    {
        var colon = false;
        for (var i = from; i < to; i++)
        {
            if (Characters.IsSpace(text[i]))
                colon = false;
            else if (text[i] == '#' && colon)
                return true;
            colon |= text[i] == ':';
        }

        return false;
    }
}
