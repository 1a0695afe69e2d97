using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Transport;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.CodeActions;

/// <summary>Mends a whole document, as <c>check --fix</c> would, or all problems of one rule in it.</summary>
internal sealed class FixAllProvider(OpenDocuments documents, CourseSet courses, EditBuilder edits)
{
    private const int ContentModified = -32801;

    /// <summary>The action that applies all safe fixes; <see langword="null"/> where there are none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="found">What is found in it.</param>
    /// <param name="mayWait">Whether the edit may be worked out when the action is chosen.</param>
    public CodeAction? Offer(OpenDocument document, IReadOnlyList<Diagnostic> found, bool mayWait)
    {
        if (!document.IsLesson || !found.Any(d => d.Fixes.Any(f => f.Safety == FixSafety.Safe)))
            return null;

        var action = new CodeAction("Fix all safe contentlint problems", CodeActionProvider.FixAll) { Data = new CodeActionData(document.Uri, document.Version) };
        return mayWait ? action : Complete(action, document);
    }

    /// <summary>The action that applies the fixes of one rule; <see langword="null"/> where it has not at least two.</summary>
    public CodeAction? OfferRule(OpenDocument document, DiagnosticDescriptor rule, IReadOnlyList<Diagnostic> found, bool mayWait)
    {
        CodeFix[] fixes = [.. found.Where(d => d.Id == rule.Id).SelectMany(d => d.Fixes.Where(f => f.Safety != FixSafety.Unsafe).Take(1))];
        if (!document.IsLesson || fixes.Length < 2)
            return null;

        var action = new CodeAction($"Fix all {rule.Id} problems in this file", CodeActionProvider.QuickFix)
        {
            Data = new CodeActionData(document.Uri, document.Version) { Rule = rule.Id, Suggestions = fixes.Any(f => f.Safety == FixSafety.Suggestion) },
        };
        return mayWait ? action : Complete(action, document);
    }

    /// <summary>Works the edit of an action out.</summary>
    /// <exception cref="RpcException">The document is not what it was.</exception>
    public CodeAction Resolve(CodeAction action)
    {
        if (action.Data is not { } data)
            return action;
        if (documents.Find(data.Uri) is not { } document || document.Version != data.Version)
            throw new RpcException(ContentModified, "The document has changed.");

        return Complete(action, document) ?? action with { Edit = edits.Of(document, []) };
    }

    private CodeAction? Complete(CodeAction action, OpenDocument document)
    {
        var most = action.Data is { Suggestions: true } ? FixSafety.Suggestion : FixSafety.Safe;
        var difference = EditBuilder.Difference(document.Source.Text, Mend(document, most, action.Data?.Rule));
        return difference.Count == 0 ? null : action with { Edit = edits.Of(document, difference) };
    }

    private string Mend(OpenDocument document, FixSafety most, string? rule)
    {
        var after = document.IsFile
            ? courses.CourseFor(document)?.Current?.FixText(document.LintPath, most, rule)
            : rule is null ? new LintWorkspace(courses.Files).FixText(document.Source, courses.RequestForText(document), most) : null;
        return (after ?? document.Source).Text;
    }
}
