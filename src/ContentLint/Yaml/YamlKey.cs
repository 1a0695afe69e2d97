namespace ContentLint.Yaml;

/// <summary>A key before its entry is stored.</summary>
/// <param name="Text">The key as JavaScript makes a string of it; <see langword="null"/> when it could not be read.</param>
/// <param name="Start">Where it starts in the text that is read.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Span">Its place in the file.</param>
/// <param name="IsMerge">Whether it is <c>&lt;&lt;</c>.</param>
internal sealed record YamlKey(string? Text, int Start, int End, TextSpan Span, bool IsMerge);
