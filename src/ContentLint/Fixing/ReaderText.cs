// What a reader gets from a lesson, as a row of words and signs, each with its place in the file: the text of paragraphs,
// headings and cells, code, diagrams, front matter, the attributes' texts, and each expression as one unit.
//
// A broken lesson has no reader yet. What its author wrote as text is known all the same: a `<`, a `{` and what follows
// it count as text where the parser could make nothing else of them. Where it could be either - a tag without its
// partner, braces with half a program in them - the words are uncertain: a fix may show them or not.

using ContentLint.Lessons;
using ContentLint.Mdx;
using ContentLint.Mdx.JavaScript;

namespace ContentLint.Fixing;

/// <summary>One word, one sign, or one expression.</summary>
/// <param name="Offset">Where it stands in the file.</param>
/// <param name="Text">Its characters as the reader gets them; an expression's or an attribute's code as it is written.</param>
/// <param name="IsCertain">Whether the reader gets it for sure.</param>
internal readonly record struct ReaderToken(int Offset, string Text, bool IsCertain)
{
    /// <summary>Whether it is a word or a number, not a sign.</summary>
    public bool IsWord => !IsCode && char.IsLetterOrDigit(Text[0]);

    /// <summary>Whether it is the code of an expression.</summary>
    public bool IsCode { get; init; }

    /// <summary>The words and signs that code shows once it is text.</summary>
    public IEnumerable<ReaderToken> AsText()
    {
        var (offset, text) = (Offset, Text);
        return ReaderText.Split(text, _ => true).Select(s => new ReaderToken(offset + s.Start, text.Substring(s.Start, s.End - s.Start), IsCertain: true));
    }
}

/// <summary>Reads a lesson as its reader does.</summary>
internal sealed class ReaderText
{
    private static readonly HashSet<DiagnosticDescriptor> Syntax = [.. MdxDescriptors.All];

    private readonly SourceText _source;
    private readonly List<ReaderToken> _tokens = [];

    private ReaderText(SourceText source) => _source = source;

    /// <summary>The words and signs of a lesson, in the order of the file.</summary>
    public static IReadOnlyList<ReaderToken> Of(Lesson lesson)
    {
        var text = new ReaderText(lesson.Source);
        TextSpan[] broken = [.. lesson.SyntaxDiagnostics.Where(d => Syntax.Contains(d.Descriptor)).Select(d => d.Location.Span).OrderBy(s => s)];
        text.AddContent(lesson);
        text.AddExpressions(lesson, broken);
        text.AddBroken(lesson, broken);
        return text.InOrder();
    }

