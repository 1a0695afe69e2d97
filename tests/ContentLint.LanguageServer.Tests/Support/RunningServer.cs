using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Text;
using System.Text.Json.Nodes;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Tests.Support;

/// <summary>A server in this process, at the other end of two pipes.</summary>
internal sealed class RunningServer : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly AnonymousPipeServerStream _toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromServer = new(PipeDirection.In);
    private readonly BlockingCollection<JsonObject> _received = [];
    private readonly AnonymousPipeClientStream _input;
    private readonly Thread _server;

    public RunningServer(ServerHost? host = null)
    {
        _input = new AnonymousPipeClientStream(PipeDirection.In, _toServer.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, _fromServer.ClientSafePipeHandle);
        _server = new Thread(() => Serve(output, host ?? Host(TextWriter.Null))) { IsBackground = true };
        _server.Start();
        new Thread(Read) { IsBackground = true }.Start();
    }

    /// <summary>What the server returned; <see langword="null"/> while it runs.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>What a program would give the server.</summary>
    public static ServerHost Host(TextWriter log) => new()
    {
        Version = "1.2.3",
        Log = log,
        FindRulePage = id => Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), id + "-*.md").Select(File.ReadAllText).FirstOrDefault(),
    };

    public void Send(JsonObject message) => SendRaw(message.ToJsonString());

    public void SendRaw(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        SendBytes([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
    }

    public void SendBytes(byte[] bytes)
    {
        _toServer.Write(bytes);
        _toServer.Flush();
    }

    /// <summary>The next message; the test fails when none comes.</summary>
    public JsonObject Receive() => _received.TryTake(out var message, Patience) ? message : throw new AssertionException("The server says nothing.");

    /// <summary>The next message; <see langword="null"/> when none has come yet.</summary>
    public JsonObject? ReceiveIfThere() => _received.TryTake(out var message) ? message : null;

    /// <summary>Ends the input, as a client does that dies.</summary>
    public void EndInput() => _toServer.Dispose();

    /// <summary>Waits for the server's end.</summary>
    public int WaitForEnd() => _server.Join(Patience) ? ExitCode!.Value : throw new AssertionException("The server does not end.");

    public void Dispose()
    {
        _toServer.Dispose();
        if (!_server.Join(Patience))
            throw new AssertionException("The server does not end with its input.");
        _input.Dispose();
        _fromServer.Dispose();
        _received.Dispose();
    }

    private void Serve(AnonymousPipeClientStream output, ServerHost host)
    {
        ExitCode = Server.Run(_input, output, host);
        output.Dispose();
    }

    private void Read()
    {
        var reader = new MessageReader(_fromServer);
        try
        {
            while (reader.Read(out _) is { } body)
                _received.Add(JsonNode.Parse(body)!.AsObject());
        }
        catch (ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
