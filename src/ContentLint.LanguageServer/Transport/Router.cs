using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ContentLint.LanguageServer.Transport;

/// <summary>Who handles which method.</summary>
/// <param name="types">
/// How parameters and results become JSON. A type is asked for with the first message that needs it: to know all of them
/// before the client is answered took a third of the start.
/// </param>
internal sealed class Router(JsonSerializerContext types)
{
    private readonly Dictionary<string, Func<JsonElement?, CancellationToken, Action<Utf8JsonWriter>>> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<JsonElement?>> _notifications = new(StringComparer.Ordinal);

    /// <summary>Has a request handled.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="handle">Gives the result; <see langword="null"/> for <c>null</c>.</param>
    public void OnRequest<TParams, TResult>(string method, Func<TParams, CancellationToken, TResult?> handle)
        where TResult : class =>
        OnRequest<TParams>(method, (given, token) => handle(given, token) is { } value ? json => JsonSerializer.Serialize(json, value, TypeOf<TResult>()) : json => json.WriteNullValue());

    /// <summary>Has a request handled whose result is written as it is.</summary>
    public void OnRequest<TParams>(string method, Func<TParams, CancellationToken, Action<Utf8JsonWriter>> handle) =>
        _requests.Add(method, (given, token) => handle(Read<TParams>(given), token));

    /// <summary>Has a notification handled.</summary>
    public void OnNotification<TParams>(string method, Action<TParams> handle) =>
        _notifications.Add(method, given => handle(Read<TParams>(given)));

    /// <summary>Whether somebody handles a request.</summary>
    public bool Handles(string request) => _requests.ContainsKey(request);

    /// <summary>Has a request handled.</summary>
    /// <returns>What writes the result.</returns>
    /// <exception cref="RpcException">Nobody handles it, or its parameters are of another form.</exception>
    public Action<Utf8JsonWriter> Handle(string request, JsonElement? parameters, CancellationToken cancellationToken) =>
        _requests.TryGetValue(request, out var handle) ? handle(parameters, cancellationToken) : throw new RpcException(RpcCode.MethodNotFound, $"There is no method '{request}'.");

    /// <summary>Has a notification handled; one that nobody knows is passed over.</summary>
    public void Take(string notification, JsonElement? parameters)
    {
        if (_notifications.TryGetValue(notification, out var handle))
            handle(parameters);
    }

    private T Read<T>(JsonElement? parameters)
    {
        try
        {
            return (parameters is { } given ? given.Deserialize(TypeOf<T>()) : JsonSerializer.Deserialize("{}", TypeOf<T>())) ?? throw new JsonException("the parameters are missing");
        }
        catch (JsonException error)
        {
            throw new RpcException(RpcCode.InvalidParams, $"These parameters cannot be read: {error.Message}");
        }
    }

    private JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)(types.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not among the protocol's types."));
}
