// Every file in Fixtures/<ID>/ is a case. `valid-*` must be clean; `invalid-*` carries marks, {|ID:…|}, for exactly the
// diagnostics it must get; `*.fixed.*` beside it is what its fixes make of it. A `contentlint.yml` in the folder (or the
// one beside a case, `<case>.contentlint.yml`) configures it.

using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Linting;
using ContentLint.Testing;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Rules;

public sealed class FixtureTests
{
    public static IEnumerable<TestCaseData> Cases =>
        from folder in Directory.GetDirectories(Repository.Fixtures).Order(StringComparer.Ordinal)
        from file in Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(file)
        where (name.StartsWith("valid", StringComparison.Ordinal) || name.StartsWith("invalid", StringComparison.Ordinal)) && !name.Contains(".fixed.", StringComparison.Ordinal)
        select new TestCaseData(file).SetArgDisplayNames(Path.GetRelativePath(Repository.Fixtures, file));

    [TestCaseSource(nameof(Cases))]
    public void Fixture_gets_exactly_the_marked_diagnostics(string file)
    {
        var marked = MarkedText.Parse(SourceText.FromBytes(file, File.ReadAllBytes(file)).Text);
        var result = Lint(file, marked.Text);
        var found = result.Diagnostics.Where(d => d.Location.Path.EndsWith(Path.GetFileName(file), StringComparison.Ordinal)).ToArray();
        var actual = MarkedText.Format(marked.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span)));
        Assert.That(actual, Is.EqualTo(MarkedText.Format(marked.Text, marked.Spans)), () => string.Join("\n", found.Select(d => d.ToString())));
        var isValid = Path.GetFileName(file).StartsWith("valid", StringComparison.Ordinal);
        Assert.That(marked.Spans.Count == 0, Is.EqualTo(isValid), "a valid case has no marks, an invalid one has some");
    }

    [TestCaseSource(nameof(Cases))]
    public void Fixture_is_fixed_as_expected(string file)
    {
        var expected = Path.ChangeExtension(file, ".fixed" + Path.GetExtension(file));
        if (!File.Exists(expected))
            Assert.Pass("nothing to fix");

        var text = MarkedText.Parse(SourceText.FromBytes(file, File.ReadAllBytes(file)).Text).Text;
        var (after, _) = new FixApplier(source => Lint(file, source.Text).Diagnostics, FixSafety.Unsafe).Apply(SourceText.From(file, text));
        Assert.That(after.Text, Is.EqualTo(SourceText.FromBytes(expected, File.ReadAllBytes(expected)).Text));
    }

    private static LintResult Lint(string file, string text)
    {
        var folder = Path.GetDirectoryName(file)!;
        var own = Path.ChangeExtension(file, ".contentlint.yml");
        var shared = Path.Combine(folder, "contentlint.yml");
        var configuration = File.Exists(own) ? own : File.Exists(shared) ? shared : Path.Combine(Repository.Fixtures, "contentlint.yml");
        var request = new LintRequest { BaseDirectory = folder, ConfigurationPath = configuration };
        return new LintWorkspace().LintText(SourceText.From(Path.GetFileName(file), text), request);
    }
}
