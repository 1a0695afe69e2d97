// A Vale style, rule by rule. Its patterns are regular expressions of words; where one is nothing but words it becomes a phrase, which is
// faster and has more to it. What Vale does with a dictionary, a script or parts of speech has no counterpart.

using ContentLint.Data;
using ContentLint.Yaml;

namespace ContentLint.RulePacks.Importing;

/// <summary>Makes a pack of a Vale style.</summary>
/// <param name="style">The style's name.</param>
internal sealed class ValeImport(string style)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["spelling"] = "spelling needs a dictionary",
        ["sequence"] = "parts of speech are not known",
        ["script"] = "a script is code; write a rule in C#",
    };

    private readonly ImportedPack _pack = new(PrefixOf(style), style, $"Imported from the Vale style {style} by `contentlint rules import vale`.");

    /// <summary>Imports the style's files.</summary>
    public RulePackImport Import(IReadOnlyList<SourceText> files)
    {
        foreach (var file in files)
        {
            var name = file.Path.Substring(0, file.Path.LastIndexOf('.') is > 0 and var dot ? dot : file.Path.Length);
            if (YamlReader.Read(MappedText.Whole(file)).Root is DataMapping rule && TextOf(rule, "extends") is { } kind)
                Import(new ValeRule(name, kind, rule));
            else
                _pack.LeaveOut(name, "this is no rule of Vale's");
        }

        return _pack.ToImport();
    }

    /// <summary>The text of a key; <see langword="null"/> for none.</summary>
    public static string? TextOf(DataMapping rule, string key) => rule[key] is DataScalar { Kind: not DataKind.Null } scalar ? scalar.Text : null;

    private static string PrefixOf(string style)
    {
        var letters = new string([.. style.Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')).Take(6)]).ToUpperInvariant();
        return letters.Length == 0 || letters == "CL" ? "VALE" : letters;
    }

    private void Import(ValeRule rule)
    {
        if (rule.Scope is null)
        {
            _pack.LeaveOut(rule.Name, $"the scope '{rule.ScopeText}' has no counterpart");
            return;
        }

        switch (rule.Kind)
        {
            case "existence":
                Existence(rule);
                break;
            case "substitution":
                Substitution(rule);
                break;
            case "occurrence":
                Occurrence(rule);
                break;
            case "repetition":
                _pack.Add(rule.ToRule([$"forbid: {{ text: {{ matches: '(?i)\\b(?<word>\\w+)\\s+\\k<word>\\b'{rule.Scope} }} }}"], ["This is is twice."]));
                break;
            case "consistency":
                Consistency(rule);
                break;
            case "conditional":
                Conditional(rule);
                break;
            case "capitalization":
                Capitalization(rule);
                break;
            case "readability" or "metric":
                Readability(rule);
                break;
            default:
                _pack.LeaveOut(rule.Name, Kinds.TryGetValue(rule.Kind, out var reason) ? reason : $"'{rule.Kind}' has no counterpart");
                break;
        }
    }

    private void Existence(ValeRule rule)
    {
        var tokens = rule.Texts("tokens");
        var raw = rule.Texts("raw");
        if (tokens.Count + raw.Count == 0)
        {
            _pack.LeaveOut(rule.Name, "it has no tokens");
            return;
        }

        var words = tokens.Where(ValePatterns.IsWords).ToArray();
        IReadOnlyList<string> others = [.. tokens.Except(words)];
        if (words.Length > 0 && raw.Count == 0)
            _pack.Add(rule.ToRule([$"forbid: {{ text: {{ anyOf: [{string.Join(", ", words.Select(ImportedPack.Quote))}]{rule.MatchCase}{rule.Scope}{rule.Except} }} }}"], words));
        if (others.Count > 0 || raw.Count > 0)
        {
            // What is raw stands before the tokens.
            var all = raw.Count > 0 ? tokens : others;
            var pattern = string.Concat(raw) + (all.Count > 0 ? ValePatterns.Join(all, rule.IsNonWord) : "");
            _pack.Add(rule.ToRule([$"forbid: {{ text: {{ matches: {ImportedPack.Quote(rule.Cased(pattern))}{rule.Scope}{rule.Except} }} }}"], [.. (raw.Count > 0 ? [pattern] : others).Select(PatternSample.Of)]));
        }
    }

    private void Substitution(ValeRule rule)
    {
        if (rule.Mapping["swap"] is not DataMapping swap)
        {
            _pack.LeaveOut(rule.Name, "it has nothing to swap");
            return;
        }

        var pairs = swap.Properties.Where(p => p.Value is DataScalar)
            .Select(p => (Key: p.Key, Words: ((DataScalar)p.Value).Text.Split('|').Select(w => w.Trim()).Where(w => w.Length > 0).ToArray()))
            .Where(p => p.Words.Length > 0).ToArray();
        var plain = pairs.SelectMany(p => ValePatterns.Expand(p.Key)?.Select(k => (Key: k, p.Words)) ?? []).GroupBy(p => string.Join(" ", Words.Phrase.Parse(p.Key, allForms: false).Words.Select(w => w.Text))).Select(g => g.First()).ToArray();
        if (plain.Length > 0)
        {
            string[] lines = ["forbid:", "  text:", "    replace:", .. plain.Select(p => $"      {ImportedPack.Quote(p.Key)}: {Listed(p.Words)}")];
            if (rule.MatchCase.Length > 0)
                lines = [.. lines, "    matchCase: true"];
            _pack.Add(rule.ToRule([.. lines, .. rule.ScopeLines], [.. plain.Select(p => p.Key)], isSubstitution: true));
        }

        foreach (var (key, words) in pairs.Where(p => ValePatterns.Expand(p.Key) is null))
        {
            var pattern = rule.Cased(rule.IsNonWord ? key : $@"\b(?:{key})\b");
            _pack.Add(rule.ToRule(
                [$"forbid: {{ text: {{ matches: {ImportedPack.Quote(pattern)}{rule.Scope} }} }}", .. words[0].Contains('$') ? [] : new[] { $"fix: {{ replace: {ImportedPack.Quote(words[0])} }}" }],
                [PatternSample.Of(key)], isSubstitution: true, replacement: words[0]));
        }
    }

    private static string Listed(string[] words) => words.Length == 1 ? ImportedPack.Quote(words[0]) : $"[{string.Join(", ", words.Select(ImportedPack.Quote))}]";

    private void Occurrence(ValeRule rule)
    {
        var (max, min, token) = (rule.Number("max"), rule.Number("min"), ValeImport.TextOf(rule.Mapping, "token") ?? "");
        if (ValePatterns.CountsWords(token) && max is { } most && rule.ScopeText is "sentence" or "paragraph")
            _pack.Add(rule.ToRule([$"forbid: {{ {rule.ScopeText}: {{ minWords: {most + 1} }} }}"], [string.Join(" ", Enumerable.Repeat("word", most + 1)) + "."]));
        else if (rule.ScopeText is "text" or "summary" or "raw" && (max ?? min) is not null && token.Length > 0)
            _pack.Add(rule.ToRule([$"require: {{ text: {{ matches: {ImportedPack.Quote(rule.Cased(token))}{(min is { } least and > 0 ? $", min: {least}" : "")}{(max is { } limit ? $", max: {limit}" : "")} }} }}"], [string.Join(" ", Enumerable.Repeat(PatternSample.Of(token), (max ?? 0) + 1))]));
        else
            _pack.LeaveOut(rule.Name, $"occurrences of '{token}' in '{rule.ScopeText}' cannot be counted");
    }

    private void Consistency(ValeRule rule)
    {
        foreach (var pair in (rule.Mapping["either"] as DataMapping)?.Properties ?? [])
        {
            if (pair.Value is DataScalar other && ValePatterns.IsWords(pair.Key) && ValePatterns.IsWords(other.Text))
                _pack.Add(rule.ToRule([$"when: {{ text: {ImportedPack.Quote(pair.Key)} }}", $"forbid: {{ text: {ImportedPack.Quote(other.Text)} }}"], [$"{pair.Key} and {other.Text}"]));
            else
                _pack.LeaveOut(rule.Name, $"'{pair.Key}' is no plain word");
        }
    }

    // "If an acronym is used, it is expanded": the group of the first pattern must be caught by the second one too.
    private void Conditional(ValeRule rule)
    {
        var (first, second) = (ValeImport.TextOf(rule.Mapping, "first"), ValeImport.TextOf(rule.Mapping, "second"));
        if (first is null || second is null || ValePatterns.NameGroup(first, "term") is not { } named || ValePatterns.FillGroup(second, "{term}") is not { } required)
        {
            _pack.LeaveOut(rule.Name, "its patterns have no group each that could be compared");
            return;
        }

        _pack.Add(rule.ToRule(
            [$"each: {{ text: {{ matches: {ImportedPack.Quote(rule.Cased(named))}, first: '{{term}}'{rule.Scope}{rule.Except} }} }}", $"require: {{ text: {{ matches: {ImportedPack.Quote(required)} }} }}"],
            [PatternSample.Of(first)]));
    }

    private void Capitalization(ValeRule rule)
    {
        var letters = ValeImport.TextOf(rule.Mapping, "match") switch { "$sentence" => "sentence", "$title" => "title", "$upper" => "upper", "$lower" => "lower", _ => null };
        if (letters is null || !rule.ScopeText.StartsWith("heading", StringComparison.Ordinal))
        {
            _pack.LeaveOut(rule.Name, "only the cases 'sentence', 'title', 'upper' and 'lower' of headings can be asked for");
            return;
        }

        var names = rule.Texts("exceptions");
        var level = rule.ScopeText.Length > 9 && char.IsDigit(rule.ScopeText[9]) ? $", level: {rule.ScopeText[9]}" : "";
        var keep = names.Count == 0 ? "" : $", keep: [{string.Join(", ", names.Select(ImportedPack.Quote))}]";
        var sample = letters switch { "sentence" => "## How To Do This", "title" => "## How to do this", "upper" => "## how", _ => "## How To" };
        _pack.Add(rule.ToRule([$"forbid: {{ heading: {{ breaksCase: {letters}{level}{keep} }} }}"], [level.Length == 0 ? sample : sample.Replace("## ", new string('#', rule.ScopeText[9] - '0') + " ")]));
    }

    private void Readability(ValeRule rule)
    {
        var text = string.Join(" ", rule.Texts("metrics")) + (ValeImport.TextOf(rule.Mapping, "formula") ?? "");
        var formula = text.Contains("Flesch-Kincaid") || (text.Contains("0.39") && text.Contains("11.8")) ? "fleschKincaid"
            : text.Contains("Automated") || text.Contains("4.71") ? "automated"
            : text.Contains("206.835") || text.Contains("Flesch Reading Ease") ? "fleschReadingEase" : null;
        var condition = ValeImport.TextOf(rule.Mapping, "condition") ?? "";
        var limit = rule.Number("grade") ?? (int.TryParse(new string([.. condition.Where(char.IsDigit)]), out var number) ? number : null);
        if (formula is null || limit is null || condition.Contains('<') != (formula == "fleschReadingEase"))
            _pack.LeaveOut(rule.Name, "its formula is none of those that can be asked for: fleschKincaid, fleschReadingEase, automated, lix");
        else
            _pack.Add(rule.ToRule([$"require: {{ readability: {{ formula: {formula}, {(formula == "fleschReadingEase" ? "min" : "max")}: {limit} }} }}"], []));
    }
}
