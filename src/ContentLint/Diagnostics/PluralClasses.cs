namespace ContentLint.Diagnostics;

/// <summary>The plural classes of whole numbers, as CLDR's rules have them; see the tables of its <c>plurals.xml</c>.</summary>
internal static class PluralClasses
{
    public const string Other = "other";

    /// <summary>The classes that a language tells apart.</summary>
    public static IReadOnlyList<string> In(string language) => IsSlavic(language) ? ["one", "few", "many"] : ["one", Other];

    /// <summary>The class of a number.</summary>
    /// <param name="language">The language's tag; its first part decides.</param>
    /// <param name="number">The number; its sign does not count.</param>
    public static string Of(string language, long number)
    {
        var n = number < 0 ? (ulong)-(number + 1) + 1 : (ulong)number;
        if (!IsSlavic(language))
            return n == 1 ? "one" : Other;

        var (ten, hundred) = (n % 10, n % 100);
        return ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is < 12 or > 14 ? "few" : "many";
    }

    private static bool IsSlavic(string language) => language.Split('-')[0] is "ru" or "uk" or "be";
}
