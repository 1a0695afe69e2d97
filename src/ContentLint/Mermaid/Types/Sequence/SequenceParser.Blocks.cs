using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Sequence;

// Blocks, and the declarations of participants.
internal sealed partial class SequenceParser
{
    private SequenceBlock? Block => _open.Count > 0 ? _open.Peek().Block : null;

    // The box that what is read now stands in.
    private SequenceBlock? Box =>
        _open.Count > 0 && _open.Peek() is { Word.Kind: SequenceToken.Box, Block: var box } && !_brokenBoxes.Contains(box) ? box : null;

    private bool OpenBlock()
    {
        var word = Take();
        var label = Context.Written(Take().Span).Trim();
        var block = new SequenceBlock(TextOf(word).ToLowerInvariant(), label, Block, Context.Slice.ToSource(HeadOf(word)));
        Model.Blocks.Add(block);
        if (word.Kind != SequenceToken.Rect)
            AddLabel(LabelRole.Block, word.Kind == SequenceToken.Box ? LabelDrawing.Html : LabelDrawing.Text, word.End);
        if (IsUsedAsParticipant(word))
            _messageBlocks[TextOf(word)] = _messageBlocks.TryGetValue(TextOf(word), out var count) ? count + 1 : 1;
        _open.Push((word, block));
        return true;
    }

    private bool ReadBranch()
    {
        var word = Take();
        Take();
        AddLabel(LabelRole.Block, LabelDrawing.Text, word.End);
        var owner = word.Kind switch
        {
            SequenceToken.Else => SequenceToken.Alt,
            SequenceToken.And => SequenceToken.Par,
            _ => SequenceToken.Critical,
        };
        return (_open.Count > 0 && _open.Peek().Word.Kind == owner) || HasLostOpening || FailAtBranch(word, owner);
    }

    private bool CloseBlock()
    {
        if (IsUsedAsParticipant(Current) || (_open.Count == 0 && IsNameOfMessage(Current)))
            return FailAtReservedWord(Current);
        if (_open.Count == 0 && !TakeLostOpening())
            return Fail(SharedDiagnostics.StrayEnd(Context, Current.Span), Current.Start);

        Take();
        if (_open.Count > 0)
            _open.Pop();
        return true;
    }

    private bool ReadParticipant(bool isCreated)
    {
        var word = Take();
        var actor = Current;
        if (!Accept(SequenceToken.Actor))
            return FailAtParticipant(word);

        if (word.Kind == SequenceToken.Destroy)
        {
            if (isCreated)
                _checks.Create(Id(actor), actor.Span, Box);
            else
                _checks.Destroy(Id(actor), actor.Span);
            return ReadLineEnd();
        }

        if (At(SequenceToken.ConfigOpen) && !ReadConfiguration())
            return false;
        DiagramName? label = Accept(SequenceToken.As) ? ReadLabel() : null;
        if (!ReadLineEnd())
            return false;

        Declare(word, actor, label, isCreated);
        return true;
    }

    private DiagramName ReadLabel()
    {
        AddLabel(LabelRole.Participant, LabelDrawing.Text, Previous.End);
        var label = Take();
        return new DiagramName(Context.Written(label.Span).Trim(), Context.Slice.ToSource(Trim(label.Span)));
    }

    private void Declare(Token<SequenceToken> word, Token<SequenceToken> actor, DiagramName? label, bool isCreated)
    {
        if (isCreated)
            _checks.Create(Id(actor), actor.Span, Box);
        else
            _checks.Mention(Id(actor), actor.Span, Box);

        var participant = Model.AddParticipant(Id(actor), Context.Slice.ToSource(actor.Span));
        participant.IsDeclared = true;
        participant.IsCreated |= isCreated;
        participant.IsActor = word.Kind == SequenceToken.ActorWord;
        if (label is { } second && participant.Label is { } first && first != second.Name)
            Model.Add(new SecondLabel(participant.Id, first, second.Name, second.Span));
        participant.Label = label?.Name ?? participant.Label;
        participant.Box ??= Box;
    }

    // `@{ type: database }`: YAML, on one line the inside of a flow mapping.
    private bool ReadConfiguration()
    {
        var opening = Take();
        var content = Current;
        if (!Accept(SequenceToken.ConfigContent) || !At(SequenceToken.ConfigClose))
            return Fail(SharedDiagnostics.UnclosedBracket(Context, opening.Span, "}", Visible(Current)), opening.Start);

        foreach (var problem in MermaidYaml.ReadProperties(Context.Slice.Slice(Trim(content.Span))).Diagnostics)
            _checks.Found.Add(SharedDiagnostics.BadProperties(problem));
        Take();
        return true;
    }
}
