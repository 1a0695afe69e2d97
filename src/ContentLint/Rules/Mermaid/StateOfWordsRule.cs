using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Types.State;

namespace ContentLint.Rules.Mermaid;

/// <summary><c>In Progress --> Done</c> draws a state <c>In</c> and a transition from <c>Progress</c>: an id is one word.</summary>
internal sealed class StateOfWordsRule : DiagramRule<StateModel>
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL3113", "mermaid-state-of-words", "The name of a state has spaces, so that it is drawn as several", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    protected override void Analyze(LessonRuleContext context, StateModel model)
    {
        var slice = model.Prepared!;

        // A name is one mistake, however often it is written.
        foreach (var name in model.Runs.GroupBy(r => string.Join(" ", Words(slice, r)), StringComparer.Ordinal))
        {
            var words = name.Key;
            var id = words.Replace(' ', '_');
            if (words.Contains(';'))
                continue;
            context.Report(
                Descriptor,
                slice.ToSource(name.First()),
                $"'{words}' is drawn as several states: the id of a state is one word.",
                $"Write 'state \"{words}\" as {id}' on a line above, and '{id}' here.",
                fixes: Fix(slice, words, id, [.. name], isFree: model.Find(id) is null));
        }
    }

    private static string[] Words(MappedText slice, TextSpan run) =>
        slice.Text.Substring(run.Start, run.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // A line of that length is none that a person has written, and is not searched for each name in it.
    private const int LongestLine = 1000;

    private static CodeFix[]? Fix(MappedText slice, string words, string id, TextSpan[] runs, bool isFree)
    {
        var line = runs[0].Start;
        while (line > 0 && slice.Text[line - 1] != '\n' && runs[0].Start - line < LongestLine)
            line--;
        var first = line;
        while (char.IsWhiteSpace(slice.Text[first]))
            first++;
        if (!isFree || (line > 0 && slice.Text[line - 1] != '\n') || !runs.All(slice.IsVerbatim) || words.Contains('"') || DiagramContext.NewLine(slice.Source, slice.ToSource(line)) is not { } newLine)
            return null;

        // In a list or a quote the line end brings what stands before the line; the indentation is the diagram's own.
        var declaration = $"state \"{words}\" as {id}{newLine}{slice.Text.Substring(line, first - line)}";
        return [new CodeFix($"Name it '{id}' and show '{words}'", FixSafety.Suggestion, [TextEdit.Insert(slice.ToSource(first), declaration), .. runs.Select(r => new TextEdit(slice.ToSource(r), id))])];
    }
}
