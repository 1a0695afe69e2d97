// The inputs of all targets, several at a time. Each turn goes to the target that has had the least time so far, or, where a
// count is given, to the next that has not had its count. An input is made from its number, so any can be made again alone.

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ContentLint.Diagnostics;

namespace ContentLint.Fuzz;

/// <summary>Runs targets and says what they broke.</summary>
internal sealed class FuzzRun(FuzzOptions options, IReadOnlyList<FuzzTarget> targets)
{
    private const int Turn = 16;
    private const int ShownOfKind = 2;

    // A process's threads have less stack elsewhere: a musl thread has 128 KB, the thread of a build 1.5 MB.
    private const int StackSize = 1 << 20;

    private readonly Lock _gate = new();
    private readonly Progress[] _progress = [.. targets.Select(t => new Progress(t, new InputSource(t, options.Seed)))];
    private readonly ConcurrentDictionary<(string Target, string Kind), int> _counts = new();
    private readonly ConcurrentDictionary<(int Target, int Number), string> _digests = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Runs all; gives the exit code.</summary>
    public int Run()
    {
        Console.WriteLine($"seed {options.Seed}, targets {string.Join(' ', targets.Select(t => $"{t.Name} ({t.Texts.Length} texts)"))}");
        Thread[] threads = [.. Enumerable.Range(0, options.Only is null ? options.Jobs : 1).Select(_ => new Thread(Work, StackSize))];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        foreach (var progress in _progress)
            Console.WriteLine($"{progress.Target.Name,-14} {progress.Done,8} inputs  {progress.Ticks / (double)Stopwatch.Frequency,7:F1} s  slowest {progress.Slowest / (double)Stopwatch.Frequency:F2} s: number {progress.SlowestNumber}");
        if (options.Digest is { } path)
            WriteDigests(path);
        return Summarize();
    }

    private void Work()
    {
        while (Next() is var (progress, start, count))
        {
            for (var number = start; number < start + count; number++)
                TryOne(progress, number);
        }
    }

    private (Progress Progress, int Start, int Count)? Next()
    {
        lock (_gate)
        {
            if (options.Only is { } only)
                return _progress[0].Next++ == 0 ? (_progress[0], only, 1) : null;

            var open = options.Count is { } most ? _progress.Where(p => p.Next < most) : _watch.Elapsed.TotalSeconds < options.Seconds ? _progress : [];
            if (open.MinBy(p => p.Ticks) is not { } progress)
                return null;

            var start = progress.Next;
            var count = Math.Min(Turn, options.Count - start ?? Turn);
            progress.Next += count;
            return (progress, start, count);
        }
    }

    private void TryOne(Progress progress, int number)
    {
        var before = Stopwatch.GetTimestamp();
        var input = progress.Inputs.Make(number);
        if (options.Only is not null)
            Console.WriteLine(Show(input.Text));
        if (options.Digest is not null)
            _digests[(Array.IndexOf(_progress, progress), number)] = DigestOf(progress.Target, input);
        else
            Judge(progress.Target, input, number);
        progress.Add(Stopwatch.GetTimestamp() - before, number);
    }

    private void Judge(FuzzTarget target, FuzzInput input, int number)
    {
        foreach (var violation in target.Try(input).DistinctBy(v => v.Kind))
        {
            var seen = _counts.AddOrUpdate((target.Name, violation.Kind), 1, (_, n) => n + 1);
            if (seen > ShownOfKind || KnownViolations.ReasonOf(target.Name, violation) is not null)
                continue;

            var small = new Minimizer(target, violation.Kind).Minimize(input);
            var detail = target.Try(small).FirstOrDefault(v => v.Kind == violation.Kind) ?? violation;
            lock (_gate)
                Console.WriteLine($"VIOLATION {target.Name} --seed {options.Seed} --only {number} (variant {input.Variant}): {violation.Kind}\n  {detail.Detail.Replace("\n", "\n  ")}\n  input: {Show(small.Text)}");
        }
    }

    private int Summarize()
    {
        var news = 0;
        foreach (var ((target, kind), count) in _counts.OrderBy(c => c.Key.Target, StringComparer.Ordinal).ThenByDescending(c => c.Value))
        {
            var reason = KnownViolations.ReasonOf(target, new Violation(kind, ""));
            news += reason is null ? 1 : 0;
            Console.WriteLine($"{(reason is null ? "BROKEN" : "known")} {target}: {kind}: {count} inputs{(reason is null ? "" : $" ({reason})")}");
        }

        Console.WriteLine($"{_progress.Sum(p => p.Done)} inputs, {news} kinds of violations");
        return news == 0 ? 0 : 1;
    }

    private static string DigestOf(FuzzTarget target, FuzzInput input)
    {
        var found = string.Join('\n', target.Find(input).Select(Describe));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(found)))[..16];
    }

    /// <summary>All that a diagnostic says.</summary>
    public static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic} {diagnostic.Severity} {diagnostic.Location.Span} {diagnostic.Help} {string.Join(' ', diagnostic.Related.Select(r => $"{r.Location} {r.Message}"))} "
        + string.Join(' ', diagnostic.Fixes.Select(f => $"{f.Title} {f.Safety} {string.Join(' ', f.Edits.Select(e => $"{e.Span} {e.NewText}"))}"));

    private void WriteDigests(string path)
    {
        var lines = _digests.OrderBy(d => d.Key).Select(d => $"{_progress[d.Key.Target].Target.Name} {d.Key.Number} {d.Value}").ToArray();
        File.WriteAllLines(path, lines);
        Console.WriteLine("digest " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16]);
    }

    // As it is written in C#, so that it can become a case.
    private static string Show(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (var c in text.Length > 2000 ? text[..2000] : text)
        {
            _ = c switch
            {
                '\n' => shown.Append("\\n"),
                '\r' => shown.Append("\\r"),
                '\t' => shown.Append("\\t"),
                '"' or '\\' => shown.Append('\\').Append(c),
                < ' ' or (> '\u007e' and < '\u00a1') or (>= '\u2000' and < '\u2070') or (>= '\ud800' and < '\ue000') or >= '\ufe00' => shown.Append($"\\u{(int)c:x4}"),
                _ => shown.Append(c),
            };
        }

        return shown.Append(text.Length > 2000 ? "\"…" : "\"").ToString();
    }

    private sealed class Progress(FuzzTarget target, InputSource inputs)
    {
        private long _ticks;
        private int _done;

        public FuzzTarget Target { get; } = target;

        public InputSource Inputs { get; } = inputs;

        public int Next { get; set; }

        public long Ticks => Interlocked.Read(ref _ticks);

        public int Done => _done;

        public long Slowest { get; private set; }

        public int SlowestNumber { get; private set; }

        public void Add(long ticks, int number)
        {
            Interlocked.Add(ref _ticks, ticks);
            Interlocked.Increment(ref _done);
            if (ticks > Slowest)
                (Slowest, SlowestNumber) = (ticks, number);
        }
    }
}
