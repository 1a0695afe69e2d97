// What is said where reading stops, and where it goes on. In a repetition that recovers, a mistake hides the rest of its
// line, never the next one. If the mistaken statement has opened a bracket, or its line seems to, lines up to where that is
// closed belong to the mistake.
//
// Why a token cannot stand where it does is a question of its own: `Explain` may know, else the sign is one that no
// language knows, else all that can be said is what was expected.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>Where reading stopped.</summary>
/// <param name="Found">The token that cannot stand there.</param>
/// <param name="Previous">The token before it.</param>
/// <param name="Node">What was read of its rule.</param>
/// <param name="Statement">What was read of its statement.</param>
/// <param name="Expected">The tokens that could stand there, as bits.</param>
internal sealed record SyntaxMistake(SyntaxLexeme Found, SyntaxLexeme Previous, SyntaxNode Node, SyntaxNode Statement, ulong Expected)
{
    /// <summary>The innermost bracket that its statement has opened; empty where there is none.</summary>
    public TextSpan Bracket { get; init; }

    /// <summary>Reading goes on behind the line of this position.</summary>
    public int Position { get; set; } = Found.Start;

    /// <summary>Where reading goes on, if that is certain.</summary>
    public int? Resume { get; set; }

    /// <summary>The mode of the lexer in which reading goes on; <see langword="null"/> for the first one.</summary>
    public string? Mode { get; set; }
}

internal abstract partial class SyntaxParser
{
    // Where reading came to a stop: made for each part that may be missing, and seldom a mistake.
    private readonly record struct Stop(SyntaxLexeme Found, SyntaxLexeme Previous, SyntaxNode Node, SyntaxNode Statement);

    // Notes what was expected.
    private bool Miss(SyntaxElement element, SyntaxNode node)
    {
        if (_current.Token == SyntaxGrammar.End && !_isLost)
            _atEnd |= element.First;
        if (_current.Start < _expectedAt)
            return false;
        if (_current.Start > _expectedAt)
        {
            (_expectedAt, _expected) = (_current.Start, 0);
            _phrases.Clear();
        }

        _expected |= element.First;
        Note(element);
        if (_stop.Found.Start != _current.Start || _stop.Node != node)
            _stop = new Stop(_current, _previous, node, _statement);
        return false;
    }

    private void Note(SyntaxElement element)
    {
        if (element.Phrase is not null)
        {
            if (element.Phrase.Text.Length > 0 && !_phrases.Contains(element.Phrase))
                _phrases.Add(element.Phrase);
            return;
        }

        if (element.Form == SyntaxForm.Rule)
            Note(element.Rule!.Body!);
        for (var i = 0; i < element.Items.Count; i++)
        {
            Note(element.Items[i]);
            if (element.Form == SyntaxForm.Sequence && !element.Items[i].IsEmptiable)
                return;
        }
    }

    private void Report()
    {
        var mistake = new SyntaxMistake(_stop.Found, _stop.Previous, _stop.Node, _stop.Statement, _expected) { Bracket = _open.Count > 0 ? _open[_open.Count - 1].Span : default };
        if (LineEndBefore(mistake) is { } lineEnd)
            mistake = mistake with { Found = lineEnd, Resume = Context.LineAt(mistake.Found.Start).Start };
        var diagnostic = (_isTooDeep ? GrammarDiagnostics.TooDeep(Context, mistake.Found.Span) : null)
            ?? Explain(mistake)
            ?? ExplainSign(mistake.Found.Start)
            ?? GrammarDiagnostics.Unexpected(Context, WordAt(mistake.Found), Expected());
        Context.Probe?.Refuse(mistake.Found.Span, Context.Text.Length);
        Context.Report(diagnostic);
        _last = mistake;
        IsBehindMistake = true;
    }

    // Where line ends are no tokens, a statement that is broken off stops at the end of its line, not on the next one.
    private SyntaxLexeme? LineEndBefore(SyntaxMistake mistake)
    {
        var line = Context.LineAt(mistake.Found.Start);
        if (_hasLineEnds || !HasStatementsOnLines || mistake.Statement.Parts.Count == 0 || mistake.Found.Token == SyntaxGrammar.End
            || mistake.Statement.Span.Start >= line.Start || mistake.Found.Start > Trim(line).Start)
            return null;
        var end = Context.LineEnd(Trim(new TextSpan(0, line.Start)).End);
        return new SyntaxLexeme(SyntaxGrammar.Unknown, end, end + 1);
    }

    // A word that begins no token is shown whole, not its first letter only.
    private TextSpan WordAt(SyntaxLexeme found)
    {
        var end = found.Token == SyntaxGrammar.Unknown && found.End <= Context.Text.Length ? Characters.SkipWord(Context.Text, found.Start) : found.End;
        return Visible(new TextSpan(found.Start, Math.Max(found.End, end)));
    }

