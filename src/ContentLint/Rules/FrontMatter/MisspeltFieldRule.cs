using ContentLint.Data;
using ContentLint.Schema;

namespace ContentLint.Rules.FrontMatter;

/// <summary>
/// Docusaurus leaves fields that it does not know to the author, so <c>sidebar_positon</c> is none of its own and does nothing.
/// Reported is what is a slip away from a field that it knows and that is not there.
/// </summary>
internal sealed class MisspeltFieldRule : LessonRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "CL2118", "front-matter-misspelt-field", "A field is a slip away from one that the builder knows, and does nothing", Severity.Warning);

    // Short words are near many others.
    private const int ShortestName = 4;

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Settings.FrontMatterSchema is not { } schema || !BuilderSchemas.Has(schema) || context.Lesson.FrontMatter?.Root is not DataMapping fields)
            return;

        string[] known = [.. SchemaProperties.Of(schema.Root).Keys];
        foreach (var field in fields.Properties.Where(f => f.Key.Length >= ShortestName && !known.Contains(f.Key)))
        {
            if (Meant(field.Key, known) is { } meant && fields[meant] is null)
                Report(context, field, meant);
        }
    }

    // `sidebarPosition` and `Sidebar-Position` are the field in another style.
    private static string? Meant(string name, string[] known) =>
        Array.Find(known, k => string.Equals(Plain(k), Plain(name), StringComparison.OrdinalIgnoreCase)) ?? DidYouMean.Suggest(name, known);

    private static string Plain(string name) => name.Replace("_", "").Replace("-", "");

    private static void Report(LessonRuleContext context, DataProperty field, string meant)
    {
        // A key with escapes or in quotes keeps its quotes: the fix is offered where it stands as it is.
        var isPlain = context.Lesson.Source.GetText(field.KeySpan) == field.Key;
        context.Report(
            Descriptor,
            field.KeySpan,
            $"'{field.Key}' is no field of Docusaurus, which leaves it alone. Did you mean '{meant}'?",
            $"Write '{meant}'.",
            fixes: isPlain ? [new CodeFix($"Write '{meant}'", FixSafety.Suggestion, new TextEdit(field.KeySpan, meant))] : null);
    }
}
