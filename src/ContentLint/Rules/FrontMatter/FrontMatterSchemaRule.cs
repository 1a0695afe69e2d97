using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Schema;
using ContentLint.Yaml;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Front matter must satisfy the schema that the configuration names for the lesson.</summary>
internal sealed class FrontMatterSchemaRule : LessonRule
{
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = SchemaDescriptors.OfValues;

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Settings.FrontMatterSchema is not { } schema || context.Lesson.Kind == LessonKind.Diagram)
            return;

        if (context.Lesson.FrontMatter is { } frontMatter)
            Check(context, schema, frontMatter);
        else if (!IsNearMiss(context.Lesson) && !(context.Lesson.Flavor.IsAstro() && FrontMatterBlock.HasToml(context.Lesson.Source)) && !SchemaReport.IsSatisfiedByNothing(schema))
            context.Report(SchemaDiagnostics.MissingFrontMatter(context.Lesson.Source, schema));
    }

    // Where the YAML is broken, a field may be missing only because nobody could read it.
    private static void Check(LessonRuleContext context, JsonSchema schema, Lessons.FrontMatter frontMatter)
    {
        var site = new SchemaSite(context.Lesson.Source, frontMatter.OpeningFence, frontMatter.ClosingFence.Start);
        foreach (var diagnostic in SchemaReport.Check(schema, frontMatter.Root, site))
        {
            if (frontMatter.IsSound || diagnostic.Descriptor != SchemaDescriptors.MissingField)
                context.Report(diagnostic);
        }
    }

    // Front matter that the site does not take as such is one mistake, and it has been reported.
    private static bool IsNearMiss(Lesson lesson) =>
        lesson.SyntaxDiagnostics.Any(d => d.Descriptor == YamlDescriptors.FrontMatterUnclosed || d.Descriptor == YamlDescriptors.FrontMatterUnopened || d.Descriptor == YamlDescriptors.FrontMatterNotFirst);
}
