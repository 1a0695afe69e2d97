// The notation of grammars. A rule begins at the start of a line and may go on in indented ones:
//
//   Field `a field` = (from:INT ('-' to:INT)? | '+' bits:INT) ':' label:STRING EOL
//   INT `a whole number` := @whole
//   hidden COMMENT := /;[^\n]*/
//
// - The first rule is the whole diagram. A name with `=` is a rule, one with `:=` a terminal; `hidden` ones give no token.
// - `'text'` is a keyword; behind `'text'!` white space, a comment or the end must follow. `END` is the end of the diagram.
// - `?` is none or one, `*` any number, `+` one or more. In `**` and `++` a mistake hides the rest of its line, and reading goes on.
// - `&` before something says that it comes next, and reads nothing of it.
// - `name:` before something keeps it in the node under that name. A rule without a name keeps its parts in the node around it.
// - A phrase in backquotes behind a rule's name, a terminal's, or any part says what was expected where that does not begin; an
//   empty one says nothing.
// - A terminal is a function, `@name`, or a pattern between slashes (Pattern). It may have many rules. A hidden one has no name.
// - `include name` puts another grammar's rules here. A line that begins with `#` is a comment.
//
// - `later` before a rule or a terminal says that it is not in Mermaid 10, where the terminal never comes; `old`, that it is only there.
//
// Terminals are tried in the order in which they stand, keywords before all of them, unless a terminal takes more.
//
// A lexer that has modes or does not mind the case of letters takes the first rule that matches, and has no keywords:
//
//   ignore-case                             of ASCII letters
//   inclusive Axis Data                     the modes beside the first one, `Start`, in which rules hold that name none
//   begin Header                            the mode to begin in, if that is another
//   NUMBER `a number` <Axis> := /\d+/ leave enter Data
//   hidden <*> := /\s+/
//
// - `<A B>` are the modes in which a rule holds, `<*>` are all. It leaves a mode, or some: `leave 2`, and then enters one.

using System.Collections.Concurrent;

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>Reads grammars.</summary>
internal sealed partial class SyntaxNotation
{
    private static readonly ConcurrentDictionary<(string Name, bool IsOld), SyntaxGrammar> Forms = new();

    private readonly Dictionary<string, SyntaxRule> _rules = new(StringComparer.Ordinal);
    private readonly List<SyntaxRule> _defined = [];
    private readonly Dictionary<string, SyntaxToken> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SyntaxToken> _terminals = new(StringComparer.Ordinal);
    private readonly List<SyntaxToken> _order = [];
    private readonly List<(SyntaxElement Element, string Name)> _references = [];
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);
    private readonly SyntaxFunction[] _functions;
    private readonly LexicalRules _lexis = new();
    private bool _isOld;
    private NotationText _text = new("");

    private SyntaxNotation(SyntaxFunction[] functions) => _functions = [.. SyntaxLexer.Functions, .. functions];

    /// <summary>Reads a grammar of the assembly.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="functions">What matches where its patterns do not do.</param>
    /// <exception cref="FormatException">The text is no grammar.</exception>
    public static SyntaxGrammar Load(string name, params SyntaxFunction[] functions) => Read(TextOf(name), functions);

    /// <summary>A grammar of the assembly in the form it has in a dialect.</summary>
    /// <inheritdoc cref="Load"/>
    public static SyntaxGrammar For(MermaidDialect dialect, string name, params SyntaxFunction[] functions) =>
        Forms.GetOrAdd((name, dialect.GrammarsAreOld), form => Read(TextOf(name), functions, form.IsOld));

    /// <summary>Reads a grammar.</summary>
    /// <exception cref="FormatException">The text is no grammar.</exception>
    public static SyntaxGrammar Read(string text, SyntaxFunction[] functions, bool isOld = false) => new SyntaxNotation(functions) { _isOld = isOld }.Read(text);

    private SyntaxGrammar Read(string text)
    {
        ReadRules(text);
        foreach (var (element, reference) in _references)
            Resolve(element, reference);
        return new SyntaxGrammar(_defined, [.. _keywords.Values, .. _order], _lexis);
    }

    /// <summary>The text of a grammar of the assembly.</summary>
    public static string TextOf(string name)
    {
        using var stream = typeof(SyntaxNotation).Assembly.GetManifestResourceStream($"ContentLint.Mermaid.{name}.grammar")
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
        if (name is "later" or "old")
        {
            var isSkipped = name == "old" != _isOld;
            name = _text.ReadName();
            if (isSkipped)
            {
                _text.SkipRule();
                _skipped.Add(name);
                return;
            }
        }

        if (ReadDirective(name))
            return;
        var phrase = ReadPhrase();
        List<string> modes = _text.Accept("<") ? ReadNames(">") : [];
        if (_text.Accept(":="))
        {
            ReadLexicalRule(name == "hidden" ? "" : name, phrase, modes);
            return;
        }

        _text.Expect("=");
        var rule = new SyntaxRule(name) { Phrase = phrase };
        _rules.Add(name, rule);
        _defined.Add(rule);
        rule.Body = ReadChoice();
    }

    // What is no definition.
    private bool ReadDirective(string name)
    {
        switch (name)
        {
            case "include":
                ReadRules(TextOf(_text.ReadName()));
                return true;
            case "ignore-case":
                _lexis.IgnoresCase = true;
                return true;
            case "inclusive":
                _lexis.Include(ReadNames());
                return true;
            case "begin":
                _lexis.BeginIn(_text.ReadName());
                return true;
            default:
                return false;
        }
    }

    // Up to a sign, or to the end of the line.
    private List<string> ReadNames(string? end = null)
    {
        var names = new List<string>();
        while (end is null ? !_text.IsRuleStart && !_text.IsAtEnd : !_text.Accept(end))
            names.Add(_text.Accept("*") ? "*" : _text.ReadName());
        return names;
    }

    private void ReadLexicalRule(string name, Message? phrase, IReadOnlyCollection<string> modes)
    {
        SyntaxToken? token = null;
        if (name.Length > 0 && !_terminals.TryGetValue(name, out token))
        {
            _terminals.Add(name, token = new SyntaxToken(name, isKeyword: false));
            _order.Add(token);
        }

        if (token is not null)
            token.Phrase ??= phrase;
        var function = _text.Accept("@") ? FindFunction(_text.ReadName()) : null;
        var pattern = function is null ? _text.ReadPattern() : null;
        var leave = !_text.Accept("leave") ? 0 : char.IsDigit(_text.Peek()) ? _text.ReadNumber() : 1;
        var enter = _text.Accept("enter") ? _text.ReadName() : null;
        _lexis.Add(token, modes, pattern, function, leave, enter);
    }

    private SyntaxFunction FindFunction(string name) =>
        Array.Find(_functions, f => f.Name == name) ?? throw new FormatException($"There is no function '{name}'.");

    private void Resolve(SyntaxElement element, string name)
    {
        element.Token = name == SyntaxGrammar.End.Name ? SyntaxGrammar.End : _terminals.TryGetValue(name, out var terminal) ? terminal : null;
        if (element.Token is null && !_rules.ContainsKey(name) && _skipped.Contains(name))
            element.Token = new SyntaxToken(name, isKeyword: false);
        element.Form = element.Token is null ? SyntaxForm.Rule : SyntaxForm.Token;
        element.Rule = element.Token is not null ? null : _rules.TryGetValue(name, out var rule) ? rule : throw new FormatException($"'{name}' is not defined.");
        element.Phrase ??= element.Token?.Phrase ?? element.Rule?.Phrase;
    }
}
