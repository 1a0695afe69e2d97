// What is asked of every reader of front matter, whatever the language and its dialect.

using System.Globalization;
using ContentLint.Data;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Yaml;

/// <summary>Assertions about one reader.</summary>
internal sealed class ReaderAssert(Func<MappedText, YamlDocument> read)
{
    /// <summary>Every part of this is to be read without an exception.</summary>
    private const string Anything = "a: \"b\\x41\"\nc: [d, {e: 'f'}, *g, !!str h]\ni: |2+\n   j\n? k\n: - l\n  - &m n\n<<: {o: p}\n%q\n\tr: @s\n";

    public YamlDocument Read(string text) => read(MappedText.Whole(SourceText.From("a.yml", text)));

    /// <summary>The text is a value, in the words of <see cref="Show"/>; or an error where there is none.</summary>
    public void Reads(string text, string? expected)
    {
        var document = Read(text);
        Assert.That(document.Diagnostics.Where(d => d.Id.StartsWith("CL20", StringComparison.Ordinal)), expected is null ? Is.Not.Empty : Is.Empty);
        if (expected is not null)
            Assert.That(Show(document.Root), Is.EqualTo(expected));
    }

    /// <summary>The marked mistakes are reported and no others, with either line ending.</summary>
    public void Reports(string marked)
    {
        var expected = MarkedText.Parse(marked);
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var (text, shown) = (expected.Text.Replace("\n", lineEnd, StringComparison.Ordinal), marked.Replace("\n", lineEnd, StringComparison.Ordinal));
            var actual = Read(text).Diagnostics.Select(d => new MarkedSpan(d.Id, d.Location.Span));
            Assert.That(MarkedText.Format(text, actual), Is.EqualTo(shown));
        }
    }

    /// <summary>The only mistake's first fix makes a text that is fine.</summary>
    public void Fixes(string text, string expected)
    {
        var diagnostic = Read(text).Diagnostics.Single();
        Assert.That(TextEdit.Apply(text, diagnostic.Fixes[0].Edits), Is.EqualTo(expected));
        Assert.That(Read(expected).Diagnostics, Is.Empty);
    }

    /// <summary>What a broken text is worth, in the words of <see cref="Show"/>.</summary>
    public void GoesOn(string text, string expected) => Assert.That(Show(Read(text).Root), Is.EqualTo(expected));

    /// <summary>Mistakes in the lines of a quote stand on the characters of the file.</summary>
    public void PlacesAreThoseOfTheFile()
    {
        var source = SourceText.From("a.mdx", "> a: [b\n> c: d: e\n");
        var text = new MappedText.Builder(source).Append(new TextSpan(2, 8)).Append(new TextSpan(10, 18)).ToMappedText(18);
        Assert.That(read(text).Diagnostics.Select(d => source.GetText(d.Location.Span)), Is.EqualTo(new[] { "[", "d: e" }));
    }

    /// <summary>A text repeated is read in proportion to its length; it may have to be a mistake.</summary>
    public void IsLinear(string unit, int count, bool isMistake = false) => AllocationGrowth.AssertLinear(
        size => string.Concat(Enumerable.Repeat(unit, size)), count, text => Assert.That(Read(text).Diagnostics, isMistake ? Is.Not.Empty : Is.Not.Null));

    /// <summary>A text without a mistake is read in proportion to its length.</summary>
    public void IsLinearOverFields(int count) => AllocationGrowth.AssertLinear(
        size => string.Concat(Enumerable.Range(0, size).Select(i => $"key{i}: \"value {i}\" # comment\n")), count, text => Assert.That(Read(text).Diagnostics, Is.Empty));

    /// <summary>A text that ends and starts anywhere is read without an exception.</summary>
    public void ReadsAnyPart()
    {
        for (var length = 0; length <= Anything.Length; length++)
        {
            for (var start = 0; start <= length; start++)
                Assert.That(() => Read(Anything[start..length]), Throws.Nothing);
        }
    }

    /// <summary>A value in a line: strings in quotes, dates after '@', <c>?</c> for what is broken and <c>!</c> behind what holds it.</summary>
    public static string Show(DataNode? node) => node switch
    {
        null => "nothing",
        DataInvalid => "?",
        DataScalar { Value: DateTime date } => "@" + date.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DataScalar { Value: double number } => JavaScriptNumber.ToString(number),
        DataScalar { Value: string text } => $"'{text}'",
        DataScalar { Value: bool value } => value ? "true" : "false",
        DataSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]{Broken(node)}",
        DataMapping mapping => $"{{{string.Join(", ", mapping.Properties.Select(p => $"{p.Key}: {Show(p.Value)}"))}}}{Broken(node)}",
        _ => "null",
    };

    private static string Broken(DataNode node) => node.IsBroken ? "!" : "";
}
