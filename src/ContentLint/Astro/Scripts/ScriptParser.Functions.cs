// Functions: arrows, `function` expressions and methods. A body is understood when it only declares names and then
// returns a value; any other function is opaque.

namespace ContentLint.Astro.Scripts;

internal sealed partial class ScriptParser
{
    // null when no arrow function stands here; nothing is taken then.
    private ScriptExpression? ReadArrow()
    {
        var (mark, start) = (_next, Current.Start);
        if (Is("<") && !PassTypeParameters())
        {
            _next = mark;
            return null;
        }

        if (ReadParameters() is { } parameters && PassReturnType(isArrow: true) && Pass("=>"))
            return ReadArrowBody(start, parameters);

        _next = mark;
        return null;
    }

    private List<ScriptParameter>? ReadParameters()
    {
        if (Current.Kind == ScriptTokenKind.Name && Peek().Value == "=>" && Peek().Kind == ScriptTokenKind.Mark)
            return [new ScriptParameter(new ScriptPattern(Take().Value, []), null)];

        // Only what is followed by an arrow or a type and an arrow can be parameters: look before reading.
        return Is("(") ? ReadParameterList() : null;
    }

    private List<ScriptParameter>? ReadParameterList()
    {
        var parameters = new List<ScriptParameter>();
        Pass("(");
        while (!Is(")"))
        {
            if (ReadPattern() is not { } pattern)
                return null;

            Pass("?");
            if (Pass(":") && !PassType())
                return null;

            parameters.Add(new ScriptParameter(pattern, Pass("=") ? ReadExpression() : null));
            if (!Pass(",") && !Is(")"))
                return null;
        }

        Pass(")");
        return parameters;
    }

    // name, { a, b: c }, or something that is passed over.
    private ScriptPattern? ReadPattern()
    {
        Pass("...");
        if (Current.Kind == ScriptTokenKind.Name)
            return new ScriptPattern(Take().Value, []);
        if (Is("["))
        {
            PassBalanced();
            return new ScriptPattern(null, []);
        }

        if (!Pass("{"))
            return null;

        var entries = new List<(string Member, string Name)>();
        while (!Is("}"))
        {
            Pass("...");
            if (Current.Kind is not (ScriptTokenKind.Name or ScriptTokenKind.Text))
                return null;

            var member = Take().Value;
            var name = Pass(":") && Current.Kind == ScriptTokenKind.Name ? Take().Value : member;
            if (Pass("="))
                ReadExpression();
            if (!Is(",") && !Is("}"))
                return null;

            entries.Add((member, name));
            Pass(",");
        }

        Pass("}");
        return new ScriptPattern(null, entries);
    }

    private bool PassReturnType(bool isArrow)
    {
        if (!Is(":"))
            return true;

        var mark = _next;
        Take();
        if (PassType() && (!isArrow || Is("=>")))
            return true;

        _next = mark;
        return false;
    }

    private ScriptExpression ReadArrowBody(int start, List<ScriptParameter> parameters)
    {
        if (Is("{"))
            return ReadBlock(start, parameters);

        var result = ReadExpression();
        return new FunctionExpression(From(start), parameters, [], result);
    }

    // function [name] [<T>] (parameters) [: T] { … }
    private ScriptExpression ReadFunction()
    {
        var start = Current.Start;
        PassWord("function");
        if (Current.Kind == ScriptTokenKind.Name)
            Take();
        return ReadFunctionRest(start);
    }

    private ScriptExpression ReadFunctionRest(int start)
    {
        if (PassTypeParameters() && Is("(") && ReadParameterList() is { } parameters && PassReturnType(isArrow: false) && Is("{"))
            return ReadBlock(start, parameters);

        while (!Is("{") && !Is(",") && !Is("}") && Current.Kind != ScriptTokenKind.End)
            PassBalanced();
        if (Is("{"))
            PassBalanced();
        return new OpaqueExpression(From(start));
    }

    private ScriptExpression ReadBlock(int start, List<ScriptParameter> parameters)
    {
        var mark = _next;
        Pass("{");
        var locals = new List<ScriptDeclaration>();
        while (IsWord("const") || IsWord("let"))
            ReadVariables(locals);
        if (PassWord("return"))
        {
            var result = ReadExpression();
            Pass(";");
            if (Pass("}"))
                return new FunctionExpression(From(start), parameters, locals, result);
        }

        _next = mark;
        PassBalanced();
        return new OpaqueExpression(From(start));
    }
}
