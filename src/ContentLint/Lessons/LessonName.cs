namespace ContentLint.Lessons;

/// <summary>A name that a lesson declares for itself.</summary>
/// <param name="Name">The name, as it is declared.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Declaration">The characters of the name where it is declared first; 0-based, the end exclusive.</param>
/// <param name="Uses">Its characters where it is used or declared again, in the order of the file.</param>
public sealed record LessonName(string Name, LessonNameKind Kind, TextSpan Declaration, IReadOnlyList<TextSpan> Uses);
