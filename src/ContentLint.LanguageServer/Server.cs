// The way in: a client at the other end of two streams, and nothing else on them.

using ContentLint.LanguageServer.Session;

namespace ContentLint.LanguageServer;

/// <summary>A language server for lessons: what an editor needs to show findings while they are typed, and to mend them.</summary>
public static class Server
{
    /// <summary>Serves one client until it leaves: until <c>exit</c>, the end of the input, or the end of the client's process.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads; nothing but the protocol goes there.</param>
    /// <param name="host">What the program gives.</param>
    /// <param name="cancellationToken">Ends the session early, as the end of the input does.</param>
    /// <returns>The exit code: 0 where the client said <c>shutdown</c> before, else 1.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static int Run(Stream input, Stream output, ServerHost host, CancellationToken cancellationToken = default)
    {
        _ = input ?? throw new ArgumentNullException(nameof(input));
        _ = output ?? throw new ArgumentNullException(nameof(output));
        using var session = new ClientSession(output, host ?? throw new ArgumentNullException(nameof(host)));
        return session.Run(input, cancellationToken);
    }
}
