// Messages as they come over a stream: headers, an empty line, and as many bytes as the headers say.
//
//   Content-Length: 52\r\n
//   \r\n
//   {"jsonrpc":"2.0","method":"initialized","params":{}}
//
// A message may come in pieces. What is no header is passed over up to the next empty line, so that one bad message does not
// take those behind it along.

using System.Globalization;
using System.Text;

namespace ContentLint.LanguageServer.Transport;

/// <summary>Takes messages off a stream.</summary>
internal sealed class MessageReader(Stream stream)
{
    // Longer lines are no headers, and longer messages no documents: what claims to be one is not waited for.
    private const int MostHeader = 4096;
    private const int MostBytes = 256 << 20;

    private readonly byte[] _buffer = new byte[1 << 14];
    private int _next;
    private int _end;

    /// <summary>Waits for a message.</summary>
    /// <param name="isBad">Whether headers came that name no length that can be.</param>
    /// <returns>The bytes of its body; <see langword="null"/> at the end of the stream, or where <paramref name="isBad"/> says so.</returns>
    public byte[]? Read(out bool isBad)
    {
        isBad = false;
        if (ReadLength() is not { } length)
            return null;
        if (length is <= 0 or > MostBytes)
        {
            isBad = true;
            return null;
        }

        var body = new byte[length];
        for (var filled = 0; filled < length;)
        {
            if (_next == _end && !Fill())
                return null;
            var count = Math.Min(_end - _next, length - filled);
            Array.Copy(_buffer, _next, body, filled, count);
            _next += count;
            filled += count;
        }

        return body;
    }

    // The length that a block of headers names, -1 for none; nothing at the end of the stream.
    private int? ReadLength()
    {
        var length = -1;
        var isEmpty = true;
        while (ReadLine() is { } line)
        {
            if (line.Length == 0 && !isEmpty)
                return length;
            isEmpty &= line.Length == 0;
            var colon = line.IndexOf(':');
            if (colon > 0 && line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(line.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var said))
            {
                length = said;
            }
        }

        return null;
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (_next < _end || Fill())
        {
            var next = (char)_buffer[_next++];
            if (next == '\n')
                return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
            if (line.Length < MostHeader)
                line.Append(next);
        }

        return null;
    }

    private bool Fill()
    {
        _next = 0;
        try
        {
            _end = stream.Read(_buffer, 0, _buffer.Length);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            _end = 0;
        }

        return _end > 0;
    }
}
