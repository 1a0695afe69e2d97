namespace ContentLint.RulePacks.Model;

/// <summary>An example of a rule: a text it must stay silent on, or one with the places it must report marked.</summary>
/// <param name="Name">What it shows; <see langword="null"/> when nobody said.</param>
/// <param name="Span">Where it is written in the pack.</param>
/// <param name="IsValid">Whether the rule must stay silent.</param>
/// <param name="Files">The lessons with the paths they are linted as and their marks; one, but for rules over several lessons.</param>
/// <param name="Message">What a message must contain; <see langword="null"/> for anything.</param>
/// <param name="Fixed">The text after the rule's fixes; <see langword="null"/> when it is not said.</param>
/// <param name="IsTodo">Whether it is known to fail for now.</param>
internal sealed record PackTest(string? Name, TextSpan Span, bool IsValid, IReadOnlyList<PackTestFile> Files, string? Message, string? Fixed, bool IsTodo);

/// <summary>A lesson of an example.</summary>
/// <param name="Path">The path it is linted as.</param>
/// <param name="Text">The text and its marks.</param>
internal sealed record PackTestFile(string Path, MarkedText Text);
