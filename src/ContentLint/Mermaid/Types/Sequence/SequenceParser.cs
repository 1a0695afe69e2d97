// The grammar of sequence diagrams.
//
// The word `sequenceDiagram`, then statements, each on a line of its own or behind a `;`:
// - `participant` or `actor`, an id, maybe `@{ configuration }`, maybe `as` and a label; `create` may stand before it.
//   `destroy` and an id; `activate` or `deactivate` and an id.
// - A message: a participant, an arrow, maybe `+` or `-`, a participant, `:` and a text. `()` beside an arrow joins the
//   message to the middle of a life line; then there is no `+` or `-`.
// - `note left of`, `note right of` a participant, or `note over` one or two with a comma, `:` and a text.
// - `links`, `link`, `properties`, `details`, a participant, `:` and a text.
// - `autonumber`, maybe with a start and a step, or `off`. `title …`, `accTitle: …`, `accDescr: …`, `accDescr { … }`.
// - Blocks up to `end`: `loop`, `rect`, `opt`, `break`; `alt` with `else`, `par` and `par_over` with `and`, `critical`
//   with `option`; and `box`, which holds declarations only. Any label may be empty.
// A stray sign at the beginning of a statement is skipped.
//
// Beyond grammar (`SequenceChecks`): activations, creation and destruction, and boxes must go together.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Sequence;

