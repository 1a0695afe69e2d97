// The notation of grammars. A rule begins at the start of a line and may go on in indented ones:
//
//   Field `a field` = (from:INT ('-' to:INT)? | '+' bits:INT) ':' label:STRING EOL
//   INT `a whole number` := @whole
//   hidden COMMENT := ';' [^\n]*
//
// - The first rule is the whole diagram. A name with `=` is a rule, one with `:=` a terminal; `hidden` ones give no token.
// - `'text'` is a keyword; behind `'text'!` white space, a comment or the end must follow. `END` is the end of the diagram.
// - `?` is none or one, `*` any number, `+` one or more. In `**` a mistake hides the rest of its line, and reading goes on.
// - `name:` before something keeps it in the node under that name. A rule without a name keeps its parts in the node around it.
// - A phrase in backquotes behind a rule's name, a terminal's, or any part says what was expected where that does not begin; an
//   empty one says nothing.
// - A terminal is a function, `@name`, or alternatives of texts and classes, `[\w-]*`, `{1,3}`, none of which gives back.
// - `include name` puts another grammar's rules here. A line that begins with `#` is a comment.
//
// Terminals are tried in the order in which they stand, keywords before all of them.

using ContentLint.Diagnostics;

namespace ContentLint.Mermaid.Grammars.Langium;

/// <summary>Reads grammars.</summary>
internal sealed class LangiumNotation
{
    private readonly Dictionary<string, LangiumRule> _rules = new(StringComparer.Ordinal);
    private readonly List<LangiumRule> _defined = [];
    private readonly Dictionary<string, LangiumToken> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LangiumToken> _terminals = new(StringComparer.Ordinal);
    private readonly List<LangiumToken> _order = [];
    private readonly List<(LangiumElement Element, string Name)> _references = [];
    private readonly IReadOnlyDictionary<string, LangiumFunction> _functions;
    private NotationText _text = new("");

    private LangiumNotation(IReadOnlyDictionary<string, LangiumFunction> functions) => _functions = functions;

    /// <summary>Reads a grammar of the assembly.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="functions">What matches its own terminals.</param>
    /// <exception cref="FormatException">The text is no grammar.</exception>
    public static LangiumGrammar Load(string name, params LangiumFunction[] functions) => Read(TextOf(name), functions);

    /// <summary>Reads a grammar.</summary>
    /// <exception cref="FormatException">The text is no grammar.</exception>
    public static LangiumGrammar Read(string text, params LangiumFunction[] functions)
    {
        var notation = new LangiumNotation(LangiumLexer.Functions.Concat(functions).ToDictionary(f => f.Name, StringComparer.Ordinal));
        notation.ReadRules(text);
        foreach (var (element, reference) in notation._references)
            notation.Resolve(element, reference);
        return new LangiumGrammar(notation._defined, [.. notation._keywords.Values, .. notation._order]);
    }

