// What the types that the reference reads with Langium have in common: their title, and the mistakes that are the same in all of them.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Grammars.Syntax;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Shared;

/// <summary>Base of the types that the reference reads with Langium.</summary>
internal abstract class LangiumDiagram<TModel>(DiagramContext context, SyntaxGrammar grammar) : GrammarDiagram<TModel>(context, grammar)
    where TModel : DiagramModel, new()
{
    // Of the lines that are searched for names.
    private const int MostLines = 50;
    private const int MostCharacters = 400;

    private string? _lost;

    /// <summary>Takes a statement that is no title.</summary>
    protected abstract void ReadPart(SyntaxNode statement);

    protected sealed override void ReadStatement(SyntaxNode statement)
    {
        if (statement.Rule == "Title")
            Model.Title = ReadTitle(statement["text"]) ?? Model.Title;
        else
            ReadPart(statement);
    }

    protected sealed override void ReadHeader(SyntaxNode header)
    {
        foreach (var text in header.All("text"))
            Model.Title = ReadTitle(text) ?? Model.Title;
    }

    /// <summary>What stands behind a text whose quote is not closed.</summary>
    protected virtual string[] TextEnds => [];

    protected override Diagnostic? Explain(SyntaxMistake mistake)
    {
        var found = mistake.Found;
        if (FindMeantWord(mistake) is var (word, meant))
            return GrammarDiagnostics.MisspeltWord(Context, word, meant);
        if (mistake.Previous is { Token.Name: "STRING" } text && found.Start == text.End && found.Token.Name != "NEWLINE"
            && ExplainTextOverLines(mistake, text.Start, text.End, TextEnds) is { } open)
            return open;
        if (found.Token == SyntaxGrammar.Unknown && found.End <= Context.Text.Length && Context.Text[found.Start] is '"' or '\'' && Expects(mistake, "STRING"))
            return GrammarDiagnostics.UnclosedQuote(Context, found.Span, Context.EndOfUnclosedText(found.Span, TextEnds));
        if (Context.Options.Dialect.GrammarsAreOld && mistake.Previous.Token?.Name != "NEWLINE" && Expects(mistake, "NEWLINE")
            && new TextSpan(mistake.Previous.End, Context.LineEnd(mistake.Previous.End)) is { IsEmpty: false } blanks && blanks.End < found.Start && Trim(blanks).IsEmpty)
        {
            mistake.Position = mistake.Previous.Start;
            return GrammarDiagnostics.SpacesAtLineEnd(Context, blanks);
        }

        if (mistake.Previous.Token?.Name == "BLANKS" && Context.LineEnd(mistake.Previous.End) == mistake.Previous.End)
        {
            mistake.Position = mistake.Previous.Start;
            return GrammarDiagnostics.SpacesAtLineEnd(Context, mistake.Previous.Span);
        }

        if (found.Token.IsKeyword && Characters.IsAsciiLetter(found.Token.Name[0]) && Expects(mistake, "ID") && !BeginsStatement(found))
            return SharedDiagnostics.ReservedWord(Context, found.Span);
        if (!mistake.Bracket.IsEmpty && (found.Token == SyntaxGrammar.End || BeginsStatement(found)))
            return ExplainBracket(mistake);
        return null;
    }

    // A word at the beginning of a statement that is nearly one of the language.
    private (TextSpan Word, string Meant)? FindMeantWord(SyntaxMistake mistake)
    {
        var start = mistake.Statement.Span.Start;
        if (start >= Context.Text.Length || (mistake.Found.Start != start && mistake.Previous.Start != start))
            return null;
        var word = new TextSpan(start, Characters.SkipWord(Context.Text, start));
        return word.Length > 2 && DidYouMean.Suggest(TextOf(word), StatementWords) is { } meant && meant != TextOf(word) ? (word, meant) : null;
    }

    /// <summary>A text without quotes where one in quotes is all that was expected: up to some signs, or to the end of its line.</summary>
    protected Diagnostic? ExplainUnquoted(SyntaxMistake mistake, params char[] ends)
    {
        var start = mistake.Found.Start;
        if (start >= Context.Text.Length || !(char.IsLetterOrDigit(Context.Text[start]) || Context.Text[start] == '(') || !Expects(mistake, "STRING"))
            return null;
        var lineEnd = Context.LineEnd(start);
        var end = Context.Text.IndexOfAny(ends, start, lineEnd - start);
        var text = Trim(new TextSpan(start, end < 0 ? lineEnd : end));
        return TextOf(text).IndexOfAny(['"', '\\', '%']) >= 0 ? null : GrammarDiagnostics.UnquotedText(Context, text);
    }

    /// <summary>What is said of the bracket that is open where a mistake is.</summary>
    protected Diagnostic ExplainBracket(SyntaxMistake mistake)
    {
        var (bracket, found) = (mistake.Bracket, mistake.Found);
        if (IsFirstOnLine(found))
            mistake.Resume = Context.LineAt(found.Start).Start;
        return Context.Text[bracket.Start] == '{'
            ? SharedDiagnostics.UnclosedBody(Context, bracket, found.Span)
            : SharedDiagnostics.UnclosedBracket(Context, bracket, Context.Text[bracket.Start] == '(' ? ")" : "]", found.Span);
    }

    /// <summary>Whether the title of such a diagram is drawn.</summary>
    protected virtual bool DrawsTitle => true;

    /// <summary>The title that a part gives; <see langword="null"/> where it is a text for screen readers.</summary>
    protected string? ReadTitle(SyntaxPart part)
    {
        var text = Trim(part.Span);
        var written = Context.Written(text);
        if (!written.StartsWith("title", StringComparison.Ordinal))
            return null;
        var title = Trim(new TextSpan(text.Start + 5, text.End));
        Model.AddLabel(LabelRole.Title, LabelDrawing.Source, title);
        if (!DrawsTitle && !title.IsEmpty)
            Model.Add(new DrawingLoss(Context.Slice.ToSource(title), "Diagrams of this type do not draw their title.", "Write it above the diagram, as a text or a heading of the page."));
        return written.Substring(5).Trim();
    }

    /// <summary>Adds the text in quotes that a part is, without the quotes.</summary>
    protected void AddLabel(LabelRole role, LabelDrawing drawing, SyntaxPart quoted)
    {
        Model.AddLabel(role, drawing, Inside(quoted));
        if (quoted.IsWritten && drawing == LabelDrawing.Plain)
            CheckEscapes(Inside(quoted));
    }

    /// <summary>Says of a text in quotes where a backslash and a letter stand for a character that shows nothing.</summary>
    protected void CheckEscapes(TextSpan inside)
    {
        for (var at = Context.Text.IndexOf('\\', inside.Start, inside.Length); at >= 0 && at + 1 < inside.End; at = Context.Text.IndexOf('\\', at + 2, inside.End - at - 2))
        {
            if (Context.Text[at + 1] is not ('b' or 'f' or 'n' or 'r' or 't' or 'v' or '0'))
                continue;
            var escape = TextSpan.FromLength(at, 2);
            Model.Add(new DrawingLoss(Context.Slice.ToSource(escape), $"'{TextOf(escape):escape}' is drawn as a space: in quotes it stands for a control character.", "Write two backslashes for one."));
            return;
        }
    }

    /// <summary>A text in quotes without the quotes.</summary>
    protected static TextSpan Inside(SyntaxPart quoted) => quoted.IsWritten ? new TextSpan(quoted.Span.Start + 1, quoted.Span.End - 1) : default;

    /// <summary>A text without the quotes it may be in.</summary>
    protected TextSpan Unquoted(TextSpan text) => text.Length > 1 && Context.Text[text.Start] is '"' or '\'' ? new TextSpan(text.Start + 1, text.End - 1) : text;

    /// <summary>A text without the quotes it may be in; in these a backslash takes the character behind it.</summary>
    protected string Unquote(SyntaxPart part)
    {
        var isQuoted = Context.Text[part.Span.Start] is '"' or '\'';
        var text = isQuoted ? Context.Written(Inside(part)) : Written(part);
        if (!isQuoted || !text.Contains('\\'))
            return text;
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        return plain.ToString();
    }

    /// <summary>Whether the letters of a name stand on a mistaken line, which may have been meant to declare it.</summary>
    protected bool MayBeLost(string name)
    {
        _lost ??= string.Join("\n", MistakenLines.Take(MostLines).Select(l => LettersOf(TextOf(l.Length > MostCharacters ? TextSpan.FromLength(l.Start, MostCharacters) : l))));
        return _lost.Contains(LettersOf(name));
    }

    private static string LettersOf(string text) => string.Concat(text.Where(Characters.IsWord));
}
