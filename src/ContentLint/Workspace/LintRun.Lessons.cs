// One lesson: from its file or a text to what was found in it. One that we fail on is one diagnostic, and the others go on.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Configuration;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Lessons.Facts;
using ContentLint.Linting;
using ContentLint.Rules;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    /// <summary>Lints a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problem">Why there is no lesson.</param>
    /// <returns>The lesson; <see langword="null"/> where reading or linting it failed.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on must not take the others' findings with it")]
    public LintedLesson? Lint(FileId file, out Diagnostic? problem)
    {
        problem = null;
        try
        {
            CheckBoundary(file);
            return _cache is null
                ? Lint(SourceText.FromBytes(file, Files.ReadAllBytes(file.FullPath)))
                : Lint(file, _cache);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = Unreadable(file, $"This file cannot be read: {error.Message}");
            return null;
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            problem = InternalFault.At(file, fault);
            return null;
        }
    }

    /// <summary>Lints a text that is at hand; the same.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on is reported like any other problem")]
    public LintedLesson? LintText(SourceText source, out Diagnostic? problem)
    {
        problem = null;
        try
        {
            return Lint(source);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            problem = InternalFault.At(source.File, fault);
            return null;
        }
    }

    /// <summary>What a lesson of the course tells that is not to be linted; <see langword="null"/> where it cannot be read.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on must not take the others' findings with it")]
    public LessonFacts? FactsOf(FileId file)
    {
        try
        {
            CheckBoundary(file);
            var bytes = Surroundings.ReadAllBytes(file.FullPath);
            var configuration = ConfigurationFor(file.FullPath);
            return Linter.FactsOf(file, bytes, configuration, new Lazy<FactSet>(() => ReadFacts(file, configuration)));
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            // It has no say where it is not linted; where it is, it has its report.
            return null;
        }
    }

    // A link may lead to a lesson that was not asked for. What a search would not find is none here either.
    private LessonFacts? FactsOfOther(FileId file) =>
        FileDiscovery.LooksAt(FilePath.NameOf(file.FullPath), isDirectory: false) && ConfigurationOf(FilePath.FolderOf(file.FullPath)).Finds(file.FullPath) ? FactsOf(file) : null;

    /// <summary>Reads a text that is at hand.</summary>
    public Lesson ReadText(SourceText source) => Read(source);

    /// <summary>A diagnostic about a file that cannot be read.</summary>
    public static Diagnostic Unreadable(FileId file, Message message) =>
        new(ToolDescriptors.UnreadableFile, SourceText.From(file, "").GetLocation(TextSpan.At(0)), message);

    // Asked for by few rules, and long after its front matter was read: a lesson that is gone by then tells nothing more.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on must not take the others' findings with it")]
    private FactSet ReadFacts(FileId file, LessonConfiguration configuration)
    {
        try
        {
            return Linter.AllFactsOf(LessonReader.Read(SourceText.FromBytes(file, Files.ReadAllBytes(file.FullPath)), configuration.Reading), configuration);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            return FactSet.Empty;
        }
    }

    private void CheckBoundary(FileId file)
    {
        if (!_lessonBoundary.Allows(file.FullPath))
            throw new IOException("it leads outside of this repository. Copy what it leads to, or say `--allow-outside`, or <ContentLintAllowOutside>true</ContentLintAllowOutside> in a build.");
    }

    private LintedLesson Lint(FileId file, LintCache cache)
    {
        var content = FileTrace.Read(Files, file.FullPath, out var read);
        var bytes = read.Bytes ?? throw read.Error!;
        if (cache.Find(file, content) is { } known)
        {
            var configuration = ConfigurationFor(file.FullPath);
            var source = known.HasNothing ? SourceText.From(file, "") : SourceText.FromBytes(file, bytes);
            var suppressions = known.HasNothing ? SuppressionSet.Empty : SuppressionSet.Restore(source, known.Suppressions, known.Problems);
            return new LintedLesson(source, known.Found, Linter.FactsOf(file, bytes, configuration, new Lazy<FactSet>(() => known.Facts)), configuration, suppressions);
        }

        var linted = Lint(SourceText.FromBytes(file, bytes));
        cache.Add(new CachedLesson(file, content, linted.Found, linted.Suppressions.All, linted.Suppressions.Problems, linted.Facts.Facts));
        return linted;
    }

    // What is shown is what has been tried.
    private LintedLesson Lint(SourceText source)
    {
        var reader = new LastReading(Read);
        var linted = LintUnverified(source, reader);
        return linted.Found.All(d => d.Fixes.Count == 0)
            ? linted
            : linted with { Found = new FixVerifier(text => Find(text, reader), reader.Read).Verify(source, linted.Found) };
    }

    private LintedLesson LintUnverified(SourceText source, LastReading reader)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var start = Request.Profile?.Now() ?? 0;
        var lesson = reader.Read(source);
        Request.Profile?.AddReading(start);
        return Linter.Lint(lesson, ConfigurationFor(source.File.FullPath), Request.Profile, _cancellationToken, start);
    }

    private IReadOnlyList<Diagnostic> Find(SourceText source, LastReading reader)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return Linter.Find(reader.Read(source), ConfigurationFor(source.File.FullPath), profile: null, _cancellationToken);
    }

    private Lesson Read(SourceText source) => LessonReader.Read(source, ConfigurationFor(source.File.FullPath).Reading);
}
