using ContentLint.LanguageServer.Courses;

namespace ContentLint.LanguageServer.Completion;

/// <summary>The caret in a lesson.</summary>
/// <param name="Context">The lesson.</param>
/// <param name="Offset">The caret's offset.</param>
internal sealed record Caret(LessonContext Context, int Offset)
{
    /// <summary>The offset at which the caret's line begins.</summary>
    public int LineStart { get; } = Context.Source.Lines.GetLineSpan(Context.Source.Lines.GetLine(Offset)).Start;

    /// <summary>The caret's line up to the caret.</summary>
    public string Before => field ??= Context.Source.Text[LineStart..Offset];

    /// <summary>The path of the lesson.</summary>
    public string Path => Context.Document.LintPath;

    /// <summary>Where the word before the caret begins: letters, digits, and what else counts as a part of one.</summary>
    public int WordStart(Func<char, bool>? isPart = null)
    {
        var start = Offset;
        while (start > LineStart && (char.IsLetterOrDigit(Context.Source.Text[start - 1]) || isPart?.Invoke(Context.Source.Text[start - 1]) == true))
            start--;
        return start;
    }
}
