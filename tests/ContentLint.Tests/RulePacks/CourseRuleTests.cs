// Rules over several lessons: what each asks of the others, and that every host sees an edit.

using ContentLint.Tests.Workspace;
using ContentLint.Workspace;

namespace ContentLint.Tests.RulePacks;

public sealed class CourseRuleTests
{
    [Test]
    public void Every_folder_has_a_lesson_of_a_kind() =>
        PackRun.ReportsIn("over: folder\nrequire: { lesson: '*quiz*' }", "M", "m1/a.mdx|# A", "m1/quiz.mdx|# Q", "m2/a.mdx|{|T1:# A|}", "m2/b.mdx|# B");

    [Test]
    public void A_lesson_is_asked_for_what_is_in_it() =>
        PackRun.ReportsIn("over: folder\nrequire: { lesson: { component: Quiz } }", "M", "m1/a.mdx|# A", "m1/b.mdx|<Quiz />", "m2/a.mdx|{|T1:# A|}");

    [Test]
    public void Values_are_unique_in_the_course()
    {
        var found = PackRun.ReportsIn("over: course\neach: { frontMatter: title }\nunique: '{value}'", "'{value}' is in {other}", "a/1.mdx|---\ntitle: One\n---\n", "b/2.mdx|---\n{|T1:title|}: one\n---\n", "b/3.mdx|---\ntitle: Two\n---\n");
        Assert.That(found.Single().Message.Text, Is.EqualTo("'one' is in a/1.mdx:2"));
        Assert.That(found.Single().Related.Single().Location.Path, Is.EqualTo("a/1.mdx"));
    }

    [Test]
    public void Values_are_the_same_throughout() =>
        PackRun.ReportsIn("over: course\neach: { text: { matches: 'Debezium (?<v>\\d\\.\\d)' } }\nsame: '{v}'", "M", "a.mdx|Debezium 2.5", "b.mdx|{|T1:Debezium 2.4|}", "c.mdx|Debezium 2.5");

    [Test]
    public void The_index_links_to_every_lesson() =>
        PackRun.ReportsIn("over: folder\nfiles: ['*.mdx', '!index.mdx']\nrequire: { linkedFrom: { path: index.mdx } }", "M", "index.mdx|[a](./a.mdx)", "a.mdx|# A", "b.mdx|{|T1:# B|}");

    [Test]
    public void A_lesson_has_its_translation() =>
        PackRun.ReportsIn("over: course\neach: { path: { matches: '^en/(?<rest>.+)$' } }\nrequire: { lesson: 'ru/{rest}' }", "'{rest}'", "en/a.mdx|# A", "en/m/b.mdx|{|T1:|}# B", "ru/a.mdx|# A");

    [Test]
    public void Links_lead_to_the_next_lesson_in_the_order()
    {
        var found = PackRun.ReportsIn(
            "over: folder\norderBy: order\neach: { link: { exact: [Next] } }\nrequire: { leadsTo: next }",
            "{next}",
            "a.mdx|---\norder: 2\n---\n\n{|T1:[Next](./c.mdx)|}",
            "b.mdx|---\norder: 3\n---\n\n[Next](./c.mdx)",
            "c.mdx|---\norder: 10\n---\n\n[Next](./c.mdx)");
        Assert.That(found.Single().Message.Text, Is.EqualTo("b.mdx"));
    }

    [Test]
    public void An_acronym_is_expanded_where_the_course_has_it_first() =>
        PackRun.ReportsIn(
            "over: course\neach: { text: { matches: '\\b(?<acr>[A-Z]{3,5})\\b', first: '{acr}' } }\nrequire: { text: { matches: '\\({acr}\\)' } }",
            "M", "a.mdx|Write-ahead log (WAL) and {|T1:LSN|}.", "b.mdx|WAL and log sequence number (LSN).");

    [Test]
    public void Connectives_hold_over_lessons_and_the_place_alone() =>
        PackRun.ReportsIn("over: folder\neach: { path: '*' }\nrequire: { any: [{ frontMatter: draft }, { linkedFrom: { path: index.mdx } }] }\nfiles: ['!index.mdx', '*']", "M", "index.mdx|# I", "a.mdx|{|T1:|}# A", "b.mdx|---\ndraft: true\n---\n");

