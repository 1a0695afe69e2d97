// Comments that silence diagnostics where the author knows better:
//
//   contentlint-disable-next-line CL1001 -- reason     the next line
//   contentlint-disable-line CL1001 -- reason          the comment's own line
//   contentlint-disable CL1001 -- reason               from here on, up to …
//   contentlint-enable CL1001                          … here
//   contentlint-disable-file CL1001 -- reason          the whole file
//
// Rules are named by id or name, separated by spaces or commas; none means all. In MDX they stand in `{/* … */}`, in
// Markdown in `<!-- … -->`, in front matter after `#`, in a diagram after `%%`. Everything behind ` -- ` is the reason.

using ContentLint.Lessons;
using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>A lesson's suppressions.</summary>
internal sealed class SuppressionSet
{
    // A comment with thousands of words that are no rules is no comment by mistake.
    private const int MostSuggestions = 50;

    private const string Prefix = "contentlint-";
    private static readonly string[] Verbs = ["disable-next-line", "disable-line", "disable-file", "disable", "enable"];
    private readonly SourceText _source;
    private readonly IReadOnlyList<Diagnostic> _problems;
    private readonly IReadOnlyList<Suppression> _suppressions;

    private SuppressionSet(SourceText source, IReadOnlyList<Suppression> suppressions, IReadOnlyList<Diagnostic> problems)
    {
        _source = source;
        _suppressions = suppressions;
        _problems = problems;
    }

    /// <summary>No suppressions.</summary>
    public static SuppressionSet Empty { get; } = new(SourceText.From("", ""), [], []);

    /// <summary>Whether there is neither a suppression nor a problem with one.</summary>
    public bool IsEmpty => _suppressions.Count == 0 && _problems.Count == 0;

    /// <summary>The suppressions, in no order that matters.</summary>
    public IReadOnlyList<Suppression> All => _suppressions;

    /// <summary>What is wrong with the comments themselves.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>Reads the suppressions in a lesson's comments.</summary>
    /// <param name="lesson">The lesson with its comments.</param>
    /// <param name="isKnown">Whether a word is the id or name of a rule.</param>
    public static SuppressionSet Read(Lesson lesson, Func<string, bool> isKnown)
    {
        var problems = new List<Diagnostic>();
        var suppressions = lesson.Comments.Count == 0 ? [] : Read(lesson, isKnown, problems);
        return suppressions.Count == 0 && problems.Count == 0 ? Empty : new SuppressionSet(lesson.Source, suppressions, problems);
    }

    /// <summary>Makes the set of a lesson that was read before.</summary>
    public static SuppressionSet Restore(SourceText source, IReadOnlyList<Suppression> suppressions, IReadOnlyList<Diagnostic> problems) => new(source, suppressions, problems);

    /// <summary>Takes away what is silenced, and adds reports of suppressions that silence nothing or are unclear.</summary>
    /// <param name="diagnostics">All that was found in the lesson, by all rules.</param>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (IsEmpty)
            return diagnostics;

        // Every suppression that covers a diagnostic is of use, also where a wider one would do.
        var index = new SuppressionIndex(_suppressions);
        var used = SuppressionIndex.Used(_suppressions, diagnostics);
        var left = diagnostics.Where(d => !index.Silences(d));

