using ContentLint.Diagnostics;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests;

/// <summary>A rule of this test assembly, which a test loads as if it were a team's.</summary>
public sealed class TriedRule : LessonRule
{
    private static readonly DiagnosticDescriptor Descriptor = new("TRY1", "tried-rule", "No lesson begins with an a", Severity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public override void Analyze(LessonRuleContext context)
    {
        if (context.Lesson.Source.Text.StartsWith('a'))
            context.Report(Descriptor, new ContentLint.Text.TextSpan(0, 1), "An a.");
    }
}

/// <summary>The way of a team that writes its own rule: new, test, try, lint, docs, explain, check.</summary>
public sealed class RulesCommandTests
{
    [Test]
    public void A_new_rule_fails_until_it_is_thought_out()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("rules", "new", "TEAM001", "--pack", "rules/team.yml"), Is.Zero, run.Error);
        Assert.That(run.Run("rules", "test", "rules/team.yml"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("TEAM001 write here what must be reported failed").And.Contain("1 rule, 1 example passed, 1 failed"));

        var pack = File.ReadAllText(Path.Combine(run.Folder, "rules/team.yml")).Replace(" and what else {|TEAM001:must be reported|}", "", StringComparison.Ordinal);
        run.With("rules/team.yml", pack);
        Assert.That(run.Run("rules", "test", "rules/team.yml", "--coverage"), Is.Zero, run.Out);
        Assert.That(run.Run("rules", "lint", "rules/team.yml"), Is.Zero, run.Out);
    }

