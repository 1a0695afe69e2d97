// Grammars as data, and texts derived from them.
//
// A grammar is a set of rules, each a list of alternatives with weights, each a sequence of items. A derivation is the tree
// of the choices made; its leaves are the text. Where the tree grows deep, the alternatives that come to an end soonest are
// taken, so that every derivation ends.
//
// Two things a context-free grammar cannot say are items of their own, since without them hardly a git graph or mindmap
// would be sound: a text may be remembered and used again, and lines are indented as deep as their block.

namespace ContentLint.Conformance.Grammars;

/// <summary>What an alternative is made of.</summary>
internal abstract record GrammarItem
{
    /// <summary>A text as it is.</summary>
    public sealed record Literal(string Text) : GrammarItem;

    /// <summary>What another rule derives.</summary>
    public sealed record Reference(string Rule, Recall Recall) : GrammarItem;

    /// <summary>Some derivations of an item, one behind the other.</summary>
    public sealed record Repeated(GrammarItem Item, int Least, int Most) : GrammarItem;

    /// <summary>One more step of indentation, one less, or the indentation itself.</summary>
    public sealed record Indentation(int Step) : GrammarItem;
}

/// <summary>What becomes of a derived text.</summary>
internal enum Recall
{
    /// <summary>It is used once.</summary>
    No,

    /// <summary>It is remembered under the rule's name; a new one is preferred.</summary>
    Remember,

    /// <summary>One remembered is used, a new one when there is none.</summary>
    Reuse,
}

/// <summary>One way to derive a rule.</summary>
/// <param name="Weight">How often it is taken, compared with the rule's others.</param>
/// <param name="IsOdd">Whether only a careless derivation takes it.</param>
/// <param name="Items">What it is made of.</param>
internal sealed record GrammarAlternative(int Weight, bool IsOdd, IReadOnlyList<GrammarItem> Items)
{
    /// <summary>The depth of its shallowest derivation.</summary>
    public int Depth { get; set; } = Grammar.Endless;

    /// <summary>Whether a derivation has taken it.</summary>
    public bool IsUsed { get; set; }
}

/// <summary>A grammar that derives texts.</summary>
internal sealed class Grammar
{
    /// <summary>The depth of what never comes to an end.</summary>
    public const int Endless = int.MaxValue / 2;

    private const int MostDepth = 26;

    // For a text that is not remembered yet.
    private const int MostTries = 4;

    private readonly IReadOnlyDictionary<string, IReadOnlyList<GrammarAlternative>> _rules;
    private readonly string[] _names;

    /// <param name="rules">The alternatives of each rule.</param>
    /// <exception cref="FormatException">A rule is not defined, or has no derivation that ends.</exception>
    public Grammar(IReadOnlyDictionary<string, IReadOnlyList<GrammarAlternative>> rules)
    {
        _rules = rules;
        _names = [.. rules.Keys.Order(StringComparer.Ordinal)];
        MeasureDepths();
    }

    /// <summary>The names of the rules, in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>How many alternatives there are, and how many derivations have taken so far.</summary>
    public (int All, int Used) Alternatives => (_rules.Values.Sum(r => r.Count), _rules.Values.Sum(r => r.Count(a => a.IsUsed)));

    /// <summary>The rules with alternatives that no derivation has taken.</summary>
    public IEnumerable<string> Unused => _names.Where(n => !_rules[n].All(a => a.IsUsed));

    /// <summary>Derives a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="random">Where the choices come from.</param>
    /// <param name="carelessness">How many of a thousand choices, where there is one, fall on what is odd.</param>
    public Derivation Derive(string rule, Random random, int carelessness) => new Deriver(this, random, carelessness).Rule(rule, 0);

    // Again and again, until no depth changes.
    private void MeasureDepths()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var alternative in _rules.Values.SelectMany(r => r))
            {
                var depth = alternative.Items.Count == 0 ? 0 : alternative.Items.Max(DepthOf);
                changed |= depth != alternative.Depth;
                alternative.Depth = depth;
            }
        }

        if (_names.FirstOrDefault(n => DepthOf(n) >= Endless) is { } endless)
            throw new FormatException($"The rule '{endless}' never comes to an end.");
    }

    private int DepthOf(GrammarItem item) => item switch
    {
        GrammarItem.Reference reference => Math.Min(Endless, DepthOf(reference.Rule) + 1),
        GrammarItem.Repeated { Least: 0 } => 0,
        GrammarItem.Repeated repeated => DepthOf(repeated.Item),
        _ => 0,
    };

    private int DepthOf(string rule) =>
        _rules.TryGetValue(rule, out var alternatives)
            ? alternatives.Min(a => a.Depth)
            : throw new FormatException($"The rule '{rule}' is not defined.");

    private sealed class Deriver(Grammar grammar, Random random, int carelessness)
    {
        private readonly Dictionary<string, List<string>> _remembered = new(StringComparer.Ordinal);
        private int _indentation;

        public Derivation Rule(string name, int depth)
        {
            var alternative = Choose(grammar._rules[name], depth);
            alternative.IsUsed = true;
            return new Derivation(name, [.. alternative.Items.SelectMany(i => Item(i, depth + 1))]);
        }

        private GrammarAlternative Choose(IReadOnlyList<GrammarAlternative> alternatives, int depth)
        {
            if (depth > MostDepth)
                return alternatives.MinBy(a => a.Depth)!;
            var isOdd = alternatives[^1].IsOdd && (alternatives[0].IsOdd || random.Next(1000) < carelessness);
            var at = random.Next(alternatives.Where(a => a.IsOdd == isOdd).Sum(a => a.Weight));
            return alternatives.First(a => a.IsOdd == isOdd && (at -= a.Weight) < 0);
        }

        private IEnumerable<Derivation> Item(GrammarItem item, int depth)
        {
            switch (item)
            {
                case GrammarItem.Literal literal:
                    return [new Derivation(literal.Text)];
                case GrammarItem.Reference reference:
                    return [Refer(reference, depth)];
                case GrammarItem.Repeated repeated:
                    var count = depth > MostDepth ? repeated.Least : random.Next(repeated.Least, repeated.Most + 1);
                    return [.. Enumerable.Range(0, count).SelectMany(_ => Item(repeated.Item, depth))];
                case GrammarItem.Indentation { Step: 0 }:
                    return [new Derivation(new string(' ', 2 * _indentation))];
                default:
                    _indentation = Math.Max(0, _indentation + ((GrammarItem.Indentation)item).Step);
                    return [];
            }
        }

        private Derivation Refer(GrammarItem.Reference reference, int depth)
        {
            var known = _remembered.GetValueOrDefault(reference.Rule);
            if (reference.Recall == Recall.Reuse && known is not null)
                return new Derivation(known[random.Next(known.Count)]);

            var derivation = Rule(reference.Rule, depth);
            if (reference.Recall == Recall.No)
                return derivation;
            for (var tries = 0; tries < MostTries && known?.Contains(derivation.ToString()) == true; tries++)
                derivation = Rule(reference.Rule, depth);
            if (known is null)
                _remembered[reference.Rule] = known = [];
            known.Add(derivation.ToString());
            return derivation;
        }
    }
}
