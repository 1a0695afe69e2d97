using ContentLint.Data;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Reading;

/// <summary>What the readers of one pack share: its phrases, its named conditions, where mistakes go.</summary>
/// <param name="report">Where mistakes go.</param>
/// <param name="files">Gives the files beside the pack.</param>
internal sealed class PackReading(DataReport report, PackFiles files)
{
    private readonly Dictionary<string, (IReadOnlyList<string> Phrases, TextSpan Span)> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PackCondition? Condition, TextSpan Span)> _aliases = new(StringComparer.Ordinal);
    private readonly List<(string Name, bool IsPhrases, TextSpan Span)> _uses = [];
    private readonly List<(AliasCondition Alias, TextSpan Span)> _unbound = [];
    private readonly List<Action> _checks = [];

    /// <summary>Where mistakes go.</summary>
    public DataReport Report { get; } = report;

    /// <summary>All phrases of the pack.</summary>
    public PhraseIndex Index { get; } = new();

    /// <summary>Every named condition and list of phrases, in the order of the file.</summary>
    public IReadOnlyList<PackName> Names
    {
        get
        {
            var uses = _uses.ToLookup(u => (u.Name, u.IsPhrases), u => u.Span);
            return
            [
                .. _phrases.Select(p => Named(p.Key, p.Value.Span, uses[(p.Key, true)], isPhrases: true))
                    .Concat(_aliases.Select(a => Named(a.Key, a.Value.Span, uses[(a.Key, false)], isPhrases: false)))
                    .OrderBy(n => n.Declaration),
            ];
        }
    }

    /// <summary>What works and can hardly be meant, for those who look a pack over.</summary>
    public List<PackSuspicion> Suspicions { get; } = [];

    /// <summary>All regular expressions of the pack, with their places.</summary>
    public List<(PackPattern Pattern, TextSpan Span)> Patterns { get; } = [];

    /// <summary>Names a list of phrases.</summary>
    public void AddPhrases(string name, TextSpan span, IReadOnlyList<string> phrases) => _phrases[name] = (phrases, span);

    /// <summary>Names a condition.</summary>
    public void AddAlias(string name, TextSpan span, PackCondition? condition) => _aliases[name] = (condition, span);

    /// <summary>Whether a condition has a name, written so far.</summary>
    public bool HasAlias(string name) => _aliases.ContainsKey(name);

    /// <summary>A condition that stands for a named one, which may come later in the file.</summary>
    public AliasCondition UseAlias(string name, TextSpan span)
    {
        _uses.Add((name, IsPhrases: false, span));
        var alias = new AliasCondition(name) { Source = span };
        _unbound.Add((alias, span));
        return alias;
    }

    /// <summary>The phrases that a list of texts stands for: <c>@name</c> takes in a named list.</summary>
    public IReadOnlyList<string> Expand(IReadOnlyList<DataNode> nodes)
    {
        var phrases = new List<string>();
        foreach (var node in nodes)
        {
            if (node is not DataScalar scalar)
                Report.Add(node.Span, "A phrase must be a text.");
            else if (scalar.Text.Length > 1 && scalar.Text.StartsWith('@'))
                phrases.AddRange(UsePhrases(scalar.Text.Substring(1), scalar.Span));
            else if (Phrase.IsTooLong(scalar.Text))
                Report.Add(scalar.Span, $"A phrase has at most {Phrase.MostWords} words.", "Look for the words that matter in it.");
            else
                phrases.Add(scalar.Text);
        }

        return phrases;
    }

    /// <summary>Gives every use of an alias its condition. To be called when all is read.</summary>
    public void Bind()
    {
        foreach (var (alias, span) in _unbound)
        {
            if (!_aliases.TryGetValue(alias.Alias, out var target))
                Report.Add(
                    span,
                    DidYouMean.Suggest(alias.Alias, _aliases.Keys) is { } meant
                        ? (Message)$"There is no alias '{alias.Alias:name}'. Did you mean '{meant}'?"
                        : $"There is no alias '{alias.Alias:name}'.",
                    ConditionReader.SelectorKeys.Contains(alias.Alias) ? (Message)$"Write '{{ {alias.Alias:key}: {{}} }}' for each of them." : "Aliases are named under 'aliases'.");
            else
                alias.Bind(target.Condition);
        }

        // Aliases may stand for each other in circles, or double with each step; no rule must run into that. Asked one by one: where
        // a circle is cut once, the others in it are sound.
        foreach (var (alias, span) in _unbound.Where(u => !ConditionSize.IsBounded(u.Alias)))
        {
            alias.Bind(null);
            Report.Add(span, $"The alias '{alias.Alias:name}' stands for itself, or for too much.", "Write out a part of it where it is used.");
        }

        foreach (var check in _checks)
            check();
    }

    /// <summary>The mapping that a file beside the pack holds; <see langword="null"/> after reporting when there is none.</summary>
    public (DataMapping? Mapping, DataReport Report) LoadMapping(DataScalar path)
    {
        if (Load(path) is not { } source)
            return (null, Report);

        var own = Report with { Source = source };
        var document = PackFiles.Read(source);
        Report.Diagnostics.AddRange(document.Diagnostics.Select(d => d.As(Report.Descriptor)));
        if (document.Root is DataMapping mapping)
            return (mapping, own);

        own.Add(document.Root?.Span ?? TextSpan.At(0), "This file must be a mapping of words to what to write instead.", "Write 'or higher: or later' lines.");
        return (null, own);
    }

    /// <summary>The phrases that a file beside the pack holds: a YAML list, a mapping's keys, or in a <c>.txt</c> file the lines.</summary>
    public IReadOnlyList<string> LoadPhrases(DataScalar path)
    {
        if (Load(path) is not { } source)
            return [];
        if (path.Text.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            return [.. source.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];

        var document = PackFiles.Read(source);
        Report.Diagnostics.AddRange(document.Diagnostics.Select(d => d.As(Report.Descriptor)));
        if (document.Root is DataMapping mapping)
            return [.. mapping.Properties.Select(p => p.Key)];
        if (document.Root is DataSequence list)
            return [.. list.Items.OfType<DataScalar>().Select(s => s.Text)];

        (Report with { Source = source }).Add(document.Root?.Span ?? TextSpan.At(0), "This file must be a list of phrases.", "Begin each phrase with '- ', or use a .txt file with a phrase in each line.");
        return [];
    }

    private SourceText? Load(DataScalar path)
    {
        var source = files.Load(path.Text);
        if (source is null)
            Report.Add(path.Span, $"There is no file '{path.Text}'.", "The path is seen from the pack's folder.");
        return source;
    }

    /// <summary>Checks something once all aliases stand for their conditions.</summary>
    public void CheckLater(Action check) => _checks.Add(check);

    private PackName Named(string name, TextSpan key, IEnumerable<TextSpan> uses, bool isPhrases) =>
        new(name, isPhrases, Inside(name, key) ?? key, [.. uses.Select(u => Inside(name, u)).OfType<TextSpan>().Distinct().OrderBy(u => u)], uses.Any());

    // A name without its quotes; null where it is spelled otherwise.
    private TextSpan? Inside(string name, TextSpan scalar) =>
        Report.Source.Text.IndexOf(name, scalar.Start, scalar.Length, StringComparison.Ordinal) is >= 0 and var at ? TextSpan.FromLength(at, name.Length) : null;

    private IReadOnlyList<string> UsePhrases(string name, TextSpan span)
    {
        _uses.Add((name, IsPhrases: true, span));
        if (_phrases.TryGetValue(name, out var list))
            return list.Phrases;

        Report.Add(
            span,
            DidYouMean.Suggest(name, _phrases.Keys) is { } meant
                ? (Message)$"There is no list of phrases '{name}'. Did you mean '{meant}'?"
                : $"There is no list of phrases '{name}'.",
            "Lists are named under 'phrases', before the rules.");
        return [];
    }
}
