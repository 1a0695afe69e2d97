// With LF and with CRLF a text has the same mistakes in the same lines. The cases are what tests/fuzz has found.

using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Text;

namespace ContentLint.Tests.Lessons;

public sealed class LineEndTests
{
    // The LF of a CRLF, taken for a line end of its own, made a blank line out of every first line end.
    [TestCase("import @\n'\n\n</")]
    [TestCase("import '\n\n<P>")]
    [TestCase("import \'\'\'\n\ni<S c={P}t=\"\">")]
    [TestCase("export \"\n\n{'}")]
    public void The_same_rules_speak_of_the_same_lines(string text)
    {
        Assert.That(text, Does.Contain("\n").And.Not.Contain("\r"));
        foreach (var flavor in Enum.GetValues<MdxFlavor>())
            Assert.That(Find(text.Replace("\n", "\r\n"), flavor), Is.EqualTo(Find(text, flavor)), flavor.ToString());
    }

    [TestCase("```\r\n", "a.md")]
    [TestCase("```\r\n", "a.mdx")]
    [TestCase("> ```\r\n", "a.md")]
    public void An_empty_code_block_ends_before_the_line_end(string text, string path) =>
        Assert.That(LessonReader.Read(SourceText.From(path, text), LessonOptions.Default).CodeBlocks.Single().Span.End, Is.EqualTo(text.Length - 2));

    private static string[] Find(string text, MdxFlavor flavor) =>
    [
        .. LessonReader.Read(SourceText.From("a.mdx", text), LessonOptions.Default with { Flavor = flavor }).SyntaxDiagnostics
            .Select(d => $"{d.Location.Start.Line}-{d.Location.End.Line} {d.Id}").Order(StringComparer.Ordinal),
    ];
}
