using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class DidYouMeanTests
{
    private static readonly string[] Keys = ["title", "order", "description", "difficulty", "lang"];

    [TestCase("ordr", "order")]
    [TestCase("tilte", "title", TestName = "Swapped neighbours are one slip")]
    [TestCase("Descripton", "description", TestName = "Case does not count")]
    [TestCase("dificulty", "difficulty")]
    [TestCase("long", "lang")]
    [TestCase("author", null)]
    [TestCase("la", null, TestName = "Short words need to be nearly whole")]
    [TestCase("", null)]
    public void Suggests_only_what_is_close(string word, string? expected) =>
        Assert.That(DidYouMean.Suggest(word, Keys), Is.EqualTo(expected));

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Nobody_means_a_name_of_two_lines(string lineBreak) =>
        Assert.That(DidYouMean.Suggest("check me", [$"check{lineBreak}me", "checks me"]), Is.EqualTo("checks me"));

    [TestCase("", "abc", 3)]
    [TestCase("abc", "abc", 0)]
    [TestCase("abcd", "acbd", 1)]
    [TestCase("flowchrt", "flowchart", 1)]
    [TestCase("kitten", "sitting", 3)]
    public void Distance_counts_slips(string left, string right, int expected) =>
        Assert.That(DidYouMean.Distance(left, right), Is.EqualTo(expected));
}
