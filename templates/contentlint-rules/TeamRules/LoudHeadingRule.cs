using System;
using System.Collections.Generic;
using ContentLint.Diagnostics;
using ContentLint.Rules;

namespace TeamRules;

/// <summary>A heading does not shout.</summary>
public sealed class LoudHeadingRule : LessonRule
{
    private static readonly DiagnosticDescriptor Descriptor = new("TEAM002", "loud-heading", "A heading ends with an exclamation mark", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        foreach (var heading in context.Lesson.Headings)
        {
            if (heading.Text.Text.EndsWith("!", StringComparison.Ordinal))
                context.Report(Descriptor, heading.Span, "This heading shouts.", "Leave the exclamation mark out.");
        }
    }
}
