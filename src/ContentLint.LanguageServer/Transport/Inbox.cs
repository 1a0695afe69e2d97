// Reads on a thread of its own, so that a request can be given up while one before it is worked on, and so that the end of
// the input is seen at once. Everything else is handed over in the order in which it came.

using System.Text.Json;

namespace ContentLint.LanguageServer.Transport;

/// <summary>The messages that wait.</summary>
internal sealed class Inbox : IDisposable
{
    private readonly Queue<IncomingMessage> _waiting = new();
    private readonly Dictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private bool _hasEnded;
    private bool _isDisposed;

    /// <summary>Cancelled when no more messages come.</summary>
    public CancellationToken Ended => _end.Token;

    /// <summary>Begins to read.</summary>
    /// <param name="input">Where messages come from.</param>
    public void Start(Stream input)
    {
        var reader = new MessageReader(input);
        new Thread(() => ReadAll(reader)) { IsBackground = true, Name = "contentlint: input" }.Start();
    }

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_waiting)
                return _waiting.Count == 0 && !_hasEnded;
        }
    }

    /// <summary>Waits for the next message.</summary>
    /// <returns>The message; <see langword="null"/> when there are no more.</returns>
    public IncomingMessage? Take()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0)
            {
                if (_hasEnded)
                    return null;
                Monitor.Wait(_waiting);
            }

            return _waiting.Dequeue();
        }
    }

    /// <summary>Says that a request has been answered.</summary>
    public void Done(IncomingMessage request)
    {
        lock (_waiting)
            _running.Remove(KeyOf(request.Id!.Value));
        request.Cancellation?.Dispose();
    }

    /// <summary>Ends it: what waits is not handed over any more.</summary>
    public void Stop()
    {
        lock (_waiting)
        {
            _waiting.Clear();
            _hasEnded = true;
            Monitor.PulseAll(_waiting);
            if (!_isDisposed)
                _end.Cancel();
        }
    }

    // The input may end, and the client die, after the session has.
    public void Dispose()
    {
        lock (_waiting)
        {
            _isDisposed = true;
            _end.Dispose();
        }
    }

    private void ReadAll(MessageReader reader)
    {
        while (true)
        {
            var body = reader.Read(out var isBad);
            if (body is null && !isBad)
                break;
            Add(body is null ? IncomingMessage.Broken(RpcCode.ParseError, "These headers name no length.") : IncomingMessage.Parse(body));
        }

        Stop();
    }

    private void Add(IncomingMessage message)
    {
        if (message.Method == "$/cancelRequest")
        {
            Cancel(message);
            return;
        }

        lock (_waiting)
        {
            if (_hasEnded)
                return;
            if (message is { Id: { } id, Method: not null })
            {
                message = message with { Cancellation = CancellationTokenSource.CreateLinkedTokenSource(_end.Token) };
                _running[KeyOf(id)] = message.Cancellation;
            }

            _waiting.Enqueue(message);
            Monitor.PulseAll(_waiting);
        }
    }

    private void Cancel(IncomingMessage message)
    {
        if (message.Params is not { ValueKind: JsonValueKind.Object } what || !what.TryGetProperty("id", out var id))
            return;

        lock (_waiting)
        {
            if (_running.TryGetValue(KeyOf(id), out var request))
                request.Cancel();
        }
    }

    // The ids 1 and "1" are two.
    private static string KeyOf(JsonElement id) => id.GetRawText();
}
