// The notation of the grammars beside this file. A rule begins at the start of a line and may go on in indented ones:
//
//   name = 'text' other | 3 other? (a | b)* || 'x'{2,5} other! other$ | NOTHING
//
// - Behind `||` stands what is odd: seldom written, or wrong.
// - A number before an alternative is its weight, otherwise 1. `NOTHING` derives the empty text.
// - `?` is none or one, `*` none to three, `+` one to three, `{2,5}` two to five.
// - `other!` remembers what `other` was derived to, `other$` uses something remembered again.
// - `DEEPER` and `BACK` change the indentation of the lines that follow, `INDENT` is the indentation.
// - A name may have points in it: `Rule.part` is what the engine's grammar of the type keeps under that name (EngineGrammar).
// - A grammar whose first line is `# extends other` has the rules of the other too, where it has none of the name.
// - In a text `\n`, `\t`, `\r`, `\'`, `\\` and `\u00a0` stand for themselves. A line that begins with `#` is a comment.

using System.Globalization;

namespace ContentLint.Conformance.Grammars;

/// <summary>Reads grammars.</summary>
internal sealed class GrammarReader
{
    private readonly Dictionary<string, IReadOnlyList<GrammarAlternative>> _rules = new(StringComparer.Ordinal);
    private string _text = "";
    private int _position;

    /// <summary>Reads a grammar from texts; a rule of a later text replaces that of an earlier one.</summary>
    /// <exception cref="FormatException">A text is no grammar.</exception>
    public static Grammar Read(params string[] texts) => Read(new Dictionary<string, IReadOnlyList<GrammarAlternative>>(), texts);

    /// <summary>Reads a grammar from rules and texts; a rule of a later text replaces that of an earlier one.</summary>
    /// <exception cref="FormatException">A text is no grammar.</exception>
    public static Grammar Read(IReadOnlyDictionary<string, IReadOnlyList<GrammarAlternative>> rules, params string[] texts)
    {
        var reader = new GrammarReader();
        foreach (var (name, alternatives) in rules)
            reader._rules[name] = alternatives;
        foreach (var text in texts)
            reader.ReadRules(text);
        return new Grammar(reader._rules);
    }

    private void ReadRules(string text)
    {
        (_text, _position) = (text, 0);
        SkipBlanks();
        while (_position < _text.Length)
        {
            var name = ReadName();
            Expect('=');
            _rules[name] = ReadAlternatives();
            if (_position < _text.Length && !IsRuleStart)
                throw Error("a rule at the start of a line");
        }
    }

    private bool IsRuleStart => _position > 0 && _text[_position - 1] == '\n';

    private List<GrammarAlternative> ReadAlternatives()
    {
        var alternatives = new List<GrammarAlternative>();
        var isOdd = false;
        do
        {
            isOdd |= Accept('|');
            var weight = char.IsAsciiDigit(Peek()) ? ReadNumber() : 1;
            var items = new List<GrammarItem>();
            while (ReadItem() is { } item)
                items.Add(item);
            alternatives.Add(new GrammarAlternative(weight, isOdd, items));
        }
        while (Accept('|'));
        return alternatives;
    }

    private GrammarItem? ReadItem()
    {
        if (_position >= _text.Length || IsRuleStart || Peek() is '|' or ')')
            return null;
        if (Peek() == '\'')
            return ReadRepetition(new GrammarItem.Literal(ReadText()));
        if (Accept('('))
        {
            var group = $"({_rules.Count}:{_position})";
            _rules[group] = ReadAlternatives();
            Expect(')');
            return ReadRepetition(new GrammarItem.Reference(group, Recall.No));
        }

        var name = ReadName();
        return name switch
        {
            "NOTHING" => new GrammarItem.Literal(""),
            "INDENT" => new GrammarItem.Indentation(0),
            "DEEPER" => new GrammarItem.Indentation(1),
            "BACK" => new GrammarItem.Indentation(-1),
            _ => ReadRepetition(new GrammarItem.Reference(name, Accept('!') ? Recall.Remember : Accept('$') ? Recall.Reuse : Recall.No)),
        };
    }

    private GrammarItem ReadRepetition(GrammarItem item)
    {
        if (Accept('?'))
            return new GrammarItem.Repeated(item, 0, 1);
        if (Accept('*'))
            return new GrammarItem.Repeated(item, 0, 3);
        if (Accept('+'))
            return new GrammarItem.Repeated(item, 1, 3);
        if (!Accept('{'))
            return item;

        var least = ReadNumber();
        Expect(',');
        var most = ReadNumber();
        Expect('}');
        return new GrammarItem.Repeated(item, least, most);
    }

    private string ReadText()
    {
        var text = new System.Text.StringBuilder();
        for (_position++; Peek() != '\''; _position++)
            text.Append(Peek() == '\\' ? ReadEscape() : Peek() is '\n' or '\0' ? throw Error("the end of the text") : Peek());
        _position++;
        SkipBlanks();
        return text.ToString();
    }

    private char ReadEscape()
    {
        _position++;
        switch (Peek())
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'u':
                _position += 4;
                return (char)int.Parse(_text.AsSpan(_position - 3, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            default:
                return Peek();
        }
    }

    private string ReadName()
    {
        var start = _position;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() is '-' or '_' or '.')
            _position++;
        if (_position == start)
            throw Error("a name");
        var name = _text[start.._position];
        SkipBlanks();
        return name;
    }

    private int ReadNumber()
    {
        var start = _position;
        while (char.IsAsciiDigit(Peek()))
            _position++;
        if (_position == start)
            throw Error("a number");
        var number = int.Parse(_text.AsSpan(start, _position - start), CultureInfo.InvariantCulture);
        SkipBlanks();
        return number;
    }

    private bool Accept(char sign)
    {
        if (Peek() != sign || IsRuleStart)
            return false;
        _position++;
        SkipBlanks();
        return true;
    }

    private void Expect(char sign)
    {
        if (!Accept(sign))
            throw Error($"'{sign}'");
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    // White space, and comments at the start of a line.
    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (Peek() == '#' && (_position == 0 || IsRuleStart))
                _position = _text.IndexOf('\n', _position) is var end and >= 0 ? end : _text.Length;
            else if (Peek() is not (' ' or '\n' or '\r'))
                return;
            else
                _position++;
        }
    }

    private FormatException Error(string expected) =>
        new($"Line {_text.AsSpan(0, _position).Count('\n') + 1} of the grammar needs {expected}.");
}
