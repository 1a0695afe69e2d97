// What a place of a lesson speaks of, so that each question - where is it defined, where is it named, what if it had another
// name - is answered once for headings, definitions of links, imports and names in diagrams.

using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Transport;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>Characters in a file.</summary>
/// <param name="Path">The file's absolute path.</param>
/// <param name="Span">The characters.</param>
internal readonly record struct FilePlace(string Path, TextSpan Span);

/// <summary>Edits of a file.</summary>
/// <param name="Path">The file's absolute path.</param>
/// <param name="Edits">The edits, in the order of their places.</param>
internal sealed record FileEdit(string Path, IReadOnlyList<TextEdit> Edits);

/// <summary>Something that has a name in a lesson.</summary>
/// <param name="Context">The lesson in which it was asked for.</param>
/// <param name="Place">The name where it was asked for.</param>
internal abstract record Symbol(LessonContext Context, TextSpan Place)
{
    /// <summary>Where it is defined; none where nobody can tell.</summary>
    public abstract IEnumerable<FilePlace> Definitions { get; }

    /// <summary>Where it is named besides.</summary>
    public abstract IEnumerable<FilePlace> References { get; }

    /// <summary>The characters that a new name takes the place of; <see langword="null"/> for what has to keep its name.</summary>
    public virtual TextSpan? RenamedPlace => null;

    /// <summary>The edits that give it another name.</summary>
    /// <exception cref="RpcException">The name cannot be used, and why.</exception>
    public virtual IReadOnlyList<FileEdit> Rename(string name) => throw Refuse("This cannot be renamed.");

    /// <summary>The path of the lesson.</summary>
    protected string Path => Context.Document.LintPath;

    /// <summary>Says why a name cannot be used.</summary>
    protected static RpcException Refuse(string reason) => new(RpcCode.RequestFailed, reason);
}
