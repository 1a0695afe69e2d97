// What a rule of a pack offers to type: other words for the place it reports, or a block of text near it. Inserted blocks go
// between top-level blocks, with a blank line on each side, so that they never tear a list or a quote apart.

using ContentLint.Lessons;

namespace ContentLint.RulePacks.Model;

/// <summary>Where a fix inserts.</summary>
internal enum InsertPlace
{
    Before,
    After,
    SectionEnd,
    End,
}

/// <summary>A fix as a pack describes it.</summary>
/// <param name="Title">What it does; <see langword="null"/> for a plain word.</param>
/// <param name="Safety">How sure it is.</param>
/// <param name="Text">The text to put in; <see langword="null"/> where the place itself knows what should stand there.</param>
/// <param name="Insert">Where it is inserted; <see langword="null"/> when it replaces the place.</param>
internal sealed record PackFix(string? Title, FixSafety Safety, MessageTemplate? Text, InsertPlace? Insert)
{
    /// <summary>The fix for a reported place.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="place">The reported characters.</param>
    /// <param name="value">Gives a variable's value.</param>
    public CodeFix For(Lesson lesson, TextSpan place, Func<string, string?> value)
    {
        var text = Text!.Fill(value);
        return Insert is { } where
            ? new CodeFix(Title is { } own ? Message.FromString(own) : "Insert what is missing", Safety, ToEdit(lesson, place, where, text))
            : new CodeFix(Title is { } title ? Message.FromString(title) : $"Replace by '{text}'", Safety, new TextEdit(place, text));
    }

    private static TextEdit ToEdit(Lesson lesson, TextSpan place, InsertPlace where, string text)
    {
        var block = text.Trim('\r', '\n');
        var newLine = lesson.Source.Text.Contains("\r\n") ? "\r\n" : "\n";
        block = block.Replace("\r\n", "\n").Replace("\n", newLine);
        var at = OffsetOf(lesson, place, where);
        var before = lesson.TopLevelBlocks.LastOrDefault(b => b.End <= at);
        var hasMore = lesson.TopLevelBlocks.Any(b => b.Start >= at);
        if (where == InsertPlace.Before)
            return new TextEdit(TextSpan.At(at), block + newLine + newLine);

        // After the last character of what stands before, whatever blank lines follow.
        var end = before.IsEmpty ? at : before.End;
        while (end > 0 && lesson.Source.Text[end - 1] is '\n' or '\r')
            end--;
        return new TextEdit(TextSpan.At(end), newLine + newLine + block + (hasMore || end < lesson.Source.Length ? "" : newLine));
    }

    private static int OffsetOf(Lesson lesson, TextSpan place, InsertPlace where)
    {
        var own = lesson.TopLevelBlocks.FirstOrDefault(b => b.Contains(place) || b.Start >= place.Start);
        var fallback = lesson.FrontMatter is { } frontMatter && place.Start < frontMatter.Span.End ? frontMatter.Span.End : place.Start;
        return where switch
        {
            InsertPlace.Before => own.IsEmpty ? lesson.Source.Length : own.Start,
            InsertPlace.After => own.IsEmpty ? fallback : own.End,
            InsertPlace.SectionEnd => lesson.Sections.At(place.Start, deepest: 2)?.Span.End ?? lesson.Source.Length,
            _ => lesson.Source.Length,
        };
    }
}
