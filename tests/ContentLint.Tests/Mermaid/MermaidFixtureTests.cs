using ContentLint.Mermaid;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Mermaid;

/// <summary>The diagrams in this layer's fixtures, read without the rest of the engine.</summary>
public sealed class MermaidFixtureTests
{
    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.Fixtures, "*.mdx", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)!).StartsWith("CL30", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Repository.Fixtures, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void Fixture(string file)
    {
        var marked = MarkedText.Parse(File.ReadAllText(Path.Combine(Repository.Fixtures, file)));
        var found = Read(marked.Text).SelectMany(d => d.Diagnostics).Select(d => new MarkedSpan(d.Id, d.Location.Span));
        Assert.That(MarkedText.Format(marked.Text, found), Is.EqualTo(MarkedText.Format(marked.Text, marked.Spans)));
        if (Path.GetFileName(file).StartsWith("invalid-", StringComparison.Ordinal) && !file.EndsWith(".fixed.mdx", StringComparison.Ordinal))
            Assert.That(marked.Spans.Select(s => s.Id), Does.Contain(file[..6]));
    }

    [TestCaseSource(nameof(Files))]
    public void Safe_fixes_give_the_fixed_file(string file)
    {
        var fixedFile = Path.Combine(Repository.Fixtures, file[..^4] + ".fixed.mdx");
        if (!File.Exists(fixedFile))
            return;

        var text = MarkedText.Parse(File.ReadAllText(Path.Combine(Repository.Fixtures, file))).Text;
        var edits = Read(text).SelectMany(d => d.Diagnostics).SelectMany(d => d.Fixes[0].Edits);
        Assert.That(TextEdit.Apply(text, edits), Is.EqualTo(File.ReadAllText(fixedFile)));
    }

    [Test]
    public void Every_id_has_a_page_and_fixtures()
    {
        foreach (var descriptor in MermaidDescriptors.All)
        {
            Assert.That(Path.Combine(Repository.Root, "docs", "rules", $"{descriptor.Id}-{descriptor.Name}.md"), Does.Exist);
            Assert.That(Path.Combine(Repository.Fixtures, descriptor.Id, "valid-diagram.mdx"), Does.Exist);
        }
    }

    private static IEnumerable<MermaidDiagram> Read(string text)
    {
        const string Opening = "```mermaid\n";
        var source = SourceText.From("a.mdx", text);
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Opening, at, StringComparison.Ordinal))
        {
            at += Opening.Length;
            var end = text.IndexOf("\n```", at, StringComparison.Ordinal);
            yield return MermaidParser.Parse(SourceSlice.Of(source, new TextSpan(at, end)), MermaidOptions.Default);
        }
    }
}
