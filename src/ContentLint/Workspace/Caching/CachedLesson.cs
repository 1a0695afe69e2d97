using ContentLint.Configuration;
using ContentLint.Lessons.Facts;

namespace ContentLint.Workspace.Caching;

/// <summary>What is kept of a lesson: what it was, what it tells the course, and what was found in it before the configuration and its comments spoke.</summary>
/// <param name="File">Its file.</param>
/// <param name="Content">The digest and the stamp of its bytes.</param>
/// <param name="Found">What its rules found.</param>
/// <param name="Suppressions">What its comments silence.</param>
/// <param name="Problems">What is wrong with these comments.</param>
/// <param name="Facts">What it tells the course, front matter apart.</param>
internal sealed record CachedLesson(
    FileId File, FileAnswer Content, IReadOnlyList<Diagnostic> Found, IReadOnlyList<Suppression> Suppressions, IReadOnlyList<Diagnostic> Problems, FactSet Facts)
{
    /// <summary>Whether no place in the lesson's text is spoken of.</summary>
    public bool HasNothing => Found.Count == 0 && Suppressions.Count == 0 && Problems.Count == 0;
}
