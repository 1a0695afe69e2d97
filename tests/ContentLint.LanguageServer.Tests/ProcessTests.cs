// The command as an editor starts it: `contentlint server`, a process of its own.

using System.Diagnostics;
using System.Text;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Tests;

[Platform("Linux,MacOsX")]
public sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public void It_answers_over_its_streams_and_leaves_on_exit()
    {
        using var server = Start();
        Send(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""");
        Assert.That(Receive(server), Does.Contain("\"positionEncoding\":\"utf-16\""));
        Send(server, """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""");
        Assert.That(Receive(server), Does.Contain("\"result\":null"));
        Send(server, """{"jsonrpc":"2.0","method":"exit"}""");
        Assert.That(server.WaitForExit(Patience), Is.True);
        Assert.That(server.ExitCode, Is.Zero);
        Assert.That(server.StandardOutput.ReadToEnd(), Is.Empty, "nothing but the protocol");
    }

    [Test]
    public void It_ends_with_its_input()
    {
        using var server = Start();
        Send(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""");
        Receive(server);
        server.StandardInput.Close();
        Assert.That(server.WaitForExit(Patience), Is.True);
    }

    [Test]
    public void It_ends_when_its_client_is_killed()
    {
        using var client = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        using var server = Start();
        Send(server, $$$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":{{{{client.Id}}}},"capabilities":{}}}""");
        Receive(server);
        Assert.That(server.WaitForExit(200), Is.False);
        client.Kill();
        client.WaitForExit();
        Assert.That(server.WaitForExit(Patience), Is.True, "its input is open, and its client is dead");
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ContentLint.Cli.dll"), "server", "--stdio"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = new UTF8Encoding(false),
    })!;

    private static void Send(Process server, string body)
    {
        server.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
        server.StandardInput.BaseStream.Flush();
    }

    private static string Receive(Process server) => Encoding.UTF8.GetString(new MessageReader(server.StandardOutput.BaseStream).Read(out _) ?? []);
}
