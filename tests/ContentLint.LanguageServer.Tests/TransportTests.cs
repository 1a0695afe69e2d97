using System.Text;
using System.Text.Json.Nodes;
using ContentLint.LanguageServer.Tests.Support;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Tests;

/// <summary>What stands below the conversations: bytes that come in pieces, that are no message, that end.</summary>
public sealed class TransportTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""";

    [TestCase("Content-Length: 2\r\n\r\n{}", new[] { "{}" })]
    [TestCase("content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}Content-Length: 4\r\n\r\nnull", new[] { "{}", "null" })]
    [TestCase("Content-Length: 2\n\n{}", new[] { "{}" })]
    [TestCase("\r\n\r\nContent-Length: 2\r\n\r\n{}", new[] { "{}" })]
    [TestCase("Content-Length: two\r\n\r\nContent-Length: 2\r\n\r\n{}", new[] { "!", "{}" })]
    [TestCase("Content-Length: -2\r\n\r\nContent-Length: 2\r\n\r\n{}", new[] { "!", "{}" })]
    [TestCase("Content-Length: 99999999999\r\n\r\n", new[] { "!" })]
    [TestCase("Content-Length: 900000000\r\n\r\n", new[] { "!" })]
    [TestCase("Nothing: 1\r\n\r\n", new[] { "!" })]
    [TestCase("Content-Length: 20\r\n\r\n{}", new string[0])]
    [TestCase("Content-Len", new string[0])]
    [TestCase("", new string[0])]
    public void Messages_are_taken_off_a_stream(string bytes, string[] expected)
    {
        foreach (var size in new[] { 1, 3, 1000 })
        {
            var reader = new MessageReader(new SlowStream(Encoding.UTF8.GetBytes(bytes), size));
            var read = new List<string>();
            while (reader.Read(out var isBad) is var body && (body is not null || isBad))
                read.Add(body is null ? "!" : Encoding.UTF8.GetString(body));
            Assert.That(read, Is.EqualTo(expected), $"in pieces of {size}");
        }
    }

    [TestCase("{", RpcCode.ParseError)]
    [TestCase("[]", RpcCode.InvalidRequest)]
    [TestCase("1", RpcCode.InvalidRequest)]
    [TestCase("{}", RpcCode.InvalidRequest)]
    [TestCase("""{"id":7}""", RpcCode.InvalidRequest)]
    [TestCase("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover"}""", RpcCode.ServerNotInitialized)]
    public void What_is_no_message_is_refused_and_the_session_goes_on(string body, int code)
    {
        using var server = new RunningServer();
        server.SendRaw(body);
        Assert.That(server.Receive()["error"]!["code"]!.GetValue<int>(), Is.EqualTo(code));
        server.SendRaw(Initialize);
        Assert.That(server.Receive()["result"], Is.Not.Null);
    }

    [Test]
    public void A_message_may_come_in_pieces()
    {
        using var server = new RunningServer();
        var bytes = Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(Initialize)}\r\n\r\n{Initialize}");
        server.SendBytes(bytes[..30]);
        Thread.Sleep(30);
        Assert.That(server.ReceiveIfThere(), Is.Null);
        server.SendBytes(bytes[30..]);
        Assert.That(server.Receive()["id"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public void Deep_nesting_is_refused()
    {
        using var server = new RunningServer();
        server.SendRaw(new string('[', 100_000));
        Assert.That(server.Receive()["error"]!["code"]!.GetValue<int>(), Is.EqualTo(RpcCode.ParseError));
    }

    [Test]
    public void A_cancelled_request_is_not_worked_on()
    {
        using var server = new RunningServer();
        server.SendRaw(Initialize);
        server.Receive();

        // All in one piece, so that the request still waits when it is cancelled.
        var messages = new StringBuilder();
        foreach (var message in new[]
        {
            """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.mdx","languageId":"mdx","version":1,"text":"a"}}}""",
            """{"jsonrpc":"2.0","id":"2","method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///a.mdx"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"context":{"diagnostics":[]}}}""",
            """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""",
            """{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"2"}}""",
        })
        {
            messages.Append($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}");
        }

        server.SendBytes(Encoding.UTF8.GetBytes(messages.ToString()));
        var answers = new Dictionary<string, JsonObject>();
        while (answers.Count < 2)
        {
            var message = server.Receive();
            if (message["id"] is { } id)
                answers[id.ToJsonString()] = message;
        }

        // Answered it may be already; then with a result, and never both or none.
        var cancelled = answers["\"2\""];
        Assert.That(cancelled["error"]?["code"]?.GetValue<int>() ?? RpcCode.RequestCancelled, Is.EqualTo(RpcCode.RequestCancelled));
        Assert.That(answers["2"].ContainsKey("result"), Is.True);
    }

    [TestCase(false, 1)]
    [TestCase(true, 0)]
    public void The_server_ends_with_its_input(bool shutsDown, int exitCode)
    {
        using var server = new RunningServer();
        server.SendRaw(Initialize);
        server.Receive();
        if (shutsDown)
        {
            server.SendRaw("""{"jsonrpc":"2.0","id":2,"method":"shutdown"}""");
            server.Receive();
        }

        server.EndInput();
        Assert.That(server.WaitForEnd(), Is.EqualTo(exitCode));
    }

    [Test]
    public void The_server_ends_at_once_for_a_client_that_is_gone()
    {
        using var server = new RunningServer();
        server.SendRaw("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":2147483646,"capabilities":{}}}""");
        Assert.That(server.WaitForEnd(), Is.EqualTo(1));
    }

    /// <summary>Gives few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
