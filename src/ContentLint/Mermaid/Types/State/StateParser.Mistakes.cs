// What the author meant where a state diagram goes wrong: an id that is a word of the language or has a dash in it, a colon in
// the text of a note.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.State;

internal sealed partial class StateParser
{
    // Nobody renames more, and looking for uses takes a walk through the text.
    private const int MostRenamed = 20;

    private static readonly string[] ReservedWords = ["state", "note", "class", "classDef", "style", "scale", "click", "default", "href"];

    private readonly HashSet<string> _reservedIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _dashedIds = new(StringComparer.Ordinal);

    private bool FailAtStatement()
    {
        if (DashedId() is { IsEmpty: false } id)
            return FailAtDash(id);
        return ColonsInNote() is { Length: > 0 } colons
            ? Fail(StateDiagnostics.ColonInNote(Context, colons), Current.Start)
            : FailExpecting("a state, a transition such as 'A --> B', a note, or 'state'");
    }

    // Words with a mode of their own take the white space behind them along, so that reading stops a line later.
    private bool FailAtState()
    {
        var start = Characters.SkipSpaces(Context.Text, Previous.End);
        var word = TextSpan.FromLength(start, Characters.SkipWord(Context.Text, start) - start);
        var written = Context.Text.Substring(word.Start, word.Length);
        return ReservedWords.Contains(written, StringComparer.OrdinalIgnoreCase) ? FailAtReservedWord(word) : FailExpecting("the id of a state, or '[*]'");
    }

    // Said once a word, at its first use.
    private bool FailAtReservedWord(TextSpan word)
    {
        var written = Context.Text.Substring(word.Start, word.Length);
        return _reservedIds.Add(written)
            ? Fail(SharedDiagnostics.ReservedName(Context, word, "a state", $"state \"{written}\" as {written}_"), word.Start)
            : Skip(word.Start);
    }

    // `note --> b` is a transition.
    private bool FailAtNote() => string.CompareOrdinal(Context.Text, Current.Start, "-->", 0, 3) == 0
        ? FailAtReservedWord(Visible(Previous))
        : FailExpecting("'left of', 'right of' or a text in quotes behind 'note'");

    // `in-progress`: reading stops at the dash between two letters.
    private TextSpan DashedId()
    {
        var text = Context.Text;
        var dash = Current.Start;
        if (dash == 0 || dash + 1 >= text.Length || text[dash] != '-' || !IsIdCharacter(text[dash - 1]) || !IsIdCharacter(text[dash + 1]))
            return default;
        var (start, end) = (Characters.SkipBack(text, dash, IsIdCharacter), dash);
        while (end + 1 < text.Length && (IsIdCharacter(text[end]) || (text[end] == '-' && IsIdCharacter(text[end + 1]))))
            end++;
        return new TextSpan(start, end < text.Length && IsIdCharacter(text[end]) ? end + 1 : end);
    }

    private static bool IsIdCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    // Said once an id, at its first use.
    private bool FailAtDash(TextSpan id)
    {
        var written = Context.Text.Substring(id.Start, id.Length);
        if (!_dashedIds.Add(written))
            return Skip(Current.Start);

        var replacement = Context.NewName(written.Replace('-', '_'), written);
        var edits = _dashedIds.Count > MostRenamed ? [] : FindUses(written, replacement);
        return Fail(StateDiagnostics.DashInState(Context, id, replacement, edits), Current.Start);
    }

