// C# as examples are written: a file, members of a type that is not shown, statements of a method that is not shown, an
// expression, or the end of a chain of calls. The compiler's own parser reads the text as each of them, in the newest version
// of the language; the text is wrong only when none fits, and then the reading that came furthest tells best what is wrong.

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TextSpan = ContentLint.Text.TextSpan;

namespace ContentLint.CSharp;

/// <summary>A mistake in a piece of C#.</summary>
/// <param name="Id">The compiler's id for it.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Reason">What the compiler says.</param>
/// <param name="Behind">What the parser had read before it.</param>
internal sealed record CSharpMistake(string Id, TextSpan Span, string Reason, SyntaxNode? Behind);

/// <summary>Reads pieces of C#.</summary>
internal static class CSharpCode
{
    // The parser looks far ahead, and into nested types it calls itself without end; no example is as long or as deep.
    private const int MaximumLength = 8_000;
    private const int MaximumDepth = 60;
    private const int MaximumDirectives = 200;

    // Where something is missing, that is mostly it.
    private const string MissingSemicolon = "CS1002";

    private static readonly CSharpParseOptions File = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly CSharpParseOptions Script = File.WithKind(SourceCodeKind.Script);

    // What may stand around the text, from the most to the least of a whole.
    private static readonly (CSharpParseOptions Options, string Before, string After)[] Readings =
    [
        (File, "", "\n"),
        (Script, "", "\n"),
        (File, "class C\n{\n", "\n}\n"),
        (File, "class C\n{\nasync Task M()\n{\n", "\n}\n}\n"),
        (File, "class C\n{\nobject F =\n", "\n;\n}\n"),
        (File, "class C\n{\nasync Task M()\n{\nx\n", "\n;\n}\n}\n"),
    ];

    /// <summary>Finds what keeps a text from being C#.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The mistake; <see langword="null"/> when the text is C# of some kind, or too much to be an example.</returns>
    public static CSharpMistake? Find(string text, CancellationToken cancellationToken)
    {
        if (text.Length > MaximumLength || IsTooDeep(text))
            return null;

        CSharpMistake? furthest = null;
        var pieces = WithoutNamespace(text);
        foreach (var (options, before, after) in Readings)
        {
            var tree = CSharpSyntaxTree.ParseText(before + (options == File && before.Length == 0 ? text : pieces) + after, options, cancellationToken: cancellationToken);
            if (tree.GetDiagnostics(cancellationToken).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is not { } error)
                return null;

            var mistake = ToMistake(error, tree.GetRoot(cancellationToken), before.Length, text.Length);
            if (furthest is null || mistake.Span.Start > furthest.Span.Start || (mistake.Span.Start == furthest.Span.Start && mistake.Id == MissingSemicolon))
                furthest = mistake;
        }

        return furthest;
    }

    // Several files may stand in one example: then `namespace A;` holds for the types and not for the statements below them.
    private static string WithoutNamespace(string text)
    {
        const string Word = "namespace ";
        var start = text.StartsWith(Word, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Word, StringComparison.Ordinal) + 1;
        var end = text.IndexOfAny([';', '{'], start);
        return end >= 0 && text[end] == ';' && string.CompareOrdinal(text, start, Word, 0, Word.Length) == 0
            ? text.Substring(0, start) + new string(' ', end + 1 - start) + text.Substring(end + 1)
            : text;
    }

    // What stands around the text is ours: a mistake there is one at the text's end.
    private static CSharpMistake ToMistake(Diagnostic error, SyntaxNode root, int shift, int length)
    {
        var span = error.Location.SourceSpan;
        var start = Clamp(span.Start - shift, length);
        return new CSharpMistake(
            error.Id,
            new TextSpan(start, Math.Max(start, Clamp(span.End - shift, length))),
            error.GetMessage(CultureInfo.InvariantCulture),
            span.Start > 0 ? root.FindToken(span.Start - 1).Parent : null);
    }

    private static int Clamp(int offset, int length) => Math.Max(0, Math.Min(offset, length));

    // Counts more than there may be, since brackets in strings and signs of comparison are in it; then the text is left alone.
    private static bool IsTooDeep(string text)
    {
        var (depth, directives) = (0, 0);
        foreach (var c in text)
        {
            if (c is '(' or '[' or '{' or '<')
                depth++;
            else if (c is ')' or ']' or '}' or '>' && depth > 0)
                depth--;
            else if (c == '#')
                directives++;
            if (depth > MaximumDepth || directives > MaximumDirectives)
                return true;
        }

        return false;
    }
}
