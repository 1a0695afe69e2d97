// Where a `<` or a `/` stands for an operand.
//
// The reference decides this from the tokens before and the brackets around, without waiting for its parser, and so sees
// some code otherwise than the language does: behind `}` of a declared function an element may start, behind that of a
// function in an expression it may not; behind `await` never. Its choices are part of its verdict, and these are them:
//
//   after an operand                   no operand: `a <b`, `a / b`
//   after an operator, "(", "[", "{"   an operand
//   after ")" of if, for, while, with  an operand; after any other ")" none
//   after "}" of a block               an operand; after that of an object or of a function in an expression none
//   "{" is a block                     after ")", ";", "=>", "else", and at the start of a statement

namespace ContentLint.Mdx.JavaScript;

internal sealed partial class JavaScriptScanner
{
    private const int LongestKeyword = 10;

    private static readonly Dictionary<string, Token> Keywords = new(StringComparer.Ordinal)
    {
        ["case"] = Token.Operator,
        ["delete"] = Token.Operator,
        ["do"] = Token.Operator,
        ["extends"] = Token.Operator,
        ["in"] = Token.Operator,
        ["instanceof"] = Token.Operator,
        ["new"] = Token.Operator,
        ["throw"] = Token.Operator,
        ["typeof"] = Token.Operator,
        ["void"] = Token.Operator,
        ["default"] = Token.Default,
        ["else"] = Token.Else,
        ["return"] = Token.Return,
        ["for"] = Token.StatementHead,
        ["if"] = Token.StatementHead,
        ["while"] = Token.StatementHead,
        ["with"] = Token.StatementHead,
        ["const"] = Token.Declaration,
        ["var"] = Token.Declaration,
        ["class"] = Token.Function,
        ["function"] = Token.Function,
        ["break"] = Token.Operand,
        ["catch"] = Token.Operand,
        ["continue"] = Token.Operand,
        ["debugger"] = Token.Operand,
        ["export"] = Token.Operand,
        ["false"] = Token.Operand,
        ["finally"] = Token.Operand,
        ["import"] = Token.Operand,
        ["null"] = Token.Operand,
        ["super"] = Token.Operand,
        ["switch"] = Token.Operand,
        ["this"] = Token.Operand,
        ["true"] = Token.Operand,
        ["try"] = Token.Operand,
    };

    private readonly Stack<Frame> _frames = new();
    private Context _context = Context.Block;
    private Token _previous = Token.Start;
    private bool _operand = true;
    private bool _hasLineBreak;
    private bool _isAfterAwait;
    private bool _isAfterTernaryColon;

    // A function or class whose body is still to come, and the `?` whose `:` is.
    private FunctionKind _function;
    private FunctionKind _async;
    private int _questions;

    private enum Context
    {
        Block,
        Object,
        StatementParen,
        Paren,
        Bracket,
        Template,
        JsxTag,
        JsxChildren,
        JsxAttribute,
        JsxChild,
        JsxSpread,
    }

    // The kinds of tokens that what follows depends on.
    private enum Token
    {
        Start,
        Operand,
        Name,
        Dot,
        Operator,
        Semicolon,
        Colon,
        Arrow,
        BraceOpen,
        ParenClose,
        Declaration,
        Default,
        Else,
        Return,
        StatementHead,
        Function,

        // The end of a function that an expression starts with; nothing that starts an operand can follow it.
        LeadingFunction,
    }

    private enum FunctionKind
    {
        None,
        Statement,
        Expression,
    }

    private void Accept(Token token, bool operandFollows)
    {
        _previous = token;
        _operand = operandFollows;
        _isAfterAwait = false;
        _isAfterTernaryColon = false;
    }

    private void AcceptWord(string word)
    {
        var isMember = _previous == Token.Dot;
        if (!Keywords.TryGetValue(word, out var keyword))
        {
            _async = word == "async" ? AsyncFunctionKind() : FunctionKind.None;
            Accept(Token.Name, !isMember && (word == "yield" || (word == "of" && !_operand)));
            _isAfterAwait = word == "await" && !isMember;
        }
        else if (isMember)
        {
            Accept(keyword, operandFollows: false);
        }
        else if (keyword == Token.Function)
        {
            // The reference overlooks an async function that has no name.
            var isNamedAsync = _previous == Token.Name && _async == FunctionKind.Expression && !_hasLineBreak && AfterSpace(_i) is var next && next < _end && _text[next] != '(';
            _function = isNamedAsync || StartsFunctionExpression() ? FunctionKind.Expression : FunctionKind.Statement;
            _async = FunctionKind.None;
            Accept(keyword, operandFollows: false);
        }
        else
        {
            Accept(keyword, operandFollows: keyword is Token.Operator or Token.Default or Token.Else or Token.Return);
        }
    }