    [TestCase("require: { lesson: quiz.mdx }", "This asks for other lessons, and the rule looks at each lesson by itself.")]
    [TestCase("over: course\nrequire: { text: a }", "Nothing in this rule asks for other lessons, so that 'over' changes nothing.")]
    [TestCase("over: course\nwhen: { lesson: a.mdx }\nrequire: { lesson: b.mdx }", "Other lessons can be asked for in 'require' and 'forbid' only.")]
    [TestCase("over: course\nrequire: { lesson: b.mdx }\nforbid: { text: a }", null)]
    [TestCase("over: course\neach: { heading: {} }\nunique: true\nforbid: { text: a }", "What each lesson must not have is asked of it alone.")]
    [TestCase("over: course\nrequire: { lesson: b.mdx }\nfix: { insert: a }", "A rule over several lessons has no fix: nobody knows which of them to change.")]
    [TestCase("orderBy: order\nforbid: { text: a }", "'orderBy' orders lessons, and the rule looks at each by itself.")]
    [TestCase("unique: true", "'unique' is about the places of 'each', and there is none.")]
    [TestCase("over: course\neach: { path: { matches: '(?<a>.)' } }\nrequire: { lesson: '{b}.mdx' }", "There is no variable '{b}'.")]
    [TestCase("over: course\neach: { text: { matches: '(?<a>.)' } }\nrequire: { lesson: { text: '{a}' } }", "What is asked of other lessons cannot name words of the place; only 'path' of 'lesson' can.")]
    public void What_cannot_be_asked_is_refused(string rule, string? expected)
    {
        var found = PackRun.Mistakes(rule).Select(d => d.Message.Text);
        Assert.That(found, expected is null ? Has.None.StartsWith("Nothing in") : Has.Some.EqualTo(expected));
    }

    [Test]
    public void An_edit_of_one_lesson_changes_what_is_reported_of_another()
    {
        const string Pack = "schemaVersion: 1\nrules:\n  - id: T1\n    name: t\n    title: T\n    message: \"{value}\"\n    over: course\n    each: { frontMatter: title }\n    unique: '{value}'\n";
        var files = new InMemoryFileSystem().With("contentlint.yml", "rulePacks: [./p.yml]\n").With("p.yml", Pack)
            .With("a.mdx", "---\ntitle: A\n---\n").With("b.mdx", "---\ntitle: B\n---\n");
        var course = Course.Open(new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["T1"] }, files);
        Assert.That(course.Result.Diagnostics, Is.Empty);

        var edited = course.With("a.mdx", "---\ntitle: B\n---\n");
        Assert.That(edited.Result.Diagnostics.Select(d => d.Location.Path), Is.EqualTo(new[] { "b.mdx" }));
        Assert.That(edited.With("a.mdx", "---\n\ntitle: B\n---\n").Result.Diagnostics.Single().Related.Single().Location.Start.Line, Is.EqualTo(3));
        Assert.That(edited.With("a.mdx", "---\ntitle: C\n---\n").Result.Diagnostics, Is.Empty);
        Assert.That(edited.Without("a.mdx").Result.Diagnostics, Is.Empty);
    }

    [Test]
    public void The_other_lessons_count_where_one_is_linted()
    {
        const string Pack = "schemaVersion: 1\nrules:\n  - id: T1\n    name: t\n    title: T\n    message: M\n    over: course\n    each: { heading: { level: 1 } }\n    unique: '{text}'\n";
        var files = new InMemoryFileSystem().With("contentlint.yml", "rulePacks: [./p.yml]\n").With("p.yml", Pack).With("a.mdx", "# A\n").With("b.mdx", "# A\n");
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["T1"], Paths = ["b.mdx"] };
        Assert.That(new LintWorkspace(files).Lint(request).Diagnostics.Select(d => d.Location.Path), Is.EqualTo(new[] { "b.mdx" }));
        Assert.That(new LintWorkspace(files).Lint(request with { Paths = ["a.mdx"] }).Diagnostics, Is.Empty);
    }

    [Test]
    public void The_cache_keeps_what_was_taken_down()
    {
        const string Pack = "schemaVersion: 1\nrules:\n  - id: T1\n    name: t\n    title: T\n    message: \"{match} and {other}\"\n    over: course\n    each: { heading: { level: 1 } }\n    unique: '{text}'\n";
        var files = new InMemoryFileSystem().With("contentlint.yml", "rulePacks: [./p.yml]\n").With("p.yml", Pack).With("a.mdx", "# A\n").With("b.mdx", "# A\n");
        var request = new LintRequest { BaseDirectory = InMemoryFileSystem.Root, Rules = ["T1"], CacheFile = "/course/.cache" };
        string[] Run() => [.. new LintWorkspace(files).Lint(request).Diagnostics.Select(d => $"{d.Location}: {d.Message}")];
        var cold = Run();
        files.With("b.mdx", "# A\n\n");
        Assert.That((cold, Run()), Is.EqualTo((cold, cold)));
    }
}
