// Expressions in braces, judged as the reference does.
//
// The reference hands the text up to every `}` to its parser until one is accepted. A parser that reads from left to
// right gives the same answer in one go: the text up to a `}` is an expression exactly when a parse of the whole comes
// to that `}` with a complete expression behind it. So we look for the brace that closes, parse up to it once, and only
// where that fails ask the parser itself where it stopped. A line comment hides the `}` in it from both.

using Acornima;
using Acornima.Ast;

namespace ContentLint.Mdx.JavaScript;

/// <summary>Where an expression stands, and so what it may be.</summary>
internal enum ExpressionPlace
{
    /// <summary>In text or flow; may be empty.</summary>
    Content,

    /// <summary>The value of an attribute; must not be empty.</summary>
    AttributeValue,

    /// <summary>Among attributes; must be one spread.</summary>
    Spread,
}

/// <summary>What an expression in braces turned out to be.</summary>
/// <param name="End">The offset of the closing brace; -1 when there is none to go on from.</param>
/// <param name="IsEmpty">Whether it holds only white space and comments.</param>
/// <param name="HitEnd">Whether more text could have changed the outcome.</param>
/// <param name="Error">What is wrong; <see langword="null"/> when it is fine.</param>
internal sealed record ExpressionResult(int End, bool IsEmpty, bool HitEnd, Diagnostic? Error)
{
    /// <summary>Where to read on when there is no closing brace: behind the open ones.</summary>
    public int Resume { get; init; }

    /// <summary>The code; <see langword="null"/> when it is empty or wrong.</summary>
    public ScriptCode? Code { get; init; }
}

/// <summary>A mistake the JavaScript parser found.</summary>
/// <param name="Index">Where, in the text that was scanned.</param>
/// <param name="Code">The parser's name of the mistake; empty for one of ours.</param>
/// <param name="Reason">What is wrong, where we can say it better than the parser.</param>
internal sealed record JavaScriptError(int Index, string Code, Message? Reason = null)
{
    /// <summary>Whether the parser had read all of the code when it gave up, whatever place it points to.</summary>
    public bool IsAtEnd { get; init; }

    /// <summary>Whether we found it, before or instead of the parser.</summary>
    public bool IsOurs => Reason is not null;
}

/// <summary>Parses expressions and modules; not for use by several threads.</summary>
internal sealed class JavaScriptParser(MdxDialect dialect)
{
    /// <summary>The code of an attribute expression that is no spread.</summary>
    public const string NotASpread = "NotASpread";

    private const string Unfinished = "UnexpectedEOS";

    private static readonly ParserOptions Options = new()
    {
        EcmaVersion = EcmaVersion.ES2024,
        PreserveParens = true,
    };

    private static readonly ParserOptions LaterOptions = Options with
    {
        EcmaVersion = EcmaVersion.ES2026,
        AllowNewTargetOutsideFunction = true,
        ExperimentalESFeatures = ExperimentalESFeatures.DeferImportEvaluation | ExperimentalESFeatures.SourcePhaseImports,
    };

    // A parser that throws is slow, and the same mistake is asked about as flow, then as text, then in the next paragraph.
    private const int LongestRemembered = 200;
    private const int MostRemembered = 2000;

    private readonly Parser _parser = new(dialect.HasLaterJavaScript ? LaterOptions : Options);
    private readonly Dictionary<string, JavaScriptError> _failures = new(StringComparer.Ordinal);
    private readonly UnclosedBraces _unclosed = new();
    private readonly BraceMatches _braces = new();

    /// <summary>The lines that start in the code of an expression, in no string, template, comment or element of it.</summary>
    public IEnumerable<int> PlainLines(TextChunk chunk, int open, int close) =>
        new JavaScriptScanner(chunk.Text, open + 1, chunk.End, isModule: false, dialect).PlainLines(close);

    /// <summary>Where the braces that open at an offset are closed; -1 when they are not up to an end.</summary>
    public int FindClosingBrace(string text, int open, int end, out bool isInElement)
    {
        var scanner = new JavaScriptScanner(text, open + 1, end, isModule: false, dialect);
        var close = scanner.FindClosingBrace();
        isInElement = scanner.IsInElement;
        return close;
    }

