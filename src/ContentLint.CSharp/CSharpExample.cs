// What is no C# may still be a good example: it has a gap, a value in words, a signature without a body, it just stops, or it
// is something else altogether under C#'s name. Only what is a slip for sure is reported, since readers copy that.

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContentLint.CSharp;

/// <summary>Tells slips in examples from what is meant as it is.</summary>
internal static class CSharpExample
{
    // What is left out, in the ways that writers have for it, templates, and the marks of highlighters.
    private static readonly string[] Gaps = ["...", "…", "···", ". . .", "{{", "{%", "<%", "<#", "#>", "[!code"];

    // `static (a) => b;` on a line of its own lists what may be written elsewhere.
    private const string LambdaAsStatement = "CS8124";

    // A word of the language where a name should be, for one.
    private const string MissingName = "CS1001";

    /// <summary>Whether a mistake is a slip of somebody who meant to write C#.</summary>
    public static bool IsSlip(CSharpMistake mistake, string text) =>
        text.IndexOfAny([';', '{']) >= 0
        && !HasGaps(text)
        && !IsAtEnd(mistake, text)
        && !IsOtherLanguage(mistake, text)
        && mistake.Id != LambdaAsStatement
        && !IsSignature(mistake, text)
        && !IsListedMethod(mistake, text);

    private static bool HasGaps(string text) =>
        Gaps.Any(gap => text.Contains(gap)) || HasChangedLine(text) || HasValueInWords(text);

    // A diff draws lines with these signs in the first column.
    private static bool HasChangedLine(string text)
    {
        for (var line = 0; line >= 0 && line < text.Length; line = text.IndexOf('\n', line) is var end and >= 0 ? end + 1 : -1)
        {
            if (text[line] is '+' or '-')
                return true;
        }

        return false;
    }

    // `client = // from the container` and `client = /* yours */;`: a comment stands for the value.
    private static bool HasValueInWords(string text)
    {
        for (var equals = text.IndexOf('='); equals >= 0; equals = text.IndexOf('=', equals + 1))
        {
            var next = equals + 1;
            while (next < text.Length && text[next] is ' ' or '\t')
                next++;
            if (next + 1 < text.Length && text[next] == '/' && text[next + 1] is '/' or '*')
                return true;
        }

        return false;
    }

    // An example may stop before the last semicolon or bracket, or a bracket later than it began.
    private static bool IsAtEnd(CSharpMistake mistake, string text) => mistake.Span.End >= text.TrimEnd().Length;

    // Markup and placeholders, `<your name>`, and signs that stand for "right" and "wrong".
    private static bool IsOtherLanguage(CSharpMistake mistake, string text)
    {
        var c = text[mistake.Span.Start];
        return c is '<' or '{' || char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.DashPunctuation;
    }

    // Methods that are only named, one a line, and types of which only the head is shown.
    private static bool IsSignature(CSharpMistake mistake, string text) =>
        text[mistake.Span.Start] is '\r' or '\n'
        && mistake.Behind?.AncestorsAndSelf().FirstOrDefault(IsDeclaration) switch
        {
            BaseTypeDeclarationSyntax type => type.OpenBraceToken.IsMissing,
            BaseMethodDeclarationSyntax method => method.Body is null && method.ExpressionBody is null,
            LocalFunctionStatementSyntax function => function.Body is null && function.ExpressionBody is null,
            _ => false,
        };

    // Documentation lists methods with what they take: `Assert.True(bool condition);`, `T Assert.Catch<T>(Test code, object params);`.
    // The first is a call to the parser, and the second a method without a body.
    private static bool IsListedMethod(CSharpMistake mistake, string text)
    {
        if (mistake.Id == MissingName && mistake.Behind?.FirstAncestorOrSelf<ParameterListSyntax>() is { Parent: BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } })
            return true;

        var open = text.LastIndexOf('(', Math.Min(mistake.Span.Start, text.Length - 1));
        if (open <= 0 || !(char.IsLetterOrDigit(text[open - 1]) || text[open - 1] is '_' or '>'))
            return false;

        var list = SyntaxFactory.ParseParameterList(text, open, consumeFullText: false);
        var end = open + list.FullSpan.Length;
        return list.Parameters.Count > 0 && !list.ContainsDiagnostics && list.Parameters.All(p => p.Type is not null) && end < text.Length && text[end] == ';';
    }

    private static bool IsDeclaration(SyntaxNode node) => node is BaseTypeDeclarationSyntax or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or StatementSyntax;
}
