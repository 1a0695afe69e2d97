using ContentLint.Tests.Workspace;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.Tests.Messages;

/// <summary>A request's language: the sentences are another language's, and nothing else is.</summary>
public sealed class LanguageTests
{
    private const string Catalog = """
        language: ru
        messages:
          "The '<' before '{text}' is read as the start of a tag.": "Знак '<' перед '{text}' начинает тег."
        rules:
          CL1001:
            "Put a backslash before it": "Поставить обратную косую черту"
        """;

    private static readonly LintRequest Request = new() { BaseDirectory = InMemoryFileSystem.Root, Language = "ru.yml" };

    [Test]
    public void A_run_says_what_the_catalog_says()
    {
        var found = new LintWorkspace(Files()).Lint(Request).Diagnostics.Single();
        Assert.That(found.Message.Text, Is.EqualTo("Знак '<' перед '17' начинает тег."));
        Assert.That(found.Message.Key, Is.EqualTo("The '<' before '{text}' is read as the start of a tag."));
        Assert.That(found.Help!.Text, Does.StartWith("Write '\\<17'"), "what the catalog lacks is said in English");
    }

    [Test]
    public void Everyone_says_it()
    {
        var files = Files();
        var text = SourceText.From("b.mdx", "a <17\n");
        var course = Course.Open(Request, files);
        var results = new[]
        {
            new LintWorkspace(files).LintText(text, Request),
            course.Result,
            course.With("a.mdx", "b <18\n").Result,
        };
        Assert.That(results.Select(r => r.Diagnostics.Single().Message.Text), Has.All.StartsWith("Знак"));
    }

    [Test]
    public void A_cache_knows_no_language()
    {
        var files = Files();
        var request = Request with { CacheFile = InMemoryFileSystem.Root + "/obj/cache.bin" };
        foreach (var (language, start) in new[] { ("ru.yml", "Знак"), ("en", "The '<'"), ("ru.yml", "Знак"), (null, "The '<'") })
            Assert.That(new LintWorkspace(files).Lint(request with { Language = language }).Diagnostics.Single().Message.Text, Does.StartWith(start));
    }

    [Test]
    public void Fingerprints_and_equality_are_the_same_in_every_language()
    {
        var translated = new LintWorkspace(Files()).Lint(Request);
        var english = new LintWorkspace(Files()).Lint(Request with { Language = null });
        Assert.That(translated.FingerprintOf(translated.Diagnostics[0]), Is.EqualTo(english.FingerprintOf(english.Diagnostics[0])));
        Assert.That(translated.Diagnostics[0].Message, Is.EqualTo(english.Diagnostics[0].Message));
        Assert.That(translated.Diagnostics[0].Message.GetHashCode(), Is.EqualTo(english.Diagnostics[0].Message.GetHashCode()));
    }

    [Test]
    public void A_catalog_that_is_not_there_is_told() =>
        Assert.That(() => new LintWorkspace(Files()).Lint(Request with { Language = "de" }), Throws.TypeOf<PathNotFoundException>().With.Message.Contains("There is no catalog of messages 'de'"));

    [Test]
    public void Mistakes_in_a_catalog_stand_there_and_the_rest_of_it_counts()
    {
        var files = Files().With("ru.yml", Catalog + "\nmessages2: {}\n");
        var found = new LintWorkspace(files).Lint(Request).Diagnostics;
        Assert.That(found.Select(d => $"{d.Id} {d.Location.Path}"), Is.EqualTo(new[] { "CL1001 a.mdx", "CL0002 ru.yml" }));
        Assert.That(found[0].Message.Text, Does.StartWith("Знак"));
    }

    private static InMemoryFileSystem Files() => new InMemoryFileSystem().With("a.mdx", "a <17\n").With("ru.yml", Catalog);
}
