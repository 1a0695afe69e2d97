namespace ContentLint.Cli.Tests;

/// <summary>What was misspelt is refused with exit code 2, in words that say what was meant.</summary>
public sealed class UsageTests
{
    [TestCase("There is no option '--frmat'. Did you mean '--format'?", "check", "--frmat", "json")]
    [TestCase("There is no option '--frmat'. Did you mean '--format'?", "check", "--frmat=json")]
    [TestCase("There is no option '--fix-sugestions'. Did you mean '--fix-suggestions'?", "check", "a.mdx", "--fix-sugestions")]
    [TestCase("There is no option '--forc'. Did you mean '--force'?", "baseline", "create", "--forc")]
    [TestCase("There is no option '--shema'. Did you mean '--schema'?", "init", "--shema")]
    [TestCase("There is no option '--covrage'. Did you mean '--coverage'?", "rules", "test", "--covrage")]
    [TestCase("There is no option '--hlep'. Did you mean '--help'?", "check", "--hlep")]
    [TestCase("There is no option '--quite-another'.", "check", "--quite-another")]
    [TestCase("'-a.mdx' looks like an option. If the file is meant, put -- before it: contentlint check -- -a.mdx", "check", "-a.mdx")]
    [TestCase("There is no command 'chek'. Did you mean 'check'?", "chek")]
    [TestCase("There is no command 'chek'. Did you mean 'check'?", "chek", "--fix")]
    [TestCase("There is no command 'tset'. Did you mean 'test'? 'rules' has test, lint, new, try, explain, docs, import.", "rules", "tset")]
    [TestCase("There is no command 'a.mdx'. Did you mean `contentlint check a.mdx`?", "a.mdx")]
    [TestCase("--fail-on does not take 'warn'. Did you mean 'warning'? It takes suggestion, warning, error, never.", "check", "--fail-on", "warn")]
    [TestCase("--fail-on does not take '3'.", "check", "--fail-on", "3")]
    [TestCase("--color does not take 'alway'. Did you mean 'always'?", "check", "--color", "alway")]
    [TestCase("--flavor does not take 'docusarus'. Did you mean 'docusaurus'?", "check", "--flavor", "docusarus")]
    [TestCase("--jobs takes a number from 0 on, and 'x' is none.", "check", "--jobs", "x")]
    [TestCase("--max-diagnostics takes a number from 1 on, and '0' is none.", "check", "--max-diagnostics", "0")]
    [TestCase("There is no rule 'mdx-unclosed'. Did you mean 'mdx-unclosed-tag'?", "explain", "mdx-unclosed")]
    [TestCase("There is no rule 'unclosed-fence'. Did you mean 'mdx-unclosed-fence'?", "explain", "unclosed-fence")]
    [TestCase("There is no rule 'mdx-unclosed-tga'. Did you mean 'mdx-unclosed-tag'?", "check", "--rule", "mdx-unclosed-tga")]
    [TestCase("There is no rule 'mdx-unclosed-tga'. Did you mean 'mdx-unclosed-tag'?", "check", "--rule", "CL1001", "--rule", "mdx-unclosed-tga", "--fix")]
    [TestCase("No rule matches 'XX*'.", "check", "--rule", "XX*")]
    [TestCase("There is no rule 'CL1001,CL1002'. Name one rule or pattern at a time", "check", "--rule", "CL1001,CL1002")]
    [TestCase("'AUR010' names a rule of the pack 'aurora-cdc', which is not enabled", "check", "--rule", "AUR010")]
    [TestCase("'AUR*' names a rule of the pack 'aurora-cdc', which is not enabled", "check", "--rule", "AUR*", "--diff")]
    [TestCase("No such file or folder: lesons. Did you mean 'lessons'?", "check", "lesons")]
    [TestCase("No such file or folder: lessons/intr.mdx. Did you mean 'lessons/intro.mdx'?", "check", "lessons/intr.mdx")]
    [TestCase("No such file or folder: ./lesons/**/*.mdx. Did you mean './lessons/**/*.mdx'?", "check", "./lesons/**/*.mdx")]
    [TestCase("No such file or folder: contentlint.ym. Did you mean 'contentlint.yml'?", "check", "--config", "contentlint.ym")]
    [TestCase("No such file or folder: knwn.json. Did you mean 'known.json'?", "check", "--baseline", "knwn.json")]
    [TestCase("Say what to do: contentlint baseline create, update, prune.", "baseline")]
    [TestCase("No lesson or diagram matches lessons/*.mmd", "check", "lessons/*.mmd")]
    public void What_is_misspelt_is_named_with_what_was_meant(string expected, params string[] args)
    {
        using var run = new CommandRun().With("a.mdx", "fine\n").With("-a.mdx", "fine\n").With("lessons/intro.mdx", "a <1\n").With("contentlint.yml", "math: true\n").With("known.json", "{}");
        Assert.That(run.Run(args), Is.EqualTo(2), run.Out);
        Assert.That(run.Error, Does.StartWith(expected).And.Contain("`contentlint --help` shows how to use it.").And.Not.Contain("ContentLint."));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Read("lessons/intro.mdx"), Is.EqualTo("a <1\n"));
    }

    [TestCase("check", "--", "--frmat.mdx")]
    [TestCase("check", "--rule", "TEAM*")]
    [TestCase("check", "--rule", "team-name")]
    [TestCase("check", "--rule", "CL1001", "--stdin")]
    [TestCase("check", "--fail-on", "WARNING")]
    public void What_is_there_is_taken(params string[] args)
    {
        using var run = new CommandRun().With("--frmat.mdx", "fine\n")
            .With("contentlint.yml", "rulePacks: [./mine.yml]\n")
            .With("mine.yml", "schemaVersion: 1\nrules:\n  - id: TEAM001\n    name: team-name\n    title: A lesson is long\n    severity: error\n    forbid: { text: { anyOf: [nowhere] } }\n    message: no\n");
        Assert.That(run.Run(args), Is.Zero, run.Out + run.Error);
    }

    [Test]
    public void A_rule_of_a_pack_that_cannot_be_read_is_one_mistake()
    {
        using var run = new CommandRun().With("a.mdx", "fine\n").With("contentlint.yml", "rulePacks: [./none.yml]\n");
        Assert.That(run.Run("check", "--rule", "TEAM001"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Not.Contain("TEAM001"));
    }

    [TestCase("check", "--changed origin/main")]
    [TestCase("init", "contentlint init --schema")]
    [TestCase("baseline", "contentlint baseline prune")]
    [TestCase("baseline create", "contentlint baseline create --force")]
    [TestCase("baseline update", "contentlint baseline update")]
    [TestCase("baseline prune", "contentlint baseline prune")]
    [TestCase("merge", "contentlint merge 1.json 2.json")]
    [TestCase("rules", "contentlint rules new TEAM001")]
    [TestCase("rules test", "--coverage")]
    [TestCase("rules lint", "contentlint rules lint")]
    [TestCase("rules new", "contentlint rules new TEAM001 --pack")]
    [TestCase("rules try", "contentlint rules try CL1105")]
    [TestCase("rules docs", "contentlint rules docs")]
    [TestCase("explain", "contentlint explain CL1001")]
    public void Help_shows_examples_of_its_command_and_of_no_other(string command, string example)
    {
        using var run = new CommandRun();
        Assert.That(run.Run([.. command.Split(' '), "--help"]), Is.Zero);
        var examples = run.Out.Split("Examples:\n")[1];
        Assert.That(examples, Does.Contain(example));
        if (command != "check")
            Assert.That(examples, Does.Not.Contain("--rule").And.Not.Contain("--changed"));
    }

    [Test]
    public void A_misspelt_rule_in_a_suppression_is_one_report()
    {
        using var run = new CommandRun().With("a.mdx", "{/* contentlint-disable mdx-unclosed-tga */}\n\nfine\n");
        run.Run("check", "--format", "msbuild");
        Assert.That(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1), run.Out);
        Assert.That(run.Out, Does.Contain("There is no rule 'mdx-unclosed-tga'. Did you mean 'mdx-unclosed-tag'?"));
    }
}
