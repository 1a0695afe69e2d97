// A course in memory, edited as an author edits it: what one edit costs beside reading and linting the edited lesson alone, in
// the same process. The bars: at most twice the time, and under 2 MB.

using System.Diagnostics;
using System.Globalization;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Benchmarks;

/// <summary>Edits a generated course.</summary>
internal static class CourseEdits
{
    private const int Edits = 300;
    private const double MostFactor = 2;
    private const double MostMegabytes = 2;

    /// <summary>Prints a line a kind of edit.</summary>
    /// <param name="folder">The folder of a generated course.</param>
    /// <returns>0 when all are within the bars.</returns>
    public static int Run(string folder)
    {
        var request = new LintRequest { BaseDirectory = Path.GetFullPath(folder), MaxDegreeOfParallelism = 1 };
        var course = Course.Open(request);
        var lesson = course.Files[course.Files.Count / 2];
        var text = File.ReadAllText(lesson.FullPath);
        var run = new LintRun(WorkspaceFileSystem.Physical, request, CancellationToken.None);
        var isGood = true;
        isGood &= Edit("a word in a paragraph", i => TextOf(text, i));
        isGood &= Edit("a word in the title", i => text.Replace("title: '", string.Create(CultureInfo.InvariantCulture, $"title: '{i} "), StringComparison.Ordinal));
        isGood &= Edit("a mistake made and mended", i => i % 2 == 0 ? text : text + "\na <17\n");
        return isGood ? 0 : 1;

        bool Edit(string name, Func<int, string> edit)
        {
            var now = course;
            return Compare(
                name,
                i => run.LintText(SourceText.From(lesson, edit(i)), out _)!,
                i => (now = now.With(lesson.FullPath, edit(i))).Result);
        }
    }

    private static string TextOf(string text, int edit) => text + string.Create(CultureInfo.InvariantCulture, $"\nOne more word, {edit}.\n");

    // The middle of many pairs, one after the other: the machine is not equally quick all the time, and collections fall into
    // some of them. As many before, until the code is compiled for good.
    private static bool Compare(string name, Func<int, object> alone, Func<int, object> inCourse)
    {
        var (own, whole, factors) = (new double[Edits], new double[Edits], new double[Edits]);
        var allocated = 0L;
        for (var i = -4 * Edits; i < Edits; i++)
        {
            var (ownTime, _) = Measure(alone, i);
            var (wholeTime, bytes) = Measure(inCourse, i);
            if (i < 0)
                continue;
            (own[i], whole[i], factors[i]) = (ownTime, wholeTime, wholeTime / ownTime);
            allocated += bytes;
        }

        var (factor, megabytes) = (Middle(factors), allocated / 1e6 / Edits);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} alone {Middle(own),6:0.000} ms, in the course {Middle(whole),6:0.000} ms, {factor,5:0.00} times, {megabytes,6:0.000} MB"));
        return factor <= MostFactor && megabytes <= MostMegabytes;
    }

    private static (double Milliseconds, long Bytes) Measure(Func<int, object> edit, int i)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        edit(i);
        return (watch.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static double Middle(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
