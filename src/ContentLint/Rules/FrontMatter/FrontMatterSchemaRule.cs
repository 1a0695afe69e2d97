using ContentLint.Diagnostics;
using ContentLint.Schema;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Front matter must satisfy the schema that the configuration names.</summary>
internal sealed class FrontMatterSchemaRule : LessonRule
{
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => SchemaDescriptors.All;

    public override void Analyze(LessonRuleContext context)
    {
    }
}
