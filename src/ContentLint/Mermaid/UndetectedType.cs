// Why a text is of no type, or of another type than its author meant.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Settings;
using ContentLint.Mermaid.Shared;
using ContentLint.Mermaid.Types.C4;

namespace ContentLint.Mermaid;

/// <summary>Explains texts whose type is missing or mistaken.</summary>
internal static class UndetectedType
{
    // Settings above a diagram are few.
    private const int MostSettings = 50;

    /// <summary>A text that is of no type.</summary>
    /// <param name="whole">The text with all its comments and directives.</param>
    /// <param name="cleaned">The text the type was looked for in.</param>
    /// <param name="major">The major of mermaid.</param>
    public static Diagnostic Explain(MappedText whole, MappedText cleaned, int major)
    {
        var start = Characters.SkipSpaces(cleaned.Text, 0);
        if (start == cleaned.Text.Length)
            return ExplainEmpty(whole);

        var word = FirstWord(cleaned, start);
        var written = cleaned.Text.Substring(word.Start, word.Length);
        if (string.Equals(written, "zenuml", StringComparison.OrdinalIgnoreCase))
            return DocumentDiagnostics.PlugIn(cleaned, word);

        if (StraySigns.IsInvisible(written[0]))
            return DocumentDiagnostics.InvisibleStart(cleaned, new TextSpan(start, Characters.Skip(cleaned.Text, start, StraySigns.IsInvisible)));
        if (DiagramTypes.DetectLater(cleaned.Text, major) is { } later)
            return DocumentDiagnostics.LaterType(cleaned, word, later, major);
        if (FindSettings(cleaned, start, major) is var (lines, isClosed))
            return DocumentDiagnostics.UnopenedFrontMatter(cleaned, lines, isClosed);

        var meant = Suggest(written, major);
        if (meant is null && Guess(LineOf(cleaned.Text, start)) is { } guess)
            return SharedDiagnostics.MissingType(cleaned, new TextSpan(start, start + LineOf(cleaned.Text, start).Length), guess);
        return GrammarDiagnostics.UnknownDiagram(cleaned, word, meant);
    }

    /// <summary>A text with its misspelt type mended, so that its other mistakes can be found; <see langword="null"/> when it is not just misspelt.</summary>
    /// <param name="cleaned">The text the type was looked for in.</param>
    /// <param name="major">The major of mermaid.</param>
    public static (DiagramType Type, MappedText Text)? Mend(MappedText cleaned, int major)
    {
        var start = Characters.SkipSpaces(cleaned.Text, 0);
        if (start == cleaned.Text.Length)
            return null;

        var word = FirstWord(cleaned, start);
        if ((DiagramTypes.DetectLater(cleaned.Text, major)?.OldWord ?? Suggest(cleaned.Text.Substring(word.Start, word.Length), major)) is not { } meant)
            return null;
        var mended = cleaned.Rewrite([new Replacement(word, meant)]);
        return DiagramTypes.Detect(mended.Text, major) is { } type ? (type, mended) : null;
    }

    // A word that several types end in, as `diagram`, is none of them misspelt, unless one letter is all it lacks.
    private static string? Suggest(string written, int major)
    {
        string[] keywords = [.. DiagramTypes.All.Where(t => t.Since <= major && t.Id is not ("error" or "---")).SelectMany(t => t.Keywords).Where(k => DiagramTypes.Detect(k, major) is not null)];
        return DidYouMean.Suggest(written, keywords) is { } meant && (meant.Length <= written.Length + 1 || keywords.Count(k => k.EndsWith(written, StringComparison.OrdinalIgnoreCase)) < 2)
            ? meant
            : null;
    }

    private static TextSpan FirstWord(MappedText cleaned, int start)
    {
        var end = Characters.Skip(cleaned.Text, start, c => !Characters.IsSpace(c) && c is not (';' or ':' or '{' or '[' or '('));
        return new TextSpan(start, Math.Max(end, start + 1));
    }

