// The grammar of state diagrams.
//
// `stateDiagram` or `stateDiagram-v2`, then statements, which need no separator between them:
// - an id (or `[*]`), maybe with `:::class`, maybe `: description`; or two of them with `-->` between.
// - `state`, then `"description" as id` or an id, then maybe statements in braces; or an id and `<<fork>>`, `<<join>>`
//   or `<<choice>>` (also in double square brackets).
// - `--` divides a composite state.
// - `note left of id : text`, `note right of id`, lines, `end note`, or `note "text" as id`.
// - `classDef`, `class`, `style`; `direction LR`; `scale 350 width`; `hide empty description`; `click id "url" "tip"` or
//   `click id href "url"`; `accTitle: …`, `accDescr: …`, `accDescr { … }`.
//
// Beyond grammar: a composite state has at most one description.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.State;

/// <summary>Reads state diagrams.</summary>
internal sealed partial class StateParser(DiagramContext context) : DiagramGrammar<StateToken, StateMode, StateModel>(context, new StateLexer(context.Text, context.Options.Dialect))
{
    // What is open, and the brace that opened it: none where a mistaken line has.
    private readonly Stack<(Token<StateToken> Opening, StateNode State)> _open = new();

    private StateNode? Parent => _open.Count > 0 ? _open.Peek().State : null;

    protected override void ReadDiagram()
    {
        AcceptAll(StateToken.NewLine);
        ReadHeader(StateToken.Header, "stateDiagram-v2");
        while (!At(StateToken.End))
        {
            if (!ReadStatement())
                RecoverFromMistake();
        }

        foreach (var (opening, _) in _open.Where(o => o.Opening.Length > 0))
            Context.Report(SharedDiagnostics.UnclosedBody(Context, opening.Span, TextSpan.At(Context.Text.Length)));
        foreach (var state in Model.Nodes)
        {
            // An id that changes when it is made fit for HTML counts as a description of its own.
            var own = state.Id.IndexOfAny(['<', '>', '&']) >= 0 ? 1 : 0;
            if (!Context.Options.Dialect.StatesAreOld && state.IsComposite && state.Descriptions.Count is > 0 and var count && count + own > 1)
                Context.Report(StateDiagnostics.CompositeDescriptions(Context, state.Span, state.Id));
        }
    }

    // The braces that a mistaken line opens hold states.
    private void RecoverFromMistake()
    {
        if (HasLostBrace)
            _open.Push((default, new StateNode("", Context.Slice.ToSource(MistakenLine), Parent)));
        if (EndOfNote() is >= 0 and var end)
            SkipTo(end);
        RecoverIn(StateMode.Statement, StateMode.Block, _open.Count);
    }

    // Below a mistaken line `note …` without a text: the lines up to `end note` are its text.
    private int EndOfNote()
    {
        var text = Context.Text;
        if (MistakenLine.Length < 4 || !IsAt(MistakenLine.Start, "note") || text.IndexOf(':', MistakenLine.Start, MistakenLine.Length) >= 0)
            return -1;
        for (var line = Context.LineEnd(MistakenLine.Start) + 1; line < text.Length; line = Context.LineEnd(line) + 1)
        {
            var word = Characters.SkipSpaces(text, line);
            if (IsAt(word, "end note"))
                return Context.LineEnd(word) + 1;
            if (IsAt(word, "note "))
                return -1;
        }

        return -1;
    }

