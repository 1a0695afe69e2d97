namespace ContentLint.Text;

/// <summary>The line break a file uses, so that what a fix inserts looks like the rest.</summary>
internal static class LineBreaks
{
    /// <summary>CRLF when the first line ends with it, else LF.</summary>
    public static string Of(SourceText source)
    {
        var first = source.Text.IndexOf('\n');
        return first > 0 && source.Text[first - 1] == '\r' ? "\r\n" : "\n";
    }
}
