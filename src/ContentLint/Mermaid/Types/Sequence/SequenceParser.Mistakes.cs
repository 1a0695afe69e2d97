// What went wrong in a sequence diagram: from the place where reading stopped back to what the author must change.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Sequence;

internal sealed partial class SequenceParser
{
    private bool FailAtStatement()
    {
        if (SemicolonBefore(_statementStart) is { } semicolons)
            return Fail(SequenceDiagnostics.SemicolonInText(Context, semicolons), _statementStart);
        if (SequenceLexer.IsWord(Current.Kind) && IsUsedAsParticipant(Current))
            return FailAtReservedWord(Current);
        return FailAtSign(_statementStart, _statementStart) ?? FailUnexpected("a message such as 'A->>B: text', a note, a participant or a block");
    }

    private bool FailAtLineEnd()
    {
        return At(SequenceToken.End)
            ? Fail(GrammarDiagnostics.Unexpected(Context, Current.Span, "the end of a statement"), _statementStart)
            : FailUnexpected("the end of the line");
    }

    // Said once a box: what follows is read as if no box were there.
    private bool FailInBox()
    {
        _brokenBoxes.Add(_open.Peek().Block);
        return FailUnexpected("'participant' or 'actor': a box holds nothing else; end it with 'end' first");
    }

    private bool FailAtBranch(Token<SequenceToken> word, SequenceToken owner)
    {
        if (IsUsedAsParticipant(word))
            return FailAtReservedWord(word);

        var block = owner switch { SequenceToken.Alt => "alt", SequenceToken.Par => "par", _ => "critical" };
        var inner = _open.Count > 0 ? _open.Peek().Block.Word : null;

        // `opt` and `alt` mean the same, but only `alt` has branches.
        var innerWord = owner == SequenceToken.Alt && _open.Count > 0 && _open.Peek().Word.Kind == SequenceToken.Opt ? _open.Peek().Word.Span : default;
        // Its 'end' follows all the same.
        if (inner is null)
            ExpectLostEnd();
        return Fail(SequenceDiagnostics.MisplacedBranch(Context, word.Span, block, inner, innerWord), word.Start);
    }

    private bool FailAtParticipant(Token<SequenceToken> word)
    {
        var rest = Trim(new TextSpan(word.End, Context.LineEnd(word.End)));
        if (rest.IsEmpty)
            return Fail(GrammarDiagnostics.Unexpected(Context, word.Span, $"a name behind '{TextOf(word).ToLowerInvariant():word}'"), word.Start);

        if (Context.Options.Dialect.SequencesAreOld && Context.Text.IndexOf("@{", rest.Start, rest.Length, StringComparison.Ordinal) is >= 0 and var at)
            return Fail(SequenceDiagnostics.LaterConfiguration(Context, TextSpan.FromLength(at, 2)), word.Start);
        if (Context.Options.Dialect.ConfiguredIdsArePlain && FindBeforeConfiguration(rest) is { } plain)
            return Fail(SequenceDiagnostics.ConfiguredId(Context, plain), word.Start);

        var sign = Characters.Skip(Context.Text, rest.Start, c => c is not ('<' or '>' or ':' or ',' or '@'), rest.End);
        var span = sign < rest.End ? TextSpan.FromLength(sign, 1) : rest;
        return Fail(GrammarDiagnostics.Unexpected(Context, span, "an id without '<', '>', ':', ',' and '@'; such text goes behind 'as': 'participant A as …'"), word.Start);
    }

    // What may not stand in an id, or behind it, before its configuration.
    private TextSpan? FindBeforeConfiguration(TextSpan rest)
    {
        var brace = Context.Text.IndexOf("@{", rest.Start, rest.Length, StringComparison.Ordinal);
        if (brace <= rest.Start)
            return null;
        var id = Trim(new TextSpan(rest.Start, brace));
        if (Context.Text.IndexOfAny([' ', '\t', '<', '>', ':', ',', ';', '@'], id.Start, id.Length) >= 0)
            return null;
        if (id.End < brace)
            return new TextSpan(id.End, brace);
        return Context.Text.IndexOfAny(['-', '='], id.Start, id.Length) is >= 0 and var sign ? TextSpan.FromLength(sign, 1) : null;
    }

    private bool FailAtNote() => IsUsedAsParticipant(Previous)
        ? FailAtReservedWord(Previous)
        : FailUnexpected("'left of', 'right of' or 'over' behind 'note'", _statementStart);

    private bool FailAtActor()
    {
        if (SequenceLexer.IsWord(Current.Kind) || (_attachmentWordsAreReserved && IsAttachmentWord(Current.Kind)))
            return FailAtReservedWord(Current);
        return FailUnexpected("the name of a participant", _statementStart);
    }

