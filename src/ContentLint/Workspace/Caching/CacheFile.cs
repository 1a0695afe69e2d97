// A cache on disk:
//
//   a line that says whose it is · the digest of the rest · the engine and the request it is from
//   what the configuration was read from · the lessons, each with digest and stamp
//   the last run: its request, its surroundings, its lessons, its result
//   what was found in each lesson
//
// The last part is read only where the run as a whole does not stand any more.

using System.Text;

namespace ContentLint.Workspace.Caching;

/// <summary>A result as a whole, with what it rests on.</summary>
/// <param name="Key">What was asked for.</param>
/// <param name="Surroundings">What was asked of the file system beside configuration and lessons: folders, the rest of the course.</param>
/// <param name="Lessons">The paths of its lessons.</param>
/// <param name="Files">Their paths as diagnostics show them.</param>
/// <param name="KnownCount">The number of problems that a baseline lists.</param>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record CachedRun(string Key, FileTrace Surroundings, IReadOnlyList<string> Lessons, IReadOnlyList<string> Files, int KnownCount, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What a cache file holds.</summary>
internal sealed class CacheFile
{
    private const string Owner = "contentlint cache\n";
    private readonly CacheReader? _details;
    private Dictionary<string, CachedLesson>? _lessons;

    public CacheFile(string key, FileTrace configuration, CachedRun run, IEnumerable<CachedLesson> lessons)
    {
        Key = key;
        Configuration = configuration;
        Run = run;
        _lessons = lessons.ToDictionary(l => l.File.FullPath, StringComparer.Ordinal);
        Contents = _lessons.ToDictionary(l => l.Key, l => l.Value.Content, StringComparer.Ordinal);
    }

    private CacheFile(CacheReader reader)
    {
        Key = reader.ReadWord();
        Configuration = reader.ReadTrace();
        Contents = new Dictionary<string, FileAnswer>(StringComparer.Ordinal);
        for (var count = reader.ReadCount(); count > 0; count--)
            Contents.Add(reader.ReadWord(), reader.ReadAnswer());
        Run = new CachedRun(reader.ReadWord(), reader.ReadTrace(), reader.ReadAll(reader.ReadWord), reader.ReadAll(reader.ReadWord), reader.ReadNumber(), reader.ReadAll(reader.ReadDiagnostic));
        _details = reader;
    }

    /// <summary>The engine and the request that everything is from.</summary>
    public string Key { get; }

    /// <summary>What the configuration was read from.</summary>
    public FileTrace Configuration { get; }

    /// <summary>What each lesson was.</summary>
    public Dictionary<string, FileAnswer> Contents { get; }

    /// <summary>The last run.</summary>
    public CachedRun Run { get; }

    /// <summary>What was found in each lesson, by its path.</summary>
    public IReadOnlyDictionary<string, CachedLesson> Lessons => _lessons ??= ReadLessons(_details!);

    /// <summary>Whether bytes are a cache of ours, whole or broken, or nothing: such a file may be written over.</summary>
    public static bool IsOurs(FileBlocks bytes) =>
        bytes.Length == 0 || (bytes.Length >= Owner.Length && bytes.TextAt(0, Owner.Length) == Owner);

    /// <summary>Reads a cache; <see langword="null"/> when the bytes are none, or not whole, or from another version.</summary>
    public static CacheFile? Read(FileBlocks bytes, string key)
    {
        var start = Owner.Length + FileTrace.DigestLength;
        if (bytes.Length <= start || !IsOurs(bytes) || bytes.TextAt(Owner.Length, FileTrace.DigestLength) != bytes.DigestFrom(start))
            return null;

        try
        {
            var file = new CacheFile(new CacheReader(bytes, start));
            if (file.Key != key)
                return null;

            return file;
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes()
    {
        var writer = new CacheWriter();
        writer.Write(Key);
        writer.Write(Configuration);
        writer.WriteAll(Contents, lesson =>
        {
            writer.Write(lesson.Key);
            writer.Write(lesson.Value);
        });
        writer.Write(Run.Key);
        writer.Write(Run.Surroundings);
        writer.WriteAll(Run.Lessons, writer.Write);
        writer.WriteAll(Run.Files, writer.Write);
        writer.Write(Run.KnownCount);
        writer.WriteAll(Run.Diagnostics, writer.Write);
        writer.WriteAll([.. Lessons.Values], lesson =>
        {
            writer.Write(lesson.File);
            writer.WriteAll(lesson.Found, writer.Write);
            writer.WriteAll(lesson.Suppressions, writer.Write);
            writer.WriteAll(lesson.Problems, writer.Write);
            FactCache.Write(writer, lesson.Facts);
        });
        var content = writer.ToBytes();
        return [.. Encoding.ASCII.GetBytes(Owner + FileTrace.DigestOf(content)), .. content];
    }

    private Dictionary<string, CachedLesson> ReadLessons(CacheReader reader)
    {
        try
        {
            return reader.ReadAll(() => ReadLesson(reader)).ToDictionary(l => l.File.FullPath, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or ArgumentException or KeyNotFoundException)
        {
            return new Dictionary<string, CachedLesson>(StringComparer.Ordinal);
        }
    }

    private CachedLesson ReadLesson(CacheReader reader)
    {
        var file = reader.ReadFile();
        return new CachedLesson(file, Contents[file.FullPath], reader.ReadAll(reader.ReadDiagnostic), reader.ReadAll(reader.ReadSuppression), reader.ReadAll(reader.ReadDiagnostic), FactCache.Read(reader, file));
    }
}
