// What was worked out from files, each with the paths that were asked for on the way, whether or not there was anything. When
// files change, what asked for none of them still stands.

using System.Collections.Concurrent;

namespace ContentLint.Workspace;

/// <summary>Keeps answers by a path. Safe to share between threads.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="reader">Gives files.</param>
/// <param name="find">Works an answer out, asking the reader it is handed.</param>
internal sealed class TracedMemo<T>(SourceReader reader, Func<string, SourceReader, T> find)
{
    private readonly ConcurrentDictionary<string, Lazy<Answer>> _answers = new(StringComparer.Ordinal);

    // Of an earlier memo, still right, and as good as asked for here. Never changed once it is here: one edit follows another, and
    // nearly all of them ask nothing new.
    private IReadOnlyDictionary<string, Lazy<Answer>> _before = new Dictionary<string, Lazy<Answer>>(StringComparer.Ordinal);

    // Of an earlier memo: still right, and not asked for here so far. Never changed either.
    private IReadOnlyDictionary<string, Lazy<Answer>> _known = new Dictionary<string, Lazy<Answer>>(StringComparer.Ordinal);

    // All paths that any answer asked for, those of earlier memos too: after most edits one look tells that none is touched.
    private ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

    /// <summary>The answers that were asked for, with their paths, in no order.</summary>
    public IEnumerable<KeyValuePair<string, T>> All => Answers.Select(a => new KeyValuePair<string, T>(a.Key, a.Value.Value.Value));

    private IEnumerable<KeyValuePair<string, Lazy<Answer>>> Answers => _before.Concat(_answers);

    /// <summary>The answer for a path, worked out once.</summary>
    /// <param name="path">A normalised absolute path.</param>
    public T Get(string path) => _before.TryGetValue(path, out var before)
        ? before.Value.Value
        : _answers.GetOrAdd(path, p => _known.TryGetValue(p, out var known) ? known : new Lazy<Answer>(() => Find(p))).Value.Value;

    /// <summary>Whether changes touch something that an answer rests on.</summary>
    public bool IsTouchedBy(FileChanges changes) =>
        changes.IsOfText ? changes.Paths.Any(_asked.ContainsKey) : Answers.Any(a => IsTouched(a.Value, changes));

    /// <summary>Takes over what an earlier memo knows and changes do not touch. For a memo that was not asked yet.</summary>
    /// <param name="earlier">The memo from before the changes.</param>
    /// <param name="changes">What has changed.</param>
    /// <param name="areAsked">Whether the same questions count as asked here too, which is so where none is touched.</param>
    public void TakeFrom(TracedMemo<T> earlier, FileChanges changes, bool areAsked)
    {
        _asked = earlier._asked;
        if (areAsked)
        {
            _known = earlier._known;
            _before = earlier._answers.IsEmpty ? earlier._before : ToDictionary(earlier.Answers);
            return;
        }

        _known = ToDictionary(earlier._known.Concat(earlier.Answers).Where(a => !IsTouched(a.Value, changes)));
    }

    private static Dictionary<string, Lazy<Answer>> ToDictionary(IEnumerable<KeyValuePair<string, Lazy<Answer>>> answers)
    {
        var byPath = new Dictionary<string, Lazy<Answer>>(StringComparer.Ordinal);
        foreach (var answer in answers)
            byPath[answer.Key] = answer.Value;
        return byPath;
    }

    private static bool IsTouched(Lazy<Answer> answer, FileChanges changes) => !answer.IsValueCreated || answer.Value.Asked.Any(changes.Touch);

    private Answer Find(string path)
    {
        var asked = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var value = find(path, reader.Tracing(asked));
        foreach (var one in asked.Keys)
            _asked.TryAdd(one, true);
        return new Answer(value, [.. asked.Keys]);
    }

    private sealed record Answer(T Value, IReadOnlyList<string> Asked);
}