    /// <summary>Parses the expression whose <c>{</c> is at <paramref name="open"/>.</summary>
    public ExpressionResult ParseExpression(MdxContext context, TextChunk chunk, int open, ExpressionPlace place)
    {
        var (text, end) = (chunk.Text, chunk.End);
        if (_unclosed.Contains(chunk.ToSource(open), chunk.ToSource(end)))
        {
            var known = Fail(context, chunk, open, -1, new JavaScriptError(end, Unfinished), place);
            return known with { Error = _unclosed.Said(chunk.ToSource(open)) ?? known.Error };
        }

        var scanner = new JavaScriptScanner(text, open + 1, end, isModule: false, dialect);
        var close = scanner.FindClosingBrace();
        if (close >= 0 && IsEmpty(text, open + 1, close))
            return StraySpace(context, chunk, open, close, place, code: null) ?? Empty(context, chunk, open, close, place);

        var hitEnd = close < 0 && scanner.Error is null;
        if (hitEnd && chunk.MayGrow)
            return new ExpressionResult(-1, IsEmpty: false, HitEnd: true, Error: null) { Resume = open + 1 };

        ScriptCode? code = null;
        var error = scanner.Error is { } jsx
            ? new JavaScriptError(scanner.ErrorAt, "", jsx)
            : Check(scanner, chunk, open + 1, hitEnd ? end : close, place, complete: !hitEnd, out code);
        if (error is null)
            return StraySpace(context, chunk, open, close, place, code) ?? new ExpressionResult(close, IsEmpty: false, HitEnd: false, Error: null) { Code = code };

        // Where the parser stopped at a brace we took for a nested one, the expression may end there.
        var stopped = error.Index;
        if (!error.IsOurs && stopped > open && stopped < end && text[stopped] == '}' && stopped != close
            && Check(scanner, chunk, open + 1, stopped, place, complete: true, out code) is null)
        {
            return new ExpressionResult(stopped, IsEmpty: false, HitEnd: false, Error: null) { Code = code };
        }

        context.Spend(scanner.Looked - open);
        if (hitEnd)
            RememberUnclosed(chunk, open, scanner);
        var result = Fail(context, chunk, open, close, error, place) with { HitEnd = hitEnd };
        if (hitEnd && result.Error is { } diagnostic)
            _unclosed.Say(chunk.ToSource(open), diagnostic);
        return result;
    }

    /// <summary>Parses a module.</summary>
    /// <returns>Its statements, or what is wrong.</returns>
    public (Module? Module, JavaScriptError? Error) ParseModule(string code)
    {
        if (code.Length > LongestRemembered)
            return ParseAfresh(code);
        if (_failures.TryGetValue(code, out var known))
            return (null, known);

        var result = ParseAfresh(code);
        if (result.Error is { } error && _failures.Count < MostRemembered)
            _failures.Add(code, error);
        return result;
    }

    private (Module? Module, JavaScriptError? Error) ParseAfresh(string code) =>
        Parse(dialect.CodeHasMoreSpaces && code.IndexOfAny(['\u0085', '\u200B']) >= 0 ? WithPlainSpaces(code) : code);

    // What stands in a text is a space then too, which no verdict depends on.
    private static string WithPlainSpaces(string code) => code.Replace('\u0085', ' ').Replace('\u200B', ' ');

    private (Module? Module, JavaScriptError? Error) Parse(string code)
    {
        try
        {
            var module = _parser.ParseModule(code);
            return FalsePower(code) is { } index ? (null, new JavaScriptError(index, "UnexpectedToken")) : (module, null);
        }
        catch (ParseErrorException e)
        {
            return (null, new JavaScriptError(e.Error.Index, e.Error.Code ?? "")
            {
                IsAtEnd = e.Error.Code is "ModuleExportUndefined" or "UnterminatedTemplateExpr"
                    || (e.Error.Code?.StartsWith("DeclarationMissingInitializer", StringComparison.Ordinal) == true && IsLast(code, e.Error.Index)),
            });
        }
        catch (InsufficientExecutionStackException)
        {
            return (null, new JavaScriptError(0, "", "it is nested too deeply"));
        }
    }

    // Acornima reads `%*` as it reads `**`. Of all pairs of punctuators it is the only one it takes and the reference does not.
    private static int? FalsePower(string code)
    {
        if (code.IndexOf("%*", StringComparison.Ordinal) < 0)
            return null;

        int? found = null;
        new Parser(Options with { OnToken = Look }).ParseModule(code);
        return found;

        void Look(in Token token)
        {
            if (token.Kind == TokenKind.Punctuator && string.CompareOrdinal(code, token.Start, "%*", 0, 2) == 0)
                found ??= token.Start + 1;
        }
    }

    /// <summary>
    /// Whether code is nothing but white space and comments, by the reference's rule: block comments are taken out
    /// first, and a line comment must end with its line.
    /// </summary>
    public static bool IsEmpty(string text, int start, int end)
    {
        var blank = true;
        for (var i = start; i < end && blank; i++)
            blank = Characters.IsJavaScriptWhitespace(text[i]);
        if (blank)
            return true;
        if (text.IndexOf('/', start, end - start) < 0)
            return false;

        var inLine = false;
        for (var i = start; i < end; i++)
        {
            var next = i + 1 < end ? text[i + 1] : '\0';
            if (text[i] == '/' && next == '*')
            {
                var close = text.IndexOf("*/", i + 2, end - i - 2, StringComparison.Ordinal);
                if (close >= 0)
                {
                    i = close + 1;
                    continue;
                }
            }

            if (inLine)
                inLine = !Characters.IsLineEnding(text[i]);
            else if (text[i] == '/' && next == '/')
                inLine = true;
            else if (!Characters.IsJavaScriptWhitespace(text[i]))
                return false;
        }

        return !inLine;
    }

