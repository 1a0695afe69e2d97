// The engine's own grammars as grammars that derive texts. Each of their rules becomes one, once for each node that it
// fills; tokens become what they are, or a rule of their own: `Node.part` where the node keeps them, else the terminal's
// name. What a terminal looks like is derived from its pattern, and a grammar beside this file may say it better, as well as
// what names refer to each other.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;

namespace ContentLint.Conformance.Grammars;

/// <summary>Takes grammars from the engine.</summary>
internal sealed class EngineGrammar
{
    // Between two parts of a rule, and behind a statement.
    private const string Gap = "gap";
    private const string LineEnd = "nl";

    private readonly Dictionary<string, IReadOnlyList<GrammarAlternative>> _rules = new(StringComparer.Ordinal);

    private EngineGrammar(SyntaxGrammar grammar)
    {
        foreach (var token in grammar.Tokens.Where(t => !t.IsKeyword))
            _rules[token.Name] = [.. grammar.Lexis.PatternsOf(token).Select(Derive)];
        _rules["EOL"] = [One(new GrammarItem.Reference(LineEnd, Recall.No))];
        AddRule("diagram", grammar.Rules[0].Name, grammar.Rules[0].Body!);
    }

    /// <summary>The rules of a type of diagram; <see langword="null"/> where the engine has no grammar of it, or one with modes, the tokens of which do not say how they look.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<GrammarAlternative>>? Read(string type)
    {
        var names = typeof(SyntaxGrammar).Assembly.GetManifestResourceNames();
        if (!names.Contains($"ContentLint.Mermaid.{type}.grammar"))
            return null;

        // What only the type's own function could match is said by the grammar beside this file.
        var text = SyntaxNotation.TextOf(type);
        var functions = text.Split('@').Skip(1).Select(t => new string([.. t.TakeWhile(c => char.IsAsciiLetter(c) || c == '-')]))
            .Where(f => SyntaxLexer.Functions.All(known => known.Name != f)).Distinct().Select(f => new SyntaxFunction(f, "[a-z]", (_, _) => -1)).ToArray();
        var grammar = SyntaxNotation.Read(text, functions);
        return !grammar.Lexis.IsModal ? new EngineGrammar(grammar)._rules : null;
    }

    private void AddRule(string name, string node, SyntaxElement body)
    {
        if (_rules.ContainsKey(name))
            return;
        _rules[name] = [];
        _rules[name] = body.Form == SyntaxForm.Choice ? [.. body.Items.Select(i => One([.. Items(i, node, name)]))] : [One([.. Items(body, node, name)])];
    }

    private IEnumerable<GrammarItem> Items(SyntaxElement element, string node, string rule)
    {
        switch (element.Form)
        {
            case SyntaxForm.Token:
                return [TokenItem(element, node)];
            case SyntaxForm.Rule:
                var inner = element.Rule!.Name;
                var filled = element.Name is not null || rule == "diagram" || node == "diagram" ? inner : node;
                var name = inner == "EOL" ? inner : filled == inner ? inner : $"{filled}.{inner}";
                AddRule(name, filled, element.Rule.Body!);
                return [new GrammarItem.Reference(name, Recall.No)];
            case SyntaxForm.Sequence:
                return element.Items.SelectMany((item, i) => Items(item, node, rule).Prepend(new GrammarItem.Reference(Gap, Recall.No)).Skip(i == 0 ? 1 : 0));
            case SyntaxForm.Choice:
                return [Group(element, node, rule, [.. element.Items.Select(i => One([.. Items(i, node, rule)]))])];
            default:
                var parts = Items(element.Items[0], node, rule).ToList();
                parts.Insert(element.Recovers ? parts.Count : 0, new GrammarItem.Reference(element.Recovers ? LineEnd : Gap, Recall.No));
                var most = element.Recovers ? 8 : element.Times.IsMany ? 3 : 1;
                return [new GrammarItem.Repeated(Group(element, node, rule, [One([.. parts])]), element.Times.IsNeeded ? 1 : 0, most)];
        }
    }

    private GrammarItem.Reference Group(SyntaxElement element, string node, string rule, IReadOnlyList<GrammarAlternative> alternatives)
    {
        // Statements of a diagram are no lines without anything.
        if (element.Recovers || rule == "diagram")
            alternatives = [.. alternatives.Where(a => a.Items is not [GrammarItem.Reference { Rule: "NEWLINE" or "Stray" }])];
        var name = $"({node}:{rule}:{_rules.Count})";
        _rules[name] = alternatives;
        return new GrammarItem.Reference(name, Recall.No);
    }

    private GrammarItem TokenItem(SyntaxElement element, string node)
    {
        var token = element.Token!;
        if (token == SyntaxGrammar.End)
            return new GrammarItem.Literal("");
        if (token.IsKeyword)
            return new GrammarItem.Literal(token.Name);
        var name = token.Name;
        if (element.Name is not null)
        {
            var kept = $"{node}.{element.Name}";
            if (!_rules.TryGetValue(kept, out var known) || !known.Any(a => a.Items is [GrammarItem.Reference r] && r.Rule == name))
                _rules[kept] = [.. known ?? [], One(new GrammarItem.Reference(name, Recall.No))];
            name = kept;
        }

        return new GrammarItem.Reference(name, Recall.No);
    }

    // Of a class a few of its characters.
    private GrammarAlternative Derive(Pattern pattern) => One([.. pattern.Runs.Select(Derive)]);

    private GrammarItem Derive((CharacterClass Class, int Least, int Most) run)
    {
        var name = $"(class:{_rules.Count})";
        GrammarItem[] characters = [.. Enumerable.Range(1, 127).Select(c => (char)c).Where(c => run.Class.Contains(c) && c is >= ' ' or '\t' or '\n').Select(c => new GrammarItem.Literal(c.ToString()))];
        if (characters is [var only] && run.Most == 1)
            return run.Least == 1 ? only : new GrammarItem.Repeated(only, 0, 1);
        _rules[name] = [.. characters.Select(c => One(c))];
        return new GrammarItem.Repeated(new GrammarItem.Reference(name, Recall.No), run.Least, Math.Max(run.Least, Math.Min(3, run.Most)));
    }

    private static GrammarAlternative One(params GrammarItem[] items) => new(1, false, items);
}
