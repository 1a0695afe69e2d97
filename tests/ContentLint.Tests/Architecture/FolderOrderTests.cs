// Inside a layer, too, folders have an order: whoever reads one has to know only those below it. The arrows are drawn into
// docs/architecture.md; after an intended change run these tests with UPDATE_SNAPSHOTS=1 and look at what has changed.

using System.Text.RegularExpressions;

namespace ContentLint.Tests.Architecture;

public sealed partial class FolderOrderTests
{
    private const string Begin = "<!-- folders: drawn by FolderOrderTests -->";
    private const string End = "<!-- /folders -->";

    // The layers with folders in them that are drawn.
    private static readonly string[] Layers = ["Schema", "Mdx", "Mermaid", "RulePacks", "Workspace"];

    // The arrows that still are part of a circle, and why. The list only gets shorter: what is no circle any more must go
    // from here too.
    private static readonly (string Layer, string From, string To)[] Remaining =
    [
        // The request, the file system and the workspace that runs are public and keep their namespace, and the cache
        // stands between them: it is made of the first two and used by the third.
        ("Workspace", "Caching", "Workspace"),
        ("Workspace", "Workspace", "Caching"),
    ];

    private static string Picture => Path.Combine(Repository.Root, "docs", "architecture.md");

    [TestCaseSource(nameof(Layers))]
    public void Folders_of_a_layer_have_no_circle(string layer)
    {
        var circles = FolderGraph.Read(layer, EngineUses.All).FindCircles();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(circles.Where(c => !Remaining.Contains((layer, c.From, c.To))), Is.Empty, "circles");
            Assert.That(Remaining.Where(r => r.Layer == layer && !circles.Any(c => (c.From, c.To) == (r.From, r.To))), Is.Empty, "circles that are gone");
        }
    }

    [Test]
    public void A_diagram_type_sees_no_other()
    {
        var types = FolderGraph.Read("Mermaid", EngineUses.All).Arrows
            .Where(a => a.From.StartsWith("Types/", StringComparison.Ordinal) && a.To.StartsWith("Types/", StringComparison.Ordinal));
        Assert.That(types, Is.Empty);
    }

    [Test]
    public void Namespaces_follow_folders()
    {
        var engine = Path.Combine(Repository.Root, "src", "ContentLint");
        var wrong = Directory.EnumerateFiles(engine, "*.cs", SearchOption.AllDirectories)
            .Select(f => (File: Path.GetRelativePath(engine, f).Replace('\\', '/'), Namespace: Namespace().Match(File.ReadAllText(f)).Groups[1].Value))
            .Where(f => !f.File.StartsWith("Polyfills/", StringComparison.Ordinal) && f.File.Contains('/'))
            .Where(f => f.Namespace != "ContentLint." + f.File[..f.File.LastIndexOf('/')].Replace('/', '.'))
            .ToArray();
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_picture_in_the_docs_is_true()
    {
        var doc = File.ReadAllText(Picture).ReplaceLineEndings("\n");
        var (begin, end) = (doc.IndexOf(Begin, StringComparison.Ordinal), doc.IndexOf(End, StringComparison.Ordinal));
        Assert.That(begin >= 0 && end > begin, Is.True, "docs/architecture.md has no place for the picture");
        var drawn = doc[..begin] + Draw() + doc[end..];
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Picture, drawn);
        else
            Assert.That(doc, Is.EqualTo(drawn), "the picture in docs/architecture.md is old");
    }

    [Test]
    public void The_check_would_see_a_circle()
    {
        TypeUse[] uses =
        [
            new("ContentLint.Layer.Entry", "ContentLint.Layer.Low.A", null),
            new("ContentLint.Layer.Low.A", "ContentLint.Layer.High.B", null),
            new("ContentLint.Layer.High.B", "ContentLint.Layer.Middle.C", "M"),
            new("ContentLint.Layer.Middle.C", "ContentLint.Layer.Low.A", null),
            new("ContentLint.Layer.Middle.C", "ContentLint.Other.Low.A", null),
        ];
        var graph = FolderGraph.Read("Layer", uses);
        Assert.That(graph.Folders, Is.EqualTo(["High", "Layer", "Low", "Middle"]));
        Assert.That(graph.FindCircles(), Is.EqualTo([
            ("High", "Middle", "ContentLint.Layer.High.B uses ContentLint.Layer.Middle.C"),
            ("Low", "High", "ContentLint.Layer.Low.A uses ContentLint.Layer.High.B"),
            ("Middle", "Low", "ContentLint.Layer.Middle.C uses ContentLint.Layer.Low.A"),
        ]));
    }

    [Test]
    public void Folders_with_the_same_arrows_are_drawn_once()
    {
        TypeUse[] uses =
        [
            new("ContentLint.Layer.Entry", "ContentLint.Layer.Types.One.A", null),
            new("ContentLint.Layer.Entry", "ContentLint.Layer.Types.Two.A", null),
            new("ContentLint.Layer.Types.One.A", "ContentLint.Layer.Low.B", null),
            new("ContentLint.Layer.Types.Two.A", "ContentLint.Layer.Low.B", null),
        ];
        Assert.That(FolderGraph.Read("Layer", uses).Draw(), Is.EqualTo("""
            flowchart TD
                n0["Layer"]
                n1["Low"]
                n2["Types/*"]
                n0 --> n2
                n2 --> n1
            """.ReplaceLineEndings("\n")));
    }

    private static string Draw() => Begin + "\n" + string.Concat(Layers.Select(layer =>
        $"\n### {layer}\n\n```mermaid\n{FolderGraph.Read(layer, EngineUses.All).Draw()}\n```\n")) + "\n";

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
