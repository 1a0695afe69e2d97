// The forms zod knows for texts. They are not those of JSON Schema under the same name: a web address is what a browser
// takes for one, a date and time ends in Z unless told otherwise. Where the versions of zod differ, the more generous one
// counts: what we report, all of them refuse.

namespace ContentLint.Schema.Formats;

/// <summary>Checks of strings by the name zod's forms have in Astro's schemas.</summary>
internal static class ZodFormats
{
    private static readonly HashSet<string> BooleanWords = new(
        ["true", "1", "yes", "on", "y", "enabled", "false", "0", "no", "off", "n", "disabled"], StringComparer.OrdinalIgnoreCase);

    // Browsers know where the host of these is.
    private static readonly HashSet<string> SchemesWithHost = new(["http", "https", "ws", "wss", "ftp"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The check of a form; <see langword="null"/> for one that is not checked.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="variations">For times, what is allowed besides the plain form: <c>offset</c>, <c>local</c>, <c>precision=3</c>.</param>
    public static Func<string, bool>? Find(string name, string variations) => name switch
    {
        "email" => IsEmail,
        "uri" => IsUrl,
        "uuid" or "guid" => TextFormats.IsUuid,
        "date" => DateFormats.IsDate,
        "time" => text => PassTime(text) == text.Length,
        "date-time" => text => IsDateTime(text, variations.Split(' ')),
        "duration" => text => text.TrimStart('+', '-').StartsWith('P'),
        "ipv4" => HostFormats.IsIPv4,
        "ipv6" => HostFormats.IsIPv6,
        "ip" => text => HostFormats.IsIPv4(text) || HostFormats.IsIPv6(text),
        "hex" => text => text.All(c => ContentLint.Text.Hexadecimal.Digit(c) >= 0),
        "hostname" => text => text.Length > 0 && text.TrimEnd('.').Split('.').All(l => l.Length > 0 && l.All(c => IsLetter(c) || FormatReader.IsDigit(c) || c == '-')),
        "lowercase" => text => !text.Any(c => c is >= 'A' and <= 'Z'),
        "uppercase" => text => !text.Any(c => c is >= 'a' and <= 'z'),
        "stringbool" => BooleanWords.Contains,
        _ => null,
    };

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@');
        if (at < 1 || text[0] == '.' || text.Contains("..") || text[at - 1] is '.' or '\'')
            return false;

        var labels = text.Substring(at + 1).Split('.');
        return text.Take(at).All(c => IsLetter(c) || FormatReader.IsDigit(c) || c is '_' or '\'' or '+' or '-' or '.')
            && labels.Length > 1
            && labels.All(l => l.Length > 0 && l[0] != '-' && l.All(c => IsLetter(c) || FormatReader.IsDigit(c) || c == '-'))
            && labels[labels.Length - 1].Length > 1
            && labels[labels.Length - 1].All(IsLetter);
    }

    // What `new URL(text)` takes.
    private static bool IsUrl(string text)
    {
        text = text.Trim();
        var colon = text.IndexOf(':');
        if (colon < 1 || !IsLetter(text[0]) || !text.Take(colon).All(c => IsLetter(c) || FormatReader.IsDigit(c) || c is '+' or '-' or '.'))
            return false;
        if (!SchemesWithHost.Contains(text.Substring(0, colon)))
            return true;

        var rest = text.Substring(colon + 1).TrimStart('/', '\\');
        var end = rest.IndexOfAny(['/', '\\', '?', '#']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        var host = authority.Substring(authority.LastIndexOf('@') + 1);
        var port = host.EndsWith(']') ? -1 : host.LastIndexOf(':');
        if (port >= 0 && !host.Substring(port + 1).All(FormatReader.IsDigit))
            return false;

        host = port < 0 ? host : host.Substring(0, port);
        return host.Length > 0 && !host.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '^' or '|');
    }

    // How far a time of day without a zone goes; -1 when there is none.
    private static int PassTime(string text, int start = 0)
    {
        var reader = new FormatReader(text.Substring(start));
        if (reader.ReadNumber(2) is < 0 or > 23 || !reader.Pass(':') || reader.ReadNumber(2) is < 0 or > 59)
            return -1;

        var length = 5;
        if (reader.Pass(':'))
        {
            if (reader.ReadNumber(2) is < 0 or > 59)
                return -1;

            length = 8;
            if (reader.Pass('.'))
            {
                var digits = reader.PassDigits();
                if (digits == 0)
                    return -1;

                length += 1 + digits;
            }
        }

        return start + length;
    }

    private static bool IsDateTime(string text, string[] variations)
    {
        if (text.Length < 16 || text[10] != 'T' || !DateFormats.IsDate(text.Substring(0, 10)))
            return false;

        var end = PassTime(text, 11);
        if (end < 0)
            return false;

        var zone = text.Substring(end);
        return zone == "Z"
            || (zone.Length == 0 && variations.Contains("local"))
            || (variations.Contains("offset") && IsOffset(zone));
    }

    private static bool IsOffset(string zone)
    {
        var digits = zone.Length > 0 && zone[0] is '+' or '-' ? zone.Substring(1).Replace(":", "") : "";
        return digits.Length is 2 or 4 && digits.All(FormatReader.IsDigit);
    }
}