    /// <summary>A text that is certainly refused as the type it is taken for; <see langword="null"/> for all others.</summary>
    /// <param name="type">The type it is taken for.</param>
    /// <param name="whole">The text with all its comments and directives.</param>
    /// <param name="cleaned">The text the type was looked for in.</param>
    public static Diagnostic? ExplainMistaken(DiagramType type, MappedText whole, MappedText cleaned)
    {
        var start = type.Id == "---" ? Math.Max(0, cleaned.Text.IndexOf("---", StringComparison.Ordinal)) : Characters.SkipSpaces(cleaned.Text, 0);
        if (!type.SkipsFrontMatter && string.CompareOrdinal(cleaned.Text, start, "---", 0, 3) == 0)
        {
            var fence = cleaned.GetLocation(TextSpan.FromLength(start, 3));
            if (FrontMatter.Find(cleaned.Text.Substring(start)) is null)
                return DocumentDiagnostics.UnclosedFrontMatter(fence);
            var isBlankAbove = Characters.SkipSpaces(whole.Text, 0) is var first && whole.ToSource(first) == fence.Span.Start;
            return DocumentDiagnostics.LateFrontMatter(fence, isBlankAbove ? new TextSpan(whole.ToSource(0), fence.Span.Start) : default);
        }

        if (type.Id != "c4")
            return null;

        foreach (var other in DiagramTypes.All)
        {
            if (other.Id == "c4" || other.Keywords.FirstOrDefault(k => string.CompareOrdinal(cleaned.Text, start, k, 0, k.Length) == 0) is not { } keyword)
                continue;

            var word = C4Words.Anywhere.Select(w => (At: cleaned.Text.IndexOf(w, StringComparison.Ordinal), w.Length)).Where(w => w.At >= 0).Min();
            return DocumentDiagnostics.C4Word(cleaned, TextSpan.FromLength(word.At, word.Length), keyword);
        }

        return null;
    }

    /// <summary>A flowchart that the renderer it sets hides; <see langword="null"/> for all others. Where renderers hide none, this is not asked.</summary>
    public static Diagnostic? ExplainRenderer(DiagramType type, DiagramSettings settings, DiagramContext context) =>
        type.Id == "flowchart-v2" && string.CompareOrdinal(context.Text, Characters.SkipSpaces(context.Text, 0), "flowchart", 0, 9) == 0
            && settings.FindInSection("defaultRenderer") is DataScalar { Value: "dagre-d3" } renderer
            ? DocumentDiagnostics.OldRenderer(context.Slice.Source.GetLocation(renderer.Span), context.Options.Major)
            : null;

    // Lines `name: value` above a diagram that says its type, maybe with `---` between.
    private static (TextSpan Lines, bool IsClosed)? FindSettings(MappedText cleaned, int start, int major)
    {
        var text = cleaned.Text;
        var (line, last) = (start, -1);
        for (var count = 0; count < MostSettings && line < text.Length; count++)
        {
            var written = LineOf(text, line);
            var rest = Characters.SkipSpaces(text, Math.Min(text.Length, line + written.Length));
            if (written.TrimStart().StartsWith("---", StringComparison.Ordinal) && written.Trim().Trim('-').Length == 0)
                return last > 0 && BeginsDiagram(text, rest, major) ? (new TextSpan(start, last), true) : null;
            if (last > 0 && BeginsDiagram(text, line, major))
                return (new TextSpan(start, last), false);
            if (written.IndexOf(':') is not (> 0 and var colon) || !written.Take(colon).All(c => Characters.IsWord(c) || c is '-' or ' ') || (colon + 1 < written.Length && !Characters.IsSpace(written[colon + 1])))
                return null;
            last = line + written.Length;
            line = rest;
        }

        return null;
    }

    private static bool BeginsDiagram(string text, int start, int major) =>
        start < text.Length && text[start] != '-' && DiagramTypes.Detect(LineOf(text, start), major) is not null;

    private static Diagnostic ExplainEmpty(MappedText whole)
    {
        var start = Characters.SkipSpaces(whole.Text, 0);
        var directive = whole.Text.LastIndexOf("%%{", StringComparison.Ordinal);
        if (directive >= 0 && whole.Text.IndexOf("}%%", directive, StringComparison.Ordinal) < 0)
            return DocumentDiagnostics.UnclosedDirective(whole.GetLocation(TextSpan.FromLength(directive, 3)));

        var end = Characters.Skip(whole.Text, start, c => !Characters.IsLineEnd(c));
        return DocumentDiagnostics.EmptyDiagram(whole.GetLocation(new TextSpan(start, end)));
    }

    private static string LineOf(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start).TrimEnd();
    }

    // What a first line without a type looks like.
    private static string? Guess(string line)
    {
        if (line.Contains("->>") || line.StartsWith("participant ", StringComparison.Ordinal))
            return "sequenceDiagram";
        return line.Contains("-->") || line.Contains("---") || line.StartsWith("subgraph", StringComparison.Ordinal) ? "flowchart TD" : null;
    }
}
