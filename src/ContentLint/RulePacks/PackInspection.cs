// Looks for what is suspicious in a pack that works: names nobody uses, rules without examples, conditions that can make no
// difference, patterns that may take very long.

using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;
using ContentLint.RulePacks.Reading;
using ContentLint.RulePacks.Words;
using ContentLint.Rules;

namespace ContentLint.RulePacks;

/// <summary>Finds what a pack's author should look at again.</summary>
internal sealed class PackInspection(PackFile pack)
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>All that is suspicious, by position.</summary>
    public static IReadOnlyList<Diagnostic> Inspect(PackFile pack)
    {
        var inspection = new PackInspection(pack);
        inspection.Names();
        inspection.Patterns();
        foreach (var suspicion in pack.Suspicions)
            inspection.Add(ToolDescriptors.UnreachableCondition, suspicion.Span, suspicion.Message, suspicion.Help);
        foreach (var rule in pack.Rules)
        {
            inspection.Examples(rule);
            foreach (var condition in rule.Conditions.SelectMany(c => c.SelfAndParts).Distinct())
                inspection.Condition(condition);
            inspection.Places(rule);
            if (rule.Require is not null && rule.When is not null && inspection.AreEqual(rule.Require, rule.When))
                inspection.Add(ToolDescriptors.UnreachableCondition, rule.Require.Source, "'require' asks for what 'when' has found already, so the rule never reports.", "Ask for something else, or leave 'when' out.");
        }

        return [.. inspection._diagnostics.Distinct().OrderBy(d => d.Location.Span)];
    }

    private void Patterns()
    {
        foreach (var (pattern, span) in pack.Patterns.Where(p => !p.Pattern.IsLinear))
        {
            Add(
                ToolDescriptors.DangerousPattern,
                span,
                $"The pattern '{pattern.Text}' looks around or back, and may take very long on some lessons.",
                "Write it without '(?=', '(?!', '(?<=', '(?<!' and back references; 'anyOf' with phrases is faster still.");
        }
    }

    private void Names()
    {
        foreach (var alias in pack.Names.Where(a => !a.IsUsed))
            Add(ToolDescriptors.UnusedPackAlias, alias.Declaration, $"Nothing uses '{alias.Name}'.", "Remove it, or use it in a rule.");
    }

    private void Examples(PackRule rule)
    {
        var (valid, invalid) = (rule.Tests.Any(t => t.IsValid), rule.Tests.Any(t => !t.IsValid && !t.IsTodo));
        if (valid && invalid)
            return;

        var id = rule.Descriptor.Id;
        Add(
            ToolDescriptors.MissingPackTest,
            rule.IdSource,
            valid ? (Message)$"{id} has no invalid example." : invalid ? (Message)$"{id} has no valid example." : $"{id} has no examples.",
            "Add 'tests:' with 'valid:' and 'invalid:', and mark in the invalid ones what must be reported.");
    }

    // What is asked from each place is asked of the whole lesson where it does not say how it stands to the place.
    private void Places(PackRule rule)
    {
        if (rule.Each is not null && rule.Over == RuleScope.Lesson)
        {
            foreach (var asked in new[] { rule.Require, rule.Forbid }.OfType<PackCondition>().Where(c => !c.LooksFromMatch && c.SelfAndParts.Any(p => p is Selector)))
                Add(ToolDescriptors.UnreachableCondition, asked.Source, "This is asked of the whole lesson from each place of 'each', with the same answer.", "Say how it stands to the place: 'inside: match', 'follows: match', 'sameSection: match'; or write 'when' for 'each'.");
        }

        var known = PackRule.Variables.Concat(RuleChecks.NamesOf(rule.Conditions.SelectMany(c => c.SelfAndParts))).ToArray();
        foreach (var selector in rule.Conditions.SelectMany(c => c.SelfAndParts).OfType<TextSelector>())
        {
            foreach (var name in selector.Templates.Concat(selector.FilledPatterns is { } filled ? [filled.Text] : []).SelectMany(t => t.Names).Where(n => !known.Contains(n)))
                Add(ToolDescriptors.UnreachableCondition, selector.Source, $"Nothing gives a value to '{{{name}}}', so it is looked for as it is written.", "Name a group of the pattern of 'each' so, as in '(?<name>…)'; write '\\{' in a pattern for a brace.");
        }
    }

    private void Condition(PackCondition condition)
    {
        if (condition is AllCondition or AnyCondition)
            Repetition([.. condition.Parts]);
        if (condition is TextSelector text)
            Text(text);
        if (condition is Selector { Quantity: { Minimum: 0, Maximum: null } } selector)
            Add(ToolDescriptors.UnreachableCondition, selector.Source, "Any number is at least 0, so this always holds.", "Write 'min: 1' or more, or a 'max'.");
    }

    private void Repetition(IReadOnlyList<PackCondition> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts.Take(i).Any(p => AreEqual(p, parts[i])))
                Add(ToolDescriptors.UnreachableCondition, parts[i].Source, "This condition stands here twice.", "Remove one of the two.");
        }
    }

    private void Text(TextSelector text)
    {
        foreach (var phrase in text.Phrases)
        {
            if (text.Phrases.FirstOrDefault(p => p != phrase && Covers(p, phrase)) is { } wider)
                Add(ToolDescriptors.UnreachableCondition, text.Source, $"'{phrase.Text:phrase}' is found by '{wider.Text:wider}' already.", $"Remove '{phrase.Text}'.");
        }
    }

    private static bool Covers(Phrase wide, Phrase narrow)
    {
        if (wide.Words.Count == 0 || wide.Words.Count != narrow.Words.Count)
            return false;

        var same = true;
        for (var i = 0; i < wide.Words.Count; i++)
        {
            var (a, b) = (wide.Words[i], narrow.Words[i]);
            if (a == b)
                continue;
            same = false;
            if (a.Match != WordMatch.Prefix || b.Match == WordMatch.Stem || !b.Text.StartsWith(a.Text, StringComparison.Ordinal))
                return false;
        }

        return !same;
    }

    // Two conditions are the same when they are written the same; an alias is what it stands for.
    private bool AreEqual(PackCondition left, PackCondition right) =>
        (left as Selector)?.Noun == (right as Selector)?.Noun && left.Source != right.Source && !left.Source.IsEmpty && TextOf(left) == TextOf(right);

    private string TextOf(PackCondition condition) =>
        condition is AliasCondition alias ? alias.Alias : new string([.. pack.Source.GetText(condition.Source).Where(c => !char.IsWhiteSpace(c))]);

    private void Add(DiagnosticDescriptor descriptor, TextSpan span, Message message, Message help)
    {
        var location = pack.Source.GetLocation(span);
        if (!_diagnostics.Any(d => d.Location.Span == span && d.Message == message))
            _diagnostics.Add(new Diagnostic(descriptor, location, message, help));
    }
}
