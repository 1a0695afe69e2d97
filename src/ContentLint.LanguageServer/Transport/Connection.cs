// What we say to the client: answers, notifications, and requests of our own, whose answers come back in their turn.

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ContentLint.LanguageServer.Transport;

/// <summary>The way to the client. Answers are taken on the thread that handles messages.</summary>
internal sealed class Connection(MessageWriter writer)
{
    private readonly Dictionary<string, Action<JsonElement?>> _asked = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>Answers a request.</summary>
    /// <param name="id">The request's id.</param>
    /// <param name="writeResult">Writes the result.</param>
    public void Answer(JsonElement id, Action<Utf8JsonWriter> writeResult) => writer.Send(json =>
    {
        json.WritePropertyName("id");
        id.WriteTo(json);
        json.WritePropertyName("result");
        writeResult(json);
    });

    /// <summary>Says that a request has no result.</summary>
    /// <param name="id">The request's id; <see langword="null"/> where it could not be read.</param>
    /// <param name="error">Why.</param>
    public void Refuse(JsonElement? id, RpcException error) => writer.Send(json =>
    {
        json.WritePropertyName("id");
        if (id is { } known)
            known.WriteTo(json);
        else
            json.WriteNullValue();
        json.WriteStartObject("error");
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    });

    /// <summary>Tells the client something.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Notify(method, json => JsonSerializer.Serialize(json, parameters, type));

    /// <summary>Tells the client something.</summary>
    public void Notify(string method, Action<Utf8JsonWriter> writeParameters) => writer.Send(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        writeParameters(json);
    });

    /// <summary>Asks the client for something.</summary>
    /// <param name="method">For what.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="type">Their type.</param>
    /// <param name="onAnswer">Takes the result; <see langword="null"/> where the client refuses.</param>
    public void Ask<T>(string method, T parameters, JsonTypeInfo<T> type, Action<JsonElement?> onAnswer) =>
        Ask(method, json => JsonSerializer.Serialize(json, parameters, type), onAnswer);

    /// <summary>Asks the client for something that takes no parameters.</summary>
    public void Ask(string method) => Ask(method, writeParameters: null, _ => { });

    /// <summary>Takes an answer.</summary>
    /// <param name="id">The id of our request.</param>
    /// <param name="body">The message.</param>
    public void TakeAnswer(JsonElement id, JsonElement body)
    {
        if (_asked.Remove(id.GetRawText(), out var onAnswer))
            onAnswer(body.TryGetProperty("result", out var result) ? result : null);
    }

    private void Ask(string method, Action<Utf8JsonWriter>? writeParameters, Action<JsonElement?> onAnswer)
    {
        // Of another form than the ids that clients give, so that a log is easy to read.
        var id = string.Create(CultureInfo.InvariantCulture, $"s{++_lastId}");
        _asked[$"\"{id}\""] = onAnswer;
        writer.Send(json =>
        {
            json.WriteString("id", id);
            json.WriteString("method", method);
            if (writeParameters is null)
                return;
            json.WritePropertyName("params");
            writeParameters(json);
        });
    }
}
