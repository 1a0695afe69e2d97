// A client that does at random what people do: opens and closes documents, types, saves, renames, and changes files beside the
// editor. It keeps its own account of what is open and what is on disk, which is what the server's findings are held against.

using System.Globalization;
using System.Text.Json.Nodes;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.Tests.Workspace;

namespace ContentLint.LanguageServer.Tests.Support;

/// <summary>A client of one server, driven by a seed.</summary>
internal sealed class RandomClient : IDisposable
{
    private static readonly string[] Typed = ["<17", "<Note>", "\n", "\r\n", "{", "}", "---\n", "x", "ж𝄞", "# H\n", "```mermaid\nflowchart LR\n A-->\n```\n", "import A from './a'\n", "title: ", "\t", " "];

    private readonly Random _random;
    private readonly bool _pulls;
    private readonly RunningServer _server = new();
    private readonly Dictionary<string, JsonArray> _pushed = new(StringComparer.Ordinal);

    // Opened since the server answered last: what it said of an earlier opening may still be on its way.
    private readonly HashSet<string> _reopened = new(StringComparer.Ordinal);
    private int _lastId;

    public RandomClient(int seed, bool pulls)
    {
        _random = new Random(seed);
        _pulls = pulls;
        Folder.Write("contentlint.yml", RandomFiles.Kinds[4].Texts[0]);
        var diagnostic = pulls ? new JsonObject { ["diagnostic"] = new JsonObject() } : [];
        Ask("initialize", new JsonObject { ["rootUri"] = Folder.Uri(""), ["capabilities"] = new JsonObject { ["textDocument"] = diagnostic } });
        Notify("initialized", []);
    }

    public TestFolder Folder { get; } = new();

    /// <summary>The open documents by name, with the client's text and version.</summary>
    public SortedDictionary<string, (string Text, int Version)> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>What was done last.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Does something.</summary>
    public void Step()
    {
        var kind = _random.Next(10);
        if (Open.Count > 0 && kind < 5)
            Edit(Pick());
        else if (Open.Count > 0 && kind == 5)
            Close(Pick(), isSaved: _random.Next(2) == 0);
        else if (Open.Count > 0 && kind == 6)
            Rename(Pick());
        else if (kind == 7)
            ChangeDisk();
        else
            OpenOne();
    }

    /// <summary>What the server finds in an open document.</summary>
    public JsonArray FindingsOf(string name, Func<JsonArray, bool> isExpected)
    {
        if (_pulls)
            return Ask("textDocument/diagnostic", new JsonObject { ["textDocument"] = Document(name) })["result"]!["items"]!.AsArray();

        // Pushed when nothing waits; what is still on its way is waited for.
        for (var i = 0; i < 100 && !(_pushed.TryGetValue(name, out var shown) && isExpected(shown)); i++)
        {
            Ask("test/barrier", []);
            Thread.Sleep(i == 0 ? 1 : 20);
        }

        return _pushed.GetValueOrDefault(name) ?? [];
    }

    public void Dispose()
    {
        _server.Dispose();
        Folder.Dispose();
    }

    private void OpenOne()
    {
        var (name, text) = RandomFile();
        if (Open.ContainsKey(name))
            return;

        Last = $"open {name}";
        var isThere = File.Exists(Path.Combine(Folder.Path, name));
        text = isThere ? Folder.Read(name) : text;
        Open[name] = (text, 1);
        _reopened.Add(name);
        var document = Document(name);
        document["languageId"] = LanguageOf(name);
        document["version"] = 1;
        document["text"] = text;
        Notify("textDocument/didOpen", new JsonObject { ["textDocument"] = document });
    }

    private void Edit(string name)
    {
        var (text, version) = Open[name];
        var change = new JsonObject();
        if (_random.Next(4) == 0)
        {
            text = RandomFile(Path.GetFileName(name)).Text;
            change["text"] = text;
        }
        else
        {
            var typed = _random.Next(5) == 0 ? "" : Typed[_random.Next(Typed.Length)];
            var start = WholeCharacter(text, _random.Next(text.Length + 1));
            var end = _random.Next(2) == 0 ? start : WholeCharacter(text, Math.Min(text.Length, start + _random.Next(12)));
            var range = new PositionMap(text, PositionEncoding.Utf16).ToRange(new ContentLint.Text.TextSpan(start, Math.Max(start, end)));

            // A place between CR and LF is the end of its line.
            text = new PositionMap(text, PositionEncoding.Utf16).Replace(range, typed);
            change["range"] = new JsonObject { ["start"] = Place(range.Start), ["end"] = Place(range.End) };
            change["text"] = typed;
        }

        Last = $"edit {name}";
        Open[name] = (text, version + 1);
        var document = Document(name);
        document["version"] = version + 1;
        Notify("textDocument/didChange", new JsonObject { ["textDocument"] = document, ["contentChanges"] = new JsonArray(change) });
    }

