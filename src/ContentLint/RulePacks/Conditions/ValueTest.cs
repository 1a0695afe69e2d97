// What a short text must be - an address, an attribute, a word behind a fence: there at all (`true`) or not (`false`), one of several
// texts, with `*` for any characters, or something that a pattern matches.

namespace ContentLint.RulePacks.Conditions;

/// <summary>A test of a short text. Immutable.</summary>
internal sealed class ValueTest
{
    /// <summary>Whether there must be one: <see langword="false"/> for none at all, <see langword="null"/> when its words say.</summary>
    public bool? IsPresent { get; init; }

    /// <summary>The texts that it may be; <see langword="null"/> for any.</summary>
    public IReadOnlyList<PackText>? Values { get; init; }

    /// <summary>What it must match; <see langword="null"/> for anything.</summary>
    public PatternTest? Pattern { get; init; }

    /// <summary>What its author calls it; <see langword="null"/> where nobody said.</summary>
    public string? Name { get; init; }

    /// <summary>Whether case counts.</summary>
    public bool MatchesCase { get; init; } = true;

    /// <summary>Whether a part of the text is enough.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it depends on the place the rule looks from.</summary>
    public bool LooksFromMatch => Values?.Any(v => v.HasHoles) == true || Pattern is { HasHoles: true };

    /// <summary>What is asked for.</summary>
    public string Description => Name
        ?? (IsPresent is { } present ? present ? "something" : "nothing"
        : Values is null ? $"something that matches '{Pattern?.Text}'"
        : string.Join(" or ", Values.Select(v => $"'{v.Text}'")));

    private StringComparison Comparison => MatchesCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether a text is as it must be.</summary>
    /// <param name="text">The text; <see langword="null"/> when there is none.</param>
    /// <param name="context">Fills what stands for words of the place the rule looks from.</param>
    public bool Passes(string? text, MatchContext context)
    {
        if (IsPresent is { } present)
            return text is not null == present;
        return text is not null
            && (Values is null || Values.Any(v => IsOne(v.HasHoles ? v.Fill(context.ValueOf) : v.Text, text)))
            && (Pattern is null || Pattern.IsMatch(text, context));
    }

    private bool IsOne(string value, string text) => Wildcard.IsMatch(IsPart ? $"*{value}*" : value, text, Comparison);
}
