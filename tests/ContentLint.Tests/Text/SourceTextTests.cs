using System.Text;
using ContentLint.Text;

namespace ContentLint.Tests.Text;

public sealed class SourceTextTests
{
    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    [TestCaseSource(nameof(Marked))]
    public void A_file_with_a_mark_is_written_back_byte_for_byte(Encoding encoding)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Урок\r\n")];
        var source = SourceText.FromBytes("a.mdx", bytes);
        Assert.That(source.Text, Is.EqualTo("Урок\r\n"));
        Assert.That(source.ToBytes(), Is.EqualTo(bytes));
    }

    [Test]
    public void A_file_without_a_mark_gets_none() =>
        Assert.That(SourceText.FromBytes("a.mdx", "Урок"u8.ToArray()).ToBytes(), Is.EqualTo("Урок"u8.ToArray()));

    [Test]
    public void Bytes_that_are_no_UTF8_become_replacement_characters() =>
        Assert.That(SourceText.FromBytes("a.mdx", [0x61, 0xFF, 0x62]).Text, Is.EqualTo("a\uFFFDb"));

    [TestCase("a😀b", 1, 2, ExpectedResult = "[1, 3)")]
    [TestCase("a😀b", 2, 4, ExpectedResult = "[1, 4)")]
    [TestCase("a😀b", 2, 2, ExpectedResult = "[1, 1)")]
    [TestCase("a\r\nb", 0, 2, ExpectedResult = "[0, 1)")]
    [TestCase("a\r\nb", 2, 3, ExpectedResult = "[1, 3)")]
    [TestCase("a\r\nb", 2, 2, ExpectedResult = "[1, 1)")]
    [TestCase("a\r\nb", 1, 2, ExpectedResult = "[1, 1)")]
    public string A_place_parts_no_character(string text, int start, int end) =>
        SourceText.From("a.mdx", text).GetLocation(new TextSpan(start, end)).Span.ToString();

    [Test]
    public void The_hash_follows_the_characters_alone()
    {
        var one = SourceText.From("a", "x");
        Assert.That(one.Hash, Is.EqualTo(SourceText.From("b", "\uFEFFx").Hash).And.Length.EqualTo(64));
        Assert.That(one.Hash, Is.Not.EqualTo(SourceText.From("a", "y").Hash));
    }

    [Test]
    public void Edits_apply_in_any_order_and_insertions_keep_theirs()
    {
        var edits = new[] { new TextEdit(new TextSpan(4, 5), "X"), TextEdit.Insert(0, "1"), TextEdit.Insert(0, "2"), TextEdit.Delete(new TextSpan(1, 2)) };
        Assert.That(TextEdit.Apply("abcde", edits), Is.EqualTo("12acdX"));
    }

    [Test]
    public void Overlapping_edits_are_refused() =>
        Assert.That(
            () => TextEdit.Apply("abc", [TextEdit.Delete(new TextSpan(0, 2)), TextEdit.Delete(new TextSpan(1, 3))]),
            Throws.ArgumentException);
}
