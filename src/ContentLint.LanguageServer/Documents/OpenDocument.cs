using ContentLint.LanguageServer.Protocol;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Documents;

/// <summary>A document as the client has it at one time. Immutable.</summary>
/// <param name="Uri">Its name, in the client's words.</param>
/// <param name="LanguageId">What the client takes it for.</param>
/// <param name="Version">The client's number for this text.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Encoding">What the client counts positions in.</param>
internal sealed record OpenDocument(string Uri, string LanguageId, int Version, string Text, PositionEncoding Encoding)
{
    private static readonly string[] LessonEndings = [".mdx", ".md", ".mmd", ".mermaid"];

    /// <summary>The absolute path of its file; <see langword="null"/> for what is none.</summary>
    public string? FilePath { get; } = DocumentUri.ToPath(Uri);

    /// <summary>The path it is linted as: its file's, or a name with the ending of its language.</summary>
    public string LintPath => field ??= PathFor(FilePath ?? DocumentUri.NameOf(Uri), LanguageId);

    /// <summary>Whether it is a lesson or a diagram, by its name or by its language.</summary>
    public bool IsLesson => HasLessonEnding(LintPath);

    /// <summary>Whether it is linted as the file it is.</summary>
    public bool IsFile => FilePath == LintPath;

    /// <summary>Its text as the engine reads it.</summary>
    public SourceText Source => field ??= SourceText.From(LintPath, Text);

    /// <summary>Where its characters stand for the client.</summary>
    public PositionMap Positions => field ??= new PositionMap(Text, Encoding);

    /// <summary>Its text as bytes of a file.</summary>
    public byte[] Bytes => field ??= System.Text.Encoding.UTF8.GetBytes(Text);

    /// <summary>The document after changes.</summary>
    /// <param name="version">The number of the new text.</param>
    /// <param name="changes">The changes, each of the text that the one before made.</param>
    public OpenDocument With(int version, IEnumerable<ContentChange> changes)
    {
        var text = Text;
        foreach (var change in changes)
            text = change.Range is { } range ? new PositionMap(text, Encoding).Replace(range, change.Text) : change.Text;
        return new OpenDocument(Uri, LanguageId, version, text, Encoding);
    }

    /// <summary>Whether a path has the ending of a lesson or a diagram.</summary>
    public static bool HasLessonEnding(string path) => LessonEndings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static string PathFor(string path, string languageId) => HasLessonEnding(path) ? path : languageId switch
    {
        "mdx" => path + ".mdx",
        "markdown" => path + ".md",
        "mermaid" => path + ".mmd",
        _ => path,
    };
}
