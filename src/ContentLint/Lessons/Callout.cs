namespace ContentLint.Lessons;

/// <summary>A callout in any of its forms.</summary>
public sealed class Callout : LessonNode
{
    internal Callout(TextSpan span, CalloutKind? kind, CalloutSyntax syntax, TextSpan opening, MappedText? title = null)
        : base(span)
    {
        Kind = kind;
        Syntax = syntax;
        Opening = opening;
        Title = title;
    }

    /// <summary>What it says to the reader; <see langword="null"/> for a kind the table of forms does not know.</summary>
    public CalloutKind? Kind { get; }

    /// <summary>How it is written.</summary>
    public CalloutSyntax Syntax { get; }

    /// <summary>The characters that make it a callout: the opening tag, the directive's fence, the label.</summary>
    public TextSpan Opening { get; }

    /// <summary>The title that its author wrote: a component's <c>title</c>, <c>:::warning[Title]</c>; <see langword="null"/> for none.</summary>
    public MappedText? Title { get; }
}
