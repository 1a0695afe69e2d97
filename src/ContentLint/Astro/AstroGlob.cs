// The globs of Astro's loaders: * ? ** [abc] {a,b} and a leading !, seen from the loader's base. As there, no wildcard takes
// a name that starts with a dot.
//
// A pattern becomes a list of steps, and a path is walked through all the ways that are open at once, so that matching
// takes the length of the one times the length of the other, whatever the pattern.

namespace ContentLint.Astro;

/// <summary>The patterns of one loader.</summary>
internal sealed class AstroGlob
{
    private const int LongestPattern = 4_000;

    private readonly List<List<Step>> _wanted = [];
    private readonly List<List<Step>> _unwanted = [];

    private AstroGlob()
    {
    }

    private enum StepKind
    {
        /// <summary>One character of <see cref="Step.Characters"/>.</summary>
        One,

        /// <summary>One character of any name: not a slash.</summary>
        Any,

        /// <summary>No character, but the next one is no dot.</summary>
        NoDot,

        /// <summary>Goes on at each of <see cref="Step.Targets"/>.</summary>
        Fork,
    }

    /// <summary>Reads patterns; <see langword="null"/> when one of them uses what is not known here.</summary>
    public static AstroGlob? TryParse(IEnumerable<string> patterns)
    {
        var glob = new AstroGlob();
        foreach (var pattern in patterns)
        {
            var isUnwanted = pattern.StartsWith('!') && !pattern.StartsWith("!(", StringComparison.Ordinal);
            if (new Compiler(isUnwanted ? pattern.Substring(1) : pattern).Compile() is not { } steps)
                return null;

            (isUnwanted ? glob._unwanted : glob._wanted).Add(steps);
        }

        return glob;
    }

    /// <summary>Whether a path, relative to the base and with <c>/</c>, is taken.</summary>
    public bool Matches(string path) => _wanted.Any(s => IsMatch(s, path)) && !_unwanted.Any(s => IsMatch(s, path));

    private static bool IsMatch(List<Step> steps, string path)
    {
        var current = new List<int>();
        var next = new List<int>();
        var reached = new int[steps.Count + 1];
        Reach(steps, 0, path, 0, current, reached);
        for (var i = 0; i < path.Length && current.Count > 0; i++)
        {
            next.Clear();
            foreach (var at in current)
            {
                if (at < steps.Count && steps[at].Takes(path[i]))
                    Reach(steps, at + 1, path, i + 1, next, reached);
            }

            (current, next) = (next, current);
        }

        return current.Contains(steps.Count);
    }

    // Adds the steps that take a character, and the end, to which a step leads without taking one.
    private static void Reach(List<Step> steps, int start, string path, int offset, List<int> open, int[] reached)
    {
        var todo = new Stack<int>();
        todo.Push(start);
        while (todo.Count > 0)
        {
            var at = todo.Pop();
            if (reached[at] == offset + 1)
                continue;

            reached[at] = offset + 1;
            if (at == steps.Count || steps[at].Kind is StepKind.One or StepKind.Any)
                open.Add(at);
            else if (steps[at].Kind == StepKind.Fork)
                steps[at].Targets.ForEach(todo.Push);
            else if (offset >= path.Length || path[offset] != '.')
                todo.Push(at + 1);
        }
    }

    /// <summary>A step of a pattern.</summary>
    private sealed record Step(StepKind Kind)
    {
        public string Characters { get; init; } = "";

        public bool IsNegated { get; init; }

        public List<int> Targets { get; init; } = [];

        public bool Takes(char c) => Kind == StepKind.Any ? c != '/' : IsNegated ? c != '/' && !IsInSet(c) : IsInSet(c);

