// Holds the engine against the references, document by document.
//
//   dotnet run -c Release --project tests/conformance -- [CHECK...] [--corpus DIR] [--file FILE] [--group GROUP]
//                                                        [--show N] [--out DIR] [--no-bar] [--mermaid MAJOR]
//
//   ... generate mermaid SEED COUNT TYPES FILE [--from grammar] | generate mdx SEED COUNT FLAVOR FILE
//       | generate front-matter SEED COUNT BUILDER FILE | join FILE FILE FILE
//                                                        makes fresh inputs, see FreshInputs
//   ... fixes FILE                                       applies fixes to what the reference rejects, see MdxFixes
//   ... fixes mermaid FILE | fixed mermaid FILE | drawn mermaid FILE FILE   the same for diagrams, see MermaidFixes
//   ... recovery mermaid SEED COUNT                      counts diagnostics per mistake, see MermaidRecovery
//
// Prints for each corpus file and group how many documents agree, and the first that do not; writes all of them to
// --out for study. Exit code 1 when a file falls below its bar.

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ContentLint.Conformance;

var options = Options.Parse(args);

// A check a line; the next one goes here.
CorpusCheck[] checks =
[
    new FrontMatterCheck(),
    new FrontMatterBuildersCheck(),
    new MdxCheck(),
    new MdxBuildersCheck(),
    new MermaidCheck(options.Mermaid),
    new SiteRunsCheck(),
    new MermaidDrawnCheck(),
];

if ((FreshInputs.Run([.. options.Checks], options.Corpus, options.From)
    ?? MermaidFixes.Run([.. options.Checks], options.Corpus, options.File, options.Show)
    ?? MermaidRecovery.Run([.. options.Checks], options.Corpus, options.Show)
    ?? MdxFixes.Run([.. options.Checks], options.Corpus, options.File, options.Show)) is { } exitCode)
    return exitCode;

var failed = false;
foreach (var check in checks.Where(c => options.Checks.Count == 0 || options.Checks.Contains(c.Name)))
{
    foreach (var (file, bar) in options.File is { } only ? [(only, 0)] : check.Files)
    {
        var path = Path.IsPathRooted(file) || File.Exists(file) ? file : Path.Combine(options.Corpus, file);
        if (options.File is null && !File.Exists(path))
        {
            Console.WriteLine($"{check.Name}: skipped, there is no {path}");
            continue;
        }

        failed |= !Run(check, path, options.File is null && !options.NoBar ? bar : 0, options);
    }
}

return failed ? 1 : 0;

static bool Run(CorpusCheck check, string path, double bar, Options options)
{
    if (bar > 0 && !File.Exists(path))
    {
        Console.WriteLine($"{check.Name}: {path} is not there and was skipped");
        return true;
    }

    var watch = Stopwatch.StartNew();
    var outcomes = File.ReadLines(path)
        .Select((line, index) => (line, index))
        .Where(row => row.line.Length > 0)
        .AsParallel().AsOrdered()
        .SelectMany(row => Judge(check, row.line, row.index + 1))
        .Where(outcome => options.Group is null || outcome.Group == options.Group)
        .ToArray();
    var differing = outcomes.Where(o => !o.Agrees).ToArray();
    foreach (var group in outcomes.GroupBy(o => o.Group).OrderBy(g => g.Key, StringComparer.Ordinal))
        Print(Path.GetFileNameWithoutExtension(path), group.Key, [.. group]);
    Print(Path.GetFileNameWithoutExtension(path), "total", outcomes);
    Console.WriteLine($"{check.Name}: {Path.GetFileName(path)} took {watch.Elapsed.TotalSeconds:F1} s");
    foreach (var outcome in differing.Take(options.Show))
        Show(outcome);
    if (options.Out is not null)
        Write(differing, Path.Combine(options.Out, $"{check.Name}-{Path.GetFileName(path)}"));

    var judged = outcomes.Count(o => o.Actual is not null);
    var share = judged == 0 ? 1 : 1 - (double)differing.Length / judged;
    if (share < bar)
        Console.WriteLine($"BELOW THE BAR: {check.Name} {Path.GetFileName(path)}: {Percent(share)} of {Percent(bar)}");
    var isPrecise = bar == 0 || !check.MustBePrecise || !Array.Exists(outcomes, o => o.IsFalseAlarm);
    if (!isPrecise)
        Console.WriteLine($"NOT PRECISE: {check.Name} {Path.GetFileName(path)} has false alarms");
    return share >= bar && isPrecise;
}

static IEnumerable<Outcome> Judge(CorpusCheck check, string line, int number)
{
    using var row = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1000 });
    return check.Check(row.RootElement, number).ToArray();
}

static void Print(string file, string group, IReadOnlyCollection<Outcome> outcomes)
{
    var judged = outcomes.Where(o => o.Actual is not null).ToArray();
    var falseAlarms = judged.Count(o => o.IsFalseAlarm);
    var misses = judged.Count(o => !o.Agrees && !o.IsFalseAlarm);
    var share = judged.Length == 0 ? 1 : 1 - (double)(falseAlarms + misses) / judged.Length;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{file,-20} {group,-18} {outcomes.Count,6} documents  {judged.Length,6} judged  {Percent(share),8}  {falseAlarms,4} false alarms  {misses,4} misses"));
}

static string Percent(double share) => (Math.Floor(share * 100000) / 1000).ToString("F3", CultureInfo.InvariantCulture) + "%";

static void Show(Outcome outcome)
{
    var kind = outcome.Expected == outcome.Actual ? "DIFFERS" : outcome.IsFalseAlarm ? "FALSE ALARM" : "MISS";
    Console.WriteLine($"--- {kind} {outcome.Group} {outcome.Id}");
    Console.WriteLine(outcome.Text.Length > 400 ? outcome.Text[..400] + " …" : outcome.Text);
    Console.WriteLine($"  reference: {outcome.ReferenceSays}");
    Console.WriteLine($"  we:        {outcome.WeSay}");
}

static void Write(IEnumerable<Outcome> outcomes, string path)
{
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllLines(path, outcomes.Select(o => JsonSerializer.Serialize(o)));
}

internal sealed record Options(IReadOnlyList<string> Checks, string Corpus, string? File, string? Group, int Show, string? Out, bool NoBar, string? From, int Mermaid)
{
    public static Options Parse(string[] args)
    {
        var words = new List<string>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--no-bar")
                values[args[i]] = "";
            else if (args[i].StartsWith("--", StringComparison.Ordinal))
                values[args[i]] = ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value");
            else
                words.Add(args[i]);
        }

        return new Options(
            words,
            values.GetValueOrDefault("--corpus") ?? Path.Combine("..", "shared", "corpus"),
            values.GetValueOrDefault("--file"),
            values.GetValueOrDefault("--group"),
            int.Parse(values.GetValueOrDefault("--show") ?? "3", CultureInfo.InvariantCulture),
            values.GetValueOrDefault("--out"),
            values.ContainsKey("--no-bar"),
            values.GetValueOrDefault("--from"),
            int.Parse(values.GetValueOrDefault("--mermaid") ?? "12", CultureInfo.InvariantCulture));
    }
}
