// What a text must contain so that a regular expression can match anywhere in it: of `\bkafka\s+(?:cluster|topic)s?\b` "kafka", and
// "cluster" or "topic". Most texts do not contain it, and finding that out costs nothing beside matching. Where it cannot be told
// for certain, nothing is required. Case never counts here.

using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Text;

/// <summary>Reads the words off a pattern that all its matches contain.</summary>
internal static class RequiredWords
{
    private const int ShortestWord = 2;
    private const int MostWords = 16;
    private const int MostLists = 6;

    /// <summary>The words of a pattern, in lower case: a text with a match has a word of each list.</summary>
    /// <param name="pattern">A pattern that .NET accepts.</param>
    /// <param name="options">Its options.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string pattern, RegexOptions options)
    {
        if (PatternReader.Read(pattern, options) is not { } node)
            return [];

        var lists = new Lists();
        lists.Add(node);
        lists.EndRun();
        return lists.Best;
    }

    private sealed class Lists
    {
        private readonly List<IReadOnlyList<string>> _all = [];
        private readonly StringBuilder _run = new();

        // Long words are rare, so a list is as good as its shortest.
        public IReadOnlyList<IReadOnlyList<string>> Best =>
            [.. _all.GroupBy(w => string.Join("\n", w), StringComparer.Ordinal).Select(g => g.First()).OrderByDescending(Shortest).ThenBy(l => l.Count).Take(MostLists)];

        public void Add(PatternNode node)
        {
            switch (node)
            {
                case SequenceNode sequence:
                    foreach (var part in sequence.Parts)
                        Add(part);
                    break;
                case CharacterNode { Letter: { } c } when IsPlain(c):
                    _run.Append(char.ToLowerInvariant(c));
                    break;
                case CharacterNode:
                    EndRun();
                    break;
                case AtomicNode atomic:
                    Add(atomic.Body);
                    break;
                case ChoiceNode choice:
                    EndRun();
                    AddChoice(choice);
                    break;
                case LoopNode loop:
                    AddLoop(loop);
                    break;
                case LookNode look:
                    // Inside of a look around other characters follow than outside.
                    var run = _run.ToString();
                    EndRun();
                    if (!look.IsDenied)
                        AddApart(look.Body);
                    _run.Append(run);
                    break;
            }
        }

        public void EndRun()
        {
            if (_run.Length >= ShortestWord)
                _all.Add([_run.ToString()]);
            _run.Clear();
        }

        private void AddLoop(LoopNode loop)
        {
            if (loop.Minimum > 0)
                Add(loop.Body);
            EndRun();
        }

        private void AddApart(PatternNode node)
        {
            var lists = new Lists();
            lists.Add(node);
            lists.EndRun();
            _all.AddRange(lists._all);
        }

        // A match has the words of the choice that it takes, so each of them must have some.
        private void AddChoice(ChoiceNode choice)
        {
            var words = new List<string>();
            foreach (var part in choice.Choices)
            {
                var lists = new Lists();
                lists.Add(part);
                lists.EndRun();
                if (lists.Best is not { Count: > 0 } best || words.Count + best[0].Count > MostWords)
                    return;

                words.AddRange(best[0]);
            }

            _all.Add([.. words.Distinct(StringComparer.Ordinal)]);
        }

        private static int Shortest(IReadOnlyList<string> words) => words.Min(w => w.Length);

        // Halves of a pair have cases together only, and the sign for what a search leaves out stands in no text.
        private static bool IsPlain(char c) => !char.IsSurrogate(c) && c != '\uFFFC';
    }
}
