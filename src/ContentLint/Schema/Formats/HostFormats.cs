// Hosts and mail addresses: RFC 1123, RFC 5321, RFC 4291; international names by the rules of RFC 5892 that need no
// tables beyond Unicode's categories.

using System.Globalization;

namespace ContentLint.Schema.Formats;

/// <summary>Hosts and mail addresses.</summary>
internal static class HostFormats
{
    private const int MaximumHostLength = 253;
    private const int MaximumLabelLength = 63;

    public static bool IsHostname(string text) =>
        text.Length <= MaximumHostLength && text.Split('.').All(l => IsLabel(l) && (!IsPunycode(l) || IsPunycodeLabel(l)));

    public static bool IsInternationalHostname(string text)
    {
        var labels = text.Split('.', '\u3002', '\uFF0E', '\uFF61');
        return text.Length <= MaximumHostLength && labels.All(IsInternationalLabel);
    }

    public static bool IsEmail(string text) => IsEmail(text, allowsInternational: false);

    public static bool IsInternationalEmail(string text) => IsEmail(text, allowsInternational: true);

    public static bool IsIPv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(IsOctet);
    }

    private static bool IsOctet(string text) =>
        text.Length is > 0 and <= 3
        && text.All(FormatReader.IsDigit)
        && (text.Length == 1 || text[0] != '0')
        && int.Parse(text, CultureInfo.InvariantCulture) <= 255;

    /// <summary>Eight groups; one run of them may be left out, and the last two may be an IPv4 address.</summary>
    public static bool IsIPv6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return CountGroups(text, allowsIPv4: true) == 8;

        var before = CountGroups(text.Substring(0, gap), allowsIPv4: false);
        var after = CountGroups(text.Substring(gap + 2), allowsIPv4: true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    private static int CountGroups(string text, bool allowsIPv4)
    {
        if (text.Length == 0)
            return 0;

        var groups = text.Split(':');
        var count = groups.Length;
        for (var i = 0; i < groups.Length; i++)
        {
            var isIPv4 = allowsIPv4 && i == groups.Length - 1 && IsIPv4(groups[i]);
            if (isIPv4)
                count++;
            else if (groups[i].Length is 0 or > 4 || !groups[i].All(c => ContentLint.Text.Hexadecimal.Digit(c) >= 0))
                return -1;
        }

        return count;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaximumLabelLength
        && label.All(c => FormatReader.IsLetter(c) || FormatReader.IsDigit(c) || c == '-')
        && label[0] != '-' && label[label.Length - 1] != '-'
        && (IsPunycode(label) || !HasReservedHyphens(label));

    private static bool IsPunycode(string label) => label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase);

    private static bool HasReservedHyphens(string label) => label.Length >= 4 && label[2] == '-' && label[3] == '-';

    private static bool IsPunycodeLabel(string label) =>
        Punycode.Decode(label.Substring(4)) is { } decoded
        && decoded.Any(c => c > '\u007F')
        && Punycode.EncodedLength(decoded) + 4 == label.Length
        && IsUnicodeLabel(decoded);

    private static bool IsInternationalLabel(string label)
    {
        if (IsPunycode(label))
            return IsLabel(label) && IsPunycodeLabel(label);
        if (label.All(c => c <= '\u007F'))
            return IsLabel(label);

        return Punycode.EncodedLength(label) + 4 <= MaximumLabelLength && IsUnicodeLabel(label);
    }

    private static bool IsUnicodeLabel(string label)
    {
        if (label.Length == 0 || label[0] == '-' || label[label.Length - 1] == '-' || HasReservedHyphens(label) || IsMark(label, 0))
            return false;

        var isArabicIndic = label.Any(c => c is >= '\u0660' and <= '\u0669');
        var isExtendedArabicIndic = label.Any(c => c is >= '\u06F0' and <= '\u06F9');
        if (isArabicIndic && isExtendedArabicIndic)
            return false;

        for (var i = 0; i < label.Length; i += char.IsSurrogatePair(label, i) ? 2 : 1)
        {
            if (!IsAllowed(label, i))
                return false;
        }

        return true;
    }

    private static bool IsMark(string text, int i) => CharUnicodeInfo.GetUnicodeCategory(text, i)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsAllowed(string label, int i) => label[i] switch
    {
        '-' => true,
        '\u00DF' or '\u03C2' or '\u06FD' or '\u06FE' or '\u0F0B' or '\u3007' => true,
        '\u0640' or '\u07FA' or '\u302E' or '\u302F' or (>= '\u3031' and <= '\u3035') or '\u303B' => false,

        // Allowed only next to certain characters.
        '\u00B7' => i > 0 && label[i - 1] == 'l' && i + 1 < label.Length && label[i + 1] == 'l',
        '\u0375' => i + 1 < label.Length && label[i + 1] is >= '\u0370' and <= '\u03FF',
        '\u05F3' or '\u05F4' => i > 0 && label[i - 1] is >= '\u0590' and <= '\u05FF',
        '\u30FB' => label.Any(c => c is (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF')),
        '\u200C' or '\u200D' => i > 0 && IsVirama(label[i - 1]),
        _ => IsLetterOrDigit(label, i),
    };

    private static bool IsVirama(char c) => c
        is '\u094D' or '\u09CD' or '\u0A4D' or '\u0ACD' or '\u0B4D' or '\u0BCD' or '\u0C4D' or '\u0CCD' or '\u0D4D' or '\u0DCA'
        or '\u0E3A' or '\u0F84' or '\u1039' or '\u103A' or '\u17D2';

    private static bool IsLetterOrDigit(string label, int i) => CharUnicodeInfo.GetUnicodeCategory(label, i)
        is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
        || FormatReader.IsLetter(label[i]);

    private static bool IsEmail(string text, bool allowsInternational)
    {
        var at = text.LastIndexOf('@');
        return at > 0
            && IsLocalPart(text.Substring(0, at), allowsInternational)
            && IsMailDomain(text.Substring(at + 1), allowsInternational);
    }

    private static bool IsLocalPart(string text, bool allowsInternational)
    {
        if (text.Length >= 2 && text[0] == '"' && text[text.Length - 1] == '"')
            return IsQuoted(text, allowsInternational);

        return text.Split('.').All(atom => atom.Length > 0 && atom.All(c => IsAtomCharacter(c, allowsInternational)));
    }

    private static bool IsQuoted(string text, bool allowsInternational)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] is '"' or < ' ' or '\u007F' || (text[i] > '\u007F' && !allowsInternational))
                return false;
            if (i >= text.Length - 1)
                return false;
        }

        return true;
    }

    private static bool IsAtomCharacter(char c, bool allowsInternational) =>
        FormatReader.IsLetter(c) || FormatReader.IsDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c) || (c > '\u007F' && allowsInternational);

    private static bool IsMailDomain(string text, bool allowsInternational)
    {
        if (text.Length < 2 || text[0] != '[' || text[text.Length - 1] != ']')
            return allowsInternational ? IsInternationalHostname(text) : IsHostname(text);

        var address = text.Substring(1, text.Length - 2);
        return address.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? IsIPv6(address.Substring(5)) : IsIPv4(address);
    }
}