    // By their places; those at one place stay as they were found.
    private ReaderToken[] InOrder()
    {
        ReaderToken[] tokens = [.. _tokens];
        var keys = new long[tokens.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = ((long)tokens[i].Offset << 32) + i;
        Array.Sort(keys, tokens);
        return tokens;
    }

    private void AddContent(Lesson lesson)
    {
        if (lesson.FrontMatter is { } frontMatter)
            Add(frontMatter.Content);
        foreach (var run in lesson.Texts)
            Add(run.Text);
        foreach (var code in lesson.CodeBlocks)
            Add(code.Content);
        if (lesson.Kind == LessonKind.Diagram)
            Add(MappedText.Whole(_source));
        foreach (var attribute in lesson.Components.SelectMany(c => c.Attributes))
            AddAttribute(attribute);
    }

    private void AddAttribute(ComponentAttribute attribute)
    {
        if (attribute.Value is { } value)
            Add(value);
        else if (attribute.IsDynamic || attribute.Name is null)
            AddCode(attribute.Span);
    }

    // An expression stays what it is; one that is nothing but a string shows that string.
    private void AddExpressions(Lesson lesson, TextSpan[] broken)
    {
        foreach (var expression in lesson.Expressions.Where(e => !Touches(broken, e.Span)))
        {
            var code = new TextSpan(expression.Span.Start + 1, expression.Span.End - 1);
            if (JavaScriptLiteral.TryRead(_source, new TextChunk(MappedText.Whole(_source), code.Start, code.End), code.Start, code.End, out var hasSubstitutions) is { } text && !hasSubstitutions)
                Add(text);
            else if (expression.Code.Trim().Length > 0 && !IsComment(expression.Code))
                AddCode(expression.Span);
        }
    }

    private void AddBroken(Lesson lesson, TextSpan[] broken)
    {
        var known = new HashSet<int>(_tokens.Select(t => t.Offset));
        var diagnostics = lesson.SyntaxDiagnostics.Where(d => Syntax.Contains(d.Descriptor) && d.Descriptor != MdxDescriptors.HtmlComment).ToArray();
        foreach (var diagnostic in diagnostics.Where(d => IsText(d.Descriptor)))
            AddRaw(diagnostic.Location.Span, isCertain: true, known);
        var nodes = lesson.Expressions.Select(e => e.Span).Concat(lesson.Components.Select(c => c.OpeningTag)).Concat(lesson.EsmBlocks);
        foreach (var span in nodes.Where(s => Touches(broken, s)))
            AddRaw(span, isCertain: false, known);
        foreach (var diagnostic in diagnostics)
            AddRaw(diagnostic.Location.Span, isCertain: false, known);
    }

    private static bool IsText(DiagnosticDescriptor descriptor) =>
        descriptor == MdxDescriptors.Placeholder || descriptor == MdxDescriptors.GenericType || descriptor == MdxDescriptors.UnexpectedCharacter;

    private static bool IsComment(string code) =>
        code.TrimStart().StartsWith("/*", StringComparison.Ordinal) && code.TrimEnd().EndsWith("*/", StringComparison.Ordinal)
        && code.IndexOf("*/", StringComparison.Ordinal) == code.LastIndexOf("*/", StringComparison.Ordinal);

    private static bool Touches(TextSpan[] ordered, TextSpan span)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle].Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return (low < ordered.Length && ordered[low].Start < span.End) || (low > 0 && ordered[low - 1].End > span.Start);
    }

    private void AddCode(TextSpan span)
    {
        var code = _source.GetText(span);
        _tokens.Add(new ReaderToken(span.Start, code, IsCertain: true) { IsCode = true });
    }

    // Markup inside a word, as in `H<sub>2</sub>O`, parts it: both parts are found again where they stand.
    private void Add(MappedText slice)
    {
        foreach (var (start, end) in Split(slice.Text, i => slice.ToSource(i) == slice.ToSource(i - 1) + 1))
            _tokens.Add(new ReaderToken(slice.ToSource(start), slice.Text.Substring(start, end - start), IsCertain: true));
    }

    private void AddRaw(TextSpan span, bool isCertain, HashSet<int> known)
    {
        foreach (var (start, end) in Split(_source.GetText(span), _ => true))
        {
            if (known.Add(span.Start + start))
                _tokens.Add(new ReaderToken(span.Start + start, _source.Text.Substring(span.Start + start, end - start), isCertain));
        }
    }

    // Words are runs of letters, digits and marks; every other visible character is a sign, but for those that Markdown
    // reads as marks of its own: a fix may make them that.
    internal static IEnumerable<(int Start, int End)> Split(string text, Func<int, bool> isNext)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsWordPart(text[i]) && (i == start || isNext(i)))
                i++;
            if (i == start && !char.IsWhiteSpace(text[i++]))
            {
                i += char.IsHighSurrogate(text[start]) && i < text.Length && char.IsLowSurrogate(text[i]) ? 1 : 0;
                if (!IsMark(text[start]))
                    yield return (start, i);
            }
            else if (i > start && IsWordPart(text[start]))
            {
                yield return (start, i);
            }
        }
    }

    private static bool IsMark(char c) => c is '*' or '_' or '~' or '`' or '[' or ']' or '(' or ')' or '!' or '#' or ':' or '|' or '\\';

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
