// Whether an engine that backtracks can go far wrong. A pattern is laid out as the characters it can take, each with those that
// may follow it. Where no two ways of taking the same characters ever meet again, and none go on beside each other for ever, there
// is at most one way through a text from any start, and a few that end soon: backtracking is linear from there. All that is not
// shown to be so counts as far.

namespace ContentLint.Text;

/// <summary>The characters of a pattern, each with what may follow it.</summary>
internal sealed class PatternSteps
{
    private const int MostSteps = 300;
    private const int MostPairs = 5_000;

    private readonly List<CharacterSet> _sets = [];
    private readonly List<List<int>> _next = [];
    private bool _isLost;

    private PatternSteps()
    {
    }

    /// <summary>The number of a pattern's steps, where there is at most one lasting way to read any text as the pattern from a given start.</summary>
    /// <returns>The number; <see langword="null"/> where there may be more ways.</returns>
    public static int? CountWithOneWay(PatternNode pattern)
    {
        var steps = new PatternSteps();
        var whole = steps.Add(pattern);
        return !steps._isLost && steps.NeverMeet([.. steps._next, whole.First]) ? steps._sets.Count : null;
    }

    // What a part begins and ends with, and whether it may be passed over.
    private readonly record struct Part(List<int> First, List<int> Last, bool CanBeEmpty);

    private Part Add(PatternNode node)
    {
        switch (node)
        {
            case CharacterNode character when _sets.Count < MostSteps:
                _sets.Add(character.Set);
                _next.Add([]);
                return new Part([_sets.Count - 1], [_sets.Count - 1], false);
            case SequenceNode sequence:
                return sequence.Parts.Aggregate(new Part([], [], true), (before, part) => _isLost ? before : Join(before, Add(part)));
            case ChoiceNode choice:
                return AddChoice(choice);
            case LoopNode loop:
                return AddLoop(loop);
            default:
                _isLost = true;
                return new Part([], [], true);
        }
    }

    private Part Join(Part before, Part then)
    {
        foreach (var last in before.Last)
            Follow(last, then.First);
        return new Part(
            before.CanBeEmpty ? [.. before.First, .. then.First] : before.First,
            then.CanBeEmpty ? [.. before.Last, .. then.Last] : then.Last,
            before.CanBeEmpty && then.CanBeEmpty);
    }

    // Nothing may be passed over in two ways.
    private Part AddChoice(ChoiceNode choice)
    {
        var (first, last, empty) = (new List<int>(), new List<int>(), 0);
        foreach (var part in choice.Choices)
        {
            if (_isLost)
                break;

            var added = Add(part);
            first.AddRange(added.First);
            last.AddRange(added.Last);
            empty += added.CanBeEmpty ? 1 : 0;
        }

        _isLost |= empty > 1;
        return new Part(first, last, empty > 0);
    }

    // What may be empty is not repeated. A counted part is laid out as often as it may be there.
    private Part AddLoop(LoopNode loop)
    {
        List<int> first = [], last = [], ends = [];
        var times = loop.Maximum ?? Math.Max(1, loop.Minimum);
        _isLost |= times > MostSteps;
        for (var i = 0; i < times && !_isLost; i++)
        {
            var body = Add(loop.Body);
            _isLost |= body.CanBeEmpty;
            if (i == 0)
                first = body.First;
            foreach (var step in ends)
                Follow(step, body.First);
            if (i + 1 >= loop.Minimum)
                last.AddRange(body.Last);
            ends = body.Last;
            if (loop.Maximum is null && i == times - 1)
            {
                foreach (var step in ends)
                    Follow(step, body.First);
            }
        }

        return new Part(first, last, loop.Minimum == 0 || times == 0);
    }

    // What follows in two ways - the inner loop's or the outer one's - is two ways for one text.
    private void Follow(int step, List<int> then)
    {
        foreach (var next in then)
        {
            _isLost |= _next[step].Contains(next);
            _next[step].Add(next);
        }
    }

    // Two ways part where two characters may follow that can be the same one; from there on they are looked at as a pair. A pair
    // that leads to one step is a meeting; one that leads back to itself goes on for ever.
    private bool NeverMeet(List<List<int>> next)
    {
        var known = new Dictionary<(int, int), bool>();
        var open = new Stack<((int, int) Pair, bool IsDone)>();
        foreach (var then in next)
        {
            for (var i = 0; i < then.Count; i++)
            {
                for (var j = i + 1; j < then.Count; j++)
                    open.Push((Ordered(then[i], then[j]), false));
            }

            if (open.Count > MostPairs)
                return false;
        }

        while (open.Count > 0)
        {
            var (pair, isDone) = open.Pop();
            if (isDone)
                known[pair] = true;
            else if (!known.ContainsKey(pair) && _sets[pair.Item1].Overlaps(_sets[pair.Item2]) && !Enter(pair, known, open))
                return false;
        }

        return true;
    }

    // Whether all that a pair leads to is still two ways, and none that it came from.
    private bool Enter((int One, int Other) pair, Dictionary<(int, int), bool> known, Stack<((int, int) Pair, bool IsDone)> open)
    {
        known[pair] = false;
        open.Push((pair, true));
        foreach (var one in _next[pair.One])
        {
            foreach (var other in _next[pair.Other])
            {
                var then = Ordered(one, other);
                if (one == other || (known.TryGetValue(then, out var isDone) && !isDone))
                    return false;

                open.Push((then, false));
            }
        }

        return known.Count <= MostPairs && open.Count <= MostPairs;
    }

    private static (int, int) Ordered(int one, int other) => one < other ? (one, other) : (other, one);
}
