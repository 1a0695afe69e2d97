using System.Buffers.Binary;
using System.Text;
using ContentLint.Configuration;

namespace ContentLint.Workspace.Caching;

/// <summary>
/// Reads what <see cref="CacheWriter"/> wrote. The bytes are known to be whole; those of another version may still be
/// anything, so every method may throw an <see cref="InvalidDataException"/> or an <see cref="EndOfStreamException"/>.
/// </summary>
internal sealed class CacheReader(FileBlocks bytes, int start)
{
    private int _position = start;
    private readonly List<string> _strings = [];
    private readonly List<DiagnosticDescriptor> _descriptors = [];

    public int ReadNumber() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public string? ReadText()
    {
        var index = ReadNumber();
        if (index < 0)
            return null;
        if (index < _strings.Count)
            return _strings[index];

        _strings.Add(ReadCharacters());
        return _strings[index];
    }

    public string ReadWord() => ReadText() ?? throw new InvalidDataException("A text is missing.");

    public T[] ReadAll<T>(Func<T> read)
    {
        var items = new T[ReadCount()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    private FileStamp? ReadStamp()
    {
        var isThere = ReadNumber() == 1;
        var stamp = new FileStamp(ReadLong(), ReadLong());
        return isThere ? stamp : null;
    }

    public FileTrace ReadTrace()
    {
        var trace = new FileTrace();
        for (var count = ReadCount(); count > 0; count--)
            trace.Add(new FileFact(ReadQuestion(), ReadWord(), ReadAnswer()));
        return trace;
    }

    public FileAnswer ReadAnswer() => new(ReadWord(), ReadStamp());

    public Suppression ReadSuppression() => new(ReadSpan(), ReadAll(ReadWord), ReadNumber(), ReadNumber());

    public Diagnostic ReadDiagnostic()
    {
        var descriptor = ReadDescriptor();
        var severity = (Severity)ReadNumber();
        var location = ReadLocation();
        return new Diagnostic(
            descriptor, location, ReadSentence(), ReadMessage(), ReadAll(() => new RelatedLocation(ReadSentence(), ReadLocation())), ReadAll(ReadFix), severity);
    }

    private Message ReadSentence(int depth = 0) => ReadMessage(depth) ?? throw new InvalidDataException("A message is missing.");

    private Message? ReadMessage(int depth = 0)
    {
        if (depth > Message.DeepestPhrase)
            throw new InvalidDataException("Messages are nested too deeply.");
        if (ReadText() is not { } key)
            return null;

        var template = MessageTemplate.Parse(key);
        var arguments = ReadAll(() => ReadArgument(depth));
        return arguments.Length == template.Names.Count
            ? Message.FromTemplate(template, arguments)
            : throw new InvalidDataException("A message has other holes than arguments.");
    }

    private object ReadArgument(int depth) => ReadNumber() switch
    {
        0 => ReadWord(),
        1 => ReadLong(),
        2 => ReadSentence(depth + 1),
        _ => throw new InvalidDataException("An argument is of no known kind."),
    };

    private FileQuestion ReadQuestion() => ReadNumber() is >= 0 and <= (int)FileQuestion.LinkTarget and var question
        ? (FileQuestion)question
        : throw new InvalidDataException("A question is out of range.");

    // Either a number of bytes in UTF-8, or minus a number of characters where that would lose one.
    private string ReadCharacters()
    {
        var length = ReadNumber();
        if (length >= 0)
        {
            var bytes = Take(length);
            return Encoding.UTF8.GetString(bytes.Array!, bytes.Offset, bytes.Count);
        }

        var characters = new StringBuilder();
        for (; length < 0; length++)
            characters.Append((char)ReadNumber());
        return characters.ToString();
    }

    private CodeFix ReadFix() => new(ReadSentence(), (FixSafety)ReadNumber(), ReadAll(() => new TextEdit(ReadSpan(), ReadWord())));

    private DiagnosticDescriptor ReadDescriptor()
    {
        var index = ReadNumber();
        if (index == _descriptors.Count)
            _descriptors.Add(new DiagnosticDescriptor(ReadWord(), ReadWord(), ReadWord(), (Severity)ReadNumber(), ReadNumber() == 1, ReadText()));
        return _descriptors[index];
    }

    private SourceLocation ReadLocation() =>
        new(ReadFile(), ReadSpan(), new LinePosition(ReadNumber(), ReadNumber()), new LinePosition(ReadNumber(), ReadNumber()));

    public FileId ReadFile() => new(ReadWord(), ReadWord());

    public int ReadSmall()
    {
        var value = 0L;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Take(1);
            var bits = part.Array![part.Offset];
            value |= (long)(bits & 0x7F) << shift;
            if (bits < 0x80)
                return value <= int.MaxValue ? (int)value : throw new InvalidDataException("A number is out of range.");
        }

        throw new InvalidDataException("A number is out of range.");
    }

    private TextSpan ReadSpan() => new(ReadNumber(), ReadNumber());

    private long ReadLong() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    // Nothing takes less than a byte: what counts more than there are is no count.
    public int ReadCount()
    {
        var count = ReadNumber();
        return count >= 0 && count <= bytes.Length - _position ? count : throw new InvalidDataException("A count is out of range.");
    }

    private ArraySegment<byte> Take(int count)
    {
        if (count < 0 || bytes.Length - _position < count)
            throw new EndOfStreamException();

        _position += count;
        return bytes.Slice(_position - count, count);
    }
}