    private bool IsAt(int position, string words) => string.Compare(Context.Text, position, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case StateToken.NewLine or StateToken.DirectionStatement or StateToken.HideEmpty or StateToken.Divider
                or StateToken.Fork or StateToken.Join or StateToken.Choice or StateToken.Accessibility:
                Take();
                return true;
            case StateToken.Id or StateToken.EdgeState:
                return ReadTransition();
            case StateToken.StateDescription:
                return ReadDescribedState();
            case StateToken.CompositeState:
                return ReadComposite();
            case StateToken.BlockClose when _open.Count > 0:
                Take();
                _open.Pop();
                return true;
            case StateToken.Note:
                return ReadNote();
            case StateToken.Click:
                return ReadClick();
            case StateToken.Scale:
                Take();
                return Accept(StateToken.Width) || FailExpecting("a width: 'scale 350 width'");
            case StateToken.ClassDef:
                Take();
                return (ReadNames(StateToken.ClassDefId, Model.AddClassDefinitions) && Accept(StateToken.ClassDefStyles)) || FailExpecting("the form 'classDef name fill:#f9f', and a name that is not 'default'");
            case StateToken.Class:
                Take();
                return (ReadNames(StateToken.ClassIds, Model.AddReferences) && ReadNames(StateToken.ClassStyle, Model.AddClassUses)) || FailExpecting("the form 'class id1,id2 name'");
            case StateToken.Style:
                Take();
                return (ReadNames(StateToken.StyleIds, Model.AddReferences) && Accept(StateToken.StyleStyles)) || FailExpecting("the form 'style id fill:#f9f'");
            case StateToken.TwoWords:
                return Fail(StateDiagnostics.StateOfTwoWords(Context, Visible(Current)), Current.Start);
            case var _ when IsShortArrow(Current.Start):
                return Fail(SharedDiagnostics.InvalidLink(Context, TextSpan.FromLength(Current.Start, 2), "-->"), Current.Start);
            default:
                return FailAtStatement();
        }
    }

    /// <summary>Whether <c>A -&gt; B</c> is written; <c>-&gt;&gt;</c> is an arrow of another diagram and means no more than a guess.</summary>
    private bool IsShortArrow(int at) =>
        string.CompareOrdinal(Context.Text, at, "->", 0, 2) == 0 && (at + 2 == Context.Text.Length || Context.Text[at + 2] is not ('>' or '-'));

    private bool ReadTransition()
    {
        var start = Current.Start;
        if (!ReadState(out var from, out var node))
            return false;
        if (Accept(StateToken.Description))
        {
            Describe(node, TextOf(Previous).Trim().Substring(1));
            AddLabel(LabelRole.Node, Previous.Span);
            return true;
        }

        if (!Accept(StateToken.Arrow))
            return true;
        if (!ReadState(out var to, out _))
            return false;
        var label = Accept(StateToken.Description) ? Context.Written(Previous.Span).Trim().Substring(1).Trim() : null;
        if (label is not null)
            AddLabel(LabelRole.Link, Previous.Span);
        Model.Transitions.Add(new StateTransition(from, to, label, Context.Slice.ToSource(new TextSpan(start, Previous.End))));
        return true;
    }

    private bool ReadState(out string id, out StateNode? state)
    {
        var token = Current;
        id = TextOf(token);
        state = null;
        if (!Accept(StateToken.EdgeState))
        {
            var before = Previous;
            if (!Accept(StateToken.Id))
                return FailAtState();
            ReadRun(before, token);
            state = Model.AddState(id, Context.Slice.ToSource(token.Span), Parent);
        }

        return !Accept(StateToken.StyleSeparator) || ReadNames(StateToken.Id, Model.AddClassUses) || FailExpecting("the name of a class behind ':::'");
    }

    private static void Describe(StateNode? state, string description)
    {
        if (description.Trim().Length > 0)
            state?.Descriptions.Add(description.Trim());
    }

    // `"description" as id`; behind a colon in the id is a second description.
    private bool ReadDescribedState()
    {
        var description = TextOf(Take());
        Model.AddLabel(LabelRole.Node, LabelDrawing.Html, Trim(Previous.Span));
        if (!Accept(StateToken.As) || !At(StateToken.Id))
            return FailExpecting("'as' and an id: 'state \"Description\" as id'");

        var token = Take();
        var parts = TextOf(token).Split(':');
        var state = Model.AddState(parts[0].Trim(), Context.Slice.ToSource(Trim(token.Span)), Parent);
        var hasBlock = At(StateToken.BlockOpen);
        Describe(state, description);
        if (parts.Length > 1 && !hasBlock)
            state.Descriptions.Add(parts[1].Trim());
        return OpenBlock(state);
    }

    private bool ReadComposite()
    {
        var token = Take();
        return !At(StateToken.BlockOpen) || OpenBlock(Model.AddState(TextOf(token), Context.Slice.ToSource(token.Span), Parent));
    }

    private bool OpenBlock(StateNode state)
    {
        state.IsComposite |= At(StateToken.BlockOpen);
        if (At(StateToken.BlockOpen))
            _open.Push((Take(), state));
        return true;
    }

    private bool ReadNote()
    {
        Take();
        if (Accept(StateToken.NoteText))
        {
            Model.AddLabel(LabelRole.Note, LabelDrawing.Never, Trim(Previous.Span));
            return (Accept(StateToken.As) && Accept(StateToken.Id)) || FailExpecting("'as' and an id behind the note's text");
        }

        if (!Accept(StateToken.LeftOf) && !Accept(StateToken.RightOf))
            return FailAtNote();
        var state = Current;
        if (!Accept(StateToken.Id) || !Accept(StateToken.NoteText))
            return FailExpecting("a state and ': text', or lines up to 'end note'");
        AddNote(state);
        return true;
    }

    private bool ReadClick()
    {
        Take();
        if (!ReadState(out _, out _))
            return false;
        var isLink = Accept(StateToken.Href) ? Accept(StateToken.String) : Accept(StateToken.String) && Accept(StateToken.String);
        return (isLink && Accept(StateToken.NewLine)) || FailExpecting("the form 'click id \"https://…\" \"tooltip\"' or 'click id href \"https://…\"'");
    }
}