    /// <summary>The text of a grammar of the assembly.</summary>
    public static string TextOf(string name)
    {
        using var stream = typeof(LangiumNotation).Assembly.GetManifestResourceStream($"ContentLint.Mermaid.{name}.grammar")
            ?? throw new FormatException($"There is no grammar '{name}'.");
        using var reader = new System.IO.StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private void ReadRules(string text)
    {
        var outer = _text;
        for (_text = new NotationText(text); !_text.IsAtEnd;)
            ReadDefinition();
        _text = outer;
    }

    private void ReadDefinition()
    {
        var name = _text.ReadName();
        if (name == "include")
        {
            ReadRules(TextOf(_text.ReadName()));
            return;
        }

        var isHidden = name == "hidden";
        name = isHidden ? _text.ReadName() : name;
        var phrase = ReadPhrase();
        if (_text.Accept(":="))
        {
            var terminal = new LangiumToken(name, isKeyword: false) { IsHidden = isHidden, Phrase = phrase, Pattern = ReadPattern() };
            _terminals.Add(name, terminal);
            _order.Add(terminal);
            return;
        }

        _text.Expect("=");
        var rule = new LangiumRule(name) { Phrase = phrase };
        _rules.Add(name, rule);
        _defined.Add(rule);
        rule.Body = ReadChoice();
    }

    private void Resolve(LangiumElement element, string name)
    {
        element.Token = name == LangiumGrammar.End.Name ? LangiumGrammar.End : _terminals.TryGetValue(name, out var terminal) ? terminal : null;
        element.Form = element.Token is null ? LangiumForm.Rule : LangiumForm.Token;
        element.Rule = element.Token is not null ? null : _rules.TryGetValue(name, out var rule) ? rule : throw new FormatException($"'{name}' is not defined.");
        element.Phrase ??= element.Token?.Phrase ?? element.Rule?.Phrase;
    }

    private LangiumElement ReadChoice()
    {
        var alternatives = new List<LangiumElement>();
        do
        {
            var items = new List<LangiumElement>();
            while (!_text.IsAtEnd && !_text.IsRuleStart && _text.Peek() is not ('|' or ')'))
                items.Add(ReadItem());
            alternatives.Add(items.Count == 1 ? items[0] : new LangiumElement(LangiumForm.Sequence) { Items = items });
        }
        while (_text.Accept("|"));
        return alternatives.Count == 1 ? alternatives[0] : new LangiumElement(LangiumForm.Choice) { Items = alternatives };
    }

    private LangiumElement ReadItem()
    {
        var name = _text.IsNamed() ? _text.ReadName() : null;
        if (name is not null)
            _text.Expect(":");
        var item = ReadPrimary();
        foreach (var named in item.Form == LangiumForm.Choice ? item.Items : [item])
            named.Name ??= name;
        item.Phrase = ReadPhrase() ?? item.Phrase;
        if (_text.Peek() is not ('?' or '*' or '+'))
            return item;
        var sign = _text.Take();
        var recovers = sign != '?' && _text.Peek() == sign && _text.Take() == sign;
        _text.SkipBlanks();
        return new LangiumElement(LangiumForm.Repeat) { Items = [item], Times = (sign == '+', sign != '?'), Recovers = recovers, Phrase = ReadPhrase() ?? item.Phrase };
    }

    private LangiumElement ReadPrimary()
    {
        if (_text.Accept("("))
        {
            var choice = ReadChoice();
            _text.Expect(")");
            return choice;
        }

        if (_text.Peek() != '\'')
        {
            var element = new LangiumElement(LangiumForm.Rule);
            _references.Add((element, _text.ReadName()));
            return element;
        }

        var text = _text.ReadText('\'');
        if (!_keywords.TryGetValue(text, out var keyword))
            _keywords.Add(text, keyword = new LangiumToken(text, isKeyword: true) { Phrase = $"'{text}'" });
        keyword.NeedsSpace |= _text.Accept("!");
        return new LangiumElement(LangiumForm.Token) { Token = keyword, Phrase = keyword.Phrase };
    }

    private LangiumPattern ReadPattern()
    {
        if (_text.Accept("@"))
        {
            var name = _text.ReadName();
            return new LangiumPattern(_functions.TryGetValue(name, out var function) ? function : throw new FormatException($"There is no function '{name}'."));
        }

        var alternatives = new List<LangiumPatternPart[]>();
        do
        {
            var parts = new List<LangiumPatternPart>();
            while (!_text.IsAtEnd && !_text.IsRuleStart && _text.Peek() != '|')
            {
                var text = _text.Peek() == '\'' ? _text.ReadText('\'') : null;
                var set = text is null ? LangiumPattern.ReadClass(_text.ReadClass()) : null;
                var (least, most) = ReadTimes();
                parts.Add(new LangiumPatternPart(text, set, least, most));
            }

            alternatives.Add([.. parts]);
        }
        while (_text.Accept("|"));
        return new LangiumPattern(alternatives);
    }

    private (int Least, int Most) ReadTimes()
    {
        if (_text.Accept("?"))
            return (0, 1);
        if (_text.Accept("*"))
            return (0, int.MaxValue);
        if (_text.Accept("+"))
            return (1, int.MaxValue);
        if (!_text.Accept("{"))
            return (1, 1);
        var least = _text.ReadNumber();
        _text.Expect(",");
        var most = _text.ReadNumber();
        _text.Expect("}");
        return (least, most);
    }

    private Message? ReadPhrase() => _text.Peek() == '`' ? Message.FromString(_text.ReadText('`')) : null;

}
