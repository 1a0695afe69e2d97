namespace ContentLint.Diagnostics;

/// <summary>
/// One mistake at one place: what is wrong in the author's words, on the characters to change, what to write instead,
/// and a fix where one is mechanical. Immutable.
/// </summary>
public sealed class Diagnostic
{
    /// <summary>Makes a diagnostic.</summary>
    /// <param name="descriptor">What kind it is.</param>
    /// <param name="location">The characters the author must change.</param>
    /// <param name="message">What is wrong, in one line and in the author's words.</param>
    /// <param name="help">What to type instead; <see langword="null"/> when the message says it all.</param>
    /// <param name="related">Other places that explain it.</param>
    /// <param name="fixes">Rewrites that remove it, the best one first; one that writes half a surrogate pair is left out, for no file can hold it.</param>
    /// <param name="severity">Its severity; <see langword="null"/> for the descriptor's default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/>, <paramref name="location"/> or <paramref name="message"/> is <see langword="null"/>.</exception>
    public Diagnostic(
        DiagnosticDescriptor descriptor,
        SourceLocation location,
        Message message,
        Message? help = null,
        IReadOnlyList<RelatedLocation>? related = null,
        IReadOnlyList<CodeFix>? fixes = null,
        Severity? severity = null)
    {
        Descriptor = descriptor ?? throw new ArgumentNullException(nameof(descriptor));
        Location = location ?? throw new ArgumentNullException(nameof(location));
        Message = message ?? throw new ArgumentNullException(nameof(message));
        Help = help;
        Related = related ?? [];
        Fixes = fixes is null ? [] : fixes.All(IsWritable) ? fixes : [.. fixes.Where(IsWritable)];
        Severity = severity ?? descriptor.DefaultSeverity;
    }

    /// <summary>What kind of diagnostic it is.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The id of its kind, for example <c>CL1001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Its weight, after the configuration has spoken.</summary>
    public Severity Severity { get; }

    /// <summary>The characters the author must change.</summary>
    public SourceLocation Location { get; }

    /// <summary>What is wrong, in one line.</summary>
    public Message Message { get; }

    /// <summary>What to type instead; <see langword="null"/> when the message says it all.</summary>
    public Message? Help { get; }

    /// <summary>What is wrong and what to type instead, in English, for places that have one line.</summary>
    public string MessageWithHelp => Help is null ? Message.Text : $"{Message.Text} {Help.Text}";

    /// <summary>Other places that explain it; empty when there are none.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; }

    /// <summary>Rewrites that remove it, the best one first; empty when none is mechanical.</summary>
    public IReadOnlyList<CodeFix> Fixes { get; }

    /// <summary>The same mistake as another kind: what a reader of a part found, told as one of the whole.</summary>
    /// <param name="descriptor">The other kind.</param>
    /// <returns>A copy with that kind and its severity.</returns>
    internal Diagnostic As(DiagnosticDescriptor descriptor) => new(descriptor, Location, Message, Help, Related, Fixes);

    /// <summary>Gives the same diagnostic another severity.</summary>
    /// <param name="severity">The severity the configuration asks for.</param>
    /// <returns>This diagnostic when nothing changes, else a copy.</returns>
    public Diagnostic WithSeverity(Severity severity) =>
        severity == Severity ? this : new Diagnostic(Descriptor, Location, Message, Help, Related, Fixes, severity);

    /// <summary>The same diagnostic with other help.</summary>
    internal Diagnostic WithHelp(Message help) => new(Descriptor, Location, Message, help, Related, Fixes, Severity);

    /// <summary>The same diagnostic with other fixes.</summary>
    internal Diagnostic WithFixes(IReadOnlyList<CodeFix> fixes) => new(Descriptor, Location, Message, Help, Related, fixes, Severity);

    /// <summary>The same diagnostic with another place that explains it, behind those it has.</summary>
    internal Diagnostic WithRelated(RelatedLocation related) => new(Descriptor, Location, Message, Help, [.. Related, related], Fixes, Severity);

    /// <summary>Puts a fix before those it has.</summary>
    internal Diagnostic WithFix(CodeFix? fix) =>
        fix is null ? this : new Diagnostic(Descriptor, Location, Message, Help, Related, [fix, .. Fixes], Severity);

    /// <summary>The same diagnostic with the sentences of another language.</summary>
    internal Diagnostic In(MessageCatalog catalog) => new(
        Descriptor,
        Location,
        Message.In(catalog, Id),
        Help?.In(catalog, Id),
        [.. Related.Select(r => r with { Message = r.Message.In(catalog, Id) })],
        [.. Fixes.Select(f => new CodeFix(f.Title.In(catalog, Id), f.Safety, [.. f.Edits]))],
        Severity);

    private static bool IsWritable(CodeFix fix) => fix.Edits.All(e => SurrogatePairs.AreWhole(e.NewText));

    /// <summary>Shows the place, the id and the message.</summary>
    /// <returns>For example <c>a.mdx:11:24 CL1001 …</c>.</returns>
    public override string ToString() => $"{Location} {Id} {Message}";
}
