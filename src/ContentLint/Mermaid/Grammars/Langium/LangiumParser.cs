// The parser of all languages that have a grammar. It reads a rule's body part by part, with one token of lookahead; where
// that fits two ways, the first is tried and given up again at its first mistake. What a token was compared with is what
// is expected in its place, and the farthest of all such tokens is where the mistake is.
//
// In a repetition that recovers, a mistake hides the rest of its line, never the next one. If the mistaken statement has
// opened a bracket, or its line seems to, lines up to where that is closed belong to the mistake.
//
// Why a token cannot stand where it does is a question of its own: `Explain` may know, else the sign is one that no
// language knows, else all that can be said is what was expected.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

namespace ContentLint.Mermaid.Grammars.Langium;

/// <summary>Where reading stopped.</summary>
/// <param name="Found">The token that cannot stand there.</param>
/// <param name="Previous">The token before it.</param>
/// <param name="Node">What was read of its rule.</param>
/// <param name="Statement">What was read of its statement.</param>
/// <param name="Expected">The tokens that could stand there, as bits.</param>
internal sealed record LangiumMistake(LangiumLexeme Found, LangiumLexeme Previous, LangiumNode Node, LangiumNode Statement, ulong Expected)
{
    /// <summary>The innermost bracket that its statement has opened; empty where there is none.</summary>
    public TextSpan Bracket { get; init; }

    /// <summary>Reading goes on behind the line of this position.</summary>
    public int Position { get; set; } = Found.Start;

    /// <summary>Where reading goes on, if that is certain.</summary>
    public int? Resume { get; set; }
}

/// <summary>Reads diagrams by a grammar.</summary>
internal abstract class LangiumParser
{
    // Rules inside each other; nobody nests so deep.
    private const int MostDepth = 400;

    private readonly LangiumGrammar _grammar;
    private readonly LangiumLexer _lexer;
    private readonly bool _hasLineEnds;
    private readonly bool _hasBraces;
    private readonly List<LangiumLexeme> _open = [];
    private readonly List<Message> _phrases = [];
    private readonly List<TextSpan> _mistakenLines = [];
    private LangiumLexeme _current;
    private LangiumLexeme _previous;
    private LangiumNode _statement = new(0);
    private LangiumMistake _farthest;
    private LangiumElement? _loop;
    private ulong _expected;
    private ulong _outer;
    private int _expectedAt = -1;
    private int _recovered = -1;
    private int _depth;
    private bool _isTooDeep;
    private int _trials;
    private int _noBraceFrom = int.MaxValue;

    protected LangiumParser(DiagramContext context, LangiumGrammar grammar)
    {
        (Context, _grammar, _lexer) = (context, grammar, new LangiumLexer(context.Text, grammar));
        _hasLineEnds = grammar.Tokens.Any(t => t.Name == "NEWLINE" && !t.IsHidden);
        _hasBraces = grammar.Tokens.Any(t => t.Name is "{" or "BLOCK");
        _current = _lexer.Next();
        _farthest = new LangiumMistake(_current, _previous, _statement, _statement, 0);
    }

    /// <summary>The diagram's text and where its mistakes go.</summary>
    protected DiagramContext Context { get; }

    /// <summary>Whether the line before was mistaken, so that what it was meant to be is not known.</summary>
    protected bool IsBehindMistake { get; private set; }

    /// <summary>The lines on which mistakes were found.</summary>
    protected IReadOnlyList<TextSpan> MistakenLines => _mistakenLines;

    /// <summary>Reads the diagram.</summary>
    protected void ReadDiagram()
    {
        var body = _grammar.Rules[0].Body!;
        var hasHeader = false;
        var header = _statement = new LangiumNode(_current.Start) { Rule = _grammar.Rules[0].Name };
        for (var i = 0; i < body.Items.Count; i++)
        {
            var isHeader = !hasHeader && !body.Items[i].IsEmptiable;
            hasHeader |= isHeader;
            var start = _current.Start;
            if (i == body.Items.Count - 1)
                ReadHeader(header);
            if (Read(body.Items[i], header, body.Rests[i].First | (body.Rests[i].MayEnd ? LangiumGrammar.End.Bit : 0)))
                continue;
            if (isHeader && _farthest.Found.Start == start)
                ReportHeader();
            else
                Report();
            Recover();

            // The statements come last.
            i = body.Items.Count - 2;
        }
    }

    /// <summary>Takes what was read before the statements.</summary>
    protected virtual void ReadHeader(LangiumNode header)
    {
    }

