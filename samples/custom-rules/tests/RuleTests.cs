using ContentLint.Testing;

namespace TeamRules.Tests;

public sealed class RuleTests
{
    private const string Hosts = "rules: { TEAM001: { hosts: [wiki.internal], instead: docs.example.com } }";

    [Test]
    public void Links_to_a_forbidden_host_are_reported() => new RuleTest<ForbiddenHostRule>
    {
        Configuration = Hosts,
        Lesson = "See {|TEAM001:[the wiki](https://wiki.internal/slots)|} and [the docs](https://docs.example.com).",
        Messages = ["Students cannot reach 'wiki.internal'."],
        Fixed = "See [the wiki](https://docs.example.com/slots) and [the docs](https://docs.example.com).",
    }.Run();

    [Test]
    public void Without_the_option_no_host_is_forbidden() => new RuleTest<ForbiddenHostRule>
    {
        Lesson = "See [the wiki](https://wiki.internal/slots).",
    }.Run();

    [Test]
    public void A_misspelt_option_is_an_error() =>
        Assert.That(
            () => new RuleTest<ForbiddenHostRule> { Configuration = "rules: { TEAM001: { host: [a] } }", Lesson = "a" }.Run(),
            Throws.InstanceOf<RuleTestException>().With.Message.Contains("Did you mean 'hosts'?"));

    [Test]
    public void A_failover_section_shows_writer_and_reader() => new RuleTest<FailoverDiagramRule>
    {
        Lesson = """
            {|TEAM002:## Failover|}

            Nothing to see.

            ## Failover в картинке

            ```mermaid
            sequenceDiagram
              Writer->>Reader: WAL
            ```
            """,
    }.Run();

    [Test]
    public void Titles_differ_within_a_course() => new RuleTest<LessonTitleRule>
    {
        Path = "b.mdx",
        Lesson = "---\ntitle: {|TEAM003:Slots|}\n---\n",
        OtherLessons = { ["a.mdx"] = "---\ntitle: Slots\n---\n", ["c.mdx"] = "---\ntitle: Slots and more\n---\n" },
    }.Run();
}