    // Ids stand before the first colon of a line and outside of quotes. The first line that uses one gets its name above.
    private (TextSpan, string)[] FindUses(string id, string replacement)
    {
        var edits = new List<(TextSpan, string)>();
        for (var at = Context.Text.IndexOf(id, StringComparison.Ordinal); at >= 0; at = Context.Text.IndexOf(id, at + id.Length, StringComparison.Ordinal))
        {
            var line = Context.LineAt(at);
            var before = Context.Text.Substring(line.Start, at - line.Start);
            var end = at + id.Length;
            if (before.Contains(':') || before.Count(c => c == '"') % 2 == 1 || !IsWhole(at, end))
                continue;
            if (before.TrimStart().StartsWith("state ", StringComparison.OrdinalIgnoreCase) || edits.Count > 200)
                return [];
            if (edits.Count == 0)
            {
                if (Context.NewLineAt(line.Start) is not { } newLine)
                    return [];
                var first = Characters.SkipSpaces(Context.Text, line.Start);
                edits.Add((TextSpan.At(first), $"state \"{id}\" as {replacement}{newLine}{Context.Text.Substring(line.Start, first - line.Start)}"));
            }

            edits.Add((TextSpan.FromLength(at, id.Length), replacement));
        }

        // Two insertions at one place would be in no order.
        if (edits.Count > 1 && edits[0].Item1.Start == edits[1].Item1.Start)
            edits = [(edits[1].Item1, edits[0].Item2 + edits[1].Item2), .. edits.Skip(2)];
        return [.. edits];
    }

    private bool IsWhole(int start, int end) =>
        (start == 0 || !(IsIdCharacter(Context.Text[start - 1]) || (Context.Text[start - 1] == '-' && start > 1 && IsIdCharacter(Context.Text[start - 2]))))
        && (end >= Context.Text.Length || !(IsIdCharacter(Context.Text[end]) || (Context.Text[end] == '-' && end + 1 < Context.Text.Length && IsIdCharacter(Context.Text[end + 1]))));

    // The colons of `note right of a: x:y` behind the one that begins the text.
    private TextSpan[] ColonsInNote()
    {
        var line = Context.LineAt(Current.Start);
        var first = Characters.SkipSpaces(Context.Text, line.Start);
        var colon = Context.Text.IndexOf(':', line.Start, line.Length);
        if (!IsAt(first, "note ") || colon < 0 || Context.Text[Characters.SkipSpaces(Context.Text, Current.Start)] != ':' || colon >= Current.Start)
            return [];
        return [.. Enumerable.Range(colon + 1, line.End - colon - 1).Where(i => Context.Text[i] == ':').Select(i => TextSpan.FromLength(i, 1))];
    }
}

/// <summary>The messages of state diagrams.</summary>
internal static class StateDiagnostics
{
    public static Diagnostic ColonInNote(DiagramContext context, TextSpan[] colons) => context.Mistake(
        MermaidDescriptors.Syntax, colons[0],
        "This ':' ends the text of the note.",
        "Write '#58;' for a colon in it.",
        fixes: context.Fix("Write '#58;'", FixSafety.Safe, [.. colons.Select(c => (c, "#58;"))]));

    /// <summary>An id has a dash in it. The edits are for all of its uses, none where these cannot be told.</summary>
    public static Diagnostic DashInState(DiagramContext context, TextSpan id, string replacement, (TextSpan, string)[] edits)
    {
        var written = context.Written(id);
        return context.Mistake(
            MermaidDescriptors.Syntax, id,
            "The id of a state cannot have a '-' in it.",
            $"Write 'state \"{written}\" as {replacement}' above, and '{replacement}' wherever the state is meant.",
            fixes: edits.Length == 0 ? null : context.Fix($"Write '{replacement}' wherever '{written}' is used, and show the same name", FixSafety.Suggestion, edits));
    }

    public static Diagnostic StateOfTwoWords(DiagramContext context, TextSpan state) => context.Mistake(
        MermaidDescriptors.Syntax, state,
        "The name of a composite state is one word, and here are more before the '{'.",
        "Write 'state \"Several words\" as id {'. A 'state' without braces above needs none: delete that word, or put the id alone on its line.");

    public static Diagnostic CompositeDescriptions(DiagramContext context, TextSpan state, string id) => new(
        MermaidDescriptors.Syntax,
        context.Slice.Source.GetLocation(state),
        $"'{id}' is a composite state and has more than one description.",
        "Keep one description; put the others into notes.");
}
