using System.Diagnostics;
using System.Globalization;
using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// Hostile documents, one construct repeated: time against size, from an eighth of the largest size upwards. Twice the
/// size must cost about twice the time; a factor near four is quadratic.
/// </summary>
internal static class GrowthTable
{
    private const int Sizes = 4;
    private const int Runs = 3;

    // Below this a factor says more about the clock than about us.
    private const double LeastMeasurable = 20;

    private static readonly (string Name, Func<int, string> Make)[] Documents =
    [
        .. new[]
        {
            "<", "{", ">", "[", "]", "*", "_", "~", "`", "](", "![", "<a ", "</a>", "<a>", "<a>\n", "<a b={", "<a b=\"", "<a {...", "{<a>", "{\"", "{'", "{`", "{`${", "{(", "{/*", "{/", "{a}", "{a b}",
            "{\n", "<a\n", "> {\n", "> <a b={\n", "- <a\n", "<!--", "<!--\n\n", "<https://a.b> ", "List<int> ", "<your-name> ", "- ", "> ", "1. ", "- > ", "- a\n", "> a\n> > b\n", "a*", "*a _b ", "[a](b \"", "[^a]: b\n",
            "| a ", "| a |\n|-|\n", "http://a.b/!", "import a\n\n", "import a from 'b'\n\n", "export const a = {\n\n", "a\n===\n", "# a <b\n\n", "\r", "\0",
        }.Select(unit => (Escape(unit), (Func<int, string>)(count => string.Concat(Enumerable.Repeat(unit, count))))),
        ("<a> … </a>", count => string.Concat(Enumerable.Repeat("<a>", count)) + string.Concat(Enumerable.Repeat("</a>", count))),
        ("{ … }", count => new string('{', count) + new string('}', count)),
        ("{<a> … </a>}", count => string.Concat(Enumerable.Repeat("{<a>", count)) + string.Concat(Enumerable.Repeat("</a>}", count))),
        ("nested list", count => string.Concat(Enumerable.Range(0, (int)Math.Sqrt(count)).Select(i => new string(' ', 2 * i) + "- a\n"))),
        ("nested quotes", count => string.Concat(Enumerable.Range(0, (int)Math.Sqrt(count)).Select(i => new string('>', i) + " a\n"))),
    ];

    /// <summary>Prints the table.</summary>
    /// <param name="largest">How often the construct is repeated at most; with <c>MB</c> behind it, how long the text is.</param>
    public static int Run(string largest)
    {
        var isLength = largest.EndsWith("MB", StringComparison.Ordinal);
        var most = int.Parse(isLength ? largest[..^2] : largest, CultureInfo.InvariantCulture) * (isLength ? 1_000_000 : 1);
        var lesson = ReadLesson();
        Console.WriteLine($"{"repeated",-22}{string.Concat(Enumerable.Range(0, Sizes).Select(i => $"{$"1/{1 << (Sizes - 1 - i)}",10}"))}   factor a doubling");
        foreach (var (name, make) in Documents.Append(("a real lesson", count => string.Concat(Enumerable.Repeat(lesson, Math.Max(1, count / 1000))))))
        {
            var unit = isLength ? make(1000).Length / 1000.0 : 1;
            var times = Enumerable.Range(0, Sizes).Select(i => Measure(make((int)((most >> (Sizes - 1 - i)) / unit)))).ToArray();
            var factor = times[^1] < LeastMeasurable ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(times[^1] / times[0], 1.0 / (Sizes - 1)),10:F1}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22}{string.Concat(times.Select(t => $"{t,7:F0} ms"))}{factor}"));
        }

        return 0;
    }

    private static double Measure(string text)
    {
        var source = SourceText.From("", text);
        var best = double.MaxValue;
        for (var run = 0; run < Runs && (run == 0 || best < 1000); run++)
        {
            var watch = Stopwatch.StartNew();
            MdxParser.Parse(source, MdxOptions.Default);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static string ReadLesson()
    {
        var assembly = typeof(GrowthTable).Assembly;
        var name = assembly.GetManifestResourceNames().Where(n => n.StartsWith("lesson-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).First();
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var text = reader.ReadToEnd();
        var body = text.IndexOf("\n---", StringComparison.Ordinal);
        return text[(text.IndexOf('\n', body + 1) + 1)..];
    }

    private static string Escape(string unit) =>
        unit.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal);
}
