namespace ContentLint.Mermaid.Grammars.Syntax;

// How a rule's body is read, part by part.
internal abstract partial class SyntaxParser
{
    private bool Read(SyntaxElement element, SyntaxNode node, ulong follow) => element.Form switch
    {
        SyntaxForm.Token => ReadToken(element, node),
        SyntaxForm.Rule => ReadRule(element, node, follow),
        SyntaxForm.Sequence => ReadSequence(element, node, follow),
        SyntaxForm.Choice => ReadChoice(element, node, follow),
        SyntaxForm.Ahead => (element.First & _current.Token.Bit) != 0 || Miss(element, node),
        _ => element.Recovers ? ReadStatements(element, node, follow) : ReadRepeated(element, node, follow),
    };

    private bool ReadToken(SyntaxElement element, SyntaxNode node)
    {
        if (_current.Token != element.Token)
            return Miss(element, node);
        if (element.Name is not null)
            node.Add(new SyntaxPart(element.Name, _current.Span));
        if (_current.Token != SyntaxGrammar.End)
            Take();
        else
            _isLost = true;
        return true;
    }

    private bool ReadRule(SyntaxElement element, SyntaxNode node, ulong follow)
    {
        _isTooDeep |= _depth > MostDepth;
        if (_isTooDeep || ((element.Rule!.Body!.First & _current.Token.Bit) == 0 && !element.IsEmptiable))
            return Miss(element, node);
        _depth++;
        var child = element.Name is null ? node : new SyntaxNode(_current.Start);
        if (child.Rule.Length == 0)
            child.Rule = element.Rule.Name;
        var isRead = Read(element.Rule.Body, child, follow);
        _depth--;
        if (child != node)
        {
            child.Span = new TextSpan(child.Span.Start, Math.Max(child.Span.Start, _previous.End));
            if (isRead)
                node.Add(new SyntaxPart(element.Name!, child.Span, child));
        }

        return isRead;
    }

    private bool ReadSequence(SyntaxElement element, SyntaxNode node, ulong follow)
    {
        for (var i = 0; i < element.Items.Count; i++)
        {
            var (first, mayEnd) = element.Rests[i];
            if (!Read(element.Items[i], node, first | (mayEnd ? follow : 0)))
                return false;
        }

        return true;
    }

    private bool ReadChoice(SyntaxElement element, SyntaxNode node, ulong follow)
    {
        SyntaxElement? chosen = null;
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

    private bool ReadRepeated(SyntaxElement element, SyntaxNode node, ulong follow)
    {
        var item = element.Items[0];
        for (var isFirst = true; isFirst || element.Times.IsMany; isFirst = false)
        {
            var isNeeded = isFirst && element.Times.IsNeeded;
            if ((item.First & _current.Token.Bit) == 0)
                return Miss(element, node) || !isNeeded || item.IsEmptiable;
            var before = _current.Start;
            if (!isNeeded && (follow & _current.Token.Bit) != 0 && item.Form != SyntaxForm.Token)
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
    private bool ReadStatements(SyntaxElement element, SyntaxNode node, ulong follow)
    {
        var item = element.Items[0];
        var isDiagram = _depth == 0;
        _outer = isDiagram ? item.First & _grammar.Words : _outer;
        for (var isFirst = true; ; isFirst = false)
        {
            var bit = _current.Token.Bit;
            var statement = isDiagram ? new SyntaxNode(_current.Start) : node;
            if (isDiagram)
                (_statement, _isTooDeep, _loop) = (statement, false, element);
            if (isDiagram && !_hasLineEnds && IsFirstOnLine(_current))
                _expectedAt = -1;
            if (isDiagram && _open.Count > 0)
                _open.Clear();
            var isNeeded = isFirst && element.Times.IsNeeded && !IsBehindMistake;
            var isRead = (item.First & bit) != 0 ? Read(item, statement, follow | item.First) : Miss(isNeeded ? item : element, statement);
            if (isRead && isDiagram && statement.Rule.Length > 0)
            {
                statement.Span = new TextSpan(statement.Span.Start, Math.Max(statement.Span.Start, _previous.End));
                ReadStatement(statement);
                IsBehindMistake = _refused is not null;
                if (_refused is var (position, mode))
                    RecoverFrom(statement, position, mode);
            }

            if (isRead)
                continue;
            if ((follow & _current.Token.Bit) != 0 && (item.First & bit) == 0)
                return !isNeeded;
            if (_trials > 0 || (!isDiagram && (_current.Token == SyntaxGrammar.End || (_outer & ~item.First & bit) != 0)))
                return false;
            Report();
            Recover();
        }
    }

    // Reads something as if it could be nothing else, and takes it back where it is.
    private bool Try(SyntaxElement element, SyntaxNode node, ulong follow)
    {
        var (next, current, previous, parts, open, depth) = (_next, _current, _previous, node.Parts.Count, _open.Count, _depth);
        _trials++;
        var isRead = Read(element, node, follow);
        _trials--;
        if (isRead)
            return true;
        (_next, _current, _previous, _depth) = (next, current, previous, depth);
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
        Context.Probe?.Take(_current.Token.Index, _current.Span, Context.Text.Length);
        _previous = _current;
        _current = Next();
    }

    // What a trial reads is kept, since it may be read again.
    private SyntaxLexeme Next()
    {
        if (_next < _buffer.Count)
            return _buffer[_next++];
        var lexeme = _lexer.NextLexeme();
        if (_trials == 0 && _next > 0)
        {
            _buffer.Clear();
            _next = 0;
        }
        else if (_trials > 0)
        {
            _buffer.Add(lexeme);
            _next++;
        }

        return lexeme;
    }
}
