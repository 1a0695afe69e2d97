// A blog of Docusaurus. A post's address is its `slug`, or its path, in which the last date has slashes:
//
//   2021-05-30-welcome.md           2021/05/30/welcome
//   2021-05-30-welcome/index.md     2021/05/30/welcome
//   guides/2021-05-30-welcome.md    guides/2021/05/30/welcome

using ContentLint.Data;

namespace ContentLint.Rules.Links;

/// <summary>The posts of a blog.</summary>
/// <param name="Folder">The folder's normalised absolute path.</param>
/// <param name="Prefix">The plugin's <c>routeBasePath</c>.</param>
internal sealed record BlogRoute(string Folder, string Prefix) : ContentRoute(Folder, Prefix)
{
    private const int YearDigits = 4;
    private const int MostDigits = 2;
    private const string Index = "/index";

    /// <inheritdoc/>
    public override bool Holds(string path) =>
        FilePath.RelativeTo(Folder, path) is { } relative && LinkAddress.Parse(relative).IsLessonFile && relative.Split('/').All(part => part.Length > 0 && part[0] != '_');

    /// <inheritdoc/>
    public override string RouteOf(string path, DataMapping? frontMatter) =>
        Join(Prefix, TextOf(frontMatter, "slug") is { } slug ? FilePath.Normalize("/" + slug).Trim('/') : SlugOf(LessonPath.WithoutEnding(FilePath.RelativeTo(Folder, path)!)));

    private static string SlugOf(string name)
    {
        if (name.EndsWith(Index, StringComparison.Ordinal))
            name = name.Substring(0, name.Length - Index.Length);
        for (var start = name.Length - 1; start >= 0; start--)
        {
            if (EndOfDate(name, start) is not { } end)
                continue;

            var rest = end < name.Length && name[end] is '-' or '/' ? end + 1 : end;
            return FilePath.Normalize($"/{name.Substring(0, start)}{name.Substring(start, end - start).Replace('-', '/')}/{name.Substring(rest)}").Trim('/');
        }

        return name;
    }

    // 2021-05-30, 2021/5/3
    private static int? EndOfDate(string name, int start)
    {
        var at = AfterDigits(name, start, YearDigits);
        if (at != start + YearDigits)
            return null;
        for (var i = 0; i < 2; i++)
        {
            if (at >= name.Length || name[at] is not ('-' or '/') || AfterDigits(name, at + 1, MostDigits) is var next && next == at + 1)
                return null;
            at = AfterDigits(name, at + 1, MostDigits);
        }

        return at;
    }

    private static int AfterDigits(string name, int at, int most)
    {
        var end = Math.Min(name.Length, at + most);
        while (at < end && name[at] is >= '0' and <= '9')
            at++;
        return at;
    }
}
