using ContentLint.Lessons;
using ContentLint.RulePacks;
using ContentLint.RulePacks.Conditions;
using ContentLint.RulePacks.Reading;
using ContentLint.Tests.Text;
using ContentLint.Text;

namespace ContentLint.Tests.RulePacks;

/// <summary>What is passed over without matching has no match.</summary>
public sealed class PatternSearchTests
{
    [Test]
    public void No_text_with_a_match_is_passed_over()
    {
        var random = new Random(3);
        var (found, passed) = (0, 0);
        for (var i = 0; i < 800; i++)
        {
            var lesson = Read(string.Join("\n\n", Enumerable.Range(0, 1 + random.Next(70)).Select(_ => "w " + RandomPatterns.NextText(random).Replace("\n", " "))));
            for (var p = 0; p < 4; p++)
            {
                if (PackPattern.Parse(RandomPatterns.Next(random) + (p % 2 == 0 ? "" : "(?:ab|bc|кА)"), out _) is { } pattern)
                    Compare(pattern, lesson, ref found, ref passed);
            }
        }

        Assert.That(found, Is.GreaterThan(300));
        Assert.That(passed, Is.GreaterThan(5_000));
    }

    [Test]
    public void Nor_by_a_pattern_of_a_shipped_pack()
    {
        var patterns = RulePack.BuiltInNames.SelectMany(n => RulePackReader.Read(RulePack.FindBuiltIn(n)!.Source, n, []).Patterns).Select(p => p.Pattern).ToArray();
        Assert.That(patterns, Is.Not.Empty);
        var (found, passed) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.mdx", SearchOption.AllDirectories).Where(f => !f.Contains("node_modules")))
        {
            var lesson = Read(File.ReadAllText(file));
            foreach (var pattern in patterns)
                Compare(pattern, lesson, ref found, ref passed);
        }

        Assert.That(found, Is.GreaterThan(10));
        Assert.That(passed, Is.GreaterThan(300));
    }

    private static void Compare(PackPattern pattern, Lesson lesson, ref int found, ref int passed)
    {
        var index = LessonIndex.Of(lesson);
        var chosen = index.RunsFor(WordPlaces.All, pattern).ToArray();
        Assert.That(chosen, Is.EqualTo(index.RunsOf(WordPlaces.All).Where(chosen.Contains)), "the order of the texts");
        foreach (var run in index.RunsOf(WordPlaces.All))
        {
            var hasMatch = pattern.IsMatch(run.Text.Text);
            found += hasMatch ? 1 : 0;
            if (chosen.Contains(run))
                continue;

            passed++;
            Assert.That(hasMatch, Is.False, $"'{pattern.Text}' matches '{run.Text.Text}'");
        }
    }

    private static Lesson Read(string text) => LessonReader.Read(SourceText.From("lesson.mdx", text), LessonOptions.Default);
}