    /// <summary>Takes a statement that was read without a mistake.</summary>
    protected abstract void ReadStatement(LangiumNode statement);

    /// <summary>Why a token cannot stand where it does; <see langword="null"/> where nothing special can be said.</summary>
    protected virtual Diagnostic? Explain(LangiumMistake mistake) => null;

    /// <summary>Where reading goes on behind a mistake: at the next line.</summary>
    protected virtual int ResumeBehind(LangiumMistake mistake) => Context.LineEnd(mistake.Position) + 1;

    /// <summary>Whether a word that may begin a statement does begin one where it stands first on its line.</summary>
    protected virtual bool HasStatementsOnLines => true;

    /// <summary>Whether a token certainly begins a statement of the diagram.</summary>
    protected bool BeginsStatement(LangiumLexeme token) => HasStatementsOnLines && (token.Token.Bit & _outer) != 0 && IsFirstOnLine(token);

    /// <summary>Whether nothing but blanks stands before a token on its line.</summary>
    protected bool IsFirstOnLine(LangiumLexeme token) => Trim(Context.LineAt(token.Start)).Start == token.Start;

    /// <summary>Whether a token is one of those that were expected.</summary>
    protected bool Expects(LangiumMistake mistake, string token) => _grammar.Tokens.Any(t => t.Name == token && (t.Bit & mistake.Expected) != 0);

    private bool Read(LangiumElement element, LangiumNode node, ulong follow) => element.Form switch
    {
        LangiumForm.Token => ReadToken(element, node),
        LangiumForm.Rule => ReadRule(element, node, follow),
        LangiumForm.Sequence => ReadSequence(element, node, follow),
        LangiumForm.Choice => ReadChoice(element, node, follow),
        _ => element.Recovers ? ReadStatements(element, node, follow) : ReadRepeated(element, node, follow),
    };

    private bool ReadToken(LangiumElement element, LangiumNode node)
    {
        if (_current.Token != element.Token)
            return Miss(element, node);
        if (element.Name is not null)
            node.Add(new LangiumPart(element.Name, _current.Span));
        if (_current.Token != LangiumGrammar.End)
            Take();
        return true;
    }

    private bool ReadRule(LangiumElement element, LangiumNode node, ulong follow)
    {
        _isTooDeep |= _depth > MostDepth;
        if (_isTooDeep || ((element.Rule!.Body!.First & _current.Token.Bit) == 0 && !element.IsEmptiable))
            return Miss(element, node);
        _depth++;
        var child = element.Name is null ? node : new LangiumNode(_current.Start);
        if (child.Rule.Length == 0)
            child.Rule = element.Rule.Name;
        var isRead = Read(element.Rule.Body, child, follow);
        _depth--;
        if (child != node)
        {
            child.Span = new TextSpan(child.Span.Start, Math.Max(child.Span.Start, _previous.End));
            if (isRead)
                node.Add(new LangiumPart(element.Name!, child.Span, child));
        }

        return isRead;
    }

    private bool ReadSequence(LangiumElement element, LangiumNode node, ulong follow)
    {
        for (var i = 0; i < element.Items.Count; i++)
        {
            var (first, mayEnd) = element.Rests[i];
            if (!Read(element.Items[i], node, first | (mayEnd ? follow : 0)))
                return false;
        }

        return true;
    }

    private bool ReadChoice(LangiumElement element, LangiumNode node, ulong follow)
    {
        LangiumElement? chosen = null;
        foreach (var item in element.Items)
        {
            if ((item.First & _current.Token.Bit) == 0)
                continue;
            if (chosen is not null && Try(chosen, node, follow))
                return true;
            chosen = item;
        }

        if (chosen is not null)
            return Read(chosen, node, follow);
        return Miss(element, node) || element.IsEmptiable;
    }

    private bool ReadRepeated(LangiumElement element, LangiumNode node, ulong follow)
    {
        var item = element.Items[0];
        for (var isFirst = true; isFirst || element.Times.IsMany; isFirst = false)
        {
            var isNeeded = isFirst && element.Times.IsNeeded;
            if ((item.First & _current.Token.Bit) == 0)
                return Miss(element, node) || !isNeeded || item.IsEmptiable;
            var before = _current.Start;
            if (!isNeeded && (follow & _current.Token.Bit) != 0 && item.Form != LangiumForm.Token)
            {
                if (!Try(item, node, follow))
                    return true;
            }
            else if (!Read(item, node, element.Times.IsMany ? follow | item.First : follow))
            {
                return false;
            }

            if (_current.Start == before)
                return true;
        }

        return true;
    }