    private bool FailAtArrow(Token<SequenceToken> from)
    {
        if (SemicolonBefore(_statementStart) is { } semicolons)
            return Fail(SequenceDiagnostics.SemicolonInText(Context, semicolons), _statementStart);
        if (ArrowMistake(from) is { } arrow)
            return Fail(SharedDiagnostics.InvalidLink(Context, arrow.Span, arrow.Meant), _statementStart);
        return FailAtSign(Context.LineAt(_statementStart).Start, _statementStart) ?? FailAtTitle(from)
            ?? (At(SequenceToken.NewLine) || At(SequenceToken.End) || At(SequenceToken.Text)
                ? Fail(SequenceDiagnostics.NoStatement(Context, Trim(from.Span)), _statementStart)
                : FailUnexpected("an arrow such as '->>'", _statementStart));
    }

    // `title:T`, and `title: #T` where the sign begins a comment.
    private bool? FailAtTitle(Token<SequenceToken> from)
    {
        var line = Trim(Context.LineAt(from.Start));
        if (from.Start != line.Start || !TextOf(from).Trim().Equals("title", StringComparison.OrdinalIgnoreCase) || line.Length < 7)
            return null;
        var sign = Characters.SkipSpaces(Context.Text, line.Start + 6);
        if (Context.Text[sign] == '#')
            return Fail(SequenceDiagnostics.TitleIsComment(Context, TextSpan.FromLength(sign, 1)), _statementStart);
        return Context.Text[line.Start + 5] == ':' && sign == line.Start + 6
            ? Fail(SequenceDiagnostics.TitleWithoutSpace(Context, line, sign), _statementStart)
            : null;
    }

    private bool FailAtText()
    {
        var target = Trim(Previous.Span);
        if (StraySigns.FindColon(Context.Text, target) is >= 0 and var colon)
            return Fail(StraySigns.ExplainColon(Context, colon), _statementStart);

        if (At(SequenceToken.Unknown) && Context.Text[Current.Start] == ':')
            return Fail(SequenceDiagnostics.EmptyText(Context, Current.Span), _statementStart);
        return Previous.Kind == SequenceToken.Actor && Current.Kind is SequenceToken.NewLine or SequenceToken.End
            ? Fail(SequenceDiagnostics.MissingColon(Context, target, FindTextBehindParticipant(target)), _statementStart)
            : FailUnexpected("':' and a text", _statementStart);
    }

    // `B Привет` where only `B` is a participant: where the colon belongs. The longest participant known so far counts.
    private TextSpan FindTextBehindParticipant(TextSpan target)
    {
        var written = Context.Text.Substring(target.Start, target.Length);
        var length = Model.Nodes.Where(p => written.Length > p.Id.Length && written.StartsWith(p.Id, StringComparison.Ordinal) && Characters.IsSpace(written[p.Id.Length]))
            .Select(p => p.Id.Length).DefaultIfEmpty(Characters.Skip(written, 0, c => !Characters.IsSpace(c))).Max();
        var end = Characters.SkipSpaces(Context.Text, target.Start + length);
        return new TextSpan(target.Start + length, Math.Min(end, target.End));
    }

    // The semicolons of the line that cut a text in pieces: those behind its first colon.
    private TextSpan[]? SemicolonBefore(int start)
    {
        var line = Context.LineAt(start);
        var before = Characters.SkipBack(Context.Text, start, Characters.IsBlank, line.Start);
        if (before == line.Start || Context.Text[before - 1] != ';')
            return null;

        var colon = Context.Text.IndexOf(':', line.Start, before - line.Start);
        if (colon < 0)
            return null;
        return [.. Enumerable.Range(colon, line.End - colon).Where(i => Context.Text[i] == ';').Select(i => TextSpan.FromLength(i, 1))];
    }

    private static readonly (string Written, string Meant)[] Mistakes =
    [
        ("-->>>", "-->>"), ("--->>", "-->>"), ("--->", "-->"), ("->>>", "->>"), ("=>>", "->>"), ("==>", "->>"), ("=>", "->>"), ("~>", "-->>"),
        ("–>>", "->>"), ("—>>", "->>"), ("–>", "->>"), ("—>", "->>"), ("→", "->>"), ("⟶", "->>"),
    ];

    private (TextSpan Span, string Meant)? ArrowMistake(Token<SequenceToken> from)
    {
        var line = Context.LineAt(from.Start);
        var end = Context.Text.IndexOf(':', from.Start, line.End - from.Start);
        end = end < 0 ? line.End : end;
        foreach (var (written, meant) in Mistakes)
        {
            if (Context.Text.IndexOf(written, from.Start, end - from.Start, StringComparison.Ordinal) is >= 0 and var at)
                return (TextSpan.FromLength(at, written.Length), meant);
        }

        return null;
    }

    // `end` and its like where a participant could be meant: an arrow follows on its line.
    private bool IsUsedAsParticipant(Token<SequenceToken> word)
    {
        var rest = Context.Text.Substring(word.End, Context.LineEnd(word.End) - word.End).TrimStart();
        return rest.Length > 0 && rest[0] is '-' or '<' && rest.Contains(':') && SequenceLexer.LengthOfArrow(rest, 0) > 0;
    }

    private static bool IsAttachmentWord(SequenceToken kind) =>
        kind is SequenceToken.Links or SequenceToken.Link or SequenceToken.Properties or SequenceToken.Details;
}
