using System.Text.RegularExpressions;

namespace ContentLint.Tests.Text;

/// <summary>Patterns and texts of few characters, so that they often match.</summary>
internal static class RandomPatterns
{
    private static readonly string[] Parts =
    [
        "a", "b", "ab", "K", "cab", @"\w", @"\s", @"\d", ".", "(?:a|bc)", "(?:ab|b)?", "(?i)", "[ab]", "[^a]", "[^ab\\s]", "b+", "a*", "b{2}", "b{0,1}", "(?:ab){1,3}", @"\b", "(?=a)", "(?!b)", "(?<=b)",
        "(?<n>ab)", "|", "^", "$", @"\.", "кА", "a{1|", "b+?", "[a-c]*", "(?:a+b)*", "(?:ca|cb)+", "\\s+", "\\w+", "(?-i)", "(?>ab)", "\\x61", "[\\w-]+",
    ];

    public static string Next(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Parts[random.Next(Parts.Length)]));

    public static string NextText(Random random)
    {
        const string letters = "aabbcckАкАкK. \n\u212A1-";
        return new string([.. Enumerable.Range(0, random.Next(16)).Select(_ => letters[random.Next(letters.Length)])]);
    }

    /// <summary>The pattern as .NET reads it; <see langword="null"/> where it is none.</summary>
    public static Regex? Read(string pattern, RegexOptions options = RegexOptions.None)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant | RegexOptions.Multiline);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