    // Statements one after the other, up to what may follow them.
    private bool ReadStatements(LangiumElement element, LangiumNode node, ulong follow)
    {
        var item = element.Items[0];
        var isDiagram = _depth == 0;
        _outer = isDiagram ? item.First & _grammar.Words : _outer;
        while (true)
        {
            var bit = _current.Token.Bit;
            var statement = isDiagram ? new LangiumNode(_current.Start) : node;
            if (isDiagram)
                (_statement, _isTooDeep, _loop) = (statement, false, element);
            if (isDiagram && !_hasLineEnds && IsFirstOnLine(_current))
                _expectedAt = -1;
            if (isDiagram && _open.Count > 0)
                _open.Clear();
            var isRead = (item.First & bit) != 0 ? Read(item, statement, follow | item.First) : Miss(element, statement);
            if (isRead && isDiagram && statement.Rule.Length > 0)
            {
                statement.Span = new TextSpan(statement.Span.Start, Math.Max(statement.Span.Start, _previous.End));
                ReadStatement(statement);
                IsBehindMistake = false;
            }

            if (isRead)
                continue;
            if ((follow & _current.Token.Bit) != 0 && (item.First & bit) == 0)
                return true;
            if (_trials > 0 || (!isDiagram && (_current.Token == LangiumGrammar.End || (_outer & ~item.First & bit) != 0)))
                return false;
            Report();
            Recover();
        }
    }

    // Reads something as if it could be nothing else, and takes it back where it is.
    private bool Try(LangiumElement element, LangiumNode node, ulong follow)
    {
        var (position, current, previous, parts, open, depth) = (_lexer.Position, _current, _previous, node.Parts.Count, _open.Count, _depth);
        _trials++;
        var isRead = Read(element, node, follow);
        _trials--;
        if (isRead)
            return true;
        (_lexer.Position, _current, _previous, _depth) = (position, current, previous, depth);
        node.CutTo(parts);
        _open.RemoveRange(Math.Min(open, _open.Count), Math.Max(0, _open.Count - open));
        return false;
    }

    private void Take()
    {
        if (_current.Token.IsKeyword && _current.Token.Name is "{" or "(" or "[")
            _open.Add(_current);
        else if (_current.Token.IsKeyword && _current.Token.Name is "}" or ")" or "]" && _open.Count > 0)
            _open.RemoveAt(_open.Count - 1);
        _previous = _current;
        _current = _lexer.Next();
    }

    // Notes what was expected.
    private bool Miss(LangiumElement element, LangiumNode node)
    {
        if (_current.Start < _expectedAt)
            return false;
        if (_current.Start > _expectedAt)
        {
            (_expectedAt, _expected) = (_current.Start, 0);
            _phrases.Clear();
        }

        _expected |= element.First;
        Note(element);
        if (_farthest.Found.Start != _current.Start || _farthest.Node != node)
            _farthest = new LangiumMistake(_current, _previous, node, _statement, 0);
        return false;
    }

    private void Note(LangiumElement element)
    {
        if (element.Phrase is not null)
        {
            if (element.Phrase.Text.Length > 0 && !_phrases.Contains(element.Phrase))
                _phrases.Add(element.Phrase);
            return;
        }

        if (element.Form == LangiumForm.Rule)
            Note(element.Rule!.Body!);
        for (var i = 0; i < element.Items.Count; i++)
        {
            Note(element.Items[i]);
            if (element.Form == LangiumForm.Sequence && !element.Items[i].IsEmptiable)
                return;
        }
    }

    private void Report()
    {
        var mistake = _farthest with { Expected = _expected, Bracket = _open.Count > 0 ? _open[_open.Count - 1].Span : default };
        if (LineEndBefore(mistake) is { } lineEnd)
            mistake = mistake with { Found = lineEnd, Resume = Context.LineAt(mistake.Found.Start).Start };
        var diagnostic = (_isTooDeep ? GrammarDiagnostics.TooDeep(Context, mistake.Found.Span) : null)
            ?? Explain(mistake)
            ?? StraySigns.Explain(Context, mistake.Found.Start)
            ?? ExplainQuotes(mistake)
            ?? GrammarDiagnostics.Unexpected(Context, WordAt(mistake.Found), Expected());
        Context.Report(diagnostic);
        _farthest = mistake;
        IsBehindMistake = true;
    }

