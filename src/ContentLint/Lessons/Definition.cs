namespace ContentLint.Lessons;

/// <summary>A link reference definition.</summary>
/// <param name="Span">From its label to the end of its address or title.</param>
/// <param name="Label">The label, as written.</param>
/// <param name="LabelSpan">Its characters, without its brackets.</param>
/// <param name="IsUsed">Whether a link or an image refers to it.</param>
/// <param name="IsRepeated">Whether an earlier one has the same label.</param>
internal sealed record Definition(TextSpan Span, string Label, TextSpan LabelSpan, bool IsUsed, bool IsRepeated);

/// <summary>A link <c>[text][label]</c> whose label is not defined.</summary>
/// <param name="Span">The whole of it.</param>
/// <param name="LabelSpan">The label, without its brackets.</param>
internal sealed record MissingDefinition(TextSpan Span, TextSpan LabelSpan);
