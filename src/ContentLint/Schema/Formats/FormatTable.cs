// The formats that JSON Schema defines, each by the grammar of its RFC. A name that is not here allows anything, as the
// standard asks.

namespace ContentLint.Schema.Formats;

/// <summary>Checks of strings by format name.</summary>
internal static class FormatTable
{
    private static readonly Dictionary<string, (Func<string, bool> IsValid, string Example)> Formats = new(StringComparer.Ordinal)
    {
        ["date"] = (DateFormats.IsDate, "2024-05-31"),
        ["time"] = (DateFormats.IsTime, "08:30:00Z"),
        ["date-time"] = (DateFormats.IsDateTime, "2024-05-31T08:30:00Z"),
        ["duration"] = (DateFormats.IsDuration, "PT15M"),
        ["email"] = (HostFormats.IsEmail, "name@example.com"),
        ["idn-email"] = (HostFormats.IsInternationalEmail, "name@example.com"),
        ["hostname"] = (HostFormats.IsHostname, "example.com"),
        ["idn-hostname"] = (HostFormats.IsInternationalHostname, "example.com"),
        ["ipv4"] = (HostFormats.IsIPv4, "192.0.2.1"),
        ["ipv6"] = (HostFormats.IsIPv6, "2001:db8::1"),
        ["uri"] = (UriFormats.IsUri, "https://example.com/page"),
        ["uri-reference"] = (UriFormats.IsUriReference, "/page"),
        ["iri"] = (UriFormats.IsIri, "https://example.com/page"),
        ["iri-reference"] = (UriFormats.IsIriReference, "/page"),
        ["uri-template"] = (UriFormats.IsUriTemplate, "/page/{id}"),
        ["uuid"] = (TextFormats.IsUuid, "2eb8aa08-aa98-11ea-b4aa-73b441d16380"),
        ["json-pointer"] = (TextFormats.IsJsonPointer, "/topics/0"),
        ["relative-json-pointer"] = (TextFormats.IsRelativeJsonPointer, "1/title"),
        ["regex"] = (TextFormats.IsRegex, "^[a-z-]+$"),
    };

    /// <summary>The check of a format; <see langword="null"/> for one that nobody knows.</summary>
    public static Func<string, bool>? Find(string name) => Formats.TryGetValue(name, out var format) ? format.IsValid : null;

    /// <summary>What a value of a format looks like.</summary>
    public static string? Example(string name) => Formats.TryGetValue(name, out var format) ? format.Example : null;
}
