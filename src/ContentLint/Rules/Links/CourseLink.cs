namespace ContentLint.Rules.Links;

/// <summary>An address in a lesson, with what it leads to. Immutable.</summary>
public sealed class CourseLink
{
    private readonly LinkAddress _address;
    private readonly string _url;

    internal CourseLink(LessonFacts lesson, SourceLocation location, SourceLocation urlLocation, string url, LinkForm form, LinkAddress address, LinkTarget target)
    {
        Lesson = lesson;
        Location = location;
        UrlLocation = urlLocation;
        _url = url;
        Form = form;
        _address = address;
        Target = target;
    }

    /// <summary>The lesson it stands in.</summary>
    public LessonFacts Lesson { get; }

    /// <summary>The whole link, image or attribute.</summary>
    public SourceLocation Location { get; }

    /// <summary>The characters of the address; for a link with a reference, those in its definition.</summary>
    public SourceLocation UrlLocation { get; }

    /// <summary>The address as written.</summary>
    public string Url => _url;

    /// <summary>The normalised absolute path of the lesson or file it leads to; <see langword="null"/> where that is not known, or not there.</summary>
    public string? TargetPath => Target.State is LinkState.Found or LinkState.NotRewritten or LinkState.LacksBase or LinkState.OtherCase && Target.Path.Length > 0 ? Target.Path : null;

    /// <summary>What stands behind <c>#</c>, with what is encoded in it resolved; <see langword="null"/> without one.</summary>
    public string? Fragment => _address.Fragment;

    /// <summary>The characters of the address's path, which are to change when its target is renamed; <see langword="null"/> where it is not written as it is read.</summary>
    public TextSpan? PathSpan => IsVerbatim ? TextSpan.FromLength(UrlLocation.Span.Start, _address.RawPath.Length) : null;

    /// <summary>The characters behind <c>#</c>; <see langword="null"/> without any, and where the address is not written as it is read.</summary>
    public TextSpan? FragmentSpan => IsVerbatim && _address.FragmentStart >= 0 ? new TextSpan(UrlLocation.Span.Start + _address.FragmentStart, UrlLocation.Span.End) : null;

    /// <summary>How it is written.</summary>
    internal LinkForm Form { get; }

    /// <summary>The address, taken apart.</summary>
    internal LinkAddress Address => _address;

    /// <summary>Where it leads.</summary>
    internal LinkTarget Target { get; }

    // Escapes and character references make an address longer than it is.
    private bool IsVerbatim => UrlLocation.Span.Length == _url.Length;
}