    // Where line ends are no tokens, a statement that is broken off stops at the end of its line, not on the next one.
    private LangiumLexeme? LineEndBefore(LangiumMistake mistake)
    {
        var line = Context.LineAt(mistake.Found.Start);
        if (_hasLineEnds || !HasStatementsOnLines || mistake.Statement.Parts.Count == 0 || mistake.Found.Token == LangiumGrammar.End
            || mistake.Statement.Span.Start >= line.Start || mistake.Found.Start > Trim(line).Start)
            return null;
        var end = Context.LineEnd(Trim(new TextSpan(0, line.Start)).End);
        return new LangiumLexeme(LangiumGrammar.Unknown, end, end + 1);
    }

    // A word of which no letter begins a token, and not its first letter only.
    private TextSpan WordAt(LangiumLexeme found)
    {
        var end = found.Token == LangiumGrammar.Unknown && found.End <= Context.Text.Length ? Characters.SkipWord(Context.Text, found.Start) : found.End;
        return Visible(new TextSpan(found.Start, Math.Max(found.End, end)));
    }

    private Diagnostic? ExplainQuotes(LangiumMistake mistake) =>
        NestedQuotes.Around(Context.Text, Context.LineAt(mistake.Found.Start), mistake.Found.Start) is { Length: > 0 } quotes ? GrammarDiagnostics.QuoteInText(Context, quotes) : null;

    private void ReportHeader()
    {
        var end = _current.Start;
        while (end < Context.Text.Length && !Characters.IsSpace(Context.Text[end]))
            end++;
        var word = new TextSpan(_current.Start, end);
        var rest = new TextSpan(end, Context.LineEnd(end));
        Context.Report(!_grammar.Headers.Contains(TextOf(word)) ? GrammarDiagnostics.UnknownDiagram(Context.Slice, word, DidYouMean.Suggest(TextOf(word), _grammar.Headers) ?? _grammar.Headers.First())
            : Trim(rest).IsEmpty ? GrammarDiagnostics.SpacesAtLineEnd(Context, rest)
            : GrammarDiagnostics.Unexpected(Context, Trim(rest), "the end of the line"));
        _farthest = new LangiumMistake(_current, _previous, _statement, _statement, 0);
        IsBehindMistake = true;
    }

    // Always further on than after the mistake before.
    private void Recover()
    {
        var resume = _farthest.Resume ?? ResumeBehind(_farthest);
        var line = Trim(Context.LineAt(_farthest.Position));
        _mistakenLines.Add(line);
        var isOpen = _open.Exists(o => Context.Text[o.Start] == '{') || (!line.IsEmpty && Context.Text[line.End - 1] == '{' && (_hasBraces || TextOf(line).StartsWith("acc", StringComparison.Ordinal)))
            || (_hasBraces && resume < Context.Text.Length && Trim(Context.LineAt(resume)) is { IsEmpty: false } next && Context.Text[next.Start] == '{');
        if (isOpen && _farthest.Resume is null && _depth == 0 && FindBrace(resume) is >= 0 and var brace)
            resume = Context.LineEnd(brace) + 1;
        _recovered = Math.Min(Math.Max(resume, _recovered + 1), Context.Text.Length);
        _lexer.Position = _recovered;
        (_previous, _current) = (_current, _lexer.Next());
        _expectedAt = -1;
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
        if (_phrases.Count > 1 && !IsFirstOnLine(_farthest.Found) && _loop?.Phrase is { } statement)
            _phrases.Remove(statement);
        var expected = _phrases.Count == 0 ? "the end of the diagram" : _phrases[0];
        for (var i = 1; i < _phrases.Count; i++)
        {
            var (before, next) = (expected, _phrases[i]);
            expected = i < _phrases.Count - 1 ? (Message)$"{before}, {next}" : $"{before} or {next}";
        }

        return expected;
    }

    /// <summary>A span without the white space around it.</summary>
    protected TextSpan Trim(TextSpan span) => Context.Trim(span);

    /// <summary>The words of the language that a statement may begin with.</summary>
    protected IEnumerable<string> StatementWords => _grammar.Tokens.Where(t => (t.Bit & _outer) != 0).Select(t => t.IsKeyword ? t.Name : t.Pattern!.Alternatives[0][0].Text!);

    private TextSpan Visible(TextSpan span) => Trim(span) is { IsEmpty: false } visible ? visible : span;

    /// <summary>The characters of a span.</summary>
    protected string TextOf(TextSpan span) => Context.Text.Substring(span.Start, span.Length);
}
