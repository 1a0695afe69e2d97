using ContentLint.Fuzz.Targets;

namespace ContentLint.Fuzz;

/// <summary>All targets. A new one is a line here and a file in <c>Targets</c>.</summary>
internal static class TargetList
{
    /// <summary>Makes the targets.</summary>
    public static IReadOnlyList<FuzzTarget> Create(Corpus corpus) =>
    [
        new LessonTarget(corpus),
        new DiagramTarget(corpus),
        new FrontMatterTarget(corpus),
        new RulePackTarget(corpus),
        new SchemaTarget(corpus),
        new SiteCodeTarget(corpus),
        new ComponentTarget(corpus),
        new ConfigurationTarget(corpus),
        new BaselineTarget(corpus),
        new ReportTarget(corpus),
    ];
}
