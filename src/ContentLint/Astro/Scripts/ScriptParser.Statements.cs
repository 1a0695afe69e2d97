// The top level of a script: imports and declarations are kept, everything else is passed over.

namespace ContentLint.Astro.Scripts;

internal sealed partial class ScriptParser
{
    private readonly List<ScriptImport> _imports = [];
    private readonly List<ScriptDeclaration> _declarations = [];
    private ScriptExpression? _defaultExport;

    private Script ReadScript()
    {
        while (Current.Kind != ScriptTokenKind.End)
        {
            var before = _next;
            ReadStatement();
            if (_next == before)
                Take();
        }

        return new Script(_imports, _declarations, _defaultExport) { Changed = ChangedNames.Find(_tokens) };
    }

    private void ReadStatement()
    {
        var isDefault = false;
        while (IsWord("export") || IsWord("default") || IsWord("declare") || IsWord("async") || IsWord("abstract"))
            isDefault |= Take().Value == "default";
        if (isDefault && !IsWord("class"))
        {
            ReadDefaultExport();
            return;
        }

        switch (Current.Kind == ScriptTokenKind.Name ? Current.Value : "")
        {
            case "import":
                ReadImport();
                break;
            case "const" when Peek().Value == "enum":
                Take();
                ReadEnum();
                break;
            case "enum":
                ReadEnum();
                break;
            case "const" or "let" or "var":
                ReadVariables(_declarations);
                break;
            case "function":
                ReadFunctionDeclaration();
                break;
            case "type" when Peek().Kind == ScriptTokenKind.Name:
                PassTypeAlias();
                break;
            case "module" when Peek().Value == "." && Peek(2).Value == "exports" && Peek(3).Value == "=":
                for (var i = 0; i < 4; i++)
                    Take();
                ReadDefaultExport();
                break;
            case "interface" or "class" or "namespace" or "module" or "global":
                PassToBlock();
                break;
            default:
                PassBalanced();
                break;
        }
    }

    // import [type] [name] [,] [* as name] [{ a, b as c }] from 'module'
    private void ReadImport()
    {
        Take();
        var isType = IsWord("type") && Peek().Value is "{" or "*" || (IsWord("type") && Peek(2).Value == "from");
        if (isType)
            Take();
        var names = new List<(string Name, string Member)>();
        while (!IsWord("from") && Current.Kind is ScriptTokenKind.Name or ScriptTokenKind.Mark && !Is(";"))
        {
            if (Pass("*"))
            {
                PassWord("as");
                names.Add((Take().Value, "*"));
            }
            else if (Is("{"))
            {
                ReadImportList(names);
            }
            else if (Current.Kind == ScriptTokenKind.Name)
            {
                names.Add((Take().Value, "default"));
            }
            else
            {
                Take();
            }
        }

        PassWord("from");
        if (Current.Kind != ScriptTokenKind.Text)
            return;

        var module = Take().Value;
        if (!isType)
            _imports.AddRange(names.Select(n => new ScriptImport(n.Name, module, n.Member)));
    }

    private void ReadImportList(List<(string Name, string Member)> names)
    {
        Pass("{");
        while (!Is("}") && Current.Kind != ScriptTokenKind.End)
        {
            if (IsWord("type") && Peek().Kind == ScriptTokenKind.Name && Peek().Value != "as")
                Take();
            var member = Take().Value;
            names.Add((PassWord("as") ? Take().Value : member, member));
            Pass(",");
        }

        Pass("}");
    }

    // const name[: T] = value, …
    private void ReadVariables(List<ScriptDeclaration> declarations)
    {
        Take();
        do
        {
            if (ReadPattern() is not { } pattern)
                break;

            Pass("!");
            if (Pass(":") && !PassType())
                break;

            if (Pass("="))
                declarations.Add(new ScriptDeclaration(pattern, ReadExpression()));
        }
        while (Pass(","));
        Pass(";");
    }

    // A function with a name is a declaration too.
    private void ReadDefaultExport()
    {
        var name = IsWord("function") ? Peek() : default;
        _defaultExport = ReadExpression();
        if (name.Kind == ScriptTokenKind.Name && !string.IsNullOrEmpty(name.Value))
            _declarations.Add(new ScriptDeclaration(new ScriptPattern(name.Value, []), _defaultExport));
    }

    private void ReadFunctionDeclaration()
    {
        var name = Peek();
        var function = ReadFunction();
        if (name.Kind == ScriptTokenKind.Name)
            _declarations.Add(new ScriptDeclaration(new ScriptPattern(name.Value, []), function));
    }

    // enum Name { A = 'a', B, C = 3 } is to a reader an object; a number has its name as a key too, which no schema counts.
    private void ReadEnum()
    {
        Take();
        var name = Take();
        var start = Current.Start;
        if (!Pass("{"))
            return;

        var entries = new List<ObjectEntry>();
        var next = 0.0;
        while (!Is("}") && Current.Kind != ScriptTokenKind.End)
        {
            var member = Take();
            var value = Pass("=") ? ReadExpression() : new LiteralExpression(new TextSpan(member.Start, member.End), next);
            if (value is LiteralExpression { Value: double number })
                next = number + 1;
            entries.Add(new ObjectEntry(member.Value, value));
            if (!Pass(",") && !Is("}"))
                Take();
        }

        Pass("}");
        _declarations.Add(new ScriptDeclaration(new ScriptPattern(name.Value, []), new ObjectExpression(From(start), entries)));
    }

    private void PassToBlock()
    {
        while (!Is("{") && !Is(";") && Current.Kind != ScriptTokenKind.End)
            Take();
        PassBalanced();
    }
}
