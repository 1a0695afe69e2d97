// The part of TypeScript that configurations are made of.
//
//   script      import | [export] declaration | anything else, up to the next statement
//   expression  unary, then `as T`, `satisfies T`, `!`; with an operator behind it, nobody here computes it: opaque
//   unary       [new] primary, then .name, ?.name, [text], (arguments), <T>(arguments)
//   primary     literal | name | [ … ] | { … } | ( expression ) | function | arrow function
//
// Types are read to be passed over (ScriptParser.Types). Nothing is ever refused: an expression that is not of this form
// is opaque, from its start to the comma or bracket that ends it.
//
// Depth and work are bounded by counts. A few forms are told apart only by trying, and what is tried may hold the same
// form again: when far more tokens have been taken than there are, the rest of the script counts as its end.

using System.Globalization;

namespace ContentLint.Astro.Scripts;

/// <summary>Reads one script.</summary>
internal sealed partial class ScriptParser
{
    private const int MaximumDepth = 120;
    private const int MostTakesOfEach = 16;

    private readonly string _text;
    private readonly IReadOnlyList<ScriptToken> _tokens;
    private int _next;
    private int _depth;
    private long _taken;

    // Between `?` and its `:`.
    private bool _isInChoice;

    private ScriptParser(string text) => (_text, _tokens) = (text, ScriptLexer.Read(text));

    private ScriptToken Current => _tokens[_next];

    private int LastEnd => _next == 0 ? 0 : _tokens[_next - 1].End;

    /// <summary>Reads a script; never fails.</summary>
    public static Script Read(string text) => new ScriptParser(text).ReadScript();

    /// <summary>Reads the expression that a text begins with; never fails.</summary>
    public static ScriptExpression ReadFirst(string text) => new ScriptParser(text).ReadExpression();

    private ScriptToken Peek(int ahead = 1) => _tokens[Math.Min(_next + ahead, _tokens.Count - 1)];

    private ScriptToken Take()
    {
        if (++_taken > (long)MostTakesOfEach * _tokens.Count + MaximumDepth)
            _next = _tokens.Count - 1;
        return _next < _tokens.Count - 1 ? _tokens[_next++] : Current;
    }

    private bool Is(string mark) => Current.Kind == ScriptTokenKind.Mark && Current.Value == mark;

    private bool IsWord(string word) => Current.Kind == ScriptTokenKind.Name && Current.Value == word;

    private bool Pass(string mark)
    {
        if (!Is(mark))
            return false;

        Take();
        return true;
    }

    private bool PassWord(string word)
    {
        if (!IsWord(word))
            return false;

        Take();
        return true;
    }

    private TextSpan From(int start) => new(start, Math.Max(start, LastEnd));

    // Expressions.

    private ScriptExpression ReadExpression()
    {
        var start = Current.Start;
        if (_depth >= MaximumDepth)
            return Opaque(start);

        _depth++;
        var expression = ReadOperand();
        var whole = EndsHere() ? expression : ReadChoice(start) is { } choice && EndsHere() ? choice : Opaque(start);
        _depth--;
        return whole;
    }

    // What stands before the `?` or `&&` is passed over; `||` and `??` may give what stands before them.
    private ChoiceExpression? ReadChoice(int start)
    {
        while (!(Is("?") || Is("&&")))
        {
            if (EndsHere() || Is("||") || Is("??") || Is("=") || Is("=>"))
                return null;
            PassBalanced();
        }

        if (Pass("&&"))
        {
            var then = ReadExpression();
            return new ChoiceExpression(From(start), then, new LiteralExpression(TextSpan.At(then.Span.End), false));
        }

        Take();
        var isInChoice = _isInChoice;
        _isInChoice = true;
        var first = ReadExpression();
        _isInChoice = isInChoice;
        if (!Pass(":"))
            return null;

        var second = ReadExpression();
        return new ChoiceExpression(From(start), first, second);
    }

