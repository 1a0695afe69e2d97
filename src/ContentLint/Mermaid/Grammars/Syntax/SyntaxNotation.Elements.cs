namespace ContentLint.Mermaid.Grammars.Syntax;

// What stands behind `=` and `:=`: choices, their parts and their numbers.
internal sealed partial class SyntaxNotation
{
    private SyntaxElement ReadChoice()
    {
        var alternatives = new List<SyntaxElement>();
        do
        {
            var items = new List<SyntaxElement>();
            while (!_text.IsAtEnd && !_text.IsRuleStart && _text.Peek() is not ('|' or ')'))
                items.Add(ReadItem());
            alternatives.Add(items.Count == 1 ? items[0] : new SyntaxElement(SyntaxForm.Sequence) { Items = items });
        }
        while (_text.Accept("|"));
        return alternatives.Count == 1 ? alternatives[0] : new SyntaxElement(SyntaxForm.Choice) { Items = alternatives };
    }

    private SyntaxElement ReadItem()
    {
        var name = _text.IsNamed() ? _text.ReadName() : null;
        if (name is not null)
            _text.Expect(":");
        var item = ReadPrimary();
        foreach (var named in item.Form == SyntaxForm.Choice ? item.Items : [item])
            named.Name ??= name;
        item.Phrase = ReadPhrase() ?? item.Phrase;
        if (_text.Peek() is not ('?' or '*' or '+'))
            return item;
        var sign = _text.Take();
        var recovers = sign != '?' && _text.Peek() == sign && _text.Take() == sign;
        _text.SkipBlanks();
        return new SyntaxElement(SyntaxForm.Repeat) { Items = [item], Times = (sign == '+', sign != '?'), Recovers = recovers, Phrase = ReadPhrase() ?? item.Phrase };
    }

    private SyntaxElement ReadPrimary()
    {
        if (_text.Accept("&"))
            return new SyntaxElement(SyntaxForm.Ahead) { Items = [ReadPrimary()] };
        if (_text.Accept("("))
        {
            var choice = ReadChoice();
            _text.Expect(")");
            return choice;
        }

        if (_text.Peek() != '\'')
        {
            var element = new SyntaxElement(SyntaxForm.Rule);
            _references.Add((element, _text.ReadName()));
            return element;
        }

        var text = _text.ReadText('\'');
        if (!_keywords.TryGetValue(text, out var keyword))
            _keywords.Add(text, keyword = new SyntaxToken(text, isKeyword: true) { Phrase = $"'{text}'" });
        keyword.NeedsSpace |= _text.Accept("!");
        return new SyntaxElement(SyntaxForm.Token) { Token = keyword, Phrase = keyword.Phrase };
    }

    private Message? ReadPhrase() => _text.Peek() == '`' ? Message.FromString(_text.ReadText('`')) : null;
}
