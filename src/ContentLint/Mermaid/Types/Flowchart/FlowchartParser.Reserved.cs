// Reserved words used as ids: `end`, `click`, and ids that begin with one, `end-user`. An id is renamed everywhere or nowhere,
// and what it shows stays: where no node of the id has a label, the word becomes the label.
//
// A use is told from other places of the word by what stands around it on its line. One place that cannot be told, and
// nothing is offered.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Flowchart;

internal sealed partial class FlowchartParser
{
    private static readonly string[] LinkEnds = [">", "---", "===", "--x", "--o", "==x", "==o", "-.-", ".-", "~~~", "|", "&"];
    private static readonly string[] LabelStarts = ["--", "==", "-."];

    // Lines that begin with these say something about ids; those behind them are texts and names of other things.
    private static readonly string[] DecorationWords = ["style", "click", "class"];
    private static readonly string[] TextWords = ["subgraph", "flow", "connector", "title", "classDef", "linkStyle", "direction", "accTitle", "accDescr"];

    // Nobody renames more, and looking for uses takes a walk through the text.
    private const int MostRenamed = 20;
    private const int MostUses = 100;

    private readonly HashSet<string> _reservedIds = new(StringComparer.Ordinal);

    private bool FailAtReservedWord(Token<FlowchartToken> token) => FailAtReservedWord(Visible(token), token.Start);

    // Said once an id, at its first use.
    private bool FailAtReservedWord(TextSpan word, int position)
    {
        var id = new TextSpan(word.Start, EndOfReservedId(word.End));
        var written = Context.Written(id);
        if (!_reservedIds.Add(written))
            return Skip(position);

        var replacement = Context.NewName(written.Replace('-', '_').Replace('.', '_').Replace('/', '_'), written);
        var (uses, labelAt) = _reservedIds.Count > MostRenamed ? ([], -1) : FindUses(written) ?? ([], -1);
        var edits = uses.Select((use, i) => (use, i == labelAt ? $"{replacement}[\"{written}\"]" : replacement)).ToArray();
        return Fail(FlowchartDiagnostics.ReservedWord(Context, id, word, replacement, edits), position);
    }

    // `end-user` begins with a word of the language, and what follows is cut off from it.
    private int EndOfReservedId(int end)
    {
        while (end < Context.Text.Length && (Characters.IsWord(Context.Text[end]) || IsJoint(end)))
            end++;
        return end;
    }

    private bool IsJoint(int position) =>
        position > 0 && position < Context.Text.Length && Context.Text[position] is '-' or '.' or '/' && position + 1 < Context.Text.Length && Characters.IsWord(Context.Text[position + 1])
        && Characters.IsWord(Context.Text[position - 1]);

    // The uses, and which of them gets the label; -1 where one has a label of its own.
    private (List<TextSpan> Uses, int LabelAt)? FindUses(string id)
    {
        var uses = new List<TextSpan>();
        var (firstDrawn, hasLabel, tries) = (-1, false, 0);
        for (var at = Context.Text.IndexOf(id, StringComparison.Ordinal); at >= 0; at = Context.Text.IndexOf(id, at + id.Length, StringComparison.Ordinal))
        {
            var use = TextSpan.FromLength(at, id.Length);
            if (!IsWhole(use))
                continue;
            if (tries++ > MostUses || IsUse(use) is not { } found)
                return null;
            if (!found.IsId)
                continue;
            if (found.IsDrawn && firstDrawn < 0)
                firstDrawn = uses.Count;
            hasLabel |= use.End < Context.Text.Length && Context.Text[use.End] is '[' or '(' or '{' or '>';
            uses.Add(use);
        }

        return firstDrawn < 0 ? null : (uses, hasLabel ? -1 : firstDrawn);
    }

    private bool IsWhole(TextSpan word) =>
        EndOfReservedId(word.End) == word.End && (word.Start == 0 || !(Characters.IsWord(Context.Text[word.Start - 1]) || (word.Start > 1 && IsJoint(word.Start - 1))));

    // Whether a place of the word is an id, and one that is drawn; null where that cannot be told.
    private (bool IsId, bool IsDrawn)? IsUse(TextSpan use)
    {
        var text = Context.Text;
        var line = Context.LineAt(use.Start);
        if (IsInText(line, use.Start) is not { } isInText)
            return null;
        if (isInText)
            return (false, false);

        var start = Math.Max(line.Start, text.LastIndexOf(';', Math.Max(line.Start, use.Start - 1), Math.Max(0, use.Start - line.Start)) + 1);
        var before = text.Substring(start, use.Start - start).Trim();
        var after = text.Substring(use.End, line.End - use.End).Trim();
        if (after.Length > 0 && after[0] == '@')
            return null;
        if (before.Length == 0)
            return (!IsReservedStatement(use, after), true);
        if (Array.Exists(LinkEnds, e => before.EndsWith(e, StringComparison.Ordinal)))
            return (true, true);
        if (Array.Exists(LabelStarts, e => before.EndsWith(e, StringComparison.Ordinal)))
            return (false, false);
        var first = before.Split(' ', '\t')[0];
        if (TextWords.Contains(first))
            return (false, false);
        return DecorationWords.Contains(first) && (before == first || before[before.Length - 1] == ',') ? (true, false) : null;
    }

    // A word that begins a statement is an id where the statement goes on as behind an id.
    private bool IsReservedStatement(TextSpan use, string after) =>
        Context.Text.IndexOfAny(['-', '.', '/'], use.Start, use.Length) < 0
        && (after.Length == 0 || !(after[0] is '[' or '(' or '{' or '>' or '&' || after.StartsWith(":::", StringComparison.Ordinal) || IsLinkStart(after)));

    private static bool IsLinkStart(string text) =>
        Array.Exists((string[])["--", "==", "-.", "<--", "<==", "<-.", "~~~", "->", "=>"], s => text.StartsWith(s, StringComparison.Ordinal));

    // Whether a position is in quotes, brackets or between pipes; null where quotes do not pair on the line.
    private bool? IsInText(TextSpan line, int position)
    {
        var (isQuoted, isPiped, depth) = (false, false, 0);
        var isInText = false;
        for (var i = line.Start; i < line.End; i++)
        {
            if (i == position)
                isInText = isQuoted || isPiped || depth > 0;
            var c = Context.Text[i];
            if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted)
                continue;
            else if (c == '|')
                isPiped = !isPiped;
            else if (c is '[' or '(' or '{')
                depth++;
            else if (c is ']' or ')' or '}')
                depth--;
        }

        return isQuoted || isPiped ? null : isInText;
    }
}
