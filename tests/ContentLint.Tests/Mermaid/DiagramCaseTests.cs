// A file is a case, `Cases/<type>/<case>.mmd`: a diagram with every expected diagnostic marked in its text. Beside it
// `<case>.fixed.mmd` is what the first fix of its only diagnostic makes of it, and `messages.txt` of the folder says the first
// message of a case. Each is read with both line endings.

namespace ContentLint.Tests.Mermaid;

/// <summary>What is reported of diagrams, and what fixes make of them.</summary>
public sealed class DiagramCaseTests
{
    private const string FixedEnd = ".fixed.mmd";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ContentLint.Tests", "Mermaid", "Cases");

    private static readonly Dictionary<string, string> Messages = Directory.EnumerateFiles(Folder, "messages.txt", SearchOption.AllDirectories)
        .SelectMany(f => File.ReadLines(f).Select(line => (Case: NameOf(Path.GetDirectoryName(f)!, line.Substring(0, line.IndexOf(':'))), Message: line.Substring(line.IndexOf(':') + 2))))
        .ToDictionary(m => m.Case, m => m.Message, StringComparer.Ordinal);

    private static IEnumerable<string> All => Directory.EnumerateFiles(Folder, "*.mmd", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Cases => All.Where(f => !f.EndsWith(FixedEnd, StringComparison.Ordinal)).Select(f => f.Substring(0, f.Length - ".mmd".Length));

    private static IEnumerable<string> Fixed => All.Where(f => f.EndsWith(FixedEnd, StringComparison.Ordinal)).Select(f => f.Substring(0, f.Length - FixedEnd.Length));

    [Test]
    public void Reports_what_is_marked([ValueSource(nameof(Cases))] string name, [Values("\n", "\r\n")] string lineEnd)
    {
        var found = DiagramAssert.Reports(Read(name + ".mmd", lineEnd));
        Assert.That(found.Count == 0, Is.EqualTo(name.Contains("/accepts-", StringComparison.Ordinal)));
        if (Messages.TryGetValue(name, out var message))
            Assert.That(found[0].Message.Text, Is.EqualTo(message));
    }

    [Test]
    public void The_first_fix_mends_it([ValueSource(nameof(Fixed))] string name, [Values("\n", "\r\n")] string lineEnd) =>
        DiagramAssert.Fixes(Read(name + ".mmd", lineEnd), Read(name + FixedEnd, lineEnd));

    [Test]
    public void Nothing_stands_beside_a_case_that_is_gone() =>
        Assert.That(Messages.Keys.Concat(Fixed).Except(Cases), Is.Empty);

    private static string NameOf(string folder, string name) => Path.GetFileName(folder) + "/" + name;

    private static string Read(string path, string lineEnd) => File.ReadAllText(Path.Combine(Folder, path)).Replace("\r\n", "\n").Replace("\n", lineEnd);
}
