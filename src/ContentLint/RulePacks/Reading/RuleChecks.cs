// What can only be told of a rule once its aliases stand for their conditions: which names its message may use, and whether what
// it asks fits together.

using ContentLint.Data;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Model;

namespace ContentLint.RulePacks.Reading;

/// <summary>Checks a rule as a whole.</summary>
internal static class RuleChecks
{
    private static readonly string[] SetKeys = ["unique", "same", "sequence"];
    private static readonly string[] OfSets = ["expected", "other"];
    private static readonly string[] OfCourses = ["next", "previous"];

    /// <summary>Reports what does not fit together.</summary>
    public static void Check(PackRule rule, MappingReader reader)
    {
        CheckVariables(rule, reader);
        CheckScope(rule, reader);
        var replaces = rule.Conditions.SelectMany(c => c.SelfAndParts).OfType<Selector>().Any(s => s.KnowsReplacements);
        if (rule.Fix is { Text: null } && !replaces)
            reader.Report.Add(reader.Mapping["fix"]!.Span, "A fix needs 'replace' or 'insert', one of the two.", "Write 'insert: |' and the text below it; only 'replace' in a selector knows by itself what to write.");
    }

    private static void CheckVariables(PackRule rule, MappingReader reader)
    {
        var conditions = rule.Conditions.SelectMany(c => c.SelfAndParts).ToArray();
        var known = PackRule.Variables.Concat(NamesOf(conditions))
            .Concat(rule.Set is null ? [] : OfSets)
            .Concat(rule.Over == RuleScope.Lesson ? [] : OfCourses)
            .Distinct(StringComparer.Ordinal).ToArray();
        CheckKey(rule.Message.Names, "message", known);
        CheckKey(rule.NearMissMessage?.Names ?? [], "nearMiss", [.. known, "found"]);
        foreach (var key in SetKeys.Where(k => reader.Mapping[k] is not null))
            CheckKey(rule.Set?.Key.Names ?? [], key, known);
        CheckKey(rule.CourseConditions.SelectMany(c => c.Texts).SelectMany(t => t.Names), rule.Require is null ? "forbid" : "require", known);

        void CheckKey(IEnumerable<string> variables, string key, string[] names)
        {
            foreach (var variable in variables.Where(v => !names.Contains(v)))
            {
                var meant = DidYouMean.Suggest(variable, names);
                reader.Report.Add(
                    reader.Mapping[key]!.Span,
                    meant is null ? (Message)$"There is no variable '{{{variable}}}'." : $"There is no variable '{{{variable}}}'. Did you mean '{{{meant}}}'?",
                    $"Known here: {string.Join(", ", names.Select(n => "{" + n + "}")):variables}. Write '{{{{' for a brace.");
            }
        }
    }

    /// <summary>The names that places of conditions have values for.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<PackCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            switch (condition)
            {
                case TextSelector text:
                    foreach (var name in text.Pattern?.GroupNames ?? text.FilledPatterns?.GroupNames ?? [])
                        yield return name;
                    if (text.Replacements is not null)
                        yield return "replacement";
                    break;
                case FrontMatterCondition field:
                    yield return "value";
                    foreach (var name in field.GroupNames)
                        yield return name;
                    break;
                case PathCondition path:
                    foreach (var name in path.GroupNames)
                        yield return name;
                    break;
                case Selector selector:
                    foreach (var name in selector.ValueNames)
                        yield return name;
                    break;
            }
        }
    }

    private static void CheckScope(PackRule rule, MappingReader reader)
    {
        if (rule.Over == RuleScope.Lesson)
        {
            if (rule.Conditions.SelectMany(c => c.SelfAndParts).OfType<CourseCondition>().FirstOrDefault() is { } course)
                reader.Report.Add(course.Source, "This asks for other lessons, and the rule looks at each lesson by itself.", "Write 'over: folder' or 'over: course' in the rule.");
            if (rule.OrderBy is not null)
                reader.Report.Add(reader.Mapping.Find("orderBy")!.KeySpan, "'orderBy' orders lessons, and the rule looks at each by itself.", "Write 'over: folder' or 'over: course' in the rule.");
            return;
        }

        if (new[] { rule.When, rule.Unless, rule.Each }.OfType<PackCondition>().SelectMany(c => c.SelfAndParts).OfType<CourseCondition>().FirstOrDefault() is { } early)
            reader.Report.Add(early.Source, "Other lessons can be asked for in 'require' and 'forbid' only.", "Say in 'when' and 'each' which lessons and places are judged.");
        if (!rule.CourseConditions.Any() && rule.Set is null && rule.FirstOf is null)
            reader.Report.Add(reader.Mapping.Find("over")!.KeySpan, "Nothing in this rule asks for other lessons, so that 'over' changes nothing.", "Leave 'over' out, or ask with 'lesson', 'linkedFrom', 'linksTo', 'leadsTo', 'unique', 'same', 'sequence' or 'first'.");
        if (rule.Forbid is { } forbidden && !forbidden.SelfAndParts.OfType<CourseCondition>().Any())
            reader.Report.Add(reader.Mapping.Find("forbid")!.KeySpan, "What each lesson must not have is asked of it alone.", "Write a rule without 'over' for it.");
        if (rule.Fix is not null)
            reader.Report.Add(reader.Mapping.Find("fix")!.KeySpan, "A rule over several lessons has no fix: nobody knows which of them to change.", "Say in 'help' what to do.");
        foreach (var course in rule.CourseConditions.Where(c => c.Question?.LooksFromMatchText == true))
            reader.Report.Add(course.Source, "What is asked of other lessons cannot name words of the place; only 'path' of 'lesson' can.", "Ask for the path, as in 'lesson: { path: \"ru/{rest}\" }'.");
    }
}
