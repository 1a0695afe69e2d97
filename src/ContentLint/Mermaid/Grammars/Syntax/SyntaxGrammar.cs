// A grammar as data: rules over tokens, tokens as keywords and terminals. It is read once from a text (SyntaxNotation) and
// then drives all there is: the lexer, the parser, what is said to be expected, and the generator of the conformance runner.

namespace ContentLint.Mermaid.Grammars.Syntax;

/// <summary>The forms of a grammar's elements.</summary>
internal enum SyntaxForm
{
    Token, Rule, Sequence, Choice, Repeat, Ahead,
}

/// <summary>A part of a rule's body.</summary>
internal sealed class SyntaxElement(SyntaxForm form)
{
    public SyntaxForm Form { get; set; } = form;

    /// <summary>The token to read.</summary>
    public SyntaxToken? Token { get; set; }

    /// <summary>The rule to read.</summary>
    public SyntaxRule? Rule { get; set; }

    /// <summary>The parts of a sequence, the alternatives of a choice, what is repeated.</summary>
    public IReadOnlyList<SyntaxElement> Items { get; set; } = [];

    /// <summary>Under which name the node keeps what is read; <see langword="null"/> to keep a token nowhere, and what a rule reads in the node around it.</summary>
    public string? Name { get; set; }

    /// <summary>What is said to be expected where it does not begin; <see langword="null"/> to say it of its parts.</summary>
    public Message? Phrase { get; set; }

    /// <summary>Whether a repetition needs one, and whether it goes on behind one.</summary>
    public (bool IsNeeded, bool IsMany) Times { get; set; }

    /// <summary>Whether a mistake in a repetition hides the rest of its line only.</summary>
    public bool Recovers { get; set; }

    /// <summary>The tokens it may begin with, as bits.</summary>
    public ulong First { get; set; }

    /// <summary>Whether it may be nothing.</summary>
    public bool IsEmptiable { get; set; }

    /// <summary>For each item of a sequence what may follow it in the sequence, and whether the sequence may end behind it.</summary>
    public (ulong First, bool MayEnd)[] Rests { get; set; } = [];
}

/// <summary>A rule.</summary>
internal sealed class SyntaxRule(string name)
{
    public string Name { get; } = name;

    public Message? Phrase { get; set; }

    public SyntaxElement? Body { get; set; }
}

/// <summary>A keyword or a terminal.</summary>
internal sealed class SyntaxToken(string name, bool isKeyword)
{
    /// <summary>The keyword itself, or the terminal's name.</summary>
    public string Name { get; } = name;

    public bool IsKeyword { get; } = isKeyword;

    /// <summary>Whether white space, a comment or the end must follow a keyword.</summary>
    public bool NeedsSpace { get; set; }

    /// <summary>The words of the language that it is, or begins with.</summary>
    public IReadOnlyList<string> Words { get; set; } = isKeyword ? [name] : [];

    /// <summary>Whether it is these words and nothing else.</summary>
    public bool IsWord { get; set; } = isKeyword;

    public Message? Phrase { get; set; }

    /// <summary>Its place among the kinds of the lexer.</summary>
    public int Index { get; set; }

    /// <summary>Its bit in sets of tokens; none where nothing reads it.</summary>
    public ulong Bit { get; set; }

    public override string ToString() => Name;
}

/// <summary>The grammar of a type of diagram.</summary>
internal sealed class SyntaxGrammar
{
    /// <summary>The token behind the last one.</summary>
    public static readonly SyntaxToken End = new("END", isKeyword: false) { Bit = 1, Phrase = "the end of the diagram" };

    /// <summary>A character that begins no token.</summary>
    public static readonly SyntaxToken Unknown = new("", isKeyword: false);

    private const int MostTokens = 64;

