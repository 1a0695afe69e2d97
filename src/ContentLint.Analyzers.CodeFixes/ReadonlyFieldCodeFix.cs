using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContentLint.Analyzers.CodeFixes;

/// <summary>CLR004: makes a private field readonly that only constructors assign.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ReadonlyFieldCodeFix : SyntaxCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleDescriptors.State.Id];

    protected override string Title => "Make the field readonly";

    protected override (SyntaxNode? Before, SyntaxNode? After) Fix(SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { Declaration.Variables: [var variable], Parent: TypeDeclarationSyntax type } field
            || model.GetDeclaredSymbol(variable) is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsReadOnly: false, IsVolatile: false } symbol
            || type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || type.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => IsWritten(name, symbol, model)))
            return (null, null);
        return (field, field.AddModifiers(SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
    }

    private static bool IsWritten(IdentifierNameSyntax name, IFieldSymbol field, SemanticModel model)
    {
        if (name.Identifier.ValueText != field.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, field))
            return false;
        SyntaxNode use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        // A value's own members may change it; by reference anything may.
        var isWrite = use.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == use,
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) || prefix.IsKind(SyntaxKind.AddressOfExpression),
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
            RefExpressionSyntax => true,
            MemberAccessExpressionSyntax member => field.Type.IsValueType && member.Expression == use,
            _ => false,
        };
        return isWrite && !IsInConstructor(use, field);
    }

    private static bool IsInConstructor(SyntaxNode use, IFieldSymbol field)
    {
        var owner = use.Ancestors().FirstOrDefault(n => n is ConstructorDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
        return owner is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) == field.IsStatic;
    }
}
