using ContentLint.Reporting;
using ContentLint.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ContentLint.Cli;

/// <summary>Whether to write colours.</summary>
internal enum ColorMode
{
    /// <summary>On a terminal, unless <c>NO_COLOR</c> is set.</summary>
    Auto,
    Always,
    Never,
}

/// <summary>The streams a command talks through.</summary>
/// <param name="In">What is piped in.</param>
/// <param name="Out">Where reports go.</param>
/// <param name="Error">Where usage errors and progress go.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Gives a variable of the environment; <see langword="null"/> where it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Tells the user something beside the report. What it quotes can neither steer the terminal nor a CI server.</summary>
    public void Say(string text) => Error.WriteLine(LogText.Lines(text));

    /// <summary>A writer for people: with colours where the stream shows them.</summary>
    public StyledWriter CreateWriter(ColorMode color)
    {
        var isConsole = ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected;
        if (color == ColorMode.Never || (color == ColorMode.Auto && !isConsole))
            return new PlainWriter(Out);

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Out),
            Ansi = color == ColorMode.Always ? AnsiSupport.Yes : AnsiSupport.Detect,
            ColorSystem = color == ColorMode.Always ? ColorSystemSupport.Standard : ColorSystemSupport.Detect,
        });
        return new SpectreWriter(console, isConsole ? new PlaceLinks(Environment) : null);
    }

    /// <summary>Begins a new screen where a person looks at one.</summary>
    public void Clear()
    {
        if (ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected)
            Out.Write("\u001b[2J\u001b[3J\u001b[H");
    }

    /// <summary>Whether a progress bar makes sense: a person looks at the error stream.</summary>
    public bool ShowsProgress => ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected && !Console.IsOutputRedirected;

    /// <summary>A console on the error stream, for progress.</summary>
    public IAnsiConsole CreateErrorConsole() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
}

/// <summary>Writes styles through Spectre.Console, which knows terminals and honours <c>NO_COLOR</c>.</summary>
/// <param name="console">Where the text goes.</param>
/// <param name="links">Makes links of places; <see langword="null"/> where nobody could click on them.</param>
internal sealed class SpectreWriter(IAnsiConsole console, PlaceLinks? links = null) : StyledWriter
{
    public override void Write(string text, TextStyle style = TextStyle.Plain) => console.Write(new Run(text, Look(style)));

    public override void WritePlace(SourceLocation place) =>
        console.Write(new Run(LogText.Line(place.ToString()), Look(TextStyle.Path), links?.AddressOf(place) is { } address ? new Link(address) : null));

    private static Style Look(TextStyle style) => style switch
    {
        TextStyle.Error => new Style(Color.Red, decoration: Decoration.Bold),
        TextStyle.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        TextStyle.Suggestion => new Style(Color.Blue),
        TextStyle.Path => new Style(Color.Aqua),
        TextStyle.Gutter => new Style(Color.Grey),
        TextStyle.Strong => new Style(decoration: Decoration.Bold),
        TextStyle.Dim => new Style(Color.Grey),
        TextStyle.Good => new Style(Color.Green),
        _ => Style.Plain,
    };

    // A piece of text as it is: Spectre's own Text would wrap it at the terminal's width and break the marks' alignment.
    private sealed class Run(string text, Style style, Link? link = null) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            var lines = text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    yield return Segment.LineBreak;
                if (lines[i].Length > 0)
                    yield return link is null ? new Segment(lines[i], style) : new Segment(lines[i], style, link);
            }
        }
    }
}
