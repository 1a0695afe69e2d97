using ContentLint.Lessons.Diagrams;
using ContentLint.Mermaid;

namespace ContentLint.Lessons;

/// <summary>A Mermaid diagram: in a fence, in a component's attribute, or the whole file.</summary>
public sealed class Diagram : LessonNode
{
    private DiagramGraph? _model;

    internal Diagram(TextSpan span, MappedText content)
        : base(span) =>
        Content = content;

    /// <summary>The diagram's text.</summary>
    public MappedText Content { get; }

    /// <summary>
    /// The word for its type: <c>flowchart</c>, <c>sequence</c>, <c>state</c>, …; <see langword="null"/> when it is of none,
    /// or is only known at run time.
    /// </summary>
    public string? Type => Parsed?.Type is { } type ? DiagramWords.Of(type).Word : null;

    /// <summary>The names of what it draws - nodes, participants, states, classes -, in the order of their first mention.</summary>
    public IReadOnlyList<string> Names => Parsed?.Model?.DrawnNames is { } names ? [.. names.Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Whether Mermaid draws it; false too when that cannot be known before the page is built.</summary>
    public bool IsSound => Parsed is { Diagnostics.Count: 0 };

    /// <summary>
    /// What it holds: nodes, edges, groups; <see langword="null"/> when Mermaid does not accept it, when its type is not read yet,
    /// and when its text is only known at run time.
    /// </summary>
    public DiagramGraph? Model => IsSound && Parsed?.Model is { } model ? LazyInitializer.EnsureInitialized(ref _model, () => GraphReader.Read(model)) : null;

    /// <summary>Tells how the diagram may go on at a place: what stands before it is read, and the parser asked.</summary>
    /// <param name="position">An offset in the file's text, in the diagram, where a word begins or is to begin.</param>
    /// <returns>What may be written there; nothing where the text is only known at run time, or the offset is not in the diagram.</returns>
    public DiagramExpectation Expect(int position)
    {
        if (Parsed is null || position < Content.ToSource(0) || position > Content.ToSource(Content.Text.Length))
            return new DiagramExpectation([], MayBeName: false, []);

        var offset = Content.FromSource(position);
        var (words, mayBeName) = ExpectedWords.At(Content, offset, Parsed.Options);
        return new DiagramExpectation(words, mayBeName, NamesBeside(offset));
    }

    // What is being typed breaks the diagram, or is read as a name that there is not.
    private IReadOnlyList<string> NamesBeside(int offset)
    {
        var text = Content.Text;
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', offset) is >= 0 and var lineEnd ? lineEnd : text.Length;
        var rest = Content.Rewrite([new Replacement(new TextSpan(start, end), "")]);
        var beside = new Diagram(Span, rest) { Parsed = MermaidParser.Parse(rest, Parsed!.Options) };
        return beside.Model is { } model
            ? [.. model.Groups.Concat<DiagramElement>(model.Nodes).Select(n => n.Id).OfType<string>().Distinct(StringComparer.Ordinal)]
            : beside.Names;
    }

    /// <summary>What the parser made of it; <see langword="null"/> when the text is only known at run time.</summary>
    internal MermaidDiagram? Parsed { get; init; }
}
