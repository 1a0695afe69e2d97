namespace ContentLint.RulePacks;

/// <summary>A name that a pack declares for its own rules.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Declaration">The characters of the name where it is declared, without quotes; 0-based, the end exclusive.</param>
/// <param name="Uses">Its characters where it is used, without quotes and <c>@</c>, in the order of the file. A use that is spelled with escapes is not among them.</param>
public sealed record RulePackName(string Name, RulePackNameKind Kind, TextSpan Declaration, IReadOnlyList<TextSpan> Uses);
