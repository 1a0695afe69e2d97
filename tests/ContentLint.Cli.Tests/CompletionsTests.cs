// What the scripts offer, asked of bash itself where it is.

using System.Diagnostics;

namespace ContentLint.Cli.Tests;

public sealed class CompletionsTests
{
    [TestCase("contentlint ch", "check")]
    [TestCase("contentlint rules te", "test")]
    [TestCase("contentlint check --form", "--format")]
    [TestCase("contentlint check --format js", "json json-lines")]
    [TestCase("contentlint check --fail-on w", "warning")]
    [TestCase("contentlint baseline create --fo", "--force")]
    [TestCase("contentlint check src --sta", "--staged --statistics")]
    [TestCase("contentlint completions fi", "")]
    public void Bash_completes(string typed, string expected)
    {
        using var run = new CommandRun();
        Assert.That(run.Run("completions", "bash"), Is.EqualTo(0));
        Assume.That(File.Exists("/bin/bash"), "bash is not there");
        var words = typed.Split(' ');
        run.With("complete.sh", $"{run.Out}\ncd \"$(mktemp -d)\"\nCOMP_WORDS=({string.Join(' ', words)}); COMP_CWORD={words.Length - 1}; _contentlint; echo \"${{COMPREPLY[@]}}\"\n");
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", [Path.Combine(run.Folder, "complete.sh")]) { RedirectStandardOutput = true })!;
        Assert.That(bash.StandardOutput.ReadToEnd().Trim(), Is.EqualTo(expected));
    }

    [TestCase("bash")]
    [TestCase("zsh")]
    [TestCase("fish")]
    [TestCase("powershell")]
    public void Every_shell_knows_every_command_and_option(string shell)
    {
        using var run = new CommandRun();
        Assert.That(run.Run("completions", shell), Is.EqualTo(0));
        foreach (var word in new[] { "check", "baseline", "prune", "rules", "doctor", "concise", "sarif" })
            Assert.That(run.Out, Does.Contain(word), word);
        Assert.That(run.Out, Does.Contain(shell == "fish" ? "-l \"max-diagnostics\"" : "--max-diagnostics"));
    }

    [Test]
    public void Another_shell_is_a_mistake()
    {
        using var run = new CommandRun();
        Assert.That(run.Run("completions", "bsh"), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Did you mean 'bash'?"));
    }
}
