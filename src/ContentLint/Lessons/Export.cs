namespace ContentLint.Lessons;

/// <summary>A name that a lesson exports.</summary>
/// <param name="Span">The name's characters.</param>
/// <param name="Name">The name as others see it.</param>
internal sealed record Export(TextSpan Span, string Name);
