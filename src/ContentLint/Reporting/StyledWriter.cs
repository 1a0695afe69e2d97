namespace ContentLint.Reporting;

/// <summary>What a piece of output is; the host decides what that looks like.</summary>
public enum TextStyle
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>A severity: error.</summary>
    Error,

    /// <summary>A severity: warning.</summary>
    Warning,

    /// <summary>A severity: suggestion.</summary>
    Suggestion,

    /// <summary>A file and a place in it.</summary>
    Path,

    /// <summary>Line numbers and frames.</summary>
    Gutter,

    /// <summary>What is said with weight: the message.</summary>
    Strong,

    /// <summary>Ids, names, counts.</summary>
    Dim,

    /// <summary>Help and text that a fix puts in.</summary>
    Good,
}

/// <summary>Takes text with styles; a terminal shows them, a plain writer drops them.</summary>
public abstract class StyledWriter
{
    /// <summary>Writes text.</summary>
    /// <param name="text">The text; may hold line feeds.</param>
    /// <param name="style">What it is.</param>
    public abstract void Write(string text, TextStyle style = TextStyle.Plain);

    /// <summary>Writes a place in a file as <c>path:line:column</c>; a terminal may have it lead there.</summary>
    /// <param name="place">The place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="place"/> is <see langword="null"/>.</exception>
    public virtual void WritePlace(SourceLocation place) => Write(LogText.Line((place ?? throw new ArgumentNullException(nameof(place))).ToString()), TextStyle.Path);

    /// <summary>Writes text and ends the line.</summary>
    /// <param name="text">The text before the line's end.</param>
    /// <param name="style">What it is.</param>
    public void WriteLine(string text = "", TextStyle style = TextStyle.Plain)
    {
        Write(text, style);
        Write("\n");
    }
}

/// <summary>Drops the styles and writes the text.</summary>
public sealed class PlainWriter : StyledWriter
{
    private readonly TextWriter _writer;

    /// <summary>Makes a writer without styles.</summary>
    /// <param name="writer">Where the text goes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    public PlainWriter(TextWriter writer) => _writer = writer ?? throw new ArgumentNullException(nameof(writer));

    /// <inheritdoc/>
    public override void Write(string text, TextStyle style = TextStyle.Plain) => _writer.Write(text);
}
