// Where the addresses of a lesson are written, so that they can be followed and mended: behind `](`, in a definition, in an
// attribute. An address that is spelled with escapes is not found by its characters, and left alone.

using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.LanguageServer.Navigation;

/// <summary>An address in a lesson.</summary>
/// <param name="Url">The address.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Whole">The link, the image or the attribute that it belongs to.</param>
internal sealed record Address(string Url, TextSpan Span, TextSpan Whole)
{
    /// <summary>The characters behind <c>#</c>; <see langword="null"/> for none.</summary>
    public TextSpan? Anchor => Url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? new TextSpan(Span.Start + hash + 1, Span.End) : null;
}

/// <summary>Finds addresses.</summary>
internal static class Addresses
{
    /// <summary>The addresses of a lesson, in the order of the text, each place once.</summary>
    /// <param name="lesson">What the lesson tells.</param>
    /// <param name="source">Its text.</param>
    public static IReadOnlyList<Address> Of(LessonFacts lesson, SourceText source)
    {
        var found = lesson.Links.Concat(lesson.Images).Select(l => OfLink(source, l.Location.Span, l.Url))
            .Concat(lesson.Assets.Select(a => Find(source, a.Location.Span, a.Url, a.Location.Span)));
        return [.. found.OfType<Address>().DistinctBy(a => a.Span).OrderBy(a => a.Span)];
    }

    /// <summary>The address of a link; <see langword="null"/> where its characters are others.</summary>
    public static Address? OfLink(SourceText source, TextSpan link, string url)
    {
        if (link.End > source.Length || url.Length == 0)
            return null;
        if (Find(source, link, url, link) is { } inline)
            return inline;

        // `[text][label]`: the address stands in the definition.
        for (var at = source.Text.IndexOf("]: " + url, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf("]: " + url, at + 1, StringComparison.Ordinal))
        {
            var line = source.Lines.GetLineSpan(source.Lines.GetLine(at));
            var (start, end) = (at + 3, at + 3 + url.Length);
            if (source.GetText(line).TrimStart().StartsWith('[') && (end == line.End || source.Text[end] == ' '))
                return new Address(url, new TextSpan(start, end), link);
        }

        return null;
    }

    private static Address? Find(SourceText source, TextSpan within, string url, TextSpan whole)
    {
        if (within.End > source.Length || url.Length == 0 || url.Length > within.Length)
            return null;

        var at = source.Text.LastIndexOf(url, within.End - 1, within.Length, StringComparison.Ordinal);
        return at > within.Start ? new Address(url, TextSpan.FromLength(at, url.Length), whole) : null;
    }
}
