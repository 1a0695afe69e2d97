using ContentLint.Diagnostics;
using ContentLint.Mermaid;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>Reads diagrams whose expected diagnostics are marked in their text.</summary>
internal static class DiagramAssert
{
    public static MermaidDiagram Parse(string text, int major = 12) =>
        MermaidParser.Parse(MappedText.Whole(SourceText.From("a.mmd", text)), MermaidOptions.Default with { Major = major });

    /// <summary>Checks that exactly the marked diagnostics are reported, and gives them back.</summary>
    public static IReadOnlyList<Diagnostic> Reports(string marked, int major = 12)
    {
        var expected = MarkedText.Parse(marked);
        var diagram = Parse(expected.Text, major);
        var actual = MarkedText.Format(expected.Text, diagram.Diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span)));
        Assert.That(actual, Is.EqualTo(marked), string.Join(Environment.NewLine, diagram.Diagnostics));
        return diagram.Diagnostics;
    }

    /// <summary>Checks that the first fix of the only diagnostic gives an accepted text.</summary>
    public static void Fixes(string marked, string expected)
    {
        var diagnostic = Reports(marked).Single();
        var text = MarkedText.Parse(marked).Text;
        Assert.That(TextEdit.Apply(text, diagnostic.Fixes[0].Edits), Is.EqualTo(expected));
        Assert.That(Parse(expected).Diagnostics, Is.Empty);
    }
}
