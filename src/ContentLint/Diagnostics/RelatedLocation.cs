namespace ContentLint.Diagnostics;

/// <summary>Another place that explains a diagnostic: the opening tag of a wrong closing tag, the first of two equal keys.</summary>
/// <param name="Message">What is to be seen there.</param>
/// <param name="Location">Where it is; may be in another file.</param>
public sealed record RelatedLocation(Message Message, SourceLocation Location);
