// A brace that is never closed is found by reading to the end of its text. What was open there besides it is never
// closed either, and need not be read for again: without this memory a thousand open braces cost a thousand readings.
// The brace that was read for is asked about as flow and then as text, and what is said of it must be the same.

namespace ContentLint.Mdx.JavaScript;

/// <summary>Remembers the braces that are open at the end of their text; offsets are the file's.</summary>
internal sealed class UnclosedBraces
{
    private readonly Dictionary<int, int> _ends = [];
    private readonly Dictionary<int, Diagnostic> _said = [];

    /// <summary>Remembers that a brace is not closed up to an offset.</summary>
    public void Add(int brace, int end)
    {
        if (!_ends.TryGetValue(brace, out var known) || known < end)
            _ends[brace] = end;
    }

    /// <summary>Remembers what is said of a brace.</summary>
    public void Say(int brace, Diagnostic diagnostic) => _said[brace] = diagnostic;

    /// <summary>What was said of a brace; <see langword="null"/> when it has not been judged.</summary>
    public Diagnostic? Said(int brace) => _said.TryGetValue(brace, out var diagnostic) ? diagnostic : null;

    /// <summary>Whether a brace is known not to be closed up to an offset.</summary>
    public bool Contains(int brace, int end) => _ends.TryGetValue(brace, out var known) && known >= end;
}
