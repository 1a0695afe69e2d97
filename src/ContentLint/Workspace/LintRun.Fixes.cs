// Fixes, worked out and written. What is written is somebody's work: a file is written only as it was read, byte for byte
// where nothing is mended, and one that has changed meanwhile is read anew.

using System.Diagnostics.CodeAnalysis;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Linting;
using ContentLint.Rules;
using ContentLint.Rules.Links;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    // Somebody may save while we work, once or twice; what changes all the time is no lesson being written.
    private const int MostAttempts = 4;

    /// <summary>Works out what fixes make of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">The least safe kind of fix to apply.</param>
    /// <param name="problem">Why a file with fixes is left alone.</param>
    /// <returns>The file with its fixes; <see langword="null"/> when there are none, or when it cannot be read, which linting reports.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a lesson that we fail on must not take the others' fixes with it; linting reports it")]
    public FixedFile? Fix(FileId file, FixSafety most, out string? problem)
    {
        problem = null;
        try
        {
            CheckBoundary(file);
            var bytes = Files.ReadAllBytes(file.FullPath);
            var source = SourceText.FromBytes(file, bytes);
            var (after, applied, hasGivenUp) = Fix(source, most);
            if (hasGivenUp)
                problem = $"{file.DisplayPath}: left alone, because each fix shows another problem, too often for a file of this size. Fix some of them by hand first.";
            if (applied == 0)
                return null;

            if (!source.ToBytes().AsSpan().SequenceEqual(bytes))
            {
                problem = $"{file.DisplayPath}: left alone, because some of its bytes are no {source.Encoding.WebName.ToUpperInvariant()} and would be lost. Save it as UTF-8 first.";
                return null;
            }

            return new FixedFile(file.FullPath, bytes, source, after, applied);
        }
        catch (Exception fault) when (InternalFault.Is(fault))
        {
            return null;
        }
    }

    /// <summary>What fixes make of a text that is at hand.</summary>
    /// <param name="source">The text.</param>
    /// <param name="most">The least safe kind of fix to apply.</param>
    /// <param name="isWanted">Whether a problem is to be mended; <see langword="null"/> for every one.</param>
    public SourceText FixText(SourceText source, FixSafety most, Func<Diagnostic, bool>? isWanted = null) => Fix(source, most, isWanted).After;

    private (SourceText After, int Applied, bool HasGivenUp) Fix(SourceText source, FixSafety most, Func<Diagnostic, bool>? isWanted = null)
    {
        var reader = new LastReading(Read);
        var applier = new FixApplier(text => Decide(LintUnverified(text, reader)), reader.Read, most, isWanted);
        var (after, applied) = applier.Apply(source);
        return (applied == 0 ? source : KeepLineBreaks(source, after), applied, applier.HasGivenUp);
    }

    /// <summary>The lessons that fixes may look at: a component that one lacks is imported by others, and an anchor is in another.</summary>
    public IReadOnlyList<FileId> Neighbours { get; set; } = [];

    /// <summary>What these lessons tell; set where it is at hand, else read when a fix asks for it.</summary>
    public IReadOnlyList<LessonFacts> NeighbourFacts
    {
        private get => LazyInitializer.EnsureInitialized(ref field, () =>
        {
            var facts = new LessonFacts?[Neighbours.Count];
            Parallel.For(0, facts.Length, Parallelism, i => facts[i] = FactsOf(Neighbours[i]));
            return [.. facts.OfType<LessonFacts>()];
        })!;
        set;
    }

    // By itself, or among the others where that tells what to write: most of what the course says of a lesson cannot be mended
    // in it alone.
    private IReadOnlyList<Diagnostic> Decide(LintedLesson lesson)
    {
        LessonFacts[] course = lesson.Facts.Facts.MissingComponents.Count == 0 && !lesson.Facts.Links.Any(l => l.Url.IndexOf('#') > 0)
            ? [lesson.Facts]
            : [.. NeighbourFacts.Where(f => !f.File.Equals(lesson.File)).Append(lesson.Facts).OrderBy(f => f.File.FullPath, StringComparer.Ordinal)];
        return Linter.Decide(lesson, CourseFindings.Of(lesson.Configuration.CourseRules, course, Modules, () => LinkGraph.Of(course, Modules))[lesson.File]);
    }

    /// <summary>Works out what fixes make of a file, and writes it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">The least safe kind of fix to apply.</param>
    /// <param name="problem">Why a file with fixes was not written.</param>
    /// <returns>The file as it was written; <see langword="null"/> when it was not.</returns>
    public FixedFile? WriteFixes(FileId file, FixSafety most, out string? problem)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (Fix(file, most, out problem) is not { } mended)
                return null;

            try
            {
                if (mended.TryWrite(Files))
                    return mended;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                problem = $"{file.DisplayPath}: could not be written: {error.Message}";
                return null;
            }
        }

        problem = $"{file.DisplayPath}: left alone, because it was changed again and again meanwhile.";
        return null;
    }

    // A file with one kind of line end keeps to it, whatever a fix puts in.
    private static SourceText KeepLineBreaks(SourceText before, SourceText after)
    {
        var pairs = Count(before.Text, "\r\n");
        var feeds = Count(before.Text, "\n");
        if (pairs > 0 && pairs == feeds)
            return after.WithText(after.Text.Replace("\r\n", "\n").Replace("\n", "\r\n"));
        return feeds > 0 && before.Text.IndexOf('\r') < 0 ? after.WithText(after.Text.Replace("\r\n", "\n")) : after;
    }

    private static int Count(string text, string what)
    {
        var count = 0;
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + what.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    // What is linted is compared word by word afterwards: it is read once.
    private sealed class LastReading(Func<SourceText, Lesson> read)
    {
        private Lesson? _last;

        public Lesson Read(SourceText source) => ReferenceEquals(_last?.Source, source) ? _last! : _last = read(source);
    }
}
