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
        var found = lesson.Links.Concat(lesson.Images).Select(l => At(source, l.UrlLocation.Span, l.Url, l.Location.Span))
            .Concat(lesson.Assets.Select(a => At(source, a.UrlLocation.Span, a.Url, a.Location.Span)));
        return [.. found.OfType<Address>().DistinctBy(a => a.Span).OrderBy(a => a.Span)];
    }

    // A bare address is a link with more in front than is written; escapes are written longer than they are.
    private static Address? At(SourceText source, TextSpan span, string url, TextSpan whole) =>
        url.Length > 0 && span.Length == url.Length && span.End <= source.Length && string.CompareOrdinal(source.Text, span.Start, url, 0, url.Length) == 0 ? new Address(url, span, whole) : null;
}