    // Whether only white space and comments follow the token at an offset. The initializer is missed behind them.
    private static bool IsLast(string code, int token)
    {
        var i = token;
        while (i < code.Length && Characters.IsNamePart(code[i]))
            i++;
        if (i == token && i < code.Length && code[i] is '}' or ']')
            i++;
        return IsEmpty(code + "\n", i, code.Length + 1);
    }

    // What the engine lets stand nowhere but in code.
    private ExpressionResult? StraySpace(MdxContext context, TextChunk chunk, int open, int close, ExpressionPlace place, ScriptCode? code)
    {
        var stray = dialect.SpacesArePlain ? StraySpaces.Find(chunk.Text, open, close, place, code) : -1;
        return stray < 0 ? null : new ExpressionResult(
            close, IsEmpty: false, HitEnd: false, JavaScriptDiagnostics.BadExpression(context.Source, chunk, open, close, new JavaScriptError(stray, "UnexpectedToken"), place));
    }

    private static ExpressionResult Empty(MdxContext context, TextChunk chunk, int open, int close, ExpressionPlace place) =>
        new(close, IsEmpty: true, HitEnd: false, place == ExpressionPlace.Content
            ? null
            : JavaScriptDiagnostics.EmptyAttributeExpression(context.Source, chunk.ToSource(open, close + 1), place));

    private void RememberUnclosed(TextChunk chunk, int open, JavaScriptScanner scanner)
    {
        var end = chunk.ToSource(chunk.End);
        _unclosed.Add(chunk.ToSource(open), end);
        foreach (var start in scanner.OpenStarts)
            _unclosed.Add(chunk.ToSource(start), end);
    }

    private ExpressionResult Fail(MdxContext context, TextChunk chunk, int open, int close, JavaScriptError error, ExpressionPlace place)
    {
        var mistake = ExpressionMistakes.Classify(_braces, chunk, open, close, error, place);
        var resume = EndOfRun(chunk, open);
        var diagnostic = mistake.Kind switch
        {
            ExpressionMistakeKind.Unclosed => JavaScriptDiagnostics.UnclosedExpression(context.Source, chunk, open, resume, place),
            ExpressionMistakeKind.TemplateBraces => JavaScriptDiagnostics.TemplateBraces(context.Source, chunk.ToSource(mistake.Start, mistake.Close + 1)),
            ExpressionMistakeKind.BadSpread => JavaScriptDiagnostics.BadSpread(context.Source, chunk.ToSource(open, mistake.Close + 1)),
            _ => JavaScriptDiagnostics.BadExpression(context.Source, chunk, open, mistake.Close, error, place),
        };
        return new ExpressionResult(mistake.Close, IsEmpty: false, HitEnd: false, diagnostic) { Resume = resume };
    }

    // Unclosed braces side by side are one mistake.
    private int EndOfRun(TextChunk chunk, int open)
    {
        var i = open + 1;
        while (i < chunk.End && chunk.Text[i] == '{' && _unclosed.Contains(chunk.ToSource(i), chunk.ToSource(chunk.End)))
            i++;
        return i;
    }

    // Parses the code up to a brace. Without the brace it is never complete, even where a `)` in it closes our `(`.
    private JavaScriptError? Check(JavaScriptScanner scanner, TextChunk chunk, int start, int stop, ExpressionPlace place, bool complete, out ScriptCode? parsed)
    {
        parsed = null;
        var isSpread = place == ExpressionPlace.Spread;
        var prefix = isSpread ? "({" : "(";
        var suffix = !complete ? "" : isSpread ? "})" : "\n)";
        var code = scanner.Build(start, stop, prefix, suffix);
        var (module, error) = ParseModule(code);
        if (error is not null)
            return error with { Index = Math.Max(start, Math.Min(stop, error.Index - prefix.Length + start)) };

        // `a) + (b` would pass in our parentheses.
        if (complete && module!.Body.Count == 1 && module.Body[0] is ExpressionStatement { Expression: ParenthesizedExpression expression }
            && expression.Range.End == code.Length)
        {
            parsed = new ScriptCode(expression.Expression, new NodePlace(chunk, start - prefix.Length), scanner.Elements) { LateKeys = scanner.LateKeys };
            return isSpread ? CheckSpread(expression.Expression, start) : null;
        }

        return new JavaScriptError(complete ? start : stop, "UnexpectedToken");
    }

    private static JavaScriptError? CheckSpread(Expression expression, int start)
    {
        if (expression is ObjectExpression { Properties: { Count: 1 } properties } && properties[0] is SpreadElement)
            return null;
        return new JavaScriptError(start, NotASpread);
    }
}
