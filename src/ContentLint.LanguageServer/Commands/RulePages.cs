using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Hover;
using ContentLint.Rules;

namespace ContentLint.LanguageServer.Commands;

/// <summary>The pages about rules: those that come along, and those that packs make of themselves.</summary>
internal sealed class RulePages(CourseSet courses, ServerHost host)
{
    /// <summary>The page about a rule.</summary>
    /// <param name="rule">Its id or name.</param>
    /// <param name="uri">A document whose packs count; <see langword="null"/> for those of all workspace folders.</param>
    /// <returns>The Markdown; <see langword="null"/> where there is no such rule.</returns>
    public string? Find(string rule, string? uri)
    {
        if (RuleCatalog.Find(rule) is { } builtIn)
            return host.FindRulePage(builtIn.Id);

        var path = uri is null ? null : DocumentUri.ToPath(uri);
        string[] folders = path is null ? [.. courses.Folders] : [DocumentUri.FolderOf(path)];
        return folders.SelectMany(courses.PacksOf).Select(p => p.ToMarkdown(rule)).FirstOrDefault(p => p is not null);
    }

    /// <summary>What a hover says of a rule.</summary>
    public string About(DiagnosticDescriptor rule, OpenDocument document)
    {
        var title = $"**{rule.Id}** `{rule.Name}`: {rule.Title}";
        return Find(rule.Id, document.Uri) is { } page ? $"{title}\n\n{RulePage.Summary(page)}" : title;
    }
}
