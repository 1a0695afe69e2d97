// The parser of all languages that have a grammar. It reads a rule's body part by part, with one token of lookahead; where
// that fits two ways, the first is tried and given up again at its first mistake. What a token was compared with is what
// is expected in its place, and the farthest of all such tokens is where the mistake is.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Preparation;
using ContentLint.Text;

namespace ContentLint.Mermaid.Grammars.Langium;

/// <summary>Reads diagrams by a grammar.</summary>
internal abstract partial class LangiumParser
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
        (Context, _grammar) = (context.Probe is { Tries: false } ? WithoutLineEnd(context) : context, grammar);
        _lexer = new LangiumLexer(Context.Text, grammar);
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

        if (Context.Probe is { Tries: false } probe)
            Answer(probe);
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
    protected bool IsFirstOnLine(LangiumLexeme token)
    {
        var start = token.Start;
        while (start > 0 && Characters.IsBlank(Context.Text[start - 1]))
            start--;
        return start == 0 || Context.Text[start - 1] == '\n';
    }

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
        else
            _isLost = true;
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
        for (var isFirst = true; ; isFirst = false)
        {
            var bit = _current.Token.Bit;
            var statement = isDiagram ? new LangiumNode(_current.Start) : node;
            if (isDiagram)
                (_statement, _isTooDeep, _loop) = (statement, false, element);
            if (isDiagram && !_hasLineEnds && IsFirstOnLine(_current))
                _expectedAt = -1;
            if (isDiagram && _open.Count > 0)
                _open.Clear();
            var isNeeded = isFirst && element.Times.IsNeeded;
            var isRead = (item.First & bit) != 0 ? Read(item, statement, follow | item.First) : Miss(isNeeded ? item : element, statement);
            if (isRead && isDiagram && statement.Rule.Length > 0)
            {
                statement.Span = new TextSpan(statement.Span.Start, Math.Max(statement.Span.Start, _previous.End));
                ReadStatement(statement);
                IsBehindMistake = false;
            }

            if (isRead)
                continue;
            if ((follow & _current.Token.Bit) != 0 && (item.First & bit) == 0)
                return !isNeeded;
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

    /// <summary>A span without the white space around it.</summary>
    protected TextSpan Trim(TextSpan span) => Context.Trim(span);

    /// <summary>The words of the language that a statement may begin with.</summary>
    protected IEnumerable<string> StatementWords => _grammar.Tokens.Where(t => (t.Bit & _outer) != 0).Select(t => t.IsKeyword ? t.Name : t.Pattern!.Alternatives[0][0].Text!);

    private TextSpan Visible(TextSpan span) => Trim(span) is { IsEmpty: false } visible ? visible : span;

    /// <summary>The characters of a span.</summary>
    protected string TextOf(TextSpan span) => Context.Text.Substring(span.Start, span.Length);
}