    private void AcceptSign(char c)
    {
        switch (c)
        {
            case ';':
                Accept(Token.Semicolon, operandFollows: true);
                break;
            case ':':
                var isTernary = _questions > 0;
                _questions -= isTernary ? 1 : 0;
                _function = FunctionKind.None;
                Accept(Token.Colon, operandFollows: true);
                _isAfterTernaryColon = isTernary;
                break;
            case '?':
                _questions++;
                Accept(Token.Operator, operandFollows: true);
                break;
            default:
                Accept(Token.Operator, operandFollows: true);
                break;
        }
    }

    private FunctionKind AsyncFunctionKind() =>
        (_previous == Token.Start && !_isModule) || (StartsFunctionExpression() && _previous != Token.Default)
            ? FunctionKind.Expression
            : FunctionKind.Statement;

    private bool StartsFunctionExpression() => _previous switch
    {
        Token.Operator or Token.Default or Token.Arrow => true,
        Token.Semicolon => _context == Context.StatementParen,
        Token.Return => !_hasLineBreak,
        Token.Colon or Token.BraceOpen => _context != Context.Block,
        _ => false,
    };

    private bool IsBlock()
    {
        if (_function != FunctionKind.None)
            return true;

        return _previous switch
        {
            Token.Colon => _context == Context.Block && !_isAfterTernaryColon,
            Token.Return => _hasLineBreak,
            Token.Name => _operand && _hasLineBreak,
            Token.Semicolon => _context != Context.StatementParen,
            Token.Else or Token.ParenClose or Token.Arrow => true,
            Token.Start => _isModule,
            Token.BraceOpen => _context == Context.Block,
            Token.Declaration => false,
            _ => !_operand,
        };
    }

    private void Push(Context context)
    {
        _frames.Push(new Frame(context, _i, _tokens) { Outer = _context, Function = _function, Questions = _questions });
        _i++;
        Enter(context);
    }

    private void Enter(Context context)
    {
        // Square brackets are transparent: a brace in them is what it would be around them.
        _context = context == Context.Bracket ? _context : context;
        _function = FunctionKind.None;
        _questions = 0;
    }

    private Frame Pop()
    {
        var frame = _frames.Pop();
        (_context, _function, _questions) = (frame.Outer, frame.Function, frame.Questions);
        return frame;
    }

    // A closing bracket of the wrong kind is the parser's to report; here it only must not go unnoticed forever.
    private void Close(char c)
    {
        var at = _i++;
        if (_frames.Count == 0)
        {
            Accept(c == ')' ? Token.ParenClose : Token.Operand, operandFollows: c != ']');
            return;
        }

        var frame = Pop();
        switch (frame.Context)
        {
            case Context.Block:
                CloseBlock();
                break;
            case Context.Template:
                SkipTemplate();
                break;
            case Context.JsxAttribute when frame.Tokens + 1 == _tokens:
                Fail("an attribute's value in braces must not be empty", frame.Start);
                break;
            case Context.JsxAttribute or Context.JsxChild or Context.JsxSpread:
                _blanking.EndContainer(at);
                break;
            default:
                Accept(c == ')' ? Token.ParenClose : Token.Operand, operandFollows: frame.Context == Context.StatementParen);
                break;
        }
    }

    private void CloseBlock()
    {
        var function = _function;
        _function = FunctionKind.None;
        var isLeading = function == FunctionKind.Statement && !_isModule && _frames.Count == 0;
        Accept(isLeading ? Token.LeadingFunction : Token.Operand, operandFollows: function != FunctionKind.Expression);
    }

    /// <summary>An open bracket, tag or element.</summary>
    /// <param name="Context">What it is.</param>
    /// <param name="Start">Where it starts.</param>
    /// <param name="Tokens">The count of tokens when it started, to tell an empty container.</param>
    private readonly record struct Frame(Context Context, int Start, int Tokens)
    {
        /// <summary>What was the context around it, and what was still to come there.</summary>
        public Context Outer { get; init; }

        public FunctionKind Function { get; init; }

        public int Questions { get; init; }

        /// <summary>An element's name.</summary>
        public string Name { get; init; } = "";

        /// <summary>An element's place in the list of elements.</summary>
        public int Element { get; init; }

        /// <summary>Whether an element stands in no other one.</summary>
        public bool IsOutermost { get; init; }

        /// <summary>Where the outermost element around an element starts; its own start when there is none.</summary>
        public int Outermost { get; init; }

        /// <summary>Whether a tag has had a spread.</summary>
        public bool HasSpread { get; init; }

        /// <summary>Whether an element is a component or stands in one.</summary>
        public bool IsInComponent { get; init; }
    }
}
