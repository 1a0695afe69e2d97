// The language server as an editor feels it: a process of its own at the other end of two pipes, on a generated course. What is
// measured is from a message to its answer, everything between included.

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.Benchmarks;

/// <summary>Measures a language server.</summary>
internal sealed class ServerLatency : IDisposable
{
    private const int SizeOfLesson = 25_000;
    private const int WarmUp = 200;
    private const int Presses = 500;
    private const int Starts = 11;

    // The type with the most words, as long as diagrams get.
    private static readonly string Diagram = "```mermaid\nsequenceDiagram\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"  Client->>Server{i}: asks for what it needs\n")) + "  ";

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Process _server;
    private readonly MessageReader _reader;
    private readonly string _lesson;
    private readonly string _text;
    private int _version = 1;
    private int _lastId;

    private ServerLatency(string course, string[] command)
    {
        _lesson = Directory.EnumerateFiles(course, "*.mdx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(10);
        _text = Enlarge(File.ReadAllText(_lesson));
        _clock.Restart();
        _server = Process.Start(new ProcessStartInfo(command[0], [.. command.Skip(1), "server"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        _reader = new MessageReader(_server.StandardOutput.BaseStream);
    }

    /// <summary>Prints what was measured against its bar.</summary>
    /// <param name="course">The folder of a generated course.</param>
    /// <param name="command">The command, with what stands before <c>server</c>.</param>
    /// <returns>0 when all is within the bars.</returns>
    public static int Run(string course, string[] command)
    {
        Console.WriteLine("| what | measured | bar |\n| --- | ---: | ---: |");
        var folder = Path.GetFullPath(course);
        var isGood = Report("initialize answered, from the start of the process, p50", At([.. Enumerable.Range(0, Starts).Select(_ => Start(folder, command))], 0.5), 30, "ms");
        using var latency = new ServerLatency(folder, command);
        return latency.Run(folder) && isGood ? 0 : 1;
    }

    // The first of them compiles this client too: the middle of many counts. The end of the process does not.
    private static double Start(string course, string[] command)
    {
        using var server = new ServerLatency(course, command);
        server.Initialize(course);
        return server._clock.Elapsed.TotalMilliseconds;
    }

    public void Dispose()
    {
        _server.StandardInput.Close();
        _server.WaitForExit();
        _server.Dispose();
    }

    private bool Run(string course)
    {
        Initialize(course);
        Notify("initialized", []);
        Open();
        var isGood = Report("the course's findings, from the start of the process", _clock.Elapsed.TotalMilliseconds, 1500, "ms");

        Measure(WarmUp, _ => Press());
        var before = ProcessorTime();
        var presses = Measure(Presses, _ => Press());
        isGood &= Report("processor time of a key press", (ProcessorTime() - before) / Presses, 5, "ms");
        isGood &= Report("key press to findings, p50", At(presses, 0.5), 5, "ms");
        isGood &= Report("key press to findings, p95", At(presses, 0.95), 15, "ms");
        foreach (var (name, text) in new[] { ("component", "<C"), ("link", "[a]("), ("fence", "```j"), ("word of a diagram", Diagram) })
        {
            var completions = Enumerable.Range(0, WarmUp).Select(_ => Complete(text)).ToArray()[(WarmUp / 2)..];
            isGood &= Report($"key press to completion of a {name}, p95", At(completions, 0.95), 20, "ms");
        }

        var first = MemoryAfter(1_000);
        isGood &= Report("memory after 1,000 edits", first, 150, "MiB");
        isGood &= Report("memory after 10,000 edits", MemoryAfter(9_000), Math.Max(150, first * 1.1), "MiB");
        return isGood;
    }

    private void Initialize(string course) =>
        Ask("initialize", new JsonObject { ["processId"] = Environment.ProcessId, ["rootUri"] = new Uri(course).AbsoluteUri, ["capabilities"] = new JsonObject() });

    private static bool Report(string what, double measured, double bar, string unit)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {measured:0.0} {unit} | {bar:0} {unit} |{(measured <= bar ? "" : " beyond")}"));
        return measured <= bar;
    }

    private static double[] Measure(int count, Action<int> action)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var watch = Stopwatch.StartNew();
            action(i);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    private static double At(double[] times, double part) => times.Order().ElementAt((int)(times.Length * part));

    // By whole sections: half a diagram would be a mistake, and mistakes cost more.
    private static string Enlarge(string text)
    {
        string[] sections = [.. text.Split("\n## ").Skip(1).Select(s => "\n## " + s.TrimEnd() + "\n")];
        for (var i = 0; sections.Length > 0 && Encoding.UTF8.GetByteCount(text) < SizeOfLesson; i++)
            text += sections[i % sections.Length];
        return text;
    }

    // What holds on a machine that has other things to do, too.
    private double ProcessorTime()
    {
        _server.Refresh();
        return _server.TotalProcessorTime.TotalMilliseconds;
    }

    private double MemoryAfter(int edits)
    {
        for (var i = 0; i < edits; i++)
            Press();
        _server.Refresh();
        return _server.WorkingSet64 / 1024.0 / 1024.0;
    }

    private void Open()
    {
        var document = Document();
        document["languageId"] = "mdx";
        document["version"] = _version;
        document["text"] = _text;
        Notify("textDocument/didOpen", new JsonObject { ["textDocument"] = document });
        WaitForFindings();
    }

    // A letter in the middle of the first paragraph, and away again.
    private void Press()
    {
        Type(_version % 2 == 1 ? "x" : "", _version % 2 == 1 ? 0 : 1);
        WaitForFindings();
    }

    // The question comes right behind the letter, as editors put it.
    private double Complete(string text)
    {
        var line = LastLine();
        var (endLine, end) = (line + text.Count(c => c == '\n'), text.Length - text.LastIndexOf('\n') - 1);
        var watch = Stopwatch.StartNew();
        Replace(line, 0, line, 0, text);
        var asked = new JsonObject { ["textDocument"] = Document(), ["position"] = Place(endLine, end) };
        Ask("textDocument/completion", asked);
        var time = watch.Elapsed.TotalMilliseconds;
        Replace(line, 0, endLine, end, "");
        WaitForFindings();
        return time;
    }

    private int LastLine() => _text.Count(c => c == '\n');

    private int FirstParagraph()
    {
        var at = _text.IndexOf("\n\n", _text.IndexOf("\n---", 4, StringComparison.Ordinal) + 5, StringComparison.Ordinal);
        return _text[..(at + 2)].Count(c => c == '\n');
    }

    private void Type(string letter, int replaced)
    {
        var line = FirstParagraph();
        Replace(line, 2, line, 2 + replaced, letter);
    }

    private void Replace(int line, int character, int endLine, int endCharacter, string text)
    {
        var document = Document();
        document["version"] = ++_version;
        var change = new JsonObject { ["range"] = new JsonObject { ["start"] = Place(line, character), ["end"] = Place(endLine, endCharacter) }, ["text"] = text };
        Notify("textDocument/didChange", new JsonObject { ["textDocument"] = document, ["contentChanges"] = new JsonArray(change) });
    }

    private JsonObject Document() => new() { ["uri"] = new Uri(_lesson).AbsoluteUri };

    private static JsonObject Place(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private void WaitForFindings()
    {
        while (true)
        {
            using var message = Receive();
            if (message.RootElement.TryGetProperty("method", out var method) && method.GetString() == "textDocument/publishDiagnostics"
                && message.RootElement.GetProperty("params").TryGetProperty("version", out var version) && version.GetInt32() == _version)
            {
                return;
            }
        }
    }

    private void Ask(string method, JsonObject parameters)
    {
        var id = ++_lastId;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            using var message = Receive();
            if (message.RootElement.TryGetProperty("id", out var answered) && answered.ValueKind == JsonValueKind.Number && answered.GetInt32() == id)
                return;
        }
    }

    private void Notify(string method, JsonObject parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _server.StandardInput.BaseStream;
        stream.Write([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body]);
        stream.Flush();
    }

    private JsonDocument Receive() => JsonDocument.Parse(_reader.Read(out _) ?? throw new InvalidOperationException("The server is gone."));
}
