// What the readers of one text share: where they stand, what they have found wrong, and the names that were given.
//
//   DocumentReader   documents, their directives, and what is behind a document
//   NodeReader       one node: properties, then a collection, a scalar or an alias
//   SequenceReader, MappingReader    block collections, where reading goes on after a mistake
//   FlowReader       [a, b] {k: v}
//   ScalarReader, BlockScalarReader  text
//   PropertyReader   !tag, &anchor
//
// A reader returns what it read as a `Node` and leaves the scanner behind it. A `Failure` travels up in the same way.

namespace ContentLint.Yaml.JsYaml;

/// <summary>The state of one text's reading.</summary>
internal sealed class Reading
{
    private readonly MappedText _slice;

    public Reading(MappedText slice, Dialect dialect)
    {
        _slice = slice;
        Dialect = dialect;
        Messages = new YamlDiagnostics(slice);
        var text = slice.Text;
        if (text.Contains('\0'))
        {
            Report(Messages.InvalidCharacter(text.IndexOf('\0')));
            text = text.Replace('\0', '\uFFFD');
        }

        Scanner = new Scanner(text, dialect);
        Failures = new Failures(this);
        Anchors = new Anchors(this);
        Values = new Values(this);
    }

    public Dialect Dialect { get; }

    public Scanner Scanner { get; }

    public YamlDiagnostics Messages { get; }

    public Failures Failures { get; }

    public Anchors Anchors { get; }

    public Values Values { get; }

    /// <summary>What is wrong, in the order it was found.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    /// <summary>Reports what ended an entry. A value may have been complained about in part before it turns out to be broken as a whole: once is enough.</summary>
    public void Report(Failure failure)
    {
        var start = failure.Diagnostic.Location.Span.Start;
        if (Diagnostics.Count == 0 || Diagnostics[Diagnostics.Count - 1].Location.Span.Start != start)
            Diagnostics.Add(failure.Diagnostic);
    }

    /// <summary>The place in the file of a part of the text.</summary>
    public TextSpan Map(int start, int end)
    {
        var last = Math.Min(end, _slice.Text.Length);
        return _slice.ToSource(new TextSpan(Math.Min(start, last), last));
    }
}
