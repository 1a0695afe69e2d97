using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Completion;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Hover;

/// <summary>The id or the name of a rule where one is written: in a comment that silences, under <c>rules</c> of a configuration.</summary>
internal static class RuleName
{
    private const string Prefix = "contentlint-";

    /// <summary>The rule at an offset with the characters of its name; <see langword="null"/> for none.</summary>
    public static (TextSpan Span, DiagnosticDescriptor Rule)? At(OpenDocument document, CourseSet courses, int offset)
    {
        var (text, start, end) = (document.Source.Text, offset, offset);
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        while (end < text.Length && IsPart(text[end]))
            end++;
        if (end == start || !IsNamed(document, courses, start))
            return null;

        var word = text[start..end];
        var rule = RuleCatalog.Find(word)
            ?? (document.FilePath is { } path ? courses.PacksOf(DocumentUri.FolderOf(path)).SelectMany(p => p.Rules).FirstOrDefault(r => r.Id == word || r.Name == word) : null);
        return rule is null ? null : (new TextSpan(start, end), rule);
    }

    private static bool IsNamed(OpenDocument document, CourseSet courses, int offset) => courses.ContextOf(document) is { } context
        ? context.Lesson.Comments.FirstOrDefault(c => c.Span.Contains(offset)) is { } comment && comment.Content.Text.Contains(Prefix, StringComparison.Ordinal)
        : ConfigurationProposals.IsConfiguration(document) && YamlCaret.Find(document.Source.Text, 0, offset) is { Path: [.., "rules"], Key: null };

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
