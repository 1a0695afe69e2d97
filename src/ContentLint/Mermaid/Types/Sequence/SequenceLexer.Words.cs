using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Sequence;

// The words of a sequence diagram and the modes they open.
internal sealed partial class SequenceLexer
{
    private static readonly (string Word, SequenceToken Kind, SequenceMode Opens)[] Words =
    [
        ("box", SequenceToken.Box, SequenceMode.Line),
        ("participant", SequenceToken.Participant, SequenceMode.Id),
        ("actor", SequenceToken.ActorWord, SequenceMode.Id),
        ("create", SequenceToken.Create, default),
        ("destroy", SequenceToken.Destroy, SequenceMode.Id),
        ("loop", SequenceToken.Loop, SequenceMode.Line),
        ("rect", SequenceToken.Rect, SequenceMode.Line),
        ("opt", SequenceToken.Opt, SequenceMode.Line),
        ("alt", SequenceToken.Alt, SequenceMode.Line),
        ("else", SequenceToken.Else, SequenceMode.Line),
        ("par", SequenceToken.Par, SequenceMode.Line),
        ("par_over", SequenceToken.Par, SequenceMode.Line),
        ("and", SequenceToken.And, SequenceMode.Line),
        ("critical", SequenceToken.Critical, SequenceMode.Line),
        ("option", SequenceToken.Option, SequenceMode.Line),
        ("break", SequenceToken.Break, SequenceMode.Line),
        ("end", SequenceToken.EndWord, default),
        ("left of", SequenceToken.LeftOf, default),
        ("right of", SequenceToken.RightOf, default),
        ("over", SequenceToken.Over, default),
        ("note", SequenceToken.Note, default),
        ("activate", SequenceToken.Activate, SequenceMode.Id),
        ("deactivate", SequenceToken.Deactivate, SequenceMode.Id),
        ("sequencediagram", SequenceToken.Header, default),
        ("autonumber", SequenceToken.Autonumber, default),
        ("off", SequenceToken.Off, default),
    ];

    // These are words only with a participant behind them on the line, unless they are reserved.
    private static readonly (string Word, SequenceToken Kind)[] WordsBeforeActor =
    [
        ("links", SequenceToken.Links),
        ("link", SequenceToken.Link),
        ("properties", SequenceToken.Properties),
        ("details", SequenceToken.Details),
    ];

    private bool ScanWord(out SequenceToken kind)
    {
        var first = Characters.ToLower(Current);
        foreach (var (word, token, opens) in Words)
        {
            if (word[0] != first || !AtWordIgnoringCase(word))
                continue;

            if (opens != default)
                Push(opens);
            return Match(word.Length, token, out kind);
        }

        foreach (var (word, token) in WordsBeforeActor)
        {
            if (word[0] == first && (dialect.AttachmentWordsAreReserved ? AtWordIgnoringCase(word) : AtIgnoringCase(Position, word) && IsActorBehind(Position + word.Length)))
                return Match(word.Length, token, out kind);
        }

        return ScanTitle(out kind) || ScanAccessibility(SequenceToken.Accessibility, ignoreCase: true, out kind);
    }

    private bool IsActorBehind(int position)
    {
        var next = position;
        while (next < Text.Length && Text[next] is ' ' or '\t')
            next++;
        return next > position && next < Text.Length && !Characters.IsSpace(Text[next])
            && Text[next] is not ('/' or '\\' or '+' or '(' or ')' or '<' or '>' or ':' or ',' or ';' or '-');
    }

    // `title` or `title:`, one space of any kind, and at least one character of text.
    private bool ScanTitle(out SequenceToken kind)
    {
        kind = default;
        if (!AtIgnoringCase(Position, "title"))
            return false;

        var space = Peek(5) == ':' ? Position + 6 : Position + 5;
        if (space >= Text.Length || !Characters.IsSpace(Text[space]))
            return false;

        var end = space + 1;
        while (end < Text.Length && Text[end] is not ('#' or '\n' or ';'))
            end++;
        return end > space + 1 && MatchTo(end, SequenceToken.Title, out kind);
    }

    private bool ScanBlanksAndComment(out SequenceToken kind)
    {
        kind = default;
        var end = Position;
        while (end < Text.Length && Text[end] != '\n' && Characters.IsSpace(Text[end]))
            end++;
        if (end > Position)
            return MatchTo(end, default, out kind);
        return Current == '#' && MatchTo(Find(Position, '\n'), default, out kind);
    }

    // An id before `@{`, before `as`, or up to the end of the statement; what has another sign in it is no id.
    private bool ScanId(out SequenceToken kind)
    {
        kind = default;
        if (At("@{"))
        {
            Push(SequenceMode.Config);
            return Match(2, SequenceToken.ConfigOpen, out kind);
        }

        var word = Position;
        while (word < Text.Length && IsIdCharacter(Text[word]) && !Characters.IsSpace(Text[word]))
            word++;
        if (word > Position && IsConfigurationBehind(word))
            return MatchTo(word, SequenceToken.Actor, out kind);

        if (word > Position && IsAsBehind(word))
        {
            Push(SequenceMode.Alias);
            return MatchTo(word, SequenceToken.Actor, out kind);
        }

        return ScanIdOfStatement(out kind);
    }

    private bool IsConfigurationBehind(int word) =>
        At(dialect.ConfiguredIdsArePlain ? word : SkipSpaces(word), "@{")
        && (!dialect.ConfiguredIdsArePlain || Text.IndexOfAny(['-', '='], Position, word - Position) < 0);

    private bool IsAsBehind(int position)
    {
        var word = SkipSpaces(position);
        return word > position && AtIgnoringCase(word, "as") && word + 2 < Text.Length && Characters.IsSpace(Text[word + 2]);
    }

    private bool ScanIdOfStatement(out SequenceToken kind)
    {
        kind = default;
        var end = Position;
        var comment = -1;
        while (end < Text.Length && IsIdCharacter(Text[end]))
        {
            if (Text[end] == '#' && end > Position)
                comment = end;
            end++;
        }

        if (end > Position)
        {
            var isWhole = end >= Text.Length || Text[end] is '\n' or ';';
            if (isWhole || comment > Position)
            {
                Pop();
                return MatchTo(isWhole ? end : comment, SequenceToken.Actor, out kind);
            }
        }

        if (AtEnd || Current == '\n')
            return false;

        Pop();
        return MatchTo(Find(Position, '\n'), SequenceToken.Invalid, out kind);
    }

    private static bool IsIdCharacter(char c) => c is not ('<' or '>' or ':' or '\n' or ',' or ';' or '@');

    // `as` and then a label, or nothing: the end of the statement.
    private bool ScanAlias(out SequenceToken kind)
    {
        Pop();
        Pop();
        if (!AtWordIgnoringCase("as"))
            return Match(0, SequenceToken.NewLine, out kind);

        Push(SequenceMode.Line);
        return Match(2, SequenceToken.As, out kind);
    }

    private bool ScanRestOfLine(out SequenceToken kind)
    {
        Pop();
        return MatchTo(FindTextEnd(), SequenceToken.RestOfLine, out kind);
    }

    private bool ScanConfig(out SequenceToken kind)
    {
        kind = default;
        if (AtEnd)
            return false;
        if (Current != '}')
            return MatchTo(Find(Position, '}'), SequenceToken.ConfigContent, out kind);

        Pop();
        if (IsAsBehind(Position + 1))
            Push(SequenceMode.Alias);
        else
            Pop();
        return Match(1, SequenceToken.ConfigClose, out kind);
    }
}
