using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;

namespace TeamRules;

/// <summary>Links must not lead to hosts that students cannot reach. Which hosts is an option.</summary>
public sealed class ForbiddenHostRule : LessonRule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "TEAM001", "forbidden-host", "A link leads to a host that students cannot reach", Severity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    /// <inheritdoc/>
    public override string? OptionsSchema => """
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "hosts": { "type": "array", "items": { "type": "string" } },
            "instead": { "type": "string" }
          }
        }
        """;

    /// <inheritdoc/>
    public override void Analyze(LessonRuleContext context)
    {
        var options = context.GetOptions(Descriptor);
        var hosts = options.GetTexts("hosts");
        foreach (var link in context.Lesson.Links)
        {
            if (Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) && hosts.Contains(uri.Host))
                context.Report(Descriptor, link.Span, $"Students cannot reach '{uri.Host}'.", "Link to a public page.", fixes: Fixes(context, link.Span, uri, options.GetText("instead")));
        }
    }

    private static IReadOnlyList<CodeFix>? Fixes(LessonRuleContext context, TextSpan link, Uri uri, string? instead)
    {
        var start = context.Lesson.Source.Text.IndexOf(uri.Host, link.Start, link.Length, StringComparison.OrdinalIgnoreCase);
        return instead is null || start < 0
            ? null
            : [new CodeFix($"Link to {instead}", FixSafety.Suggestion, new TextEdit(TextSpan.FromLength(start, uri.Host.Length), instead))];
    }
}
