using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContentLint.LanguageServer.Transport;

/// <summary>Puts messages onto a stream, one after the other, from any thread.</summary>
internal sealed class MessageWriter(Stream stream)
{
    // Lessons are in every language: their letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _body = new();

    /// <summary>Sends a message.</summary>
    /// <param name="write">Writes the properties of the message but for <c>jsonrpc</c>.</param>
    public void Send(Action<Utf8JsonWriter> write)
    {
        lock (_lock)
        {
            _body.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_body, Options))
            {
                json.WriteStartObject();
                json.WriteString("jsonrpc", "2.0");
                write(json);
                json.WriteEndObject();
            }

            try
            {
                stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {_body.WrittenCount}\r\n\r\n")));
                stream.Write(_body.WrittenSpan);
                stream.Flush();
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                // Nobody listens any more; the end of the input says so to the one who reads it.
            }
        }
    }

    /// <summary>Writes a value as the bytes that a message would hold.</summary>
    public static byte[] ToBytes(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        return bytes.WrittenSpan.ToArray();
    }
}