    private void Close(string name, bool isSaved)
    {
        Last = $"close {name}, saved: {isSaved}";
        if (isSaved)
        {
            Folder.Write(name, Open[name].Text);
            Notify("textDocument/didSave", new JsonObject { ["textDocument"] = Document(name) });
        }

        Open.Remove(name);
        _pushed.Remove(name);
        Notify("textDocument/didClose", new JsonObject { ["textDocument"] = Document(name) });
    }

    // As editors do: the file is moved, the document closed and opened under its new name.
    private void Rename(string name)
    {
        var target = RandomFile(Path.GetFileName(name)).Name;
        if (Open.ContainsKey(target) || target == "contentlint.yml" || name == "contentlint.yml")
            return;

        Last = $"rename {name} to {target}";
        var (text, _) = Open[name];
        Folder.Write(target, text);
        Delete(name);
        Open.Remove(name);
        _pushed.Remove(name);
        Notify("textDocument/didClose", new JsonObject { ["textDocument"] = Document(name) });
        Open[target] = (text, 1);
        _reopened.Add(target);
        var document = Document(target);
        document["languageId"] = LanguageOf(target);
        document["version"] = 1;
        document["text"] = text;
        Notify("textDocument/didOpen", new JsonObject { ["textDocument"] = document });
        Notify("workspace/didRenameFiles", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["oldUri"] = Folder.Uri(name), ["newUri"] = Folder.Uri(target) }) });
    }

    private void ChangeDisk()
    {
        var (name, text) = RandomFile();
        Last = $"disk {name}";
        if (_random.Next(4) == 0 && name != "contentlint.yml")
            Delete(name);
        else
            Folder.Write(name, text);
        Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = Folder.Uri(name), ["type"] = 2 }) });
    }

    private void Delete(string name)
    {
        if (File.Exists(Path.Combine(Folder.Path, name)))
            Folder.Delete(name);
    }

    private (string Name, string Text) RandomFile(string? kind = null)
    {
        var (name, texts) = kind is null ? RandomFiles.Kinds[_random.Next(3) == 0 ? _random.Next(2) : _random.Next(RandomFiles.Kinds.Length)]
            : RandomFiles.Kinds.First(k => Path.GetFileName(k.Name) == kind);
        var folder = RandomFiles.Folders[_random.Next(RandomFiles.Folders.Length)];
        return (folder.Length == 0 ? name : $"{folder}/{name}", texts[_random.Next(texts.Length)]);
    }

    private static int WholeCharacter(string text, int offset) =>
        offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || (text[offset] == '\n' && text[offset - 1] == '\r')) ? offset - 1 : offset;

    private static string LanguageOf(string name) => name.EndsWith(".mdx", StringComparison.Ordinal) ? "mdx" : "plaintext";

    private string Pick() => Open.Keys.ElementAt(_random.Next(Open.Count));

    private JsonObject Document(string name) => new() { ["uri"] = Folder.Uri(name) };

    private static JsonObject Place(LspPosition place) => new() { ["line"] = place.Line, ["character"] = place.Character };

    private void Notify(string method, JsonObject parameters) => _server.Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private JsonObject Ask(string method, JsonObject parameters)
    {
        var id = (++_lastId).ToString(CultureInfo.InvariantCulture);
        _server.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            var message = _server.Receive();
            Take(message);
            if (message["id"]?.GetValue<string>() != id)
                continue;
            _reopened.Clear();
            return message;
        }
    }

    // An older version than the document's must never come after a newer one, nor findings of what is closed.
    private void Take(JsonObject message)
    {
        Assert.That(message["method"]?.GetValue<string>(), Is.Not.EqualTo("window/logMessage"), message.ToJsonString());
        if (message["method"]?.GetValue<string>() != "textDocument/publishDiagnostics")
            return;

        var parameters = message["params"]!;
        var name = DocumentUri.ToPath(parameters["uri"]!.GetValue<string>())![(Folder.Path.Length + 1)..];
        if (parameters["version"] is { } version && Open.TryGetValue(name, out var open))
        {
            if (version.GetValue<int>() > open.Version && _reopened.Contains(name))
                return;
            Assert.That(version.GetValue<int>(), Is.LessThanOrEqualTo(open.Version), name);
        }

        if (Open.ContainsKey(name))
            _pushed[name] = parameters["diagnostics"]!.AsArray();
    }
}
