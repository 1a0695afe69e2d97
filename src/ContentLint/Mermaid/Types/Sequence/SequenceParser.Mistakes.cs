// What went wrong in a sequence diagram: from the place where reading stopped back to what the author must change.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Sequence;

internal sealed partial class SequenceParser
{
    private void FailAtHeader()
    {
        var line = Context.LineAt(Current.Start);
        var end = Characters.Skip(Context.Text, Current.Start, c => !Characters.IsSpace(c), line.End);
        _statementStart = Current.Start;
        Fail(GrammarDiagnostics.UnknownDiagram(Context.Slice, new TextSpan(Current.Start, end), "sequenceDiagram"), Current.Start);
    }

    private bool FailAtStatement()
    {
        if (SemicolonBefore(_statementStart) is { } semicolons)
            return Fail(SequenceDiagnostics.SemicolonInText(Context, semicolons), _statementStart);
        if (IsReservedWord(Current.Kind) && IsUsedAsParticipant(Current))
            return FailAtReservedWord(Current);
        if (FailAtSign(_statementStart, _statementStart) is { } failed)
            return failed;
        return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "a message such as 'A->>B: text', a note, a participant or a block"), Current.Start);
    }

    private bool FailAtLineEnd()
    {
        if (At(SequenceToken.End))
            return Fail(GrammarDiagnostics.Unexpected(Context, Current.Span, "the end of a statement"), _statementStart);
        return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the end of the line"), Current.Start);
    }

    // Said once a box: what follows is read as if no box were there.
    private bool FailInBox()
    {
        _brokenBoxes.Add(_open.Peek().Block);
        return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "'participant' or 'actor': a box holds nothing else; end it with 'end' first"), Current.Start);
    }

    private bool FailAtCreate() =>
        Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "'participant' or 'actor' behind 'create'"), _statementStart);

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

    private bool FailInConfiguration(Token<SequenceToken> opening) =>
        Fail(SharedDiagnostics.UnclosedBracket(Context, opening.Span, "}", Visible(Current)), opening.Start);

    private bool FailAtNote() => IsUsedAsParticipant(Previous)
        ? FailAtReservedWord(Previous)
        : Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "'left of', 'right of' or 'over' behind 'note'"), _statementStart);

    private bool FailAtActor()
    {
        if (IsReservedWord(Current.Kind) || (_attachmentWordsAreReserved && IsAttachmentWord(Current.Kind)))
            return FailAtReservedWord(Current);
        return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "the name of a participant"), _statementStart);
    }

    private bool FailAtArrow(Token<SequenceToken> from)
    {
        if (SemicolonBefore(_statementStart) is { } semicolons)
            return Fail(SequenceDiagnostics.SemicolonInText(Context, semicolons), _statementStart);
        if (ArrowMistake(from) is { } arrow)
            return Fail(SharedDiagnostics.InvalidLink(Context, arrow.Span, arrow.Meant), _statementStart);
        if (FailAtSign(Context.LineAt(_statementStart).Start, _statementStart) is { } failed)
            return failed;
        if (FailAtTitle(from) is { } atTitle)
            return atTitle;
        if (At(SequenceToken.NewLine) || At(SequenceToken.End) || At(SequenceToken.Text))
            return Fail(SequenceDiagnostics.NoStatement(Context, Trim(from.Span)), _statementStart);
        return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "an arrow such as '->>'"), _statementStart);
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

        var isLine = At(SequenceToken.NewLine) || At(SequenceToken.End);
        if (!isLine || Previous.Kind != SequenceToken.Actor)
            return Fail(GrammarDiagnostics.Unexpected(Context, Visible(Current), "':' and a text"), _statementStart);

        var gap = FindTextBehindParticipant(target);
        return Fail(SequenceDiagnostics.MissingColon(Context, target, gap), _statementStart);
    }

    // `B Привет` where only `B` is a participant: where the colon belongs. The longest participant known so far counts.
    private TextSpan FindTextBehindParticipant(TextSpan target)
    {
        var written = Context.Text.Substring(target.Start, target.Length);
        var known = Model.Nodes.Where(p => written.Length > p.Id.Length && written.StartsWith(p.Id, StringComparison.Ordinal) && Characters.IsSpace(written[p.Id.Length]))
            .Select(p => p.Id.Length).DefaultIfEmpty(-1).Max();
        var length = known;
        if (length < 0)
        {
            length = 0;
            while (length < written.Length && !Characters.IsSpace(written[length]))
                length++;
        }

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
        ("–>>", "->>"), ("—>>", "->>"), ("–>", "->>"), ("—>", "->>"), ("→", "->>"), ("⟶", "->>"), ("<--", "-->>"), ("<-", "->>"),
    ];

    private (TextSpan Span, string Meant)? ArrowMistake(Token<SequenceToken> from)
    {
        var line = Context.LineAt(from.Start);
        var end = Context.Text.IndexOf(':', from.Start, line.End - from.Start);
        end = end < 0 ? line.End : end;
        foreach (var (written, meant) in Mistakes)
        {
            var at = Context.Text.IndexOf(written, from.Start, end - from.Start, StringComparison.Ordinal);
            if (at >= 0 && written[0] != '<')
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

    private static bool IsReservedWord(SequenceToken kind) => kind is SequenceToken.EndWord or SequenceToken.Box or SequenceToken.Loop
        or SequenceToken.Rect or SequenceToken.Opt or SequenceToken.Alt or SequenceToken.Else or SequenceToken.Par or SequenceToken.And
        or SequenceToken.Critical or SequenceToken.Option or SequenceToken.Break or SequenceToken.Participant or SequenceToken.ActorWord
        or SequenceToken.Create or SequenceToken.Destroy or SequenceToken.Note or SequenceToken.Over or SequenceToken.Activate
        or SequenceToken.Deactivate or SequenceToken.Autonumber or SequenceToken.Off or SequenceToken.LeftOf or SequenceToken.RightOf
        or SequenceToken.Header;
}
