// Rule assemblies: loaded when the host allows it, and every way in which that can go wrong is told at its place.

using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Workspace;

namespace ContentLint.Tests.Workspace;

/// <summary>A rule of this test assembly, which the tests load as if it were a team's.</summary>
public sealed class PluginRule : LessonRule
{
    private static readonly DiagnosticDescriptor Descriptor = new("PLUG1", "plugin-rule", "No lesson begins with an a", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Lesson.Source.Text.StartsWith('a'))
            context.Report(Descriptor, new ContentLint.Text.TextSpan(0, 1), "An a.");
    }
}

public sealed class PluginTests
{
    private static readonly string Own = typeof(PluginRule).Assembly.Location.Replace('\\', '/');

    [Test]
    public void Rules_of_an_assembly_report() =>
        Assert.That(Lint($"plugins: ['{Own}']\nrules: {{ plugin-rule: error }}\n").Select(d => $"{d.Id} {d.Severity}"), Is.EqualTo(new[] { "PLUG1 Error" }));

    [Test]
    public void Without_leave_nothing_is_loaded()
    {
        var found = Lint($"plugins: ['{Own}']\nrules: {{ plugin-rule: error }}\n", allow: false);
        Assert.That(found.Select(d => d.Id), Is.EqualTo(new[] { "CL0002" }));
        Assert.That(found[0].Message.Text, Does.EndWith("runs code, and that has not been allowed here."));
        Assert.That(found[0].Help?.Text, Does.Contain("--allow-plugins").And.Contain("ContentLintAllowPlugins"));
    }

    [Test]
    public void A_missing_assembly_is_told() => Assert.That(Lint("plugins: [a.dll]\n").Single().Message.Text, Is.EqualTo("'a.dll' cannot be used: there is no such file."));

    [Test]
    public void What_is_no_assembly_is_told()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-assembly.dll");
        File.WriteAllText(path, "no");
        Assert.That(Lint($"plugins: ['{path}']\n").Single().Message.Text, Does.Contain("cannot be used: BadImageFormatException"));
    }

    [Test]
    public void An_assembly_without_rules_is_told() =>
        Assert.That(Lint($"plugins: ['{typeof(TestAttribute).Assembly.Location}']\n").Single().Message.Text, Does.EndWith("cannot be used: it does not use ContentLint."));

    private static IReadOnlyList<Diagnostic> Lint(string configuration, bool allow = true)
    {
        if (!IsIsolationThere)
            Assert.Ignore("This build of the engine does not load assemblies.");
        var files = new InMemoryFileSystem().With("contentlint.yml", configuration).With("a.mdx", "a\n");
        return new LintWorkspace(files).Lint(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, AllowPlugins = allow, Rules = ["PLUG*", "CL0*"] }).Diagnostics;
    }

    private static bool IsIsolationThere =>
        typeof(LessonRule).Assembly.GetCustomAttributes(typeof(System.Runtime.Versioning.TargetFrameworkAttribute), false)
            .Cast<System.Runtime.Versioning.TargetFrameworkAttribute>().Single().FrameworkName.StartsWith(".NETCoreApp", StringComparison.Ordinal);
}
