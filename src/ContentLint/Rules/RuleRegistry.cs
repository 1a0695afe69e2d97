// The explicit list of everything we can report. A new rule is a line here.

using ContentLint.Astro;
using ContentLint.Data;
using ContentLint.Lessons.Languages;
using ContentLint.Mdx;
using ContentLint.Mermaid.Grammars;
using ContentLint.Rules.Course;
using ContentLint.Rules.FrontMatter;
using ContentLint.Rules.Mdx;
using ContentLint.Rules.Mermaid;
using ContentLint.Rules.Mermaid.Drawing;
using ContentLint.Rules.Mermaid.Gantt;
using ContentLint.Schema;
using ContentLint.Yaml;
using ContentLint.Yaml.Toml;

namespace ContentLint.Rules;

/// <summary>All built-in rules and descriptors.</summary>
internal static class RuleRegistry
{
    /// <summary>The rules that look at one lesson, syntax first.</summary>
    public static IReadOnlyList<LessonRule> LessonRules { get; } =
    [
        new SyntaxRule(MdxDescriptors.All),
        new SyntaxRule(YamlDescriptors.All),
        new SyntaxRule(TomlDescriptors.All),
        new SyntaxRule(MermaidDescriptors.All),
        new SyntaxRule(CodeDescriptors.All),
        new UnclosedFenceRule(),
        new UnknownComponentRule(),
        new HtmlAttributeRule(),
        new ObjectAsContentRule(),
        new UnusedImportRule(),
        new UndeclaredNameRule(),
        new RefusedCodeRule(),
        new RefusedElementRule(),
        new RefusedUseRule(),
        new BracesInTextRule(),
        new CutTableCodeRule(),
        new AmbiguousEdgeRule(),
        new UnlinkedNodeRule(),
        new UndefinedClassRule(),
        new UndefinedNameRule(),
        new SecondLabelRule(),
        new ParticipantRule(),
        new DiagramSizeRule(),
        new CutTextRule(),
        new LostTagRule(),
        new LostGenericsRule(),
        new StateOfWordsRule(),
        new GanttScheduleRule(),
        new SubgraphNodeRule(),
        new IgnoredDirectiveRule(),
        new UndrawnTextRule(),
        new UndrawableRule(),
        new DrawnBackslashRule(),
        new DirectiveRule(),
        new FrontMatterSchemaRule(),
        new MisspeltFieldRule(),
    ];

    /// <summary>The rules that look at a course.</summary>
    public static IReadOnlyList<CourseRule> CourseRules { get; } =
    [
        new UniqueFieldRule(),
        new UnknownLessonRule(),
        new SequenceGapRule(),
        new MissingComponentRule(),
        new MissingModuleRule(),
        new LinkTargetRule(),
        new DefinitionRule(),
        new AnchorRule(),
        new SidebarRule(),
    ];

    /// <summary>Every descriptor of the engine, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. ToolDescriptors.All
            .Concat(DataDescriptors.All)
            .Concat(SchemaDescriptors.OfSchemas)
            .Concat(AstroDescriptors.All)
            .Concat(LessonRules.SelectMany(r => r.Descriptors))
            .Concat(CourseRules.SelectMany(r => r.Descriptors))
            .OrderBy(d => d.Id, StringComparer.Ordinal),
    ];
}
