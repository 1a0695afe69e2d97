namespace ContentLint.RulePacks.Model;

/// <summary>A condition or a list of phrases that has a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsPhrases">Whether it is a list of phrases.</param>
/// <param name="Declaration">The name's characters where it is declared.</param>
/// <param name="Uses">Its characters where it is used, as far as they are spelled so.</param>
/// <param name="IsUsed">Whether anything uses it, however it is spelled.</param>
internal sealed record PackName(string Name, bool IsPhrases, TextSpan Declaration, IReadOnlyList<TextSpan> Uses, bool IsUsed);
