using System.Text.Json;

namespace ContentLint.LanguageServer.Transport;

/// <summary>A message of the client: a request, a notification, or the answer to a request of ours.</summary>
/// <param name="Id">The request's id, as it was written; <see langword="null"/> for a notification.</param>
/// <param name="Method">What is asked for; <see langword="null"/> for an answer.</param>
/// <param name="Body">The message.</param>
internal sealed record IncomingMessage(JsonElement? Id, string? Method, JsonElement Body)
{
    /// <summary>What is wrong with the message itself; <see langword="null"/> for nothing.</summary>
    public RpcException? Mistake { get; init; }

    /// <summary>Cancelled when the client no longer wants the answer, or is gone.</summary>
    public CancellationTokenSource? Cancellation { get; init; }

    /// <summary>The parameters; <see langword="null"/> for none.</summary>
    public JsonElement? Params => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("params", out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    /// <summary>Reads a body.</summary>
    /// <param name="body">The bytes of a message.</param>
    public static IncomingMessage Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Of(document.RootElement.Clone());
        }
        catch (JsonException error)
        {
            return Broken(RpcCode.ParseError, $"This is no JSON: {error.Message}");
        }
    }

    /// <summary>What stands for a message that cannot be read.</summary>
    public static IncomingMessage Broken(int code, string message) => new(null, null, default) { Mistake = new RpcException(code, message) };

    // Batches are no part of the protocol.
    private static IncomingMessage Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return Broken(RpcCode.InvalidRequest, "A message is an object.");

        JsonElement? id = root.TryGetProperty("id", out var found) && found.ValueKind is JsonValueKind.String or JsonValueKind.Number ? found : null;
        var method = root.TryGetProperty("method", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        var isAnswer = method is null && id is not null && (root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _));
        return new IncomingMessage(id, method, root)
        {
            Mistake = method is null && !isAnswer ? new RpcException(RpcCode.InvalidRequest, "A message has a method, or is an answer to a request.") : null,
        };
    }
}
