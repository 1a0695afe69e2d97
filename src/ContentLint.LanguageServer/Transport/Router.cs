using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ContentLint.LanguageServer.Transport;

/// <summary>Who handles which method.</summary>
internal sealed class Router
{
    private readonly Dictionary<string, Func<JsonElement?, CancellationToken, Action<Utf8JsonWriter>>> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<JsonElement?>> _notifications = new(StringComparer.Ordinal);

    /// <summary>Has a request handled.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="parameters">The type of its parameters.</param>
    /// <param name="result">The type of its result.</param>
    /// <param name="handle">Gives the result; <see langword="null"/> for <c>null</c>.</param>
    public void OnRequest<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, CancellationToken, TResult?> handle)
        where TResult : class =>
        OnRequest(method, parameters, (given, token) => handle(given, token) is { } value ? json => JsonSerializer.Serialize(json, value, result) : json => json.WriteNullValue());

    /// <summary>Has a request handled whose result is written as it is.</summary>
    public void OnRequest<TParams>(string method, JsonTypeInfo<TParams> parameters, Func<TParams, CancellationToken, Action<Utf8JsonWriter>> handle) =>
        _requests.Add(method, (given, token) => handle(Read(given, parameters), token));

    /// <summary>Has a notification handled.</summary>
    public void OnNotification<TParams>(string method, JsonTypeInfo<TParams> parameters, Action<TParams> handle) =>
        _notifications.Add(method, given => handle(Read(given, parameters)));

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

    private static T Read<T>(JsonElement? parameters, JsonTypeInfo<T> type)
    {
        try
        {
            return (parameters is { } given ? given.Deserialize(type) : JsonSerializer.Deserialize("{}", type)) ?? throw new JsonException("the parameters are missing");
        }
        catch (JsonException error)
        {
            throw new RpcException(RpcCode.InvalidParams, $"These parameters cannot be read: {error.Message}");
        }
    }
}