    [Test]
    public void A_second_rule_goes_behind_the_first()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("rules", "new", "TEAM001"), Is.Zero);
        Assert.That(run.Run("rules", "new", "TEAM002"), Is.Zero);
        Assert.That(run.Run("rules", "new", "TEAM002"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("TEAM002"));
        Assert.That(run.Run("rules", "docs", "contentlint-rules.yml"), Is.Zero);
        Assert.That(run.Out, Does.Contain("## TEAM001").And.Contain("## TEAM002").And.Contain("### Wrong"));
    }

    [TestCase("team1")]
    [TestCase("CL1001")]
    [TestCase("TEAM")]
    public void An_id_must_be_one(string id)
    {
        using var run = new CommandRun();
        Assert.That(run.Run("rules", "new", id), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("CL9001"));
        Assert.That(File.Exists(Path.Combine(run.Folder, "contentlint-rules.yml")), Is.False);
    }

    [Test]
    public void Try_shows_what_a_rule_would_report()
    {
        using var run = new CommandRun();
        run.Run("rules", "new", "TEAM001");
        run.With("a.mdx", "This is what it is about.\n\n<17\n");
        Assert.That(run.Run("rules", "try", "TEAM001", "--pack", "contentlint-rules.yml"), Is.Zero, run.Error);
        Assert.That(run.Out, Does.Contain("a.mdx:1:9 warning TEAM001").And.Not.Contain("CL1001"));
    }

    [Test]
    public void Try_runs_rules_of_assemblies_where_that_is_allowed()
    {
        using var run = new CommandRun();
        run.With("contentlint.yml", $"plugins: ['{typeof(TriedRule).Assembly.Location.Replace('\\', '/')}']\n").With("a.mdx", "a\n");
        Assert.That(run.Run("rules", "try", "TRY1"), Is.EqualTo(2));
        Assert.That(run.Out + run.Error, Does.Contain("runs code, and that has not been allowed here").And.Contain("--allow-plugins"));
        Assert.That(run.Run("rules", "try", "TRY1", "--allow-plugins"), Is.Zero, run.Error);
        Assert.That(run.Out, Does.Contain("a.mdx:1:1 warning TRY1"));
        Assert.That(run.Run("rules", "try", "TRY9", "--allow-plugins"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("There is no rule 'TRY9'. Did you mean 'TRY1'?"));
    }

    [Test]
    public void Try_runs_a_rule_that_is_off()
    {
        using var run = new CommandRun();
        run.With("contentlint.yml", "rulePacks: [lesson-structure]\n");
        run.With("a.mdx", "# a\n");
        Assert.That(run.Run("check"), Is.Zero);
        Assert.That(run.Run("rules", "try", "no-h1"), Is.Zero);
        Assert.That(run.Out, Does.Contain("a.mdx:1:1 warning STR003"));
    }

    [TestCase("AUR001", "'AUR001' is a rule of the pack 'aurora-cdc', which is not enabled. Add it with --pack aurora-cdc.")]
    [TestCase("AUR01", "There is no rule 'AUR01'. Did you mean 'AUR001'?")]
    public void Try_says_what_is_wrong_with_the_id(string id, string expected)
    {
        using var run = new CommandRun();
        Assert.That(run.Run("rules", "try", id), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(expected));
    }

    [Test]
    public void The_packs_of_the_configuration_are_meant_when_none_is_named()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("rules", "test"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("No rule packs"));
        run.With("contentlint.yml", "rulePacks: [callouts]\n");
        Assert.That(run.Run("rules", "test"), Is.Zero);
        Assert.That(run.Out, Does.StartWith("callouts: 5 rules"));
        Assert.That(run.Run("rules"), Is.Zero);
        Assert.That(run.Out, Does.Contain("CAL001  callout-known-kind"));
    }

    [Test]
    public void A_broken_pack_is_reported_with_its_place()
    {
        using var run = new CommandRun();
        run.With("team.yml", "schemaVersion: 1\nruls: []\n");
        Assert.That(run.Run("rules", "test", "./team.yml"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("team.yml:2:1: error CL9001: Unknown key 'ruls'. Did you mean 'rules'?"));
    }

    [Test]
    public void Explain_shows_a_rule_of_a_pack_like_ours()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("explain", "aurora-parameter-group-warning"), Is.Zero);
        Assert.That(run.Out, Does.StartWith("AUR001 aurora-parameter-group-warning\n").And.Contain("Wrong").And.Contain("Right").And.Contain("Fix").And.Not.Contain("```"));
    }

    [TestCase("{ text: { anyOf: ['a*', 'ab'] } }", "CL9004", "'ab' is found by 'a*' already.")]
    [TestCase("{ any: [{ text: a }, { text: a }] }", "CL9004", "This condition stands here twice.")]
    [TestCase("{ text: { matches: '(?=a)b' } }", "CL9005", "looks around or back")]
    [TestCase("{ text: b }", "CL9003", "T1 has no examples.")]
    public void Lint_finds_what_is_suspicious(string condition, string id, string message)
    {
        using var run = new CommandRun();
        run.With("t.yml", $"schemaVersion: 1\nrules:\n  - id: T1\n    name: t-one\n    title: T\n    message: M\n    forbid: {condition}\n");
        Assert.That(run.Run("rules", "lint", "t.yml"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain(id).And.Contain(message));
    }

    [Test]
    public void Lint_finds_names_that_nothing_uses()
    {
        using var run = new CommandRun();
        run.With("t.yml", "schemaVersion: 1\nphrases: { p: [a] }\naliases: { q: { text: a } }\n");
        Assert.That(run.Run("rules", "lint", "t.yml"), Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("t.yml:2:12: warning CL9002: Nothing uses 'p'.").And.Contain("t.yml:3:12: warning CL9002: Nothing uses 'q'."));
    }

    [Test]
    public void Explain_walks_through_the_conditions_on_a_lesson()
    {
        using var run = new CommandRun();
        run.Run("rules", "new", "TEAM001");
        run.With("a.mdx", "This is what it is about.\n\n<Tip>And what must be said.</Tip>\n");
        Assert.That(run.Run("rules", "explain", "TEAM001", "a.mdx", "--pack", "contentlint-rules.yml"), Is.Zero, run.Error);
        Assert.That(run.Out, Does.Contain("when: 'what it is about' - found: line 1").And.Contain("of kind warning or danger: 0 left").And.Contain("its kind is 'tip', not 'warning'"));
        Assert.That(run.Run("rules", "explain", "CL1001", "a.mdx"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("CL1001 is no rule of a pack"));
        Assert.That(run.Run("rules", "explain", "TEAM002", "a.mdx", "--pack", "contentlint-rules.yml"), Is.EqualTo(2));
        Assert.That(run.Run("rules", "explain", "TEAM001", "b.mdx", "--pack", "contentlint-rules.yml"), Is.EqualTo(2));
    }

    [Test]
    public void Import_writes_a_pack_that_passes_its_examples()
    {
        using var run = new CommandRun();
        run.With("styles/Ours/Terms.yml", "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\nswap: { utilize: use }\n").With("styles/Ours/Spelling.yml", "extends: spelling\nmessage: a\n");
        Assert.That(run.Run("rules", "import", "vale", "styles/Ours", "-o", "ours.yml"), Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("left out: Spelling: spelling needs a dictionary").And.Contain("1 rules, 1 left out."));
        Assert.That(run.Run("rules", "test", "ours.yml", "--coverage"), Is.Zero, run.Out);

        run.With(".markdownlint.json", "{ \"default\": false, \"MD045\": true }");
        Assert.That(run.Run("rules", "import", "markdownlint", ".markdownlint.json"), Is.Zero, run.Error);
        Assert.That(run.Out, Does.Contain("forbid: { image: { alt: false } }"));
        Assert.That(run.Run("rules", "import", "vale", "none"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("There is no folder 'none'."));
    }

    [Test]
    public void Try_takes_another_configuration()
    {
        using var run = new CommandRun();
        run.Run("rules", "new", "TEAM001", "--pack", "team.yml");
        run.With("other.yml", "rulePacks: [./team.yml]\n").With("a.mdx", "This is what it is about.\n");
        Assert.That(run.Run("rules", "try", "TEAM001"), Is.EqualTo(2));
        Assert.That(run.Run("rules", "try", "TEAM001", "--config", "other.yml"), Is.Zero, run.Error);
        Assert.That(run.Out, Does.Contain("a.mdx:1:9 warning TEAM001"));
    }
}
