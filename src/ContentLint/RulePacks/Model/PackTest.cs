using ContentLint.Text;

namespace ContentLint.RulePacks.Model;

/// <summary>An example of a rule: a text it must stay silent on, or one with the places it must report marked.</summary>
/// <param name="Name">What it shows; <see langword="null"/> when nobody said.</param>
/// <param name="Span">Where it is written in the pack.</param>
/// <param name="IsValid">Whether the rule must stay silent.</param>
/// <param name="Path">The path the text is linted as.</param>
/// <param name="Text">The text and its marks.</param>
/// <param name="Message">What a message must contain; <see langword="null"/> for anything.</param>
/// <param name="Fixed">The text after the rule's fixes; <see langword="null"/> when it is not said.</param>
/// <param name="IsTodo">Whether it is known to fail for now.</param>
internal sealed record PackTest(string? Name, TextSpan Span, bool IsValid, string Path, MarkedText Text, string? Message, string? Fixed, bool IsTodo);
