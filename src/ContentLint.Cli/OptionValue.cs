// How the values of options are read. The parser's own messages name types of ours, and its enumerations take numbers.

using System.CommandLine.Parsing;
using System.Globalization;
using ContentLint.Text;

namespace ContentLint.Cli;

/// <summary>Reads values of options.</summary>
internal static class OptionValue
{
    /// <summary>Reads one of an enumeration's names.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="result">What was given; what is wrong with it is added.</param>
    public static T Name<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var word = Word(result);
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var meant = DidYouMean.SuggestChoice(word, names);
        result.AddError($"{OptionOf(result)} does not take '{word}'.{(meant is null ? "" : $" Did you mean '{meant}'?")} It takes {string.Join(", ", names)}.");
        return default;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="result">What was given; what is wrong with it is added.</param>
    /// <param name="least">The least number that makes sense.</param>
    public static int Number(ArgumentResult result, int least)
    {
        var word = Word(result);
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;

        result.AddError($"{OptionOf(result)} takes a number from {least} on, and '{word}' is none.");
        return least;
    }

    private static string Word(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";

    private static string OptionOf(ArgumentResult result) => result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name;
}
