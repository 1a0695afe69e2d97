// Reserved words used as participants: `loop`, `end`, and names that begin with one, `end user`. A participant is renamed
// everywhere or nowhere, and its name is still shown: as the label of its declaration, or of one put below its first message.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Sequence;

internal sealed partial class SequenceParser
{
    // Nobody renames more, and looking for uses takes a walk through the text.
    private const int MostRenamed = 20;

    // Words with a participant behind them.
    private static readonly string[] WordsBeforeParticipant =
        ["create participant", "create actor", "participant", "actor", "destroy", "activate", "deactivate", "links", "link", "properties", "details", "note over", "note left of", "note right of"];

    // Blocks that begin like a message of a participant, by their word, which is the participant's name.
    private readonly Dictionary<string, int> _messageBlocks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reservedNames = new(StringComparer.Ordinal);

    // Said once a name, at its first use.
    private bool FailAtReservedWord(Token<SequenceToken> word)
    {
        var span = NameAt(word.Span);
        var name = Context.Written(span);
        if (!_reservedNames.Add(name))
            return Skip(word.Start);

        var replacement = Context.NewName(new string([.. name.Select(c => char.IsLetterOrDigit(c) ? c : '_')]), name);
        var edits = _reservedNames.Count > MostRenamed ? [] : FindRenaming(name, replacement) ?? [];
        return Fail(SequenceDiagnostics.ReservedParticipant(Context, span, word.Span, IsAttachmentWord(word.Kind), replacement, edits), word.Start);
    }

    // As many blocks have no end as were messages of a participant that is known by now.
    private bool TakeMessageBlock()
    {
        var name = _messageBlocks.Keys.FirstOrDefault(_reservedNames.Contains);
        if (name is null)
            return false;
        if (--_messageBlocks[name] == 0)
            _messageBlocks.Remove(name);
        return true;
    }

    // `end user->>B: x`: the word begins a name.
    private bool IsNameOfMessage(Token<SequenceToken> word)
    {
        var end = NameAt(word.Span).End;
        return end > word.End && IsArrowAt(Characters.SkipSpaces(Context.Text, end));
    }

    // From a word to the end of the participant's name.
    private TextSpan NameAt(TextSpan word)
    {
        var line = Context.LineAt(word.Start);
        var end = word.End;
        if (Context.Text.IndexOf(':', end, line.End - end) < 0)
            return word;
        while (end < line.End && Context.Text[end] is not (':' or ',' or ';' or '+' or '<' or '>' or '(' or '@') && !(IsArrowAt(end) && !IsInName(end)))
            end++;
        return Trim(new TextSpan(word.Start, end));
    }

    // A single dash between letters is one of a name.
    private bool IsInName(int dash) =>
        Context.Text[dash] == '-' && dash + 1 < Context.Text.Length && char.IsLetterOrDigit(Context.Text[dash + 1]) && char.IsLetterOrDigit(Context.Text[dash - 1])
        && !(Context.Text[dash + 1] is 'x' or 'X' && dash + 2 < Context.Text.Length && !char.IsLetterOrDigit(Context.Text[dash + 2]));

    private bool IsArrowAt(int position) => SequenceLexer.LengthOfArrow(Context.Text, position) > 0;

    private (TextSpan, string)[]? FindRenaming(string name, string replacement)
    {
        var edits = new List<(TextSpan, string)>();
        var isDeclared = false;
        for (var start = 0; start < Context.Text.Length; start = Context.LineEnd(start) + 1)
        {
            var line = Trim(Context.LineAt(start));
            if (Context.Text.IndexOf(name, line.Start, line.Length, StringComparison.Ordinal) < 0)
                continue;
            if (Context.Text.IndexOf(';', line.Start, line.Length) >= 0 || Context.Text.IndexOf('@', line.Start, line.Length) >= 0)
                return null;

            var (uses, isDeclaration) = UsesIn(line, name);
            foreach (var use in uses)
                edits.Add((use, isDeclaration && !isDeclared && use.End == line.End ? $"{replacement} as {name}" : replacement));
            isDeclared |= isDeclaration;
        }

        if (!isDeclared && edits.Count > 0)
        {
            var line = Context.LineAt(edits[0].Item1.Start);
            if (Context.NewLineAt(line.Start) is not { } newLine)
                return null;
            var indentation = Context.Text.Substring(line.Start, Characters.SkipSpaces(Context.Text, line.Start) - line.Start);
            var at = edits.FindLastIndex(e => e.Item1.Start < line.End) + 1;
            edits.Insert(at, (TextSpan.At(line.End), $"{newLine}{indentation}participant {replacement} as {name}"));
        }

        return [.. edits];
    }

    private (List<TextSpan> Uses, bool IsDeclaration) UsesIn(TextSpan line, string name)
    {
        var uses = new List<TextSpan>();
        var text = Context.Text.Substring(line.Start, line.Length);
        var head = text.IndexOf(':') is >= 0 and var colon ? colon : text.Length;
        foreach (var word in WordsBeforeParticipant)
        {
            var start = Characters.SkipSpaces(text, word.Length);
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || start == word.Length)
                continue;

            var isDeclaration = word.EndsWith("participant", StringComparison.Ordinal) || word.EndsWith("actor", StringComparison.Ordinal);
            var end = isDeclaration && text.IndexOf(" as ", start, StringComparison.OrdinalIgnoreCase) is >= 0 and var @as ? @as : isDeclaration ? text.Length : head;
            for (var from = start; from < end; from++)
            {
                var comma = text.IndexOf(',', from, end - from);
                var part = Trim(new TextSpan(line.Start + from, line.Start + (comma < 0 ? end : comma)));
                if (Context.Text.Substring(part.Start, part.Length) == name)
                    uses.Add(part);
                from = comma < 0 ? end : comma;
            }

            return (uses, isDeclaration && uses.Count > 0);
        }

        if (head < text.Length)
            AddUsesInMessage(uses, line.Start, text.Substring(0, head), name);
        return (uses, false);
    }

    // `name->>B` and `A->>+name`.
    private static void AddUsesInMessage(List<TextSpan> uses, int start, string head, string name)
    {
        var behind = Characters.SkipSpaces(head, name.Length);
        if (head.StartsWith(name, StringComparison.Ordinal) && SequenceLexer.LengthOfArrow(head, SkipCircle(head, behind)) > 0)
            uses.Add(TextSpan.FromLength(start, name.Length));

        head = head.TrimEnd();
        var target = head.Length - name.Length;
        if (target <= 0 || !head.EndsWith(name, StringComparison.Ordinal))
            return;
        var before = head.Substring(0, target).TrimEnd(' ', '\t', '+', '(', ')');
        if (SequenceLexer.EndsWithArrow(before))
            uses.Add(TextSpan.FromLength(start + target, name.Length));
    }

    private static int SkipCircle(string text, int position) =>
        string.CompareOrdinal(text, position, "()", 0, 2) == 0 ? Characters.SkipSpaces(text, position + 2) : position;
}