        // `a-z` is a range where it stands between two characters.
        private bool IsInSet(char c)
        {
            for (var i = 0; i < Characters.Length; i++)
            {
                if (i + 2 < Characters.Length && Characters[i + 1] == '-')
                {
                    if (c >= Characters[i] && c <= Characters[i + 2])
                        return true;
                    i += 2;
                }
                else if (Characters[i] == c)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Makes steps of one pattern.</summary>
    private sealed class Compiler(string pattern)
    {
        private readonly List<Step> _steps = [];
        private readonly Stack<(Step Fork, List<Step> Ends)> _braces = new();
        private readonly string _pattern = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern.Substring(2) : pattern;
        private int _at;

        private bool IsAtStart => _at == 0 || _pattern[_at - 1] == '/';

        public List<Step>? Compile()
        {
            if (_pattern.Length > LongestPattern)
                return null;

            for (; _at < _pattern.Length; _at++)
            {
                if (!CompileOne())
                    return null;
            }

            return _braces.Count == 0 ? _steps : null;
        }

        private bool CompileOne()
        {
            var next = _at + 1 < _pattern.Length ? _pattern[_at + 1] : '\0';
            switch (_pattern[_at])
            {
                case '@' or '+' or '!' or '?' or '*' when next == '(':
                case '(' or ')' or '\\':
                case '.' when _braces.Count > 0 && next == '.':
                    return false;
                case '*' when IsAtStart && next == '*' && _at + 2 == _pattern.Length:
                    Folders();
                    AddName(atLeastOne: true);
                    _at++;
                    return true;
                case '*' when IsAtStart && next == '*' && _pattern[_at + 2] == '/':
                    Folders();
                    _at += 2;
                    return true;
                case '*':
                    if (IsAtStart)
                        _steps.Add(new Step(StepKind.NoDot));
                    AddName(atLeastOne: false);
                    return true;
                case '?':
                    AddWildcard(new Step(StepKind.Any));
                    return true;
                case '[':
                    return AddClass();
                case '{' or '}' or ',' when CompileBrace(_pattern[_at]):
                    return true;
                default:
                    _steps.Add(new Step(StepKind.One) { Characters = _pattern.Substring(_at, 1) });
                    return true;
            }
        }

        // Any folders, none of which starts with a dot.
        private void Folders()
        {
            var start = _steps.Count;
            var fork = new Step(StepKind.Fork);
            _steps.Add(fork);
            _steps.Add(new Step(StepKind.NoDot));
            AddName(atLeastOne: true);
            _steps.Add(new Step(StepKind.One) { Characters = "/" });
            _steps.Add(new Step(StepKind.Fork) { Targets = [start] });
            fork.Targets.AddRange([start + 1, _steps.Count]);
        }

        private void AddName(bool atLeastOne)
        {
            if (atLeastOne)
            {
                _steps.Add(new Step(StepKind.NoDot));
                _steps.Add(new Step(StepKind.Any));
            }

            var start = _steps.Count;
            _steps.Add(new Step(StepKind.Fork) { Targets = [start + 1, start + 3] });
            _steps.Add(new Step(StepKind.Any));
            _steps.Add(new Step(StepKind.Fork) { Targets = [start] });
        }

        private void AddWildcard(Step step)
        {
            if (IsAtStart)
                _steps.Add(new Step(StepKind.NoDot));
            _steps.Add(step);
        }

        private bool AddClass()
        {
            var close = _pattern.IndexOf(']', Math.Min(_at + 2, _pattern.Length));
            if (close < 0)
                return false;

            var content = _pattern.Substring(_at + 1, close - _at - 1);
            var isNegated = content[0] is '!' or '^';
            AddWildcard(new Step(StepKind.One) { Characters = isNegated ? content.Substring(1) : content, IsNegated = isNegated });
            _at = close;
            return true;
        }

        // Whether the character is one of a list of alternatives.
        private bool CompileBrace(char c)
        {
            if (c == '{')
            {
                var fork = new Step(StepKind.Fork) { Targets = [_steps.Count + 1] };
                _steps.Add(fork);
                _braces.Push((fork, []));
                return true;
            }

            if (_braces.Count == 0)
                return false;

            var (opening, ends) = _braces.Peek();
            var end = new Step(StepKind.Fork);
            _steps.Add(end);
            ends.Add(end);
            if (c == ',')
            {
                opening.Targets.Add(_steps.Count);
                return true;
            }

            ends.ForEach(e => e.Targets.Add(_steps.Count));
            _braces.Pop();
            return true;
        }
    }
}