/// <summary>Reads sequence diagrams.</summary>
internal sealed partial class SequenceParser(DiagramContext context)
    : DiagramGrammar<SequenceToken, SequenceMode, SequenceModel>(context, new SequenceLexer(context.Text, context.Options.Dialect))
{
    private readonly SequenceChecks _checks = new(context);
    private readonly Stack<(Token<SequenceToken> Word, SequenceBlock Block)> _open = new();
    private readonly HashSet<SequenceBlock> _brokenBoxes = [];
    private readonly bool _attachmentWordsAreReserved = context.Options.Dialect.AttachmentWordsAreReserved;
    private int _statementStart;

    protected override IReadOnlyList<string> BlockWords => ["loop", "alt", "opt", "par", "par_over", "critical", "break", "rect", "box"];

    protected override void ReadDiagram()
    {
        AcceptAll(SequenceToken.NewLine);
        ReadHeader(SequenceToken.Header, "sequenceDiagram");
        while (!At(SequenceToken.End))
        {
            _statementStart = Current.Start;
            if (!ReadStatement())
                Recover();
        }

        while (_open.Count > 0)
        {
            var (word, block) = _open.Pop();
            if (_brokenBoxes.Contains(block) || TakeLostEnd() || TakeMessageBlock())
                continue;
            if (IsUsedAsParticipant(word))
                FailAtReservedWord(word);
            else
                Context.Report(SharedDiagnostics.UnclosedBlock(Context, TextOf(word), HeadOf(word)));
        }

        // What does not go together is only known once every statement was understood.
        if (Context.Diagnostics.Count == 0)
            _checks.Found.ForEach(Context.Report);
    }

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case SequenceToken.NewLine:
                Take();
                return true;
            case SequenceToken.EndWord:
                return CloseBlock();
            case SequenceToken.Participant or SequenceToken.ActorWord or SequenceToken.Destroy:
                return ReadParticipant(isCreated: false);
            case var _ when Box is not null:
                return FailInBox();
            case SequenceToken.Invalid or SequenceToken.Accessibility:
                Take();
                return true;
            case SequenceToken.Title:
                var word = Take();
                var title = Context.Written(word.Span).Substring(5);
                AddLabel(LabelRole.Title, LabelDrawing.Source, word.Start + (title[0] == ':' ? 6 : 5));
                Model.Title = title.TrimStart(':').Trim();
                return true;
            case SequenceToken.Create:
                Take();
                return Current.Kind is SequenceToken.Participant or SequenceToken.ActorWord or SequenceToken.Destroy
                    ? ReadParticipant(isCreated: true)
                    : FailUnexpected("'participant' or 'actor' behind 'create'", _statementStart);
            case SequenceToken.Box or SequenceToken.Loop or SequenceToken.Rect or SequenceToken.Opt or SequenceToken.Alt
                or SequenceToken.Par or SequenceToken.Critical or SequenceToken.Break:
                return OpenBlock();
            case SequenceToken.Else or SequenceToken.And or SequenceToken.Option:
                return ReadBranch();
            default:
                return ReadSimpleStatement() && ReadLineEnd();
        }
    }

    private bool ReadSimpleStatement()
    {
        switch (Current.Kind)
        {
            case SequenceToken.Autonumber:
                return ReadAutonumber();
            case SequenceToken.Activate or SequenceToken.Deactivate:
                return ReadActivation();
            case SequenceToken.Note:
                return ReadNote();
            case SequenceToken.Link:
                var word = Take();
                if (_attachmentWordsAreReserved)
                    return ReadAttachment(word);
                return Current.Kind is SequenceToken.Actor or SequenceToken.Link ? ReadAttachment(word) : ReadMessage(word);
            case SequenceToken.Links or SequenceToken.Properties or SequenceToken.Details:
                return ReadAttachment(Take());
            case SequenceToken.Actor:
                return ReadMessage(Take());
            default:
                return FailAtStatement();
        }
    }

    private bool ReadLineEnd() => Accept(SequenceToken.NewLine) || FailAtLineEnd();

    private bool ReadAutonumber()
    {
        Take();
        if (!Accept(SequenceToken.Off) && Accept(SequenceToken.Number))
            Accept(SequenceToken.Number);
        return true;
    }

    private bool ReadActivation()
    {
        var isStart = Take().Kind == SequenceToken.Activate;
        if (!ReadActor(out var actor))
            return false;
        if (Model.Find(Id(actor)) is { } participant)
            participant.IsUsed = true;
        if (isStart)
            _checks.Activate(Id(actor));
        else
            _checks.Deactivate(Id(actor), actor.Span);
        return true;
    }

    // Behind `links`, `link`, `properties` and `details`: a participant and a text.
    private bool ReadAttachment(Token<SequenceToken> word)
    {
        if (_attachmentWordsAreReserved && IsUsedAsParticipant(word))
            return FailAtReservedWord(word);
        if (!ReadActor(out var actor) || !ReadText(null, out _))
            return false;
        Mention(actor, isUse: false);
        Model.AddReferences([new DiagramName(Id(actor), Context.Slice.ToSource(actor.Span))]);
        return true;
    }

    private bool ReadNote()
    {
        Take();
        var isOver = Accept(SequenceToken.Over);
        if (!isOver && !Accept(SequenceToken.LeftOf) && !Accept(SequenceToken.RightOf))
            return FailAtNote();
        return ReadMentioned() && (!isOver || !Accept(SequenceToken.Comma) || ReadMentioned()) && ReadText(LabelRole.Note, out _);
    }

    private bool ReadMentioned()
    {
        if (!ReadActor(out var actor))
            return false;
        Mention(actor);
        return true;
    }

    private bool ReadMessage(Token<SequenceToken> from)
    {
        var isJoined = Accept(SequenceToken.Circle);
        var arrow = Current;
        if (!Accept(SequenceToken.Arrow))
            return FailAtArrow(from);

        var sign = Current.Kind;
        if (sign == SequenceToken.Circle || (!isJoined && sign is SequenceToken.Plus or SequenceToken.Minus))
            Take();
        if (!ReadActor(out var to) || !ReadText(LabelRole.Message, out var text))
            return false;

        Mention(from);
        Mention(to);
        _checks.Message(Id(from), Id(to), to.Span);
        if (!isJoined && sign == SequenceToken.Plus)
            _checks.Activate(Id(to));
        if (!isJoined && sign == SequenceToken.Minus)
            _checks.Deactivate(Id(from), from.Span);
        Model.Messages.Add(new SequenceMessage(Id(from), Id(to), TextOf(arrow), text, Block, Context.Slice.ToSource(new TextSpan(from.Start, Previous.End))));
        return true;
    }

    private bool ReadActor(out Token<SequenceToken> actor)
    {
        actor = Current;
        return Accept(SequenceToken.Actor) || (!_attachmentWordsAreReserved && Accept(SequenceToken.Link)) || FailAtActor();
    }

    private bool ReadText(LabelRole? role, out string text)
    {
        text = "";
        if (!At(SequenceToken.Text))
            return FailAtText();
        text = Context.Written(Take().Span).Substring(1).Trim();
        if (role is { } drawn)
            AddLabel(drawn, LabelDrawing.Text, Previous.Start + 1);
        return true;
    }

    // A text goes up to `#`, `;` or the line end. What stands behind a `#` was mostly meant to be a part of it.
    private void AddLabel(LabelRole role, LabelDrawing drawing, int start)
    {
        var end = Characters.Skip(Context.Text, start, c => c is not ('#' or ';' or '\n'));
        var isCut = end < Context.Text.Length && Context.Text[end] == '#';
        Model.AddLabel(role, drawing, Trim(new TextSpan(start, end)), isCut ? Trim(new TextSpan(end, Context.LineEnd(end))) : default);
    }

    private void Mention(Token<SequenceToken> actor, bool isUse = true)
    {
        Model.AddParticipant(Id(actor), Context.Slice.ToSource(Trim(actor.Span))).IsUsed |= isUse;
        _checks.Mention(Id(actor), actor.Span, null);
    }

    private string Id(Token<SequenceToken> actor) => TextOf(actor).Trim();
}
