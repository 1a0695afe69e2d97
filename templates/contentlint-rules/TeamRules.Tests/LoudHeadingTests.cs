using ContentLint.Testing;

namespace TeamRules.Tests;

public sealed class LoudHeadingTests
{
    [Test]
    public void Shouting_is_reported() => new RuleTest<LoudHeadingRule> { Lesson = "{|TEAM002:# Slots!|}\n\n## Quiet\n" }.Run();
}
