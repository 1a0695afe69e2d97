namespace ContentLint.Mdx;

/// <summary>What looks like a link <c>[text][label]</c> whose label is not defined.</summary>
/// <param name="Span">The whole of it, in the file.</param>
/// <param name="LabelSpan">The label, without its brackets.</param>
internal sealed record MissingLabel(TextSpan Span, TextSpan LabelSpan);