    private bool EndsHere() =>
        Current.Kind == ScriptTokenKind.End
        || Is(",") || Is(")") || Is("]") || Is("}") || Is(";") || (_isInChoice && Is(":"))
        || (Current.IsFirstOnLine && Current.Kind is ScriptTokenKind.Name);

    // Where there is no semicolon, no expression goes on with one of these words on a line of its own.
    private bool BeginsStatement() =>
        Current is { IsFirstOnLine: true, Kind: ScriptTokenKind.Name }
        && Current.Value switch
        {
            "export" or "const" or "let" or "var" or "import" => Peek() is { Kind: ScriptTokenKind.Name or ScriptTokenKind.Text } or { Value: "{" or "[" or "*" },
            "module" => Peek().Value == "." && Peek(2).Value == "exports",
            _ => false,
        };

    // Up to the comma or bracket that ends it.
    private OpaqueExpression Opaque(int start)
    {
        while (!(Current.Kind == ScriptTokenKind.End || Is(",") || Is(")") || Is("]") || Is("}") || Is(";") || (_isInChoice && Is(":")) || BeginsStatement()))
            PassBalanced();
        return new OpaqueExpression(From(start));
    }

    // One token, or all between two brackets.
    private void PassBalanced()
    {
        var depth = 0;
        do
        {
            if (Is("(") || Is("[") || Is("{"))
                depth++;
            else if (Is(")") || Is("]") || Is("}"))
                depth--;
            Take();
        }
        while (depth > 0 && Current.Kind != ScriptTokenKind.End);
    }

    private ScriptExpression ReadOperand()
    {
        var start = Current.Start;
        if (Is("-") && Peek().Kind == ScriptTokenKind.Number)
        {
            Take();
            var number = ReadNumber(Take());
            return new LiteralExpression(From(start), number is double value ? -value : number);
        }

        if (IsWord("async") && !Peek().IsFirstOnLine && (Peek().Kind == ScriptTokenKind.Name || Peek().Value == "("))
            Take();
        if (ReadArrow() is { } arrow)
            return PassAssertions(arrow);

        var isNew = PassWord("new");
        return PassAssertions(ReadMembers(ReadPrimary(), start, isNew));
    }

    private ScriptExpression PassAssertions(ScriptExpression expression)
    {
        while (!Current.IsFirstOnLine)
        {
            if (IsWord("as") || IsWord("satisfies"))
            {
                Take();
                if (!PassType())
                    return Opaque(expression.Span.Start);
            }
            else if (!Pass("!"))
            {
                break;
            }
        }

        return expression;
    }

    private ScriptExpression ReadMembers(ScriptExpression target, int start, bool isNew)
    {
        while (true)
        {
            if (Is("!") && !Current.IsFirstOnLine && Peek().Value is "." or "(" or "[")
            {
                Take();
            }
            else if ((Is(".") || Is("?.")) && Peek().Kind == ScriptTokenKind.Name)
            {
                Take();
                var name = Take();
                target = new MemberExpression(From(start), target, name.Value, new TextSpan(name.Start, name.End));
            }
            else if (Is("[") && Peek().Kind == ScriptTokenKind.Text && Peek(2).Value == "]")
            {
                Take();
                var name = Take();
                Take();
                target = new MemberExpression(From(start), target, name.Value, new TextSpan(name.Start, name.End));
            }
            else if (Is("(") || PassTypeArguments())
            {
                target = new CallExpression(default, target, ReadArguments(), isNew) { Span = From(start) };
                isNew = false;
            }
            else
            {
                return target;
            }
        }
    }

    private List<ScriptExpression> ReadArguments() => ReadItems("(", ")");

    private List<ScriptExpression> ReadItems(string open, string close)
    {
        var items = new List<ScriptExpression>();
        Pass(open);
        while (!Is(close) && Current.Kind != ScriptTokenKind.End)
        {
            var before = _next;
            items.Add(ReadItem());
            if (!Pass(",") && !Is(close) && _next == before)
                Take();
        }

        Pass(close);
        return items;
    }

