using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ContentLint.Text;

/// <summary>
/// A file's text as it was read: where it came from, its characters without a byte order mark, its lines, and what is
/// needed to write it back as it was. Immutable and safe to share between threads.
/// </summary>
public sealed class SourceText
{
    private static readonly (Encoding Encoding, byte[] Mark)[] Marks =
        [(Encoding.UTF8, Encoding.UTF8.GetPreamble()), (Encoding.Unicode, Encoding.Unicode.GetPreamble()), (Encoding.BigEndianUnicode, Encoding.BigEndianUnicode.GetPreamble())];

    private LineMap? _lines;
    private string? _hash;
    private string? _lineBreak;

    private SourceText(FileId file, string text, Encoding encoding, bool hasByteOrderMark)
    {
        File = file;
        Text = text;
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
    }

    /// <summary>Which file it is the text of.</summary>
    public FileId File { get; }

    /// <summary>The path that diagnostics show. May be empty for text from nowhere.</summary>
    public string Path => File.DisplayPath;

    /// <summary>The characters, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The encoding the bytes were read with; UTF-8 for text that never was a file.</summary>
    public Encoding Encoding { get; }

    /// <summary>Whether the file began with a byte order mark, so that writing it back keeps it.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The number of UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>The text's lines, found at the first use.</summary>
    public LineMap Lines => _lines ??= new LineMap(Text);

    /// <summary>The SHA-256 of the characters in lower-case hexadecimal: two texts with one hash are the same text.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(Text)));

    /// <summary>The line break the file uses, so that what a fix inserts looks like the rest: CRLF when the first line ends with it, else LF.</summary>
    internal string LineBreak => _lineBreak ??= Text.IndexOf('\n') is > 0 and var first && Text[first - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>Wraps characters that are at hand already. A leading U+FEFF is taken as a byte order mark.</summary>
    /// <param name="path">The path to show in diagnostics.</param>
    /// <param name="text">The characters.</param>
    /// <returns>The text with its path.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static SourceText From(string path, string text) => From(new FileId(path ?? throw new ArgumentNullException(nameof(path))), text);

    /// <summary>Wraps characters that are at hand already. A leading U+FEFF is taken as a byte order mark.</summary>
    /// <param name="file">Which file they are from.</param>
    /// <param name="text">The characters.</param>
    /// <returns>The text of that file.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static SourceText From(FileId file, string text)
    {
        _ = file ?? throw new ArgumentNullException(nameof(file));
        _ = text ?? throw new ArgumentNullException(nameof(text));
        return HasMark(text)
            ? new SourceText(file, text.Substring(1), Encoding.UTF8, hasByteOrderMark: true)
            : new SourceText(file, text, Encoding.UTF8, hasByteOrderMark: false);
    }

    /// <summary>
    /// Decodes a file's bytes: by byte order mark where there is one (UTF-8, UTF-16), else as UTF-8. Bytes that are no
    /// UTF-8 become U+FFFD, never an error.
    /// </summary>
    /// <param name="path">The path to show in diagnostics.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <returns>The decoded text with its path.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static SourceText FromBytes(string path, byte[] bytes) => FromBytes(new FileId(path ?? throw new ArgumentNullException(nameof(path))), bytes);

    /// <summary>Decodes a file's bytes, as the other overload does.</summary>
    /// <param name="file">Which file they are from.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <returns>The decoded text of that file.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static SourceText FromBytes(FileId file, byte[] bytes)
    {
        _ = file ?? throw new ArgumentNullException(nameof(file));
        _ = bytes ?? throw new ArgumentNullException(nameof(bytes));
        foreach (var (encoding, mark) in Marks)
        {
            if (bytes.AsSpan().StartsWith(mark))
                return new SourceText(file, encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length), encoding, hasByteOrderMark: true);
        }

        return new SourceText(file, Decode(bytes), Encoding.UTF8, hasByteOrderMark: false);
    }

    // GetString goes over the bytes twice, the first time to count the characters; there are never more than bytes.
    private static string Decode(byte[] bytes)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        var length = Encoding.UTF8.GetChars(bytes, 0, bytes.Length, buffer, 0);
        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Gives the place of a span, with lines and columns.</summary>
    /// <param name="span">A span of this text.</param>
    /// <returns>
    /// The path, the span, and where it starts and ends. Half a surrogate pair stands for the whole, and what is between a
    /// CR and its LF for the end of the line, so that the place parts no character.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches behind the text's end.</exception>
    public SourceLocation GetLocation(TextSpan span)
    {
        var whole = WithoutHalves(span);
        return new(File, whole, Lines.GetPosition(whole.Start), Lines.GetPosition(whole.End));
    }

    /// <summary>Whether a place has the same offsets, lines and columns in this text; one that was found in another text of the same path may not.</summary>
    internal bool Has(SourceLocation place) => place.Span.End <= Length && Lines.GetPosition(place.Span.Start) == place.Start;

    /// <summary>The same text as that of another file.</summary>
    internal SourceText In(FileId file) => new(file, Text, Encoding, HasByteOrderMark);

    /// <summary>The text up to an offset, as if the file ended there: offsets and lines in it stay what they are.</summary>
    internal SourceText Head(int end) => new(File, Text.Substring(0, end), Encoding, HasByteOrderMark);

    /// <summary>Gives the characters of a span.</summary>
    /// <param name="span">A span of this text.</param>
    /// <returns>The characters in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches behind the text's end.</exception>
    public string GetText(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Makes the text that results when characters are replaced; path, encoding and mark stay.</summary>
    /// <param name="text">The new characters.</param>
    /// <returns>A text with the new characters and the old provenance.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public SourceText WithText(string text) =>
        new(File, text ?? throw new ArgumentNullException(nameof(text)), Encoding, HasByteOrderMark) { _lineBreak = text.Contains('\n') ? null : LineBreak };

    /// <summary>Encodes the text the way its file was: same encoding, byte order mark where it had one.</summary>
    /// <returns>The bytes to write.</returns>
    public byte[] ToBytes()
    {
        var body = Encoding.GetBytes(Text);
        return HasByteOrderMark ? [.. Encoding.GetPreamble(), .. body] : body;
    }

    private TextSpan WithoutHalves(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        if (PartsLineBreak(start) || PartsPair(start))
            start--;
        if (PartsLineBreak(end) || (span.IsEmpty && PartsPair(end)))
            end--;
        else if (PartsPair(end))
            end++;
        return new TextSpan(start, end);
    }

    private bool PartsPair(int offset) => offset > 0 && offset < Text.Length && char.IsSurrogatePair(Text[offset - 1], Text[offset]);

    private bool PartsLineBreak(int offset) => offset > 0 && offset < Text.Length && Text[offset] == '\n' && Text[offset - 1] == '\r';

    private static bool HasMark(string text) => text.Length > 0 && text[0] == '\uFEFF';
}
