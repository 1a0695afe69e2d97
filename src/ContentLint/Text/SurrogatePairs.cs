namespace ContentLint.Text;

/// <summary>Whether the halves of surrogate pairs stand together: one alone is no character, and no file can hold it.</summary>
internal static class SurrogatePairs
{
    /// <summary>Whether half a pair stands alone at an offset.</summary>
    public static bool IsLoneHalf(string text, int i) =>
        char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

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
