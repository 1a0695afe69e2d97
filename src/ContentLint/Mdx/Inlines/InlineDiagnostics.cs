namespace ContentLint.Mdx.Inlines;

/// <summary>The messages about text.</summary>
internal static class InlineDiagnostics
{
    /// <summary>Code in a table's cell that a bar in it cuts.</summary>
    /// <param name="source">The file.</param>
    /// <param name="code">The code with its backticks.</param>
    /// <param name="first">What is wrong with its first part.</param>
    public static Diagnostic CutCode(SourceText source, TextSpan code, Diagnostic first)
    {
        TextEdit[] edits = [.. Enumerable.Range(code.Start, code.Length).Where(i => source.Text[i] == '|' && source.Text[i - 1] != '\\').Select(i => TextEdit.Insert(i, "\\"))];
        return new Diagnostic(
            first.Descriptor,
            source.GetLocation(TextSpan.FromLength(edits.Length > 0 ? edits[0].Span.Start : code.Start, 1)),
            "In a table '|' ends the cell, in code too, and the code with it.",
            "Write '\\|'.",
            [new RelatedLocation("the code starts here", source.GetLocation(code))],
            edits.Length > 0 ? [new CodeFix("Write '\\|'", FixSafety.Safe, edits)] : null);
    }
}
