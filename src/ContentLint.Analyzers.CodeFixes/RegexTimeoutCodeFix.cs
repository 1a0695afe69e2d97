using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ContentLint.Analyzers.CodeFixes;

/// <summary>CLR006: gives a regular expression a second.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class RegexTimeoutCodeFix : SyntaxCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.Timeout.Id];

    protected override string Title => "Add a time-out of one second";

    protected override (SyntaxNode? Before, SyntaxNode? After) Fix(SyntaxNode node, SemanticModel model) => node switch
    {
        AttributeSyntax { ArgumentList: { } list } when HasOptions(node, model) => (list, list.AddArguments(
            SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression("1000"))
                .WithNameColon(SyntaxFactory.NameColon("matchTimeoutMilliseconds").WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(SyntaxFactory.Space))),
        _ when ListOf(node) is { } list => (list, WithTimeout(list, HasOptions(node, model))),
        _ => (null, null),
    };

    private static ArgumentListSyntax? ListOf(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax made => made.ArgumentList,
        InvocationExpressionSyntax call => call.ArgumentList,
        _ => null,
    };

    private static bool HasOptions(SyntaxNode node, SemanticModel model) =>
        model.GetSymbolInfo(node).Symbol is IMethodSymbol method && method.Parameters.Any(p => p.Name == "options");

    // No overload has a time-out without options.
    private static ArgumentListSyntax WithTimeout(ArgumentListSyntax list, bool hasOptions)
    {
        const string Namespace = "System.Text.RegularExpressions.";
        string[] added = hasOptions ? ["System.TimeSpan.FromSeconds(1)"] : [Namespace + "RegexOptions.None", "System.TimeSpan.FromSeconds(1)"];
        return list.AddArguments([.. added.Select(text => SyntaxFactory.Argument(Simplified(text)).WithLeadingTrivia(SyntaxFactory.Space))]);
    }

    // Each name is marked, so that the editor shortens those that a using makes short.
    private static ExpressionSyntax Simplified(string text)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        return expression.ReplaceNodes(expression.DescendantNodesAndSelf(), (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
