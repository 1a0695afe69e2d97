namespace ContentLint.Data;

/// <summary>A key that stands a second time in an object.</summary>
/// <param name="Key">The key.</param>
/// <param name="First">Where it stood before, in the file.</param>
/// <param name="Span">Where it stands again.</param>
/// <param name="IsCommented">Whether a comment stands between the two: they are two ways to write it.</param>
internal sealed record JsonDuplicateKey(string Key, TextSpan First, TextSpan Span, bool IsCommented);
