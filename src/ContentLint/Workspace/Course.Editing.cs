// What an editor asks of a course beside its findings.

using ContentLint.Rules.Course;
using ContentLint.Schema;

namespace ContentLint.Workspace;

public sealed partial class Course
{
    private ComponentImports? _imports;

    /// <summary>Mends a file of the course as <see cref="LintWorkspace.Fix"/> would: every fix is verified, and the other lessons tell what it lacks.</summary>
    /// <param name="path">The file's path, absolute or seen from the request's base folder.</param>
    /// <param name="most">The least safe kind of fix to apply.</param>
    /// <param name="rule">The id of the rule whose problems are mended; <see langword="null"/> for those of all.</param>
    /// <returns>The file's text with its fixes, its line ends kept; the same text when there are none, <see langword="null"/> when there is no such file or it cannot be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public SourceText? FixText(string path, FixSafety most, string? rule = null)
    {
        var run = _linted.Run;
        var full = FullPathOf(path ?? throw new ArgumentNullException(nameof(path)));
        if (BytesOf(full) is not { } bytes)
            return null;

        run.NeighbourFacts = Facts;
        return run.FixText(SourceText.FromBytes(run.Reader.IdOf(full), bytes), most, rule is null ? null : d => d.Id == rule);
    }

    /// <summary>Finds the baseline that keeps known problems of a file out of the result.</summary>
    /// <param name="path">The file's path, absolute or seen from the request's base folder.</param>
    /// <returns>The absolute path of the baseline; <see langword="null"/> where none is configured, or the one that is cannot be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public string? BaselineOf(string path) =>
        _linted.Run.ConfigurationFor(FullPathOf(path ?? throw new ArgumentNullException(nameof(path)))).Baseline?.Source.File.FullPath;

    /// <summary>Works out a baseline that lists one problem more. Nothing is written: see <see cref="LintWorkspace.Write(BaselineUpdate)"/>.</summary>
    /// <param name="problem">A problem of <see cref="Result"/>.</param>
    /// <returns>The baseline as it is to be; <see langword="null"/> where the problem is not in a lesson, the lesson has no baseline, or the problem is listed in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The baseline that is there cannot be read.</exception>
    public BaselineUpdate? AddToBaseline(Diagnostic problem) => _linted.Add(problem ?? throw new ArgumentNullException(nameof(problem)));

    /// <summary>Tells what the front matter of a lesson may hold: what the schema says that is applied to it, or the site's own.</summary>
    /// <param name="path">The lesson's path, absolute or seen from the request's base folder; it need not be there.</param>
    /// <returns>The fields in the order of the schema; empty where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<SchemaField> FieldsOf(string path) =>
        _linted.Run.ConfigurationFor(FullPathOf(path ?? throw new ArgumentNullException(nameof(path)))).Settings.FrontMatterSchema is { } schema ? SchemaField.Of(schema.Root) : [];

    /// <summary>Gives a lesson the import of a component, as most lessons of the course have it, or as its builder's documentation tells.</summary>
    /// <param name="path">The lesson's path, absolute or seen from the request's base folder.</param>
    /// <param name="component">The component's name.</param>
    /// <returns>The edit; <see langword="null"/> when the lesson has the name already, is not of the course, or nobody knows where the component is from.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public TextEdit? ImportOf(string path, string component)
    {
        _ = component ?? throw new ArgumentNullException(nameof(component));
        var full = FullPathOf(path ?? throw new ArgumentNullException(nameof(path)));
        if (Facts.FirstOrDefault(f => f.File.FullPath == full) is not { } lesson || lesson.Imports.Any(i => i.Name == component) || lesson.Exports.Any(e => e.Name == component))
            return null;

        var imports = _imports ??= new ComponentImports(Facts);
        return imports.Find(component, lesson) is { } import ? lesson.Facts.ImportPlace.Insert(import.Declaration) : null;
    }
}