    /// <param name="rules">The rules, the one of the whole diagram first.</param>
    /// <param name="tokens">The keywords in any order, the terminals in that of the grammar.</param>
    /// <param name="lexis">What cuts a text into these tokens.</param>
    public SyntaxGrammar(IReadOnlyList<SyntaxRule> rules, IReadOnlyCollection<SyntaxToken> tokens, LexicalRules lexis)
    {
        (Rules, Lexis) = (rules, lexis);
        var read = new HashSet<SyntaxToken>();
        Visit(rules[0].Body!, read, []);
        InOrder = [.. tokens.Where(read.Contains)];
        SyntaxToken[] keywords = [.. InOrder.Where(t => t.IsKeyword).OrderByDescending(t => t.Name.Length)];
        Tokens = [.. keywords, .. InOrder.Where(t => !t.IsKeyword)];
        if (Tokens.Count >= MostTokens)
            throw new FormatException($"A grammar has {MostTokens - 1} tokens at most.");
        for (var i = 0; i < Tokens.Count; i++)
            Tokens[i].Bit = 1UL << (i + 1);
        Words = Tokens.Where(t => t.IsWord).Aggregate(0UL, (bits, t) => bits | t.Bit);
        lexis.Build(keywords, read.Contains);
        Measure();
    }

    /// <summary>The rules, the one of the whole diagram first.</summary>
    public IReadOnlyList<SyntaxRule> Rules { get; }

    /// <summary>What cuts a text into tokens.</summary>
    public LexicalRules Lexis { get; }

    /// <summary>The keywords, long ones first, and the terminals.</summary>
    public IReadOnlyList<SyntaxToken> Tokens { get; }

    /// <summary>What gives tokens, the keywords first, in the order of the grammar.</summary>
    public IReadOnlyList<SyntaxToken> InOrder { get; }

    /// <summary>The words that a diagram may begin with.</summary>
    public IEnumerable<string> Headers => Tokens.Where(t => (Rules[0].Body!.First & t.Bit) != 0)
        .SelectMany(t => t.Words)
        .Where(w => w.Length > 1).OrderBy(w => w.Length);

    /// <summary>The tokens that are words of the language, as bits.</summary>
    public ulong Words { get; }

    private static void Visit(SyntaxElement element, HashSet<SyntaxToken> read, HashSet<SyntaxRule> rules)
    {
        if (element.Token is { } token)
            read.Add(token);
        else if (element.Rule is { } rule && rules.Add(rule))
            Visit(rule.Body!, read, rules);
        foreach (var item in element.Items)
            Visit(item, read, rules);
    }

    // Again and again, until no set grows.
    private void Measure()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var rule in Rules)
                Measure(rule.Body!, ref changed);
        }
    }

    private static void Measure(SyntaxElement element, ref bool changed)
    {
        foreach (var item in element.Items)
            Measure(item, ref changed);
        var (first, isEmptiable) = element.Form switch
        {
            SyntaxForm.Token => (element.Token!.Bit, false),
            SyntaxForm.Rule => (element.Rule!.Body!.First, element.Rule.Body.IsEmptiable),
            SyntaxForm.Choice => (element.Items.Aggregate(0UL, (f, i) => f | i.First), element.Items.Any(i => i.IsEmptiable)),
            SyntaxForm.Ahead => (element.Items[0].First, false),
            SyntaxForm.Repeat => (element.Items[0].First, !element.Times.IsNeeded || element.Items[0].IsEmptiable),
            _ => MeasureSequence(element),
        };
        changed |= first != element.First || isEmptiable != element.IsEmptiable;
        (element.First, element.IsEmptiable) = (first, isEmptiable);
    }

    private static (ulong First, bool MayEnd) MeasureSequence(SyntaxElement sequence)
    {
        var rests = new (ulong First, bool MayEnd)[sequence.Items.Count];
        (ulong First, bool MayEnd) rest = (0, true);
        for (var i = rests.Length - 1; i >= 0; i--)
        {
            rests[i] = rest;
            var item = sequence.Items[i];
            rest = item.IsEmptiable ? (item.First | rest.First, rest.MayEnd) : (item.First, false);
        }

        sequence.Rests = rests;
        return rest;
    }
}
