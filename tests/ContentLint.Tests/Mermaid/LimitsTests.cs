using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>A hundred thousand statements, or openings, of each type of diagram are read in linear time and without a deep stack.</summary>
public sealed class LimitsTests
{
    private const int Count = 100_000;

    private static IEnumerable<TestCaseData> Statements() => DiagramShape.All.Select(s => new TestCaseData((Func<int, string>)s.Repeat).SetArgDisplayNames(s.Type));

    private static IEnumerable<TestCaseData> Openings() => DiagramShape.All.Select(s => new TestCaseData((Func<int, string>)s.Nest).SetArgDisplayNames(s.Type));

    [TestCaseSource(nameof(Statements))]
    public void Many_statements_are_read(Func<int, string> make) =>
        AllocationGrowth.AssertLinear(make, Count, text => Assert.That(Parse(text).Diagnostics, Is.Empty));

    [TestCaseSource(nameof(Openings))]
    public void Deep_nesting_is_read(Func<int, string> make) =>
        AllocationGrowth.AssertLinear(make, Count, text => Assert.That(Parse(text).Model, Is.Not.Null));

    private static MermaidDiagram Parse(string text) =>
        MermaidParser.Parse(MappedText.Whole(SourceText.From("a.mmd", text)), MermaidOptions.Default with { MaxEdges = int.MaxValue });
}
