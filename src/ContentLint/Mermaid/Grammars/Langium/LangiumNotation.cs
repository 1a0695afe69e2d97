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

using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Mermaid.Preparation;

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
    private string _text = "";
    private int _position;

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
        var (outer, position) = (_text, _position);
        (_text, _position) = (text, 0);
        SkipBlanks();
        while (_position < _text.Length)
            ReadDefinition();
        (_text, _position) = (outer, position);
    }

    private void ReadDefinition()
    {
        var name = ReadName();
        if (name == "include")
        {
            ReadRules(TextOf(ReadName()));
            return;
        }

        var isHidden = name == "hidden";
        name = isHidden ? ReadName() : name;
        var phrase = ReadPhrase();
        if (Accept(":="))
        {
            var terminal = new LangiumToken(name, isKeyword: false) { IsHidden = isHidden, Phrase = phrase, Pattern = ReadPattern() };
            _terminals.Add(name, terminal);
            _order.Add(terminal);
            return;
        }

        Expect("=");
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
            while (_position < _text.Length && !IsRuleStart && Peek() is not ('|' or ')'))
                items.Add(ReadItem());
            alternatives.Add(items.Count == 1 ? items[0] : new LangiumElement(LangiumForm.Sequence) { Items = items });
        }
        while (Accept("|"));
        return alternatives.Count == 1 ? alternatives[0] : new LangiumElement(LangiumForm.Choice) { Items = alternatives };
    }

    private LangiumElement ReadItem()
    {
        var name = IsNamed() ? ReadName() : null;
        if (name is not null)
            Expect(":");
        var item = ReadPrimary();
        foreach (var named in item.Form == LangiumForm.Choice ? item.Items : [item])
            named.Name ??= name;
        item.Phrase = ReadPhrase() ?? item.Phrase;
        if (Peek() is not ('?' or '*' or '+'))
            return item;
        var sign = _text[_position++];
        var recovers = _position < _text.Length && sign != '?' && _text[_position] == sign;
        _position += recovers ? 1 : 0;
        SkipBlanks();
        return new LangiumElement(LangiumForm.Repeat) { Items = [item], Times = (sign == '+', sign != '?'), Recovers = recovers, Phrase = ReadPhrase() ?? item.Phrase };
    }

    private LangiumElement ReadPrimary()
    {
        if (Accept("("))
        {
            var choice = ReadChoice();
            Expect(")");
            return choice;
        }

        if (Peek() != '\'')
        {
            var element = new LangiumElement(LangiumForm.Rule);
            _references.Add((element, ReadName()));
            return element;
        }

        var text = ReadText('\'');
        if (!_keywords.TryGetValue(text, out var keyword))
            _keywords.Add(text, keyword = new LangiumToken(text, isKeyword: true) { Phrase = $"'{text}'" });
        keyword.NeedsSpace |= Accept("!");
        return new LangiumElement(LangiumForm.Token) { Token = keyword, Phrase = keyword.Phrase };
    }

    private LangiumPattern ReadPattern()
    {
        if (Accept("@"))
        {
            var name = ReadName();
            return new LangiumPattern(_functions.TryGetValue(name, out var function) ? function : throw new FormatException($"There is no function '{name}'."));
        }

        var alternatives = new List<LangiumPatternPart[]>();
        do
        {
            var parts = new List<LangiumPatternPart>();
            while (_position < _text.Length && !IsRuleStart && Peek() != '|')
            {
                var text = Peek() == '\'' ? ReadText('\'') : null;
                var set = text is null ? LangiumPattern.ReadClass(ReadClassText()) : null;
                var (least, most) = ReadTimes();
                parts.Add(new LangiumPatternPart(text, set, least, most));
            }

            alternatives.Add([.. parts]);
        }
        while (Accept("|"));
        return new LangiumPattern(alternatives);
    }

    private (int Least, int Most) ReadTimes()
    {
        if (Accept("?"))
            return (0, 1);
        if (Accept("*"))
            return (0, int.MaxValue);
        if (Accept("+"))
            return (1, int.MaxValue);
        if (!Accept("{"))
            return (1, 1);
        var least = ReadNumber();
        Expect(",");
        var most = ReadNumber();
        Expect("}");
        return (least, most);
    }

    private int ReadNumber() => int.Parse(ReadName(), CultureInfo.InvariantCulture);

    private string ReadClassText()
    {
        if (Peek() != '[')
            throw Error("a part of a terminal");
        var start = ++_position;
        while (Peek() != ']')
            _position += Peek() == '\\' ? 2 : 1;
        var written = _text.Substring(start, _position++ - start);
        SkipBlanks();
        return written;
    }

    private Message? ReadPhrase() => Peek() == '`' ? Message.FromString(ReadText('`')) : null;

    private string ReadText(char quote)
    {
        var text = new System.Text.StringBuilder();
        for (_position++; Peek() != quote; _position++)
            text.Append(quote == '\'' ? LangiumPattern.Unescape(_text, ref _position) : Peek());
        _position++;
        SkipBlanks();
        return text.ToString();
    }

    private bool IsNamed()
    {
        var end = _position;
        while (end < _text.Length && Characters.IsWord(_text[end]))
            end++;
        return end > _position && end < _text.Length && _text[end] == ':';
    }

    private string ReadName()
    {
        var start = _position;
        while (Characters.IsWord(Peek()) || (Peek() == '-' && _position > start))
            _position++;
        if (_position == start)
            throw Error("a name");
        var name = _text.Substring(start, _position - start);
        SkipBlanks();
        return name;
    }

    private bool Accept(string sign)
    {
        if (IsRuleStart || string.CompareOrdinal(_text, _position, sign, 0, sign.Length) != 0)
            return false;
        _position += sign.Length;
        SkipBlanks();
        return true;
    }

    private void Expect(string sign)
    {
        if (!Accept(sign))
            throw Error($"'{sign}'");
    }

    private bool IsRuleStart => _position > 0 && _position <= _text.Length && _text[_position - 1] == '\n';

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            var isLineStart = _position == 0 || _text[_position - 1] == '\n';
            if (_text[_position] == '#' && isLineStart)
                _position = _text.IndexOf('\n', _position) is var end and >= 0 ? end + 1 : _text.Length;
            else if (_text[_position] is ' ' or '\n')
                _position++;
            else
                return;
        }
    }

    private FormatException Error(string expected) => new($"Line {_text.Substring(0, _position).Count(c => c == '\n') + 1} of the grammar needs {expected}.");
}
