// One client, from `initialize` to `exit`. Messages are handled one after the other in the order in which they came, so a
// request sees the documents as the client had them when it asked. Whenever nothing waits, the findings are brought up to date.

using System.Diagnostics.CodeAnalysis;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;

namespace ContentLint.LanguageServer.Session;

/// <summary>A session with a client.</summary>
internal sealed class ClientSession : IDisposable
{
    private const int MessageTypeError = 1;

    private readonly Inbox _inbox = new();
    private readonly Connection _connection;
    private readonly Router _router = new(ProtocolJson.Default);
    private readonly ServerHost _host;
    private readonly Features _features;
    private State _state = State.Silent;

    /// <param name="output">What the client reads.</param>
    /// <param name="host">What the program gives.</param>
    public ClientSession(Stream output, ServerHost host)
    {
        _host = host;
        _connection = new Connection(new MessageWriter(output));
        _features = new Features(_connection, host, _inbox.Ended);
        _router.OnRequest<InitializeParams, InitializeResult>("initialize", (p, _) => Initialize(p));
        _router.OnRequest<NoParams>("shutdown", (_, _) => ShutDown());
        _router.OnNotification<NoParams>("initialized", _ => _features.Begin());
        _features.Register(_router);
    }

    private enum State
    {
        /// <summary>The client has not introduced itself.</summary>
        Silent,
        Running,

        /// <summary>The client has said that it is about to leave.</summary>
        Leaving,
    }

    /// <summary>Serves the client until it is gone.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="cancellationToken">Ends the session early.</param>
    /// <returns>The exit code.</returns>
    public int Run(Stream input, CancellationToken cancellationToken)
    {
        using var stop = cancellationToken.Register(_inbox.Stop);
        _inbox.Start(input);
        while (true)
        {
            if (_inbox.IsEmpty && _state == State.Running)
                Guard("findings", _features.Settle);
            if (_inbox.Take() is not { } message || message.Method == "exit")
                return _state == State.Leaving ? 0 : 1;
            Handle(message);
        }
    }

    public void Dispose()
    {
        _features.Dispose();
        _inbox.Dispose();
    }

    private void Handle(IncomingMessage message)
    {
        if (message.Mistake is { } mistake)
            _connection.Refuse(message.Id, mistake);
        else if (message is { Method: { } request, Id: { } id })
            Answer(message, id, request);
        else if (message.Method is { } notification)
            Guard(notification, () => Take(notification, message));
        else
            Guard("an answer", () => _connection.TakeAnswer(message.Id!.Value, message.Body));
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a request that we fail on must not take the session with it")]
    private void Answer(IncomingMessage message, System.Text.Json.JsonElement id, string request)
    {
        try
        {
            CheckOrder(request);
            message.Cancellation!.Token.ThrowIfCancellationRequested();
            _connection.Answer(id, _router.Handle(request, message.Params, message.Cancellation.Token));
        }
        catch (RpcException error)
        {
            _connection.Refuse(id, error);
        }
        catch (OperationCanceledException)
        {
            _connection.Refuse(id, new RpcException(RpcCode.RequestCancelled, "The request was cancelled."));
        }
        catch (Exception fault)
        {
            Log(request, fault);
            _connection.Refuse(id, new RpcException(RpcCode.InternalError, $"contentlint failed; this is our fault: {fault.GetType().Name}: {fault.Message}"));
        }
        finally
        {
            _inbox.Done(message);
        }
    }

    private void CheckOrder(string request)
    {
        if (_state == State.Leaving)
            throw new RpcException(RpcCode.InvalidRequest, "The server has been shut down.");
        if (_state == State.Running && request == "initialize")
            throw new RpcException(RpcCode.InvalidRequest, "The server has been initialized already.");
        if (_state == State.Silent && request != "initialize")
            throw new RpcException(RpcCode.ServerNotInitialized, "The first request is 'initialize'.");
    }

    // Notifications before `initialize` and after `shutdown` are dropped, as the protocol says.
    private void Take(string notification, IncomingMessage message)
    {
        if (_state == State.Running)
            _router.Take(notification, message.Params);
    }

    private InitializeResult Initialize(InitializeParams client)
    {
        _state = State.Running;
        if (client.ProcessId is { } process)
            ParentWatch.Start(process, _inbox.Stop);
        return new InitializeResult(_features.Initialize(client), new ServerInfo("contentlint", _host.Version));
    }

    private Action<System.Text.Json.Utf8JsonWriter> ShutDown()
    {
        _state = State.Leaving;
        return json => json.WriteNullValue();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a message that we fail on must not take the session with it")]
    private void Guard(string what, Action action)
    {
        try
        {
            action();
        }
        catch (OperationCanceledException)
        {
            // The session is at its end.
        }
        catch (Exception fault)
        {
            Log(what, fault);
        }
    }

    private void Log(string what, Exception fault)
    {
        _host.Log.WriteLine($"contentlint: {what} failed: {fault}");
        _connection.Notify("window/logMessage", new MessageParams(MessageTypeError, $"{what} failed: {fault}"), ProtocolJson.Default.MessageParams);
    }
}