    /// <summary>The sign at which reading stopped, or the quotes around it, where that is why.</summary>
    protected Diagnostic? ExplainSign(int stopped) => StraySigns.Explain(Context, stopped) ?? ExplainQuoteInText(stopped);

    /// <inheritdoc cref="NestedQuotes.Explain"/>
    protected Diagnostic? ExplainQuoteInText(int stopped) => NestedQuotes.Explain(Context, stopped);

    private void ReportHeader()
    {
        var end = Characters.Skip(Context.Text, _current.Start, c => !Characters.IsSpace(c));
        var word = new TextSpan(_current.Start, end);
        var rest = new TextSpan(end, Context.LineEnd(end));
        Context.Report(!Headers.Contains(TextOf(word)) ? GrammarDiagnostics.UnknownDiagram(Context.Slice, word, DidYouMean.Suggest(TextOf(word), Headers) ?? Headers.First())
            : Trim(rest).IsEmpty ? GrammarDiagnostics.SpacesAtLineEnd(Context, rest)
            : GrammarDiagnostics.Unexpected(Context, Trim(rest), "the end of the line"));
        _last = new SyntaxMistake(_current, _previous, _statement, _statement, 0);
        IsBehindMistake = true;
    }

    /// <summary>Reports that a statement cannot stand where it does; reading goes on behind the line of a position.</summary>
    protected void Refuse(Diagnostic diagnostic, int position, string? mode = null)
    {
        Context.Probe?.Withdraw(new TextSpan(_statement.Span.Start, Math.Max(_statement.Span.Start, _previous.End)), Context.Text.Length);
        Context.Report(diagnostic);
        _refused = (position, mode);
    }

    private void RecoverFrom(SyntaxNode statement, int position, string? mode)
    {
        _refused = null;
        _last = new SyntaxMistake(_current, _previous, statement, statement, 0) { Position = position, Mode = mode };
        Recover();
    }

    // Always further on than after the mistake before.
    private void Recover()
    {
        _isLost |= Context.LineEnd(_last.Position) == Context.Text.Length;
        var resume = _last.Resume ?? ResumeBehind(_last);
        var line = Trim(Context.LineAt(_last.Position));
        _mistakenLines.Add(line);
        if (BlockWords.Count > 0)
            Lost.Remember(Context.Text.Substring(line.Start, Math.Min(line.Length, LostBlocks.LongestLine)), line.Length, BlockWords);
        var isOpen = _open.Exists(o => Context.Text[o.Start] == '{') || (!line.IsEmpty && Context.Text[line.End - 1] == '{' && (_hasBraces || TextOf(line).Contains(_grammar.Lexis.IsModal ? "accDescr" : "acc")))
            || (_hasBraces && resume < Context.Text.Length && Trim(Context.LineAt(resume)) is { IsEmpty: false } next && Context.Text[next.Start] == '{');
        if (isOpen && _last.Resume is null && _depth == 0 && FindBrace(resume) is >= 0 and var brace)
            resume = Context.LineEnd(brace) + 1;
        else if (_last.Resume is null && EndOfCutDescription(resume) is >= 0 and var end)
            resume = Context.LineEnd(end) + 1;
        _recovered = Math.Min(Math.Max(resume, _recovered + 1), Context.Text.Length);
        _lexer.ResumeAt(_recovered, _last.Mode);
        _buffer.Clear();
        _next = 0;
        (_previous, _current) = (_current, _lexer.NextLexeme());
        _expectedAt = -1;
    }

    // A brace inside a text for screen readers ends it, and the one that was meant to stands alone on a later line.
    private int EndOfCutDescription(int resume)
    {
        var (text, found) = (_last.Previous, _last.Found);
        if (text.Token?.Name != "TITLE" || Context.Text[text.End - 1] != '}' || Context.LineEnd(text.End) < found.Start || FindBrace(resume) is not (>= 0 and var brace))
            return -1;
        return Trim(Context.LineAt(brace)).Start == brace && Context.Text.IndexOf('{', resume, brace - resume) < 0 ? brace : -1;
    }

    private int FindBrace(int position)
    {
        if (position >= _noBraceFrom || position >= Context.Text.Length)
            return -1;
        var brace = Context.Text.IndexOf('}', position);
        if (brace < 0)
            _noBraceFrom = position;
        return brace;
    }

    private Message Expected()
    {
        // Another statement can hardly have been meant in the middle of a line.
        if (_phrases.Count > 1 && !IsFirstOnLine(_stop.Found) && _loop?.Phrase is { } statement)
            _phrases.Remove(statement);
        var expected = _phrases.Count == 0 ? "the end of the diagram" : _phrases[0];
        for (var i = 1; i < _phrases.Count; i++)
        {
            var (before, next) = (expected, _phrases[i]);
            expected = i < _phrases.Count - 1 ? (Message)$"{before}, {next}" : $"{before} or {next}";
        }

        return expected;
    }
}
