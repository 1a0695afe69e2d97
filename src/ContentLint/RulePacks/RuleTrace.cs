// Why a rule says what it says of a lesson, or nothing: condition by condition what each found, and where a selector finds nothing
// the checks one after another with the number of places that are left. For `rules explain` and for examples that fail.

using ContentLint.Lessons;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;

namespace ContentLint.RulePacks;

/// <summary>Walks through the conditions of a rule on a lesson.</summary>
internal sealed class RuleTrace
{
    private const int MostPlaces = 3;
    private const int LongestText = 60;
    private const int DeepestNesting = 8;

    private readonly List<string> _lines = [];
    private readonly Lesson _lesson;

    private RuleTrace(Lesson lesson) => _lesson = lesson;

    /// <summary>What the conditions of a rule find in a lesson, line by line.</summary>
    public static IReadOnlyList<string> Write(PackRule rule, Lesson lesson)
    {
        var trace = new RuleTrace(lesson);
        trace.Write(rule);
        return trace._lines;
    }

    private void Write(PackRule rule)
    {
        var look = new MatchContext(_lesson, rule.Phrases);
        if (rule.Files?.Invoke(_lesson.Source.Path) == false)
            _lines.Add("files: this file is not one of them");
        if (rule.Unless is not null)
            Write("unless", rule.Unless, look.Doubting(true), 0);
        if (rule.When is not null)
            Write("when", rule.When, look, 0);
        var first = rule.When?.Find(look, look.Whole) is [var found, ..] ? found : PackMatch.At(TextSpan.At(0));
        var from = look.From(first);
        if (rule.Each is null)
        {
            Judge(rule, from, 0);
            return;
        }

        Write("each", rule.Each, from, 0);
        var places = rule.Each.Find(from, from.Whole);
        foreach (var place in places.Take(MostPlaces))
        {
            _lines.Add($"  at {Shown(place)}");
            Judge(rule, look.From(place) with { IsAtPlace = true }, 2);
        }

        if (places.Count > MostPlaces)
            _lines.Add($"  and {places.Count - MostPlaces} more places");
    }

    private void Judge(PackRule rule, MatchContext look, int depth)
    {
        if (rule.Set is { } set)
            _lines.Add($"{Indent(depth)}{set.Kind.ToString().ToLowerInvariant()}: its value is '{Short(set.Key.Fill(look.ValueOf))}'");
        if (rule.Require is not null)
            Write("require", rule.Require, look.Doubting(true), depth);
        if (rule.Forbid is not null)
            Write("forbid", rule.Forbid, look.Doubting(false), depth);
    }

    private void Write(string key, PackCondition condition, MatchContext look, int depth)
    {
        var target = AliasCondition.Target(condition);
        if (depth > DeepestNesting)
            return;

        var found = condition.Find(look, look.Whole);
        var start = $"{Indent(depth)}{key}: {condition.Description} - ";
        if (target is NotCondition or AllCondition or AnyCondition)
        {
            var word = target switch { NotCondition => "not", AllCondition => "all", _ => "any" };
            _lines.Add($"{Indent(depth)}{key}: {word}{(condition.Name is null ? "" : $" ({condition.Name})")} - {(found.Count > 0 ? "holds" : "does not hold")}");
            foreach (var part in target.Parts)
                Write("-", part, target is NotCondition ? look.Denied() : look, depth + 1);
        }
        else if (target is CourseCondition)
            _lines.Add(start + "is asked once all lessons are known");
        else if (found.Count == 0)
        {
            _lines.Add(start + "not found");
            if (target is Selector selector)
                WriteChecks(selector, look, depth + 1);
        }
        else
            _lines.Add($"{start}{(found.Count == 1 ? "found" : $"found {found.Count} times")}: {string.Join(", ", found.Take(MostPlaces).Select(Shown))}{(found.Count > MostPlaces ? ", …" : "")}");
    }

    // Which check takes the last places away.
    private void WriteChecks(Selector selector, MatchContext look, int depth)
    {
        var left = look.OfSort(selector);
        _lines.Add($"{Indent(depth)}{Counted(left.Count, selector.Noun)} to look at");
        foreach (var check in selector.Checks)
        {
            if (left.Count == 0)
                return;

            var before = left;
            left = [.. left.Where(m => check.Passes(look, m))];
            _lines.Add($"{Indent(depth)}{check.Summary}: {left.Count} left");
            if (left.Count == 0)
                _lines.Add($"{Indent(depth + 1)}{Shown(before[0])} {check.Lacking(look, before[0])}");
        }

        if (selector.Quantity is not null && left.Count > 0)
            _lines.Add($"{Indent(depth)}{left.Count} are not as many as there should be");
    }

    private string Shown(PackMatch place)
    {
        var line = _lesson.Source.GetLocation(place.Anchor).Start.Line;
        var text = Short(_lesson.Source.GetText(place.Anchor));
        return text.Length == 0 ? $"line {line}" : $"line {line} '{text}'";
    }

    private static string Short(string text) =>
        SurrogatePairs.Shorten(string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestText);

    private static string Counted(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string Indent(int depth) => new(' ', depth * 2);
}
