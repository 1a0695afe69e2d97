using System.Text.Json.Nodes;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;

namespace ContentLint.LanguageServer.Tests.Support;

/// <summary>Plays the client of a written session, and checks what the server says.</summary>
/// <param name="isCrlf">Whether all lines of its files and documents end with CRLF; what the server says of them is read as if they did not.</param>
internal sealed class SessionRunner(bool isCrlf) : IDisposable
{
    private static readonly HashSet<string> Passed = new(["window/logMessage"], StringComparer.Ordinal);

    private readonly TestFolder _folder = new();
    private readonly RunningServer _server = new();
    private readonly Dictionary<string, (string Text, int Version)> _documents = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();
    private JsonNode? _lastResult;
    private JsonNode? _lastAsked;
    private int _lastId;

    /// <summary>Plays a step.</summary>
    public void Play(Step step)
    {
        switch (step.Kind, step.What)
        {
            case ("===", _) when step.Text is null:
                _folder.Delete(step.What);
                break;
            case ("===", _):
                _folder.Write(step.What, WithLineBreaks(step.Text));
                break;
            case ("-->", "open"):
                Open(step.Rest.Split(' '), WithLineBreaks(step.Text!));
                break;
            case ("-->", "edit"):
                Edit(step.Rest.Split(' ', 4));
                break;
            case ("-->", "answer"):
                _server.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = _lastAsked!.DeepClone(), ["result"] = Json(step.Rest) });
                break;
            case ("-->", _):
                Send(step.What, Json(step.Rest));
                break;
            case (_, "nothing"):
                ExpectNothing();
                break;
            case (_, "text"):
                Assert.That(TextAfter(step.Rest), Is.EqualTo(WithLineBreaks(step.Text!)));
                break;
            case (_, "file"):
                ExpectInFile(step.Rest.Split(" has ", 2));
                break;
            default:
                Expect(step.What, step.Rest);
                break;
        }
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private JsonNode? Json(string text) => SessionJson.Read(text.Replace("{path}", _folder.Path, StringComparison.Ordinal), UriOf);

    private string UriOf(string name) => name.Contains(':', StringComparison.Ordinal) ? name : _folder.Uri(name);

    private void Open(string[] words, string text)
    {
        var name = words[0];
        var version = words.Length > 1 && int.TryParse(words[1], out var given) ? given : 1;
        var language = words.Skip(1).FirstOrDefault(w => w != "crlf" && !int.TryParse(w, out _)) ?? Path.GetExtension(name) switch
        {
            ".mdx" => "mdx",
            ".md" => "markdown",
            ".mmd" => "mermaid",
            ".yml" => "yaml",
            ".json" => "json",
            _ => "typescript",
        };
        _documents[name] = (text, version);
        Send("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(name), ["languageId"] = language, ["version"] = version, ["text"] = text },
        });
    }

    // edit NAME VERSION RANGE "TEXT"; the range `all` is the whole document.
    private void Edit(string[] words)
    {
        var (name, version, text) = (words[0], int.Parse(words[1]), WithLineBreaks(JsonNode.Parse(words[3])!.GetValue<string>()));
        var change = new JsonObject { ["text"] = text };
        var after = text;
        if (words[2] != "all")
        {
            change["range"] = SessionJson.Place(words[2]);
            after = new PositionMap(_documents[name].Text, PositionEncoding.Utf16).Replace(RangeOf(change["range"]!), text);
        }

        _documents[name] = (after, version);
        Send("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(name), ["version"] = version },
            ["contentChanges"] = new JsonArray(change),
        });
    }

    private void Send(string method, JsonNode? parameters)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0" };
        if (IsRequest(method))
        {
            var id = (++_lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
            message["id"] = id;
            _waiting.Enqueue(id);
        }

        message["method"] = method;
        if (parameters is not null)
            message["params"] = parameters;
        _server.Send(message);
    }

    private static bool IsRequest(string method) =>
        method is not ("initialized" or "exit") && !method.StartsWith("$/", StringComparison.Ordinal) && !method.Contains("/did", StringComparison.Ordinal);

    private void Expect(string what, string rest)
    {
        if (what == "exit")
        {
            Assert.That(_server.WaitForEnd(), Is.EqualTo(int.Parse(rest)));
            return;
        }

        var message = Next();
        switch (what)
        {
            case "result" or "error":
                Assert.That(message["id"]?.GetValue<string>(), Is.EqualTo(_waiting.Dequeue()), message.ToJsonString());
                _lastResult = message[what];
                Check(rest, message, what);
                break;
            case "ask":
                var words = rest.Split(' ', 2);
                Assert.That(message["method"]?.GetValue<string>(), Is.EqualTo(words[0]), message.ToJsonString());
                _lastAsked = message["id"];
                Assert.That(_lastAsked, Is.Not.Null, "a request has an id");
                Check(words.Length > 1 ? words[1] : "", message, "params");
                break;
            default:
                Assert.That(message["method"]?.GetValue<string>(), Is.EqualTo(what), message.ToJsonString());
                Check(rest, message, "params");
                break;
        }
    }

    private void Check(string expected, JsonObject message, string member)
    {
        if (expected.Trim() == "null")
            Assert.That(message[member], Is.Null, message.ToJsonString());
        else if (Json(expected) is { } wanted)
            Assert.That(SessionJson.Difference(wanted, WithoutReturns(message[member])), Is.Null, message.ToJsonString());
    }

    private string WithLineBreaks(string text) => isCrlf ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    private JsonNode? WithoutReturns(JsonNode? said) => isCrlf && said is not null ? JsonNode.Parse(said.ToJsonString().Replace("\\r\\n", "\\n", StringComparison.Ordinal)) : said;

    private JsonObject Next()
    {
        JsonObject message;
        do
            message = _server.Receive();
        while (Passed.Contains(message["method"]?.GetValue<string>() ?? ""));
        return message;
    }

    // Whatever is to be said is said before the answer to a later question, but for what is said when nothing waits.
    private void ExpectNothing()
    {
        for (var i = 0; i < 2; i++)
        {
            Send("test/barrier", null);
            var message = Next();
            Assert.That(message["id"]?.GetValue<string>(), Is.EqualTo(_waiting.Dequeue()), message.ToJsonString());
            Thread.Sleep(50);
        }
    }

    // text NAME after TITLE
    private string TextAfter(string rest)
    {
        var words = rest.Split(" after ", 2);
        var edit = words.Length == 1 ? _lastResult : EditOf(words[1]);
        var name = words[0].Split(' ')[0];
        var edits = (edit?["changes"]?[UriOf(name)] ?? edit?["documentChanges"]?.AsArray().FirstOrDefault(d => d!["textDocument"]!["uri"]!.GetValue<string>() == UriOf(name))?["edits"])?.AsArray();
        Assert.That(edits, Is.Not.Null, $"no edit of {name}: {edit?.ToJsonString()}");
        var text = _documents.TryGetValue(name, out var open) ? open.Text : _folder.Read(name);
        foreach (var one in edits!.OrderByDescending(e => RangeOf(e!["range"]!).Start.Line).ThenByDescending(e => RangeOf(e!["range"]!).Start.Character))
            text = new PositionMap(text, PositionEncoding.Utf16).Replace(RangeOf(one!["range"]!), one["newText"]!.GetValue<string>());
        return text;
    }

    private JsonNode? EditOf(string title)
    {
        var actions = _lastResult!.AsArray();
        var action = actions.FirstOrDefault(a => a!["title"]!.GetValue<string>() == title);
        Assert.That(action, Is.Not.Null, $"no action '{title}' among {string.Join(", ", actions.Select(a => a!["title"]))}");
        if (action!["edit"] is { } edit)
            return edit;

        var result = _lastResult;
        Send("codeAction/resolve", action.DeepClone());
        Expect("result", "");
        (var resolved, _lastResult) = (_lastResult, result);
        return resolved!["edit"];
    }

    private void ExpectInFile(string[] words) => Assert.That(_folder.Read(words[0]), Does.Contain(WithLineBreaks(JsonNode.Parse(words[1])!.GetValue<string>())));

    private static LspRange RangeOf(JsonNode range) => new(PositionOf(range["start"]!), PositionOf(range["end"]!));

    private static LspPosition PositionOf(JsonNode position) => new(position["line"]!.GetValue<int>(), position["character"]!.GetValue<int>());
}
