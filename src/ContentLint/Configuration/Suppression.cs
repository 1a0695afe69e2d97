namespace ContentLint.Configuration;

/// <summary>A range of lines in which rules are silent.</summary>
/// <param name="Place">The comment's words, for reports about the suppression itself.</param>
/// <param name="Rules">Ids or names; empty for all.</param>
/// <param name="FirstLine">The first silent line, 1-based.</param>
/// <param name="LastLine">The last silent line.</param>
internal sealed record Suppression(TextSpan Place, IReadOnlyList<string> Rules, int FirstLine, int LastLine);