    private ScriptExpression ReadItem()
    {
        var start = Current.Start;
        if (!Pass("..."))
            return ReadExpression();

        var value = ReadExpression();
        return new SpreadExpression(From(start), value);
    }

    private ScriptExpression ReadPrimary()
    {
        var start = Current.Start;
        switch (Current.Kind)
        {
            case ScriptTokenKind.Text:
                return new LiteralExpression(default, Take().Value) { Span = From(start) };
            case ScriptTokenKind.Number:
                return new LiteralExpression(default, ReadNumber(Take())) { Span = From(start) };
            case ScriptTokenKind.Regex:
                return ReadRegex(Take());
            case ScriptTokenKind.Template:
                return ReadTemplate(Take());
            case ScriptTokenKind.Name:
                return ReadName();
            case ScriptTokenKind.Mark when Is("["):
                return new ListExpression(default, ReadItems("[", "]")) { Span = From(start) };
            case ScriptTokenKind.Mark when Is("{"):
                return ReadObject();
            case ScriptTokenKind.Mark when Is("("):
                Take();
                var inner = ReadExpression();
                Pass(")");
                return inner;
            default:
                return Opaque(start);
        }
    }

    private ScriptExpression ReadName()
    {
        var name = Current;
        if (name.Value == "function")
            return ReadFunction();

        Take();
        var span = new TextSpan(name.Start, name.End);
        return name.Value switch
        {
            "true" => new LiteralExpression(span, true),
            "false" => new LiteralExpression(span, false),
            "null" => new LiteralExpression(span, null),
            "undefined" => new LiteralExpression(span, DBNull.Value),
            "await" => ReadExpression(),
            "typeof" or "void" or "delete" or "class" or "yield" => Opaque(name.Start),
            _ => new NameExpression(span, name.Value),
        };
    }

    private static RegexExpression ReadRegex(ScriptToken token)
    {
        var end = token.Value.LastIndexOf('/');
        return new RegexExpression(new TextSpan(token.Start, token.End), token.Value.Substring(1, Math.Max(0, end - 1)), token.Value.Substring(end + 1));
    }

    private static object? ReadNumber(ScriptToken token)
    {
        var text = token.Value.Replace("_", "");
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X' && Hexadecimal.TryRead(text, 2, text.Length - 2, out var code))
            return (double)code;

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : DBNull.Value;
    }

    private ObjectExpression ReadObject()
    {
        var start = Current.Start;
        var entries = new List<ObjectEntry>();
        Pass("{");
        while (!Is("}") && Current.Kind != ScriptTokenKind.End)
        {
            var before = _next;
            entries.Add(ReadEntry());
            if (!Pass(",") && !Is("}") && _next == before)
                Take();
        }

        Pass("}");
        return new ObjectExpression(From(start), entries);
    }

    private ObjectEntry ReadEntry()
    {
        var start = Current.Start;
        if (Is("..."))
            return new ObjectEntry(null, ReadItem());

        if (Pass("["))
            return ReadComputedEntry(start);
        if (Current.Kind is not (ScriptTokenKind.Name or ScriptTokenKind.Text or ScriptTokenKind.Number))
            return new ObjectEntry(null, Opaque(start));

        var key = Take();
        if (Pass(":"))
            return new ObjectEntry(key.Value, ReadExpression());
        if (key.Kind == ScriptTokenKind.Name && (Is(",") || Is("}")))
            return new ObjectEntry(key.Value, new NameExpression(new TextSpan(key.Start, key.End), key.Value));
        if (key.Kind == ScriptTokenKind.Name && (Is("(") || Is("<")))
            return new ObjectEntry(key.Value, ReadFunctionRest(start));

        // A getter, an async method, a generator: its name follows, and nobody runs it here.
        var name = Current.Kind == ScriptTokenKind.Name ? Current.Value : null;
        return new ObjectEntry(name, Opaque(start));
    }
}
