namespace ContentLint.Yaml.JsYaml;

/// <summary>Where the reader stands, with what it must know about the current line.</summary>
internal struct Cursor
{
    /// <summary>The offset of the next character.</summary>
    public int Position;

    /// <summary>The number of line breaks passed.</summary>
    public int Line;

    /// <summary>The offset at which the current line starts.</summary>
    public int LineStart;

    /// <summary>The number of spaces the current line starts with; a tab ends the count.</summary>
    public int LineIndent;

    /// <summary>The first tab among the white space passed on this line; -1 when there is none.</summary>
    public int FirstTab;
}
