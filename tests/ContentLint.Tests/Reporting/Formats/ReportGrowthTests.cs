using System.Diagnostics;
using ContentLint.Reporting;

namespace ContentLint.Tests.Reporting.Formats;

/// <summary>A report's cost grows with its findings, also where all of them are in one line of a megabyte.</summary>
public sealed class ReportGrowthTests
{
    // A hundred times what it takes, for machines that have other things to do; work that grows with the square takes longer.
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    public static IEnumerable<string> Formats => Reporters.Names;

    [TestCaseSource(nameof(Formats))]
    public void Is_linear(string format)
    {
        var result = AwkwardResult.CreateLarge(100_000);
        var watch = Stopwatch.StartNew();
        var writer = new CountingWriter();
        Reporters.Find(format)!.Write(result, AwkwardResult.Run, writer);
        TestContext.Out.WriteLine($"{format}: {watch.Elapsed.TotalSeconds:0.00} s, {writer.Length / 1e6:0.0} million characters");
        Assert.That(watch.Elapsed, Is.LessThan(Most));
        Assert.That(writer.Length, Is.Positive);
    }

    private sealed class CountingWriter : StyledWriter
    {
        public long Length { get; private set; }

        public override void Write(string text, TextStyle style = TextStyle.Plain) => Length += text.Length;
    }
}
