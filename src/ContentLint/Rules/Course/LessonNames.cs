// What a lesson may be called by: its `slug` or `id`, and any end of its path that begins at a folder, with or without the
// ending; a folder's `index` also by the folder. The ends of all paths would be many times the paths, so lessons are kept by
// the last part, and the rest is compared.

using ContentLint.Data;

namespace ContentLint.Rules.Course;

/// <summary>The names of a course's lessons.</summary>
internal sealed class LessonNames
{
    private readonly IReadOnlyList<LessonFacts> _lessons;
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _paths;
    private string[]? _shortNames;

    public LessonNames(IReadOnlyList<LessonFacts> lessons)
    {
        _lessons = lessons;
        foreach (var lesson in lessons)
        {
            if (lesson.FrontMatter?["slug"] is DataScalar { Kind: not DataKind.Null } slug)
                _own.Add(slug.Text.Trim('/'));
            if (lesson.FrontMatter?["id"] is DataScalar { Kind: not DataKind.Null } id)
                _own.Add(id.Text.Trim('/'));
        }

        _paths = lessons.SelectMany(l => l.Paths).ToLookup(p => p.Last, p => p.Path, StringComparer.Ordinal);
    }

    /// <summary>Whether a lesson has a name.</summary>
    /// <param name="name">The name, as <see cref="Resolve"/> gives it.</param>
    public bool Has(string name) =>
        _own.Contains(name) || _paths[LessonPath.LastOf(name)].Any(p => EndsWith(p, name));

    /// <summary>The name that was probably meant; <see langword="null"/> for none.</summary>
    public string? Suggest(string name) => DidYouMean.Suggest(name, _shortNames ??= [.. _lessons.Select(ShortNameOf).Distinct(StringComparer.Ordinal)]);

    /// <summary>What a lesson means by a name: one with a dot in front is seen from the lesson's folder.</summary>
    /// <param name="path">The full path of the lesson that names another.</param>
    /// <param name="name">The name as written.</param>
    public static string Resolve(string path, string name) =>
        name.Length == 0 || name[0] != '.' ? name.Trim('/') : FilePath.Combine(FilePath.FolderOf(path), name);

    private static bool EndsWith(string path, string name) =>
        path.EndsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[path.Length - name.Length - 1] == '/');

    private static string ShortNameOf(LessonFacts lesson) =>
        lesson.FrontMatter?["slug"] is DataScalar { Kind: not DataKind.Null } slug ? slug.Text : LessonPath.LastOf(LessonPath.WithoutEnding(lesson.File.FullPath));
}
