using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Block;

// What is wrong where reading stopped, tried in order.
internal sealed partial class BlockDiagram
{
    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var (statement, found, node) = (mistake.Statement, mistake.Found, mistake.Node);
        _isEmpty = false;
        if (statement.Rule == "Blocks")
            AddBlocks(statement, isGroup: false);
        if (statement.Rule.Length == 0)
            return found.Token.Name == "END_OF_TEXT" ? null : ExplainStatement(found, mistake.Previous);
        if (node["open"].IsWritten)
            return ExplainShape(mistake, node["open"].Span);
        if (node["start"].IsWritten)
            return ExplainLink(mistake, node["start"].Span);
        return statement["link"].IsWritten && found.Token.Name is "RESERVED" or "END_WORD" or "HEADER" or "SPACE"
            ? SharedDiagnostics.ReservedName(Context, Trim(found.Span), "the id of a block", $"a[\"{Context.Written(found.Span).Trim()}\"]")
            : null;
    }

    protected override int ResumeBehind(SyntaxMistake mistake) => BehindLine(mistake.Position);

    private Diagnostic ExplainStatement(SyntaxLexeme found, SyntaxLexeme previous)
    {
        var (text, start) = (Context.Text, found.Start);
        if ((ExplainSign(start) ?? SharedDiagnostics.ExplainTitle(Context, start, "block diagram")) is { } known)
            return known;
        if (found.Token.Name == "RESERVED" && Context.Written(Trim(found.Span)) == "default")
            return SharedDiagnostics.ReservedName(Context, Trim(found.Span), "the id of a block", "d[\"default\"]");
        if (string.CompareOrdinal(text, start, "->", 0, 2) == 0)
            return SharedDiagnostics.InvalidLink(Context, TextSpan.FromLength(start, 2), "-->");
        if (found.Token == SyntaxGrammar.Unknown && previous.Token?.Name == "ID" && previous.End == start && text[start] == '-' && start + 1 < text.Length && Characters.IsWord(text[start + 1]))
            return BlockDiagnostics.HyphenInId(Context, new TextSpan(previous.Start, Characters.Skip(text, previous.Start, c => Characters.IsWord(c) || c == '-')));
        if (found.Token.Name is "SHAPE_OPEN" or "ARROW_OPEN" or "TEXT" or "MARKDOWN")
            return BlockDiagnostics.MissingId(Context, new TextSpan(start, HeadOf(found.Span).End));
        return Expecting(found.Span, "a block, 'a[\"Text\"]', a space, 'columns 3', 'block' or 'end'");
    }

    // A text without quotes, or with spaces around them; or behind it.
    private Diagnostic ExplainShape(SyntaxMistake mistake, TextSpan open)
    {
        var (text, found, previous) = (Context.Text, mistake.Found, mistake.Previous);
        mistake.Position = open.Start;
        if (Expects(mistake, "ARROW_DIRECTION"))
            return ExplainQuoteInText(found.Start) ?? BlockDiagnostics.ArrowDirections(Context, Visible(found.Span));
        if (found.Token.Name == "MARKDOWN" || string.CompareOrdinal(text, open.End, "\"`", 0, 2) == 0)
            return BlockDiagnostics.MarkdownText(Context, HeadOf(open));
        var closing = ClosingOf(open);
        if (ExplainTextOverLines(mistake, previous.Start - 1, previous.End, closing) is { } over)
            return over;
        var close = text.IndexOf(closing, open.End, Context.LineEnd(open.End) - open.End, StringComparison.Ordinal);
        if (close < 0)
            return SharedDiagnostics.UnclosedBracket(Context, open, closing, Visible(found.Span), previous.Token.Name == "TEXT" ? previous.End + 1 : Context.EndOfUnclosedText(open));
        var inside = new TextSpan(open.End, close);
        var label = Trim(inside);
        if (label.IsEmpty || TextOf(label) == "\"\"")
            return SharedDiagnostics.EmptyLabel(Context, new TextSpan(open.Start, close + closing.Length), inside);
        var isQuoted = label.Length > 1 && text[label.Start] == '"' && text[label.End - 1] == '"';
        return ExplainQuoteInText(found.Start) ?? (isQuoted ? BlockDiagnostics.SpaceAroundText(Context, inside, label) : BlockDiagnostics.UnquotedText(Context, label));
    }

    private string ClosingOf(TextSpan open) => TextOf(open) switch
    {
        "(" => ")",
        "((" => "))",
        "(((" => ")))",
        "{" => "}",
        "{{" => "}}",
        "([" => "])",
        "[[" => "]]",
        "[(" => ")]",
        "<[" => "]>",
        ")" or "))" or "(-" or "-)" => "(",
        _ => "]",
    };

    private Diagnostic ExplainLink(SyntaxMistake mistake, TextSpan start)
    {
        mistake.Position = start.Start;
        if (ExplainQuoteInText(mistake.Found.Start) is { } quote)
            return quote;
        var sign = TextOf(start).Trim() is { Length: > 1 } written ? written.Substring(written.Length - 2) : "--";
        var end = Context.Text.IndexOf(sign == "-." ? ".-" : sign, start.End, Math.Max(0, Context.LineEnd(start.Start) - start.End), StringComparison.Ordinal);
        var label = end < 0 ? default : Trim(new TextSpan(start.End, end));
        return label.IsEmpty || Context.Text.IndexOf('"', label.Start, label.Length) >= 0
            ? BlockDiagnostics.UnfinishedLink(Context, Trim(start))
            : BlockDiagnostics.UnquotedText(Context, label);
    }
}

