using static ContentLint.Mdx.MessageParts;

namespace ContentLint.Mdx.JavaScript;

/// <summary>The messages about expressions, imports and exports.</summary>
internal static class JavaScriptDiagnostics
{
    private static readonly Message TooEarly = "it ends too early";

    /// <summary>An expression whose brace is never closed, or several that start side by side.</summary>
    public static Diagnostic UnclosedExpression(SourceText source, TextChunk chunk, int open, int openEnd, ExpressionPlace place)
    {
        var brace = chunk.ToSource(open, openEnd);
        var end = chunk.ToSource(chunk.End, chunk.End);
        return new Diagnostic(
            MdxDescriptors.UnclosedExpression,
            source.GetLocation(brace),
            $"This '{Quote(source.GetText(brace)):braces}' starts a JavaScript expression that is never closed.",
            place == ExpressionPlace.Content ? (Message)"Close it with '}', or write '\\{' if a brace is meant." : "Close it with '}'.",
            [new RelatedLocation("the text it could be closed in ends here", source.GetLocation(end))],
            place == ExpressionPlace.Content ? [EscapeEach(brace)] : null);
    }

    /// <summary>Template braces: <c>{{ x }}</c>, <c>${{ x }}</c>, <c>{% x %}</c>.</summary>
    public static Diagnostic TemplateBraces(SourceText source, TextSpan span)
    {
        var text = source.GetText(span);
        var edits = new List<TextEdit>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
                edits.Add(TextEdit.Insert(span.Start + i, "\\"));
        }

