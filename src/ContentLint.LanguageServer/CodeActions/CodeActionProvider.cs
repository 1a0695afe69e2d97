// What an author can do about a finding: each of its fixes, all fixes of its kind, a comment that silences it, the baseline, and
// the page about it. Two entries of one menu never read the same.

using ContentLint.Diagnostics;
using ContentLint.LanguageServer.Commands;
using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Diagnostics;
using ContentLint.LanguageServer.Documents;
using ContentLint.LanguageServer.Protocol;
using ContentLint.LanguageServer.Session;
using ContentLint.LanguageServer.Transport;
using ContentLint.Text;

namespace ContentLint.LanguageServer.CodeActions;

/// <summary>Offers code actions.</summary>
internal sealed class CodeActionProvider(OpenDocuments documents, CourseSet courses, DiagnosticConversion conversion, EditBuilder edits)
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.contentlint";

    // A whole document may be selected: each comment that is offered has been tried, which takes a reading of the document.
    private const int MostSuppressed = 5;

    private readonly FixAllProvider _fixAll = new(documents, courses, edits);
    private readonly SuppressionProvider _suppressions = new(courses);

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; set; } = ClientCapabilities.None;

    /// <summary>Has the requests handled.</summary>
    public void Register(Router router)
    {
        router.OnRequest<CodeActionParams, CodeAction[]>("textDocument/codeAction", Offer);
        router.OnRequest<CodeAction, CodeAction>("codeAction/resolve", (a, _) => _fixAll.Resolve(a));
    }

    private CodeAction[] Offer(CodeActionParams asked, CancellationToken cancellationToken)
    {
        edits.Client = Client;
        if (documents.Find(asked.TextDocument.Uri) is not { } document)
            return [];

        var found = courses.FindingsOf(document);
        var range = document.Positions.ToSpan(asked.Range);
        Diagnostic[] here = [.. found.Where(d => d.Location.Span.Start <= range.End && d.Location.Span.End >= range.Start)];
        var menu = new ActionMenu();
        if (IsWanted(asked.Context?.Only, QuickFix))
        {
            AddFixes(menu, document, here);
            AddFixesOfRules(menu, document, here, found);
            AddSuppressions(menu, document, here, found, cancellationToken);
            AddBaseline(menu, document, here, found);
            AddPages(menu, document, here);
        }

        if (IsWanted(asked.Context?.Only, FixAll) && _fixAll.Offer(document, found, mayWait: Client.ResolvesEdits) is { } all)
            menu.Add(all);
        return menu.ToArray();
    }

    private void AddFixes(ActionMenu menu, OpenDocument document, IEnumerable<Diagnostic> here)
    {
        foreach (var diagnostic in here)
        {
            foreach (var fix in diagnostic.Fixes)
            {
                var action = new CodeAction(FixTitle.Of(document.Source, diagnostic, fix), QuickFix)
                {
                    Diagnostics = [conversion.Convert(diagnostic)],
                    IsPreferred = fix.Safety == FixSafety.Safe && ReferenceEquals(fix, diagnostic.Fixes[0]) ? true : null,
                    Edit = edits.Of(document, fix.Edits),
                };
                menu.Add(action, fix.Edits, diagnostic.Location.Start);
            }
        }
    }

    private void AddFixesOfRules(ActionMenu menu, OpenDocument document, IEnumerable<Diagnostic> here, IReadOnlyList<Diagnostic> found)
    {
        foreach (var rule in here.Where(d => d.Fixes.Count > 0).Select(d => d.Descriptor).Distinct())
        {
            if (_fixAll.OfferRule(document, rule, found, mayWait: Client.ResolvesEdits) is { } action)
                menu.Add(action);
        }
    }

    private void AddSuppressions(ActionMenu menu, OpenDocument document, Diagnostic[] here, IReadOnlyList<Diagnostic> found, CancellationToken cancellationToken)
    {
        if (!document.IsLesson || here.Length > MostSuppressed)
            return;

        foreach (var diagnostic in here.DistinctBy(d => (d.Id, d.Location.Start.Line)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add($"Suppress {diagnostic.Id} on this line", diagnostic, _suppressions.ForLine(document, diagnostic, found));
        }

        foreach (var diagnostic in here.DistinctBy(d => d.Id))
            Add($"Suppress {diagnostic.Id} in this file", diagnostic, _suppressions.ForFile(document, diagnostic, found));

        void Add(string title, Diagnostic diagnostic, IReadOnlyList<TextEdit>? comment)
        {
            if (comment is not null)
                menu.Add(new CodeAction(title, QuickFix) { Diagnostics = [conversion.Convert(diagnostic)], Edit = edits.Of(document, comment) }, comment, diagnostic.Location.Start);
        }
    }

    private void AddBaseline(ActionMenu menu, OpenDocument document, Diagnostic[] here, IReadOnlyList<Diagnostic> found)
    {
        if (here.Length == 0 || !document.IsFile || !document.IsLesson || courses.CourseFor(document)?.Current is not { } course || course.BaselineOf(document.LintPath) is not { } path)
            return;

        var baseline = path[(path.LastIndexOf('/') + 1)..];
        foreach (var diagnostic in here)
        {
            var action = new CodeAction($"Add this {diagnostic.Id} problem to {baseline}", QuickFix) { Diagnostics = [conversion.Convert(diagnostic)] };
            menu.Add(action, CommandProvider.AddToBaseline, [document.Uri, course.Result.FingerprintOf(diagnostic)], diagnostic.Location.Start);
        }

        if (found.Count > 1)
            menu.Add(new CodeAction($"Add all {found.Count} problems of this file to {baseline}", QuickFix), CommandProvider.AddToBaseline, [document.Uri], default);
    }

    private void AddPages(ActionMenu menu, OpenDocument document, Diagnostic[] here)
    {
        foreach (var rule in here.DistinctBy(d => d.Id))
        {
            var action = new CodeAction($"Explain {rule.Id} {rule.Descriptor.Name}", QuickFix) { Diagnostics = [conversion.Convert(rule)] };
            menu.Add(action, CommandProvider.Explain, [rule.Id, document.Uri], rule.Location.Start);
        }
    }

    // A kind stands for all that begin with it.
    private static bool IsWanted(string[]? only, string kind) =>
        only is null || only.Any(o => o.Length == 0 || kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));
}
