using System.Text;
using static System.FormattableString;

namespace ContentLint.RulePacks.Importing;

/// <summary>A rule to be written into a pack.</summary>
/// <param name="Name">Its name, as it is in the other linter.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Message">What it says.</param>
/// <param name="Body">Its conditions, as lines of YAML.</param>
/// <param name="Samples">Texts that it should find something in.</param>
internal sealed record ImportedRule(string Name, string Title, string Severity, string Message, IReadOnlyList<string> Body, IReadOnlyList<string> Samples)
{
    /// <summary>A page about it; <see langword="null"/> for none.</summary>
    public string? HelpUri { get; init; }
}

/// <summary>Writes a pack, trying each rule before it is taken.</summary>
/// <param name="prefix">The letters of the rules' ids.</param>
/// <param name="title">What the pack is about.</param>
/// <param name="origin">Where it comes from.</param>
internal sealed class ImportedPack(string prefix, string title, string origin)
{
    private const string Usual = "lesson.mdx";

    // MDX has no code by indentation and no HTML.
    private const string Markdown = "lesson.md";

    private static readonly string[] Harmless = ["Nothing to see here.", "Nothing", "- A\n- B\n"];
    private const int MostSamples = 3;

    private readonly StringBuilder _rules = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _leftOut = [];
    private int _count;

    /// <summary>Lists something that cannot be said.</summary>
    public void LeaveOut(string name, string reason) => _leftOut.Add($"{name}: {reason}");

    /// <summary>Writes a rule, unless it does not work.</summary>
    public void Add(ImportedRule rule)
    {
        var id = $"{prefix}{_count + 1:000}";
        var name = NameOf(rule.Name);
        var text = Write(id, name, rule, [], []);
        var pack = Read(text);
        if (pack.Diagnostics is [var mistake, ..])
        {
            LeaveOut(rule.Name, mistake.Message.Text);
            return;
        }

        _names.Add(name);
        _count++;
        var harmless = Harmless.Where(h => pack.Find(id, Usual, h).Count == 0).Take(1);
        var marked = rule.Samples.Select(s => Mark(pack, id, s)).Where(m => m.Text.Length > 0).Distinct().Take(MostSamples);
        _rules.Append('\n').Append(Write(id, name, rule, [.. harmless.Select(h => (Usual, h))], [.. marked]));
    }

    /// <summary>The pack.</summary>
    public RulePackImport ToImport() => new(Head() + _rules, _count, _leftOut);

    /// <summary>A text as YAML has it in single quotes.</summary>
    public static string Quote(string text) => "'" + text.Replace("'", "''").Replace("\r", "").Replace("\n", " ") + "'";

    private string Head() => $"# yaml-language-server: $schema=https://contentlint.dev/schemas/rule-pack.schema.json\n# {origin}\nschemaVersion: 1\ntitle: {Quote(title)}\n\nrules:\n";

    private RulePack Read(string rule) => RulePack.Read(SourceText.From("import.yml", Head() + rule), "import");

    // The examples are what the rule says of the samples: one that it keeps quiet about is none.
    private static (string Path, string Text) Mark(RulePack pack, string id, string sample)
    {
        foreach (var path in new[] { Usual, Markdown })
        {
            if (pack.Find(id, path, sample) is { Count: > 0 } found)
                return (path, MarkedText.Format(sample, found.Select(d => new MarkedSpan(d.Id, d.Location.Span))));
        }

        return (Usual, "");
    }

    private string NameOf(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && words.Length > 0 && char.IsLower(words[words.Length - 1]))
                words.Append('-');
            words.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? char.ToLowerInvariant(c) : '-');
        }

        var plain = string.Join("-", words.ToString().Split(['-'], StringSplitOptions.RemoveEmptyEntries));
        plain = plain.Length == 0 || char.IsDigit(plain[0]) ? "rule-" + plain : plain;
        var unique = plain.TrimEnd('-');
        for (var i = 2; _names.Contains(unique); i++)
            unique = $"{plain}-{i}";
        return unique;
    }

    private static string Write(string id, string name, ImportedRule rule, IReadOnlyList<(string Path, string Text)> valid, IReadOnlyList<(string Path, string Text)> invalid)
    {
        var text = new StringBuilder($"  - id: {id}\n    name: {name}\n    title: {Quote(rule.Title)}\n    severity: {rule.Severity}\n");
        if (rule.HelpUri is { } uri)
            text.Append(Invariant($"    helpUri: {Quote(uri)}\n"));
        foreach (var line in rule.Body)
            text.Append(Invariant($"    {line}\n"));
        text.Append(Invariant($"    message: {Quote(rule.Message)}\n"));
        if (valid.Count + invalid.Count > 0)
            text.Append("    tests:\n");
        Write(text, "valid", valid);
        Write(text, "invalid", invalid);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string key, IReadOnlyList<(string Path, string Text)> examples)
    {
        if (examples.Count > 0)
            text.Append(Invariant($"      {key}:\n"));
        foreach (var (path, example) in examples)
        {
            var lines = example.Contains('\n') ? $"|\n{string.Join("\n", example.TrimEnd().Split('\n').Select(l => l.Length == 0 ? "" : "            " + l))}" : Quote(example);
            text.Append(path == Usual ? $"        - {lines}\n" : $"        - path: {path}\n          input: {lines}\n");
        }
    }
}
