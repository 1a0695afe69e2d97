namespace ContentLint.Text;

/// <summary>Whether the halves of surrogate pairs stand together: one alone is no character, and no file can hold it.</summary>
internal static class SurrogatePairs
{
    /// <summary>Whether half a pair stands alone at an offset.</summary>
    public static bool IsLoneHalf(string text, int i) =>
        char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

    /// <summary>The beginning of a text, without half a pair at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters of it; not more than it has.</param>
    public static string Beginning(string text, int most) => text.Substring(0, most > 0 && most < text.Length && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most);

    /// <summary>A text that is no longer than a message can bear: of a longer one the beginning, with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters, that of the ellipsis among them.</param>
    public static string Shorten(string text, int most) => text.Length <= most ? text : Beginning(text, most - 1) + "…";

    /// <summary>Whether all halves have their other half.</summary>
    public static bool AreWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLoneHalf(text, i))
                return false;
        }

        return true;
    }
}