        // A misspelt name silences nothing; that is one mistake, and it is reported.
        int[] misspelt = [.. _problems.Select(p => p.Location.Span.Start).OrderBy(s => s)];
        var unused = _suppressions.Where(s => !used.Contains(s) && !HasOneIn(misspelt, s.Place));
        var problems = _problems.Concat(unused.Select(s => Unused(_source, s)));
        return [.. left, .. problems.Where(p => !index.SilencesByName(p))];
    }

    private static List<Suppression> Read(Lesson lesson, Func<string, bool> isKnown, List<Diagnostic> problems)
    {
        var suppressions = new List<Suppression>();
        var open = new List<Suppression>();
        var lastLine = lesson.Source.Lines.Count;
        foreach (var comment in lesson.Comments.OrderBy(c => c.Span.Start))
        {
            var slice = comment.Content;
            var start = slice.Text.Length - slice.Text.TrimStart().Length;
            if (string.CompareOrdinal(slice.Text, start, Prefix, 0, Prefix.Length) != 0)
                continue;

            var (verb, rules, place) = ReadDirective(slice, start);
            var line = lesson.Source.Lines.GetLine(comment.Span.End);
            var startLine = lesson.Source.Lines.GetLine(comment.Span.Start);
            var hasUnknown = AddUnknown(slice, place, rules, isKnown, problems);
            switch (verb)
            {
                case "disable-next-line":
                    suppressions.Add(new Suppression(slice.ToSource(place), rules, line + 1, line + 1));
                    break;
                case "disable-line":
                    suppressions.Add(new Suppression(slice.ToSource(place), rules, startLine, line));
                    break;
                case "disable-file":
                    suppressions.Add(new Suppression(slice.ToSource(place), rules, 1, lastLine));
                    break;
                case "disable":
                    open.Add(new Suppression(slice.ToSource(place), rules, line, lastLine));
                    break;
                case "enable":
                    if (Close(open, suppressions, rules, line) == 0 && !hasUnknown)
                        problems.Add(NothingToEnable(slice, place));
                    break;
                default:
                    problems.Add(UnknownVerb(slice, place, verb));
                    break;
            }
        }

        suppressions.AddRange(open);
        return suppressions;
    }

    // `enable` without rules ends every open range; with rules, the ranges that name one of them.
    private static int Close(List<Suppression> open, List<Suppression> closed, IReadOnlyList<string> rules, int line)
    {
        var ending = open.Where(s => rules.Count == 0 || s.Rules.Intersect(rules, StringComparer.OrdinalIgnoreCase).Any()).ToArray();
        foreach (var suppression in ending)
        {
            open.Remove(suppression);
            closed.Add(suppression with { LastLine = line });
            var others = suppression.Rules.Except(rules, StringComparer.OrdinalIgnoreCase).ToArray();
            if (rules.Count > 0 && others.Length > 0)
                open.Add(suppression with { Rules = others, FirstLine = line });
        }

        return ending.Length;
    }

    private static (string Verb, IReadOnlyList<string> Rules, TextSpan Place) ReadDirective(MappedText slice, int start)
    {
        var end = slice.Text.IndexOf(" --", start, StringComparison.Ordinal);
        var text = slice.Text.Substring(start, (end < 0 ? slice.Text.Length : end) - start).TrimEnd();
        var words = text.Split([' ', '\t', ',', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return (words[0].Substring(Prefix.Length), words.Skip(1).ToArray(), TextSpan.FromLength(start, text.Length));
    }

    private static Diagnostic Unused(SourceText source, Suppression suppression)
    {
        var what = suppression.Rules.Count == 0 ? "anything" : string.Join(" or ", suppression.Rules);
        return new Diagnostic(
            ToolDescriptors.UnusedSuppression,
            source.GetLocation(suppression.Place),
            $"Nothing is suppressed here: no diagnostic of {what} in its range.",
            "Delete the comment, or correct the rule it names.");
    }

    private static bool AddUnknown(MappedText slice, TextSpan place, IReadOnlyList<string> rules, Func<string, bool> isKnown, List<Diagnostic> problems)
    {
        // The words stand one after the other, behind the verb.
        var at = slice.Text.IndexOfAny([' ', '\t', ',', '\r', '\n'], place.Start);
        var before = problems.Count;
        foreach (var rule in rules)
        {
            at = slice.Text.IndexOf(rule, at, StringComparison.Ordinal);
            if (!isKnown(rule))
                problems.Add(UnknownRule(slice, TextSpan.FromLength(at, rule.Length), rule, suggests: problems.Count < MostSuggestions));
            at += rule.Length;
        }

        return problems.Count > before;
    }

    private static bool HasOneIn(int[] ordered, TextSpan place)
    {
        var found = Array.BinarySearch(ordered, place.Start);
        var next = found >= 0 ? found : ~found;
        return next < ordered.Length && ordered[next] < place.End;
    }

    private static Diagnostic UnknownRule(MappedText slice, TextSpan span, string rule, bool suggests) => new(
        ToolDescriptors.InvalidSuppression,
        slice.GetLocation(span),
        suggests && RuleCatalog.Suggest(rule) is { } meant ? (Message)$"There is no rule '{rule}'. Did you mean '{meant}'?" : $"There is no rule '{rule}'.",
        "Name rules by id or name, and put the reason behind ' -- '. `contentlint rules` lists them.");

    private static Diagnostic UnknownVerb(MappedText slice, TextSpan place, string verb)
    {
        var written = Prefix + verb;
        return new Diagnostic(
            ToolDescriptors.InvalidSuppression,
            slice.GetLocation(TextSpan.FromLength(place.Start, Prefix.Length + verb.Length)),
            DidYouMean.Suggest(verb, Verbs) is { } meant
                ? (Message)$"'{written}' is no suppression. Did you mean '{Prefix + meant:meant}'?"
                : $"'{written}' is no suppression.",
            $"Write {string.Join(", ", Verbs.Select(v => Prefix + v)):forms}.");
    }

    private static Diagnostic NothingToEnable(MappedText slice, TextSpan place) => new(
        ToolDescriptors.InvalidSuppression,
        slice.GetLocation(place),
        "Nothing is disabled here that could be enabled.",
        "Put 'contentlint-disable' above it, with the same rules.");
}
