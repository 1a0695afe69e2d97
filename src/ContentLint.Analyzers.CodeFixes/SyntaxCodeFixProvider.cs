using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContentLint.Analyzers.CodeFixes;

/// <summary>A fix that replaces one node of the file its diagnostic is in.</summary>
internal abstract class SyntaxCodeFixProvider : CodeFixProvider
{
    protected abstract string Title { get; }

    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Fix(node, model) is not ({ } before, { } after))
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(before, after))), Title),
                diagnostic);
        }
    }

    /// <summary>The node to replace and what replaces it; nothing where there is no safe fix.</summary>
    protected abstract (SyntaxNode? Before, SyntaxNode? After) Fix(SyntaxNode node, SemanticModel model);
}
