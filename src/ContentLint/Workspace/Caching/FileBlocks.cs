using System.Security.Cryptography;
using System.Text;

namespace ContentLint.Workspace.Caching;

/// <summary>
/// The bytes of a file in blocks. The runtime keeps large arrays apart, and making one may start a collection of all that
/// a process holds: in a build, which holds much, that costs more than all the rest of a run that finds nothing changed.
/// </summary>
internal sealed class FileBlocks
{
    private const int BlockLength = 1 << 16;
    private readonly List<byte[]> _blocks = [];

    private FileBlocks()
    {
    }

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Reads to the end.</summary>
    /// <param name="stream">Where to read.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileBlocks Read(Stream stream)
    {
        var blocks = new FileBlocks();
        for (var used = BlockLength; ;)
        {
            if (used == BlockLength)
            {
                blocks._blocks.Add(new byte[BlockLength]);
                used = 0;
            }

            var count = stream.Read(blocks._blocks[blocks._blocks.Count - 1], used, BlockLength - used);
            if (count == 0)
                return blocks;
            used += count;
            blocks.Length += count;
        }
    }

    /// <summary>Gives bytes that are there.</summary>
    public ArraySegment<byte> Slice(int start, int count)
    {
        var block = start / BlockLength;
        var offset = start % BlockLength;
        if (offset + count <= BlockLength && block < _blocks.Count)
            return new ArraySegment<byte>(_blocks[block], offset, count);

        var copy = new byte[count];
        for (var done = 0; done < count; block++, offset = 0)
        {
            var part = Math.Min(count - done, BlockLength - offset);
            Array.Copy(_blocks[block], offset, copy, done, part);
            done += part;
        }

        return new ArraySegment<byte>(copy);
    }

    /// <summary>Gives ASCII characters that are there.</summary>
    public string TextAt(int start, int length)
    {
        var bytes = Slice(start, length);
        return Encoding.ASCII.GetString(bytes.Array!, bytes.Offset, bytes.Count);
    }

    /// <summary>The digest of the bytes from an offset on, as <see cref="FileTrace.DigestOf"/> writes it.</summary>
    public string DigestFrom(int start)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < _blocks.Count; i++)
        {
            var from = Math.Max(0, start - i * BlockLength);
            var to = Math.Min(BlockLength, Length - i * BlockLength);
            if (from < to)
                hash.AppendData(_blocks[i], from, to - from);
        }

        return FileTrace.ToDigest(hash.GetHashAndReset());
    }
}
