// JSON as examples are written: with comments, with a comma behind the last entry, a part of an object, several values one
// after the other. What is then still no JSON is reported when it is a slip for sure, which a reader copies; text that only
// resembles JSON - types in place of values, an object of JavaScript, the beginning of an answer - is left alone.

using ContentLint.Data;

namespace ContentLint.Lessons.Languages;

/// <summary>JSON in fences.</summary>
internal sealed class JsonLanguage : ICodeLanguage
{
    // What other languages write for JSON's three words.
    private static readonly string[] ForeignWords = ["True", "TRUE", "False", "FALSE", "None", "Null", "NULL", "nil", "undefined"];

    public IReadOnlyList<string> Names { get; } = ["json", "jsonc"];

    public void Read(CodeBlock block, CodeFindings findings)
    {
        if (IllustrativeCode.IsNoExample(block))
            return;

        var text = block.Content.Text;
        var document = JsonReader.Read(block.Content, JsonForm.Example);
        if (document.Mistakes.Count == 0)
            findings.Diagnostics.AddRange(document.DuplicateKeys.Where(d => !d.IsCommented).Select(d => ToDiagnostic(d, block.Content.Source)));
        else if (document.DuplicateKeys.Count == 0 && document.Mistakes.All(m => IsSlip(m, text)) && !IllustrativeCode.HasGaps(text))
            findings.Diagnostics.Add(document.Diagnostics[0].As(CodeDescriptors.Json));
    }

    private static bool IsSlip(JsonMistake mistake, string text) => mistake.Kind switch
    {
        JsonMistakeKind.MissingComma or JsonMistakeKind.MissingColon or JsonMistakeKind.Escape => true,
        JsonMistakeKind.StrayBracket => text.TrimStart() is ['{' or '[', ..],
        JsonMistakeKind.UnclosedBracket => LooksClosed(text),
        JsonMistakeKind.UnclosedString => IsFollowedByEntry(text, mistake.Offset),
        JsonMistakeKind.Quotes or JsonMistakeKind.Key => text.IndexOf('"', 0, mistake.Offset) >= 0,
        JsonMistakeKind.Word => ForeignWords.Any(w => string.CompareOrdinal(text, mistake.Offset, w, 0, w.Length) == 0 && !IsWordAt(text, mistake.Offset + w.Length)),
        _ => false,
    };

    private static bool IsWordAt(string text, int offset) => offset < text.Length && (char.IsLetterOrDigit(text[offset]) || text[offset] == '_');

    // The last line closes what the first one opens, in the same column: a bracket between them is missing. Else the example
    // may just stop there.
    private static bool LooksClosed(string text)
    {
        var first = text.TrimStart();
        var last = text.TrimEnd();
        if (first is not ['{' or '[', ..] || last is not [.., '}' or ']'])
            return false;

        var close = last.Length - 1;
        var open = text.Length - first.Length;
        return close - LineStart(text, close) == open - LineStart(text, open);
    }

    private static int LineStart(string text, int offset) => text.LastIndexOf('\n', offset) + 1;

    // `"a": "b,` and an entry on the next line: the quote is missing. A long string that is broken for the page goes on there.
    private static bool IsFollowedByEntry(string text, int offset)
    {
        var next = text.IndexOf('\n', offset);
        while (next >= 0 && next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next >= 0 && next < text.Length && text[next] is '"' or '}' or ']';
    }

    private static Diagnostic ToDiagnostic(JsonDuplicateKey duplicate, SourceText source) => new(
        CodeDescriptors.JsonDuplicateKey,
        source.GetLocation(duplicate.Span),
        $"'{duplicate.Key}' stands here a second time; the first is in line {source.Lines.GetLine(duplicate.First.Start):line}.",
        "Keep one of the two: a program that reads this takes the last.",
        [new RelatedLocation($"The first '{duplicate.Key}'", source.GetLocation(duplicate.First))]);
}
