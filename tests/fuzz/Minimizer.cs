// The smallest input that still shows a violation: whole runs of lines are taken away, then runs of characters, ever shorter
// ones, as long as the same is broken. The number of tries is bounded.

namespace ContentLint.Fuzz;

/// <summary>Makes inputs smaller.</summary>
internal sealed class Minimizer(FuzzTarget target, string kind)
{
    private const int MostTries = 1500;

    private int _tries;

    /// <summary>Gives a smaller input with the same violation.</summary>
    public FuzzInput Minimize(FuzzInput input)
    {
        var plain = input with { Text = input.Text.ReplaceLineEndings("\n") };
        if (IsBroken(plain))
            input = plain;
        input = Reduce(input, text => [.. text.SplitKeeping('\n')]);
        return Reduce(input, text => [.. text.Select(c => c.ToString())]);
    }

    private FuzzInput Reduce(FuzzInput input, Func<string, List<string>> split)
    {
        var parts = split(input.Text);
        for (var run = Math.Max(1, parts.Count / 2); run > 0; run /= 2)
        {
            for (var start = 0; start < parts.Count && _tries < MostTries;)
            {
                List<string> fewer = [.. parts[..start], .. parts[Math.Min(parts.Count, start + run)..]];
                var smaller = input with { Text = string.Concat(fewer) };
                if (IsBroken(smaller))
                    (parts, input) = (fewer, smaller);
                else
                    start += run;
            }
        }

        return input;
    }

    private bool IsBroken(FuzzInput input) => _tries++ < MostTries && target.Try(input).Any(v => v.Kind == kind);
}

/// <summary>Splitting without loss.</summary>
internal static class TextParts
{
    /// <summary>The parts of a text, each but the last with its separator.</summary>
    public static IEnumerable<string> SplitKeeping(this string text, char separator)
    {
        var start = 0;
        for (var at = text.IndexOf(separator); at >= 0; at = text.IndexOf(separator, start))
        {
            yield return text[start..(at + 1)];
            start = at + 1;
        }

        yield return text[start..];
    }
}
