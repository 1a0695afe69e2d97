using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContentLint.Analyzers.CodeFixes;

/// <summary>CLR003: adds a descriptor to the list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ListDescriptorCodeFix : SyntaxCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.Unlisted.Id];

    protected override string Title => "Add it to Descriptors";

    protected override (SyntaxNode? Before, SyntaxNode? After) Fix(SyntaxNode node, SemanticModel model)
    {
        if (node is not VariableDeclaratorSyntax { Identifier.ValueText: var name } || node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return (null, null);
        var property = type.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(p => p.Identifier.ValueText == "Descriptors");
        if (property is null || RuleClassAnalyzer.ListOf(property) is not CollectionExpressionSyntax list)
            return (null, null);
        var element = SyntaxFactory.ExpressionElement(SyntaxFactory.IdentifierName(name));
        if (list.Elements.Count == 0)
            return (list, list.AddElements(element));
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var elements = SyntaxFactory.SeparatedList(list.Elements.Append(element), [.. list.Elements.GetSeparators(), comma]);
        return (list, list.WithElements(elements));
    }
}