/// <summary>The messages of block diagrams.</summary>
internal static class BlockDiagnostics
{
    public static Diagnostic UnquotedText(DiagramContext context, TextSpan text)
    {
        var quoted = $"\"{context.Written(text).Replace("\"", "#quot;")}\"";
        return context.Mistake(
            MermaidDescriptors.UnquotedLabel, text,
            "A text in a block diagram must be in quotes.",
            $"Write {quoted}.",
            fixes: context.Fix($"Write {quoted}", FixSafety.Safe, (text, quoted)));
    }

    /// <summary>What stands between the brackets is more than the text in quotes.</summary>
    public static Diagnostic SpaceAroundText(DiagramContext context, TextSpan inside, TextSpan text)
    {
        var space = text.Start > inside.Start ? new TextSpan(inside.Start, text.Start) : new TextSpan(text.End, inside.End);
        return context.Mistake(
            MermaidDescriptors.Syntax, space,
            "No space can stand between a bracket and the quotes.",
            "Delete it.",
            fixes: context.Fix("Delete the spaces", FixSafety.Safe, (inside, context.Text.Substring(text.Start, text.Length))));
    }

    public static Diagnostic MarkdownText(DiagramContext context, TextSpan shape) => context.Mistake(
        MermaidDescriptors.Syntax, shape,
        "A block diagram has no texts in backquotes.",
        "Leave the backquotes out.");

    public static Diagnostic HyphenInId(DiagramContext context, TextSpan id) => context.Mistake(
        MermaidDescriptors.Syntax, id,
        $"The id '{context.Written(id):name}' has a hyphen in it, which begins a link.",
        $"Write '{context.Written(id).Replace('-', '_'):name}' everywhere.");

    public static Diagnostic MissingId(DiagramContext context, TextSpan shape) => context.Mistake(
        MermaidDescriptors.Syntax, shape,
        "A block begins with its id.",
        "Write an id before it: 'a[\"Text\"]'.");

    public static Diagnostic ArrowDirections(DiagramContext context, TextSpan found) => context.Mistake(
        MermaidDescriptors.InvalidDirection, found,
        "The directions of an arrow are missing.",
        "Write one or more of right, left, up, down, x and y: 'a<[\"Text\"]>(right, down)'.");

    public static Diagnostic UnfinishedLink(DiagramContext context, TextSpan link) => context.Mistake(
        MermaidDescriptors.InvalidLink, link,
        $"'{context.Written(link):link}' begins a link with a text, and the link's second half is missing.",
        "Write 'a -- \"text\" --> b', or 'a --> b' without a text.");

    /// <summary>A style is for an id, or several, which no block above has, or only one in a chain of links.</summary>
    public static Diagnostic UnknownBlock(DiagramContext context, TextSpan id, IReadOnlyCollection<string> known, bool isChained, ref int budget)
    {
        var written = context.Written(id);
        var meant = DidYouMean.Suggest(written, known, ref budget);
        var isList = written.Contains(',');
        return context.Mistake(
            MermaidDescriptors.UnknownName, id,
            isList ? (Message)"A style is for one block." : isChained ? $"Mermaid loses '{written}': of a chain of links it keeps the last block only." : meant is null ? (Message)$"No block '{written}' stands above." : $"No block '{written}' stands above. Did you mean '{meant}'?",
            isList ? (Message)"Write a line for each, or 'classDef' and 'class'." : isChained ? (Message)"Write each link of the chain on a line of its own." : "Write the style below the block.",
            fixes: isList || isChained || meant is null ? null : context.Fix($"Write '{meant}'", FixSafety.Suggestion, (id, meant)));
    }
}
