using ContentLint.LanguageServer.Courses;
using ContentLint.LanguageServer.Documents;
using ContentLint.Lessons.Facts;
using ContentLint.Text;
using ContentLint.Workspace;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>A name that a lesson imports, or the module it comes from.</summary>
/// <param name="Context">The lesson.</param>
/// <param name="Place">The name where it was asked for.</param>
/// <param name="Import">The import.</param>
/// <param name="Files">The files.</param>
/// <param name="IsInImport">Whether it was asked for in the import itself, which leads on to the module.</param>
internal sealed record ImportSymbol(LessonContext Context, TextSpan Place, ImportFact Import, WorkspaceFileSystem Files, bool IsInImport) : Symbol(Context, Place)
{
    private static readonly string[] Endings = ["", ".astro", ".tsx", ".ts", ".jsx", ".js", ".mts", ".mjs", ".mdx", ".md", ".vue", ".svelte", "/index.tsx", "/index.ts", "/index.jsx", "/index.js"];

    public override IEnumerable<FilePlace> Definitions =>
        IsInImport && Module is { } module ? [new FilePlace(module, TextSpan.At(0))] : [new FilePlace(Path, Import.Location.Span)];

    public override IEnumerable<FilePlace> References => Import.Name.Length == 0 ? [] :
        from component in Context.Lesson.Components
        where component.Name is { } name && (name == Import.Name || name.StartsWith(Import.Name + ".", StringComparison.Ordinal))
        select new FilePlace(Path, TextSpan.FromLength(component.OpeningTag.Start + 1, Import.Name.Length));

    // What an alias or a package stands for is the builder's knowledge.
    private string? Module => Import.Module.StartsWith('.')
        ? Endings.Select(e => DocumentUri.Normalize($"{DocumentUri.FolderOf(Path)}/{Import.Module}") + e).FirstOrDefault(Files.FileExists)
        : null;
}