        return new Diagnostic(
            MdxDescriptors.TemplateBraces,
            source.GetLocation(span),
            Origin(text),
            $"Write it as code, `{Quote(text):text}`, or with a backslash before each brace.",
            fixes: [new CodeFix("Put a backslash before each brace", FixSafety.Suggestion, [.. edits]), AsCode(span, FixSafety.Suggestion)]);
    }

    // Lessons that have moved bring the words of their old home along.
    private static Message Origin(string text) =>
        text.StartsWith("{{<", StringComparison.Ordinal) || text.StartsWith("{{%", StringComparison.Ordinal)
            ? (Message)$"MDX runs '{Quote(text):text}' as JavaScript; it knows no template braces, and this is a shortcode of Hugo."
        : text.StartsWith("{%", StringComparison.Ordinal)
            ? (Message)$"MDX runs '{Quote(text):text}' as JavaScript; it knows no template braces, and this is a tag of Liquid, which Jekyll runs."
            : $"MDX runs '{Quote(text):text}' as JavaScript; it knows no template braces.";

    /// <summary>An expression that is no JavaScript.</summary>
    public static Diagnostic BadExpression(SourceText source, TextChunk chunk, int open, int close, JavaScriptError error, ExpressionPlace place)
    {
        var whole = chunk.ToSource(open, close + 1);
        var at = Misfit(chunk, open, close, error);
        var isContent = place == ExpressionPlace.Content;
        var isComment = UnclosedComment(chunk, open, close);
        return new Diagnostic(
            MdxDescriptors.BadExpression,
            source.GetLocation(at.IsEmpty ? chunk.ToSource(open, open + 1) : chunk.ToSource(at.Start, at.End)),
            isComment
                ? (Message)$"MDX reads what is between '{{' and '}}' as JavaScript, and the comment in it is not closed with '*/'."
                : $"MDX reads what is between '{{' and '}}' as JavaScript, and {Reason(chunk, at, close, error):reason}.",
            isComment ? (Message)"Write {/* comment */}." : isContent ? (Message)"Correct the code, or write '\\{' if a brace is meant." : "Correct the code between the braces.",
            [new RelatedLocation("the braces open here", source.GetLocation(chunk.ToSource(open, open + 1)))],
            isContent ? [.. FixesOf(source, chunk, whole, at, isComment)] : null);
    }

    private static IEnumerable<CodeFix> FixesOf(SourceText source, TextChunk chunk, TextSpan whole, TextSpan at, bool isComment)
    {
        var text = source.GetText(whole);
        if (isComment)
            yield return new CodeFix("Write '*/}'", FixSafety.Suggestion, TextEdit.Insert(whole.End - 1, text[text.Length - 2] == '*' ? "/" : " */"));
        else if (at.Length == 1 && Characters.IsInvisible(chunk.Text[at.Start]))
            yield return new CodeFix($"Remove {Characters.Show(chunk.Text[at.Start]):character}", FixSafety.Suggestion, TextEdit.Delete(chunk.ToSource(at.Start, at.End)));
        if (isComment || text.Contains('<') || text.Count(c => c == '{') is var braces && braces > MaxQuote)
            yield break;

        yield return braces == 1 ? Escape(whole.Start) : new CodeFix(
            "Put a backslash before each brace",
            FixSafety.Suggestion,
            [.. Enumerable.Range(0, text.Length).Where(i => text[i] == '{').Select(i => TextEdit.Insert(whole.Start + i, "\\"))]);
        if (text.IndexOfAny(['`', '\n', '\r']) < 0)
            yield return AsCode(whole, FixSafety.Suggestion);
    }

    // The characters that do not fit; where a backslash spoils a word, the backslash.
    private static TextSpan Misfit(TextChunk chunk, int open, int close, JavaScriptError error)
    {
        var at = Token(chunk, Math.Min(Math.Max(error.Index, open + 1), close), close);
        return at.End < close && chunk.Text[at.End] == '\\' && !at.IsEmpty ? TextSpan.FromLength(at.End, 1) : at;
    }

    private static bool UnclosedComment(TextChunk chunk, int open, int close)
    {
        var start = LabelScanner.SkipWhitespace(chunk.Text, open + 1, close);
        return start + 2 <= close && string.CompareOrdinal(chunk.Text, start, "/*", 0, 2) == 0
            && chunk.Text.IndexOf("*/", start + 2, close - start - 2, StringComparison.Ordinal) < 0;
    }

    /// <summary>Braces among attributes that hold something other than a spread.</summary>
    public static Diagnostic BadSpread(SourceText source, TextSpan braces) => new(
        MdxDescriptors.BadSpread,
        source.GetLocation(braces),
        $"'{Quote(source.GetText(braces)):braces}' cannot stand among attributes; only one spread such as {{...props}} can.",
        "Write name={value} for one attribute, {...object} for all properties of an object, one pair of braces each.",
        fixes: [ToSpread(source, braces)]);

    /// <summary>Braces of an attribute with nothing in them.</summary>
    public static Diagnostic EmptyAttributeExpression(SourceText source, TextSpan braces, ExpressionPlace place) => new(
        MdxDescriptors.EmptyAttributeExpression,
        source.GetLocation(braces),
        place == ExpressionPlace.Spread ? (Message)"Empty braces cannot stand among attributes." : "An attribute's value in braces must not be empty.",
        place == ExpressionPlace.Spread ? (Message)"Remove the braces, or write {...object}." : "Write a value between the braces, or remove the attribute.",
        fixes: [place == ExpressionPlace.Spread
            ? new CodeFix("Remove the braces", FixSafety.Suggestion, TextEdit.Delete(braces))
            : new CodeFix("Remove the attribute", FixSafety.Suggestion, TextEdit.Delete(new TextSpan(AttributeStart(source.Text, braces.Start), braces.End)))]);

    /// <summary>A block of imports and exports that does not parse.</summary>
    public static Diagnostic BadEsm(SourceText source, TextChunk chunk, int end, JavaScriptError error)
    {
        var at = Token(chunk, Math.Max(chunk.Start, Math.Min(error.Index, end)), end);
        var endsEarly = at.IsEmpty && at.Start > chunk.Start;
        if (endsEarly)
            at = Token(chunk, LastVisible(chunk, at.Start), end);
        var span = chunk.ToSource(at.Start, at.End);
        var word = source.GetText(span);
        var keyword = chunk.Text.Substring(chunk.Start, 6);
        var misspeltFrom = DidYouMean.Suggest(word, ["from"]) is not null && !string.Equals(word, "from", StringComparison.Ordinal);
        var block = chunk.ToSource(chunk.Start, chunk.Start);
        return new Diagnostic(
            MdxDescriptors.BadEsm,
            source.GetLocation(span),
            misspeltFrom ? (Message)$"'from' is expected here, and this is '{word}'." : $"A line that starts with '{keyword} ' is JavaScript, and {(endsEarly ? TooEarly : Reason(chunk, at, end, error)):reason}.",
            misspeltFrom ? (Message)$"Write 'from' instead of '{word}'." : $"Correct the {keyword}. If it is text, put a space before '{keyword}'.",
            [new RelatedLocation($"the {keyword} starts here", source.GetLocation(block))],
            misspeltFrom
                ? [new CodeFix("Write 'from'", FixSafety.Safe, new TextEdit(span, "from"))]
                : [new CodeFix("Make it text", IsProse(chunk) ? FixSafety.Suggestion : FixSafety.Unsafe, TextEdit.Insert(block.Start, " "))]);
    }

    /// <summary>A statement among imports and exports.</summary>
    public static Diagnostic NonEsmStatement(SourceText source, TextSpan statement) => new(
        MdxDescriptors.NonEsmStatement,
        source.GetLocation(statement),
        $"'{Quote(source.GetText(statement)):statement}' is neither an import nor an export.",
        "Put 'export' before a declaration, or leave an empty line between the imports and the text.",
        fixes: [new CodeFix("Put an empty line before it", FixSafety.Suggestion, TextEdit.Insert(statement.Start, source.LineBreak + source.LineBreak))]);

    /// <summary>A name that the page's module has already, in another block of imports and exports.</summary>
    public static Diagnostic DeclaredTwice(SourceText source, TextSpan name, TextSpan? first) => new(
        MdxDescriptors.BadEsm,
        source.GetLocation(name),
        first is null
            ? (Message)$"Astro 7 gives every page a '{source.GetText(name):name}' of its own, so the page cannot declare one."
            : $"'{source.GetText(name):name}' is exported twice in this page, and its build stops.",
        first is null ? (Message)"Choose another name." : "Choose another name, or remove one of the two.",
        first is { } at ? [new RelatedLocation("the first one", source.GetLocation(at))] : null);

    /// <summary>A second default export.</summary>
    public static Diagnostic SecondDefault(SourceText source, TextSpan export, TextSpan first) => new(
        MdxDescriptors.BadEsm,
        source.GetLocation(export),
        "This is the page's second default export; Astro 7 takes one, where other builders take the last.",
        "Remove one of the two.",
        [new RelatedLocation("the first one", source.GetLocation(first))]);

    private static Message Reason(TextChunk chunk, TextSpan at, int end, JavaScriptError error)
    {
        if (error.Code == "VarRedeclaration")
            return $"'{chunk.Text.Substring(at.Start, at.Length):name}' is imported or declared twice";
        if (error.Code == "ModuleExportUndefined")
            return $"'{chunk.Text.Substring(at.Start, at.Length):name}' is exported and declared nowhere in it";
        if (error.Reason is { } reason)
            return reason;
        if (at.Length == 1 && chunk.Text[at.Start] is '"' or '\'' or '`')
            return $"the quote {chunk.Text[at.Start]:quote} does not fit there or is never closed";
        if (at.Length == 1 && Characters.IsInvisible(chunk.Text[at.Start]))
            return $"the invisible character {Characters.Show(chunk.Text[at.Start]):character} does not fit there";
        return at.IsEmpty || at.Start >= end ? TooEarly : $"'{Quote(chunk.Text.Substring(at.Start, at.Length)):text}' does not fit there";
    }

    // Whether the line an import or export starts in has no sign of JavaScript in it.
    private static bool IsProse(TextChunk chunk)
    {
        for (var i = chunk.Start; i < chunk.End && !Characters.IsLineEnding(chunk.Text[i]); i++)
        {
            if (chunk.Text[i] is '{' or '}' or '=' or '"' or '\'' or '`' or ';' or '*')
                return false;
        }

        return true;
    }

    // `{a}` is what other languages write for `a={a}`; anything else that parses holds properties of an object.
    private static CodeFix ToSpread(SourceText source, TextSpan braces)
    {
        var code = source.GetText(new TextSpan(braces.Start + 1, braces.End - 1)).Trim();
        var isName = code.Length > 0 && Characters.IsNameStart(code[0]) && code.All(Characters.IsNamePart);
        return isName
            ? new CodeFix($"Write {code}={{{code}}}", FixSafety.Suggestion, new TextEdit(braces, $"{code}={{{code}}}"))
            : new CodeFix("Make it one spread", FixSafety.Suggestion, TextEdit.Insert(braces.Start + 1, "...{"), TextEdit.Insert(braces.End - 1, "}"));
    }

    private static int AttributeStart(string text, int value)
    {
        var i = value;
        while (i > 0 && (text[i - 1] is '=' or ':' || Characters.IsMarkdownWhitespace(text[i - 1])))
            i--;
        while (i > 0 && (text[i - 1] == ':' || Characters.IsJsxNamePart(text[i - 1])))
            i--;
        return i;
    }

    // The word, the number or the sign at an offset.
    private static TextSpan Token(TextChunk chunk, int start, int end)
    {
        var i = start;
        while (i < end && Characters.IsNamePart(chunk.Text[i]))
            i++;
        if (i == start && i < end && !Characters.IsMarkdownWhitespace(chunk.Text[i]))
            i = Characters.EndOf(chunk.Text, i, end);
        return new TextSpan(start, i);
    }

    private static int LastVisible(TextChunk chunk, int i)
    {
        i--;
        while (i > chunk.Start && Characters.IsMarkdownWhitespace(chunk.Text[i]))
            i--;
        while (i > chunk.Start && Characters.IsNamePart(chunk.Text[i]) && Characters.IsNamePart(chunk.Text[i - 1]))
            i--;
        return i;
    }

    // One that is a run of braces is escaped brace by brace.
    private static CodeFix EscapeEach(TextSpan braces) =>
        braces.Length == 1 ? Escape(braces.Start) : new CodeFix(
            "Put a backslash before each brace", FixSafety.Suggestion, [.. Enumerable.Range(braces.Start, braces.Length).Select(at => TextEdit.Insert(at, "\\"))]);
}
