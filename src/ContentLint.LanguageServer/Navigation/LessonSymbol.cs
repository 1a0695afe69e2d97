using ContentLint.LanguageServer.Courses;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>A lesson or another file that links lead to.</summary>
/// <param name="Context">The lesson in which it was asked for.</param>
/// <param name="Place">The link, or the front matter of the lesson itself.</param>
/// <param name="Target">The file's absolute path.</param>
/// <param name="Anchor">Where in it a link leads; <see langword="null"/> for its start.</param>
internal sealed record LessonSymbol(LessonContext Context, TextSpan Place, string Target, FilePlace? Anchor) : Symbol(Context, Place)
{
    public override IEnumerable<FilePlace> Definitions => [Anchor ?? new FilePlace(Target, TextSpan.At(0))];

    public override IEnumerable<FilePlace> References => (Context.Course?.Links.LinksTo(Target) ?? []).Select(l => new FilePlace(l.Lesson.File.FullPath, l.UrlLocation.Span));
}
