// The cache as bytes. A string stands once, at its first use, and as a number after that.

using System.Buffers.Binary;
using System.Text;
using ContentLint.Configuration;

namespace ContentLint.Workspace.Caching;

/// <summary>Writes what a cache holds.</summary>
internal sealed class CacheWriter
{
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<DiagnosticDescriptor, int> _descriptors = [];
    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    public byte[] ToBytes() => _bytes.AsSpan(0, _length).ToArray();

    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), value);

    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    public void Write(string? value)
    {
        if (value is null)
        {
            Write(-1);
        }
        else if (_strings.TryGetValue(value, out var index))
        {
            Write(index);
        }
        else
        {
            Write(_strings.Count);
            _strings.Add(value, _strings.Count);

            WriteCharacters(value);
        }
    }

    public void WriteAll<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    public void Write(FileAnswer answer)
    {
        Write(answer.Digest);
        Write(answer.Stamp);
    }

    public void Write(FileTrace trace) => WriteAll(trace.Facts, fact =>
    {
        Write((int)fact.Question);
        Write(fact.Path);
        Write(fact.Answer);
    });

    private void Write(FileStamp? stamp)
    {
        Write(stamp is null ? 0 : 1);
        Write(stamp?.Length ?? 0);
        Write(stamp?.LastWrite ?? 0);
    }

    public void Write(Suppression suppression)
    {
        Write(suppression.Place);
        WriteAll(suppression.Rules, Write);
        Write(suppression.FirstLine);
        Write(suppression.LastLine);
    }

    public void Write(Diagnostic diagnostic)
    {
        Write(diagnostic.Descriptor);
        Write((int)diagnostic.Severity);
        Write(diagnostic.Location);
        Write(diagnostic.Message);
        Write(diagnostic.Help);
        WriteAll(diagnostic.Related, related =>
        {
            Write(related.Message);
            Write(related.Location);
        });
        WriteAll(diagnostic.Fixes, Write);
    }

    private void Write(Message? message)
    {
        Write(message?.Key);
        if (message is null)
            return;

        WriteAll(message.Arguments, argument =>
        {
            switch (argument.Value)
            {
                case long number:
                    Write(1);
                    Write(number);
                    break;
                case Message phrase:
                    Write(2);
                    Write(phrase);
                    break;
                default:
                    Write(0);
                    Write(argument.ToString());
                    break;
            }
        });
    }

    // Texts may hold half of a surrogate pair, which UTF-8 would lose.
    private void WriteCharacters(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        if (Encoding.UTF8.GetString(bytes) == value)
        {
            Write(bytes.Length);
            bytes.CopyTo(Take(bytes.Length));
            return;
        }

        Write(-value.Length);
        foreach (var c in value)
            Write(c);
    }

    private void Write(CodeFix fix)
    {
        Write(fix.Title);
        Write((int)fix.Safety);
        WriteAll(fix.Edits, edit =>
        {
            Write(edit.Span);
            Write(edit.NewText);
        });
    }

    private void Write(DiagnosticDescriptor descriptor)
    {
        if (_descriptors.TryGetValue(descriptor, out var index))
        {
            Write(index);
            return;
        }

        Write(_descriptors.Count);
        _descriptors.Add(descriptor, _descriptors.Count);
        Write(descriptor.Id);
        Write(descriptor.Name);
        Write(descriptor.Title);
        Write((int)descriptor.DefaultSeverity);
        Write(descriptor.IsEnabledByDefault ? 1 : 0);
        Write(descriptor.HelpUri);
    }

    /// <summary>Writes a number that is hardly ever large: seven bits a byte.</summary>
    /// <param name="value">Not negative.</param>
    public void WriteSmall(int value)
    {
        for (; value >= 0x80; value >>= 7)
            Take(1)[0] = (byte)(value | 0x80);
        Take(1)[0] = (byte)value;
    }

    private void Write(SourceLocation location)
    {
        Write(location.File);
        Write(location.Span);
        Write(location.Start.Line);
        Write(location.Start.Column);
        Write(location.End.Line);
        Write(location.End.Column);
    }

    private void Write(TextSpan span)
    {
        Write(span.Start);
        Write(span.End);
    }

    /// <summary>Writes a file's id.</summary>
    public void Write(FileId file)
    {
        Write(file.FullPath);
        Write(file.DisplayPath);
    }

    private Span<byte> Take(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
