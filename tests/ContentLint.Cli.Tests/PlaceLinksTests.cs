using ContentLint.Text;
using Spectre.Console;

namespace ContentLint.Cli.Tests;

public sealed class PlaceLinksTests
{
    [TestCase("/course/a.mdx", null, "file:///course/a.mdx")]
    [TestCase("/course/a.mdx", "vscode", "file:///course/a.mdx#3,5")]
    [TestCase("/урок 1/a#b?c%20.mdx", "other", "file:///%D1%83%D1%80%D0%BE%D0%BA%201/a%23b%3Fc%2520.mdx")]
    [TestCase("/a\u001b]8;;x\u0007.mdx", null, "file:///a%1B%5D8%3B%3Bx%07.mdx")]
    [TestCase("a text", null, null)]
    [Platform("Linux,MacOsX")]
    public void A_place_is_an_address(string path, string? terminal, string? address) =>
        Assert.That(new PlaceLinks(name => name == "TERM_PROGRAM" ? terminal : null).AddressOf(PlaceIn(path)), Is.EqualTo(address));

    [TestCase(true, TestName = "A terminal that knows links has one")]
    [TestCase(false, TestName = "Another has the text alone")]
    public void A_link_is_written_where_it_can_be_shown(bool knowsLinks)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Capabilities.Links = knowsLinks;
        new SpectreWriter(console, new PlaceLinks(_ => null)).WritePlace(PlaceIn("/course/a.mdx"));
        Assert.That(text.ToString(), Does.Contain("/course/a.mdx:3:5"));
        Assert.That(text.ToString().Contains("\u001b]8;", StringComparison.Ordinal), Is.EqualTo(knowsLinks));
    }

    private static SourceLocation PlaceIn(string path) => new(new FileId(path), new TextSpan(0, 1), new LinePosition(3, 5), new LinePosition(3, 6));
}
