// Every file in Fixtures/<ID>/ is a case. `valid-*` must be clean; `invalid-*` carries marks, {|ID:…|}, for exactly the
// diagnostics it must get; `*.fixed.*` beside it is what its fixes make of it. A `contentlint.yml` in the folder (or the
// one beside a case, `<case>.contentlint.yml`) configures it.

using ContentLint.Diagnostics;
using ContentLint.Fixing;
using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Tests.Rules;

public sealed class FixtureTests
{
    public static IEnumerable<TestCaseData> Cases =>
        from folder in Directory.GetDirectories(Repository.Fixtures).Order(StringComparer.Ordinal)
        from file in Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(file)
        where !name.EndsWith(".yml", StringComparison.Ordinal)
        where (name.StartsWith("valid", StringComparison.Ordinal) || name.StartsWith("invalid", StringComparison.Ordinal)) && !name.Contains(".fixed.", StringComparison.Ordinal)
        select new TestCaseData(file).SetArgDisplayNames(Path.GetRelativePath(Repository.Fixtures, file));

    [TestCaseSource(nameof(Cases))]
    public void Fixture_gets_exactly_the_marked_diagnostics(string file) => Check(file, MarkedText.Parse(TextOf(file)));

    // With the other ends of lines; a case about these keeps its own.
    public static IEnumerable<TestCaseData> CasesOfLines => Cases.Where(c => !TextOf((string)c.Arguments[0]!).Contains('\r'));

    [TestCaseSource(nameof(CasesOfLines))]
    public void Fixture_gets_the_same_diagnostics_with_CRLF(string file) => Check(file, MarkedText.Parse(TextOf(file).Replace("\n", "\r\n", StringComparison.Ordinal)));

    private static string TextOf(string file) => SourceText.FromBytes(file, File.ReadAllBytes(file)).Text;

    private static void Check(string file, MarkedText marked)
    {
        var found = Lint(file, marked.Text);
        var actual = MarkedText.Format(marked.Text, found.Select(d => new MarkedSpan(d.Id, d.Location.Span)));
        Assert.That(actual, Is.EqualTo(MarkedText.Format(marked.Text, marked.Spans)), () => string.Join("\n", found.Select(d => d.ToString())));
        var isValid = Path.GetFileName(file).StartsWith("valid", StringComparison.Ordinal);
        Assert.That(marked.Spans.Count == 0, Is.EqualTo(isValid), "a valid case has no marks, an invalid one has some");
    }

    public static IEnumerable<TestCaseData> FixedCases => Cases.Where(c => File.Exists(FixedFileOf((string)c.Arguments[0]!)));

    [TestCaseSource(nameof(FixedCases))]
    public void Fixture_is_fixed_as_expected(string file)
    {
        var expected = FixedFileOf(file);
        var text = MarkedText.Parse(TextOf(file)).Text;
        var (after, _) = new FixApplier(source => Lint(file, source.Text), Read, FixSafety.Unsafe).Apply(SourceText.From(file, text));
        Assert.That(after.Text, Is.EqualTo(SourceText.FromBytes(expected, File.ReadAllBytes(expected)).Text));
    }

    private static Lesson Read(SourceText source) => LessonReader.Read(source, LessonOptions.Default);

    private static string FixedFileOf(string file) => Path.ChangeExtension(file, ".fixed" + Path.GetExtension(file));

    private static IReadOnlyList<Diagnostic> Lint(string file, string text) => RuleCases.Lint(Path.GetDirectoryName(file)!, Path.GetFileName(file), text);
}
