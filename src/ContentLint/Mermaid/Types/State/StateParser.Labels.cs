using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.State;

// What a reader of a state diagram sees: descriptions, labels, notes, and ids, of which two are two states.
internal sealed partial class StateParser
{
    // The ids that stand side by side so far, and the end of the line read last.
    private TextSpan _run = new(0, 0);
    private int _lineEnd = -1;
    private bool _isNamingLine;

    // `In Progress` is two states. Ids that stand alone on their line may be meant that way.
    private void ReadRun(Token<StateToken> before, Token<StateToken> id)
    {
        var isJoined = before.Kind == StateToken.Id && before.End == _run.End && before.End < id.Start && LineEnd(before.End) > id.Start;
        _run = new TextSpan(isJoined ? _run.Start : id.Start, id.End);
        if (isJoined && _isNamingLine)
            Model.AddRun(_run);
    }

    // A line is searched once, not once a statement.
    private int LineEnd(int position)
    {
        if (position < _lineEnd)
            return _lineEnd;
        var line = Context.LineAt(position);
        _isNamingLine = Context.Text.IndexOf("-->", line.Start, line.Length, StringComparison.Ordinal) >= 0 || Context.Text.IndexOf(':', line.Start, line.Length) >= 0;
        return _lineEnd = line.End;
    }

    // A text behind a colon.
    private void AddLabel(LabelRole role, TextSpan span)
    {
        var text = Trim(span);
        if (!text.IsEmpty && Context.Text[text.Start] == ':')
            text = Trim(new TextSpan(text.Start + 1, text.End));

        // What follows a `;` on the line are states.
        var cut = span.End;
        if (cut < Context.Text.Length && Context.Text[cut] == ';')
            cut = Characters.Skip(Context.Text, cut + 1, c => c is not (';' or '\n'));
        Model.AddLabel(role, LabelDrawing.Html, text, Trim(new TextSpan(span.End, cut)));
    }

    // Behind a colon, or the lines up to `end note`.
    private void AddNote(Token<StateToken> state)
    {
        var id = TextOf(state).Trim();
        Model.Notes.Add(new StateNote(id, Model.Find(id) is null, Context.Slice.ToSource(Trim(state.Span))));
        var text = Trim(Previous.Span);
        var end = text.End - 8;
        AddLabel(LabelRole.Note, Context.Text[text.Start] != ':' && end > text.Start && IsAt(end, "end note") ? new TextSpan(text.Start, end) : text);
    }
}
