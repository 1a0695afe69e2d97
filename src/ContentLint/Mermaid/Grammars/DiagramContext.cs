using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Grammars;

/// <summary>What a diagram's parser works on: the prepared text, the way back to the file, and the list of mistakes.</summary>
internal sealed partial class DiagramContext(MappedText slice, MermaidOptions options)
{
    private readonly List<Diagnostic> _diagnostics = [];

    // The line last asked for: a diagram on one line is searched for its end once, and not once a token.
    private TextSpan _line = new(0, slice.Text.IndexOf('\n') is >= 0 and var end ? end : slice.Text.Length);

    /// <summary>The prepared text with the way back to the file.</summary>
    public MappedText Slice { get; } = slice;

    /// <summary>The prepared text.</summary>
    public string Text { get; } = slice.Text;

    /// <summary>The settings of the site.</summary>
    public MermaidOptions Options { get; } = options;

    /// <summary>What is asked about the end of the text; <see langword="null"/> where its mistakes are all that counts.</summary>
    public Probe? Probe { get; init; }

    /// <summary>The mistakes found so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Adds a mistake.</summary>
    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>The same diagram after some more preparation of its own, with the same list of mistakes.</summary>
    public DiagramContext With(MappedText prepared) =>
        ReferenceEquals(prepared, Slice) ? this : new DiagramContext(prepared, Options, _diagnostics) { FrontMatterPlace = FrontMatterPlace, Probe = Probe };

    private DiagramContext(MappedText slice, MermaidOptions options, List<Diagnostic> diagnostics)
        : this(slice, options) => _diagnostics = diagnostics;

    /// <summary>The place of a span of the prepared text in the file.</summary>
    public SourceLocation Locate(TextSpan span) => Slice.GetLocation(span);

    /// <summary>A mistake on a span of the prepared text.</summary>
    /// <inheritdoc cref="Diagnostic(DiagnosticDescriptor, SourceLocation, Message, Message?, IReadOnlyList{RelatedLocation}?, IReadOnlyList{CodeFix}?, Severity?)"/>
    public Diagnostic Mistake(
        DiagnosticDescriptor descriptor, TextSpan span, Message message, Message? help = null, IReadOnlyList<RelatedLocation>? related = null, IReadOnlyList<CodeFix>? fixes = null) =>
        new(descriptor, Locate(span), message, help, related, fixes);

    /// <summary>The characters of a span as the author wrote them, entities included.</summary>
    public string Written(TextSpan span) => Entities.Decode(Text.Substring(span.Start, span.Length));

    /// <summary>The names of a list with commas.</summary>
    public IEnumerable<DiagramName> Names(TextSpan list)
    {
        for (var start = list.Start; start < list.End;)
        {
            var comma = Text.IndexOf(',', start, list.End - start);
            var name = Trim(new TextSpan(start, comma < 0 ? list.End : comma));
            start = comma < 0 ? list.End : comma + 1;
            if (!name.IsEmpty)
                yield return new DiagramName(Text.Substring(name.Start, name.Length), Slice.ToSource(name));
        }
    }

    /// <summary>A name made of another, that the diagram does not have.</summary>
    public string NewName(string meant, string written)
    {
        meant = meant == written ? meant + "_" : meant;
        while (Text.Contains(meant))
            meant += "_";
        return meant;
    }

    /// <summary>
    /// A fix that replaces spans of the prepared text; none where a span does not stand in the file as it is.
    /// </summary>
    public CodeFix[] Fix(Message title, FixSafety safety, params (TextSpan Span, string NewText)[] edits)
    {
        foreach (var (span, _) in edits)
        {
            if (!Slice.IsVerbatim(span))
                return [];
        }

        return [new CodeFix(title, safety, [.. edits.Select(e => new TextEdit(Slice.ToSource(e.Span), e.NewText))])];
    }

    /// <summary>The span of the line a position is on, without its end.</summary>
    public TextSpan LineAt(int position)
    {
        position = Math.Min(position, Text.Length);
        if (position < _line.Start || position > _line.End)
        {
            var start = position == 0 ? 0 : Text.LastIndexOf('\n', position - 1) + 1;
            var end = Text.IndexOf('\n', position);
            _line = new TextSpan(start, end < 0 ? Text.Length : end);
        }

        return _line;
    }

    /// <summary>The offset of the line end behind a position; the text's length on the last line.</summary>
    public int LineEnd(int position) => LineAt(position).End;

    /// <summary>A span without the white space around it.</summary>
    public TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start && Characters.IsSpace(Text[end - 1]))
            end--;
        while (start < end && Characters.IsSpace(Text[start]))
            start++;
        return new TextSpan(start, end);
    }

    /// <summary>
    /// Where a quoted text ends whose closing quote is missing: before the first of some signs and the blanks before it, or
    /// at the end of its line. -1 when the text is empty or has quotes in it.
    /// </summary>
    public int EndOfUnclosedText(TextSpan quote, params string[] signs)
    {
        var end = LineEnd(quote.Start);
        foreach (var sign in signs)
        {
            var at = Text.IndexOf(sign, quote.End, end - quote.End, StringComparison.Ordinal);
            end = at < 0 ? end : at;
        }

        var inside = Trim(new TextSpan(quote.End, end));
        return inside.IsEmpty || Text.IndexOf(Text[quote.Start], inside.Start, inside.Length) >= 0 ? -1 : inside.End;
    }
}
