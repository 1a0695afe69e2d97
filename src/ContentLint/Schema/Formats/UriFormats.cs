// URIs by RFC 3986, IRIs by RFC 3987 (the same with characters beyond ASCII), templates by RFC 6570.

namespace ContentLint.Schema.Formats;

/// <summary>Addresses.</summary>
internal static class UriFormats
{
    private const string Unreserved = "-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    public static bool IsUri(string text) => IsReference(text, isIri: false) && HasScheme(text);

    public static bool IsUriReference(string text) => IsReference(text, isIri: false);

    public static bool IsIri(string text) => IsReference(text, isIri: true) && HasScheme(text);

    public static bool IsIriReference(string text) => IsReference(text, isIri: true);

    private static bool HasScheme(string text) => UriReference.Parse(text).Scheme is not null;

    private static bool IsReference(string text, bool isIri)
    {
        var uri = UriReference.Parse(text);
        var isPathFine = Consists(uri.Path, ":@/", isIri)
            && (uri.Scheme is not null || uri.Authority is not null || !uri.Path.Split('/')[0].Contains(':'));
        return isPathFine
            && (uri.Authority is null || IsAuthority(uri.Authority, isIri))
            && (uri.Query is null || Consists(uri.Query, ":@/?", isIri, allowsPrivate: true))
            && (uri.Fragment is null || Consists(uri.Fragment, ":@/?", isIri));
    }

    private static bool IsAuthority(string authority, bool isIri)
    {
        var at = authority.IndexOf('@');
        if (at >= 0 && !Consists(authority.Substring(0, at), ":", isIri))
            return false;

        var host = authority.Substring(at + 1);
        var isLiteral = host.Length > 0 && host[0] == '[';
        var portStart = host.IndexOf(':', isLiteral ? Math.Max(0, host.IndexOf(']')) : 0);
        if (portStart >= 0)
        {
            if (!host.Skip(portStart + 1).All(FormatReader.IsDigit))
                return false;

            host = host.Substring(0, portStart);
        }

        return isLiteral ? IsIPLiteral(host) : Consists(host, "", isIri);
    }

    private static bool IsIPLiteral(string host)
    {
        if (host.Length < 2 || host[host.Length - 1] != ']')
            return false;

        var address = host.Substring(1, host.Length - 2);
        return HostFormats.IsIPv6(address) || IsFutureAddress(address);
    }

    // v1.fe
    private static bool IsFutureAddress(string address)
    {
        var dot = address.IndexOf('.');
        return dot > 1 && dot < address.Length - 1
            && address[0] is 'v' or 'V'
            && address.Substring(1, dot - 1).All(c => Hexadecimal.Digit(c) >= 0)
            && Consists(address.Substring(dot + 1), ":", isIri: false);
    }

    private static bool Consists(string text, string more, bool isIri, bool allowsPrivate = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%')
            {
                if (!Hexadecimal.TryRead(text, i + 1, 2, out _))
                    return false;

                i += 2;
            }
            else if (c > '\u007F')
            {
                if (!isIri || !IsInternational(text, ref i, allowsPrivate))
                    return false;
            }
            else if (!FormatReader.IsDigit(c) && !FormatReader.IsLetter(c) && !Unreserved.Contains(c) && !SubDelimiters.Contains(c) && !more.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInternational(string text, ref int i, bool allowsPrivate)
    {
        if (!char.IsHighSurrogate(text[i]))
            return text[i] is (>= '\u00A0' and <= '\uD7FF') or (>= '\uF900' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFFEF') || (allowsPrivate && text[i] is >= '\uE000' and <= '\uF8FF');
        if (i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
            return false;

        var code = char.ConvertToUtf32(text[i], text[i + 1]);
        i++;
        return (code & 0xFFFF) < 0xFFFE && (code < 0xF0000 ? code is < 0xE0000 or >= 0xE1000 : allowsPrivate);
    }

    /// <summary>Text with expressions such as <c>{/path*,query:3}</c>.</summary>
    public static bool IsUriTemplate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0 || !IsExpression(text.Substring(i + 1, end - i - 1)))
                    return false;

                i = end;
            }
            else if (c == '%')
            {
                if (!Hexadecimal.TryRead(text, i + 1, 2, out _))
                    return false;
            }
            else if (c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '|' or '}' or (>= '\u007F' and < '\u00A0'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExpression(string expression)
    {
        if (expression.Length > 0 && "+#./;?&=,!@|".Contains(expression[0]))
            expression = expression.Substring(1);
        return expression.Split(',').All(IsVariable);
    }

    private static bool IsVariable(string variable)
    {
        var colon = variable.IndexOf(':');
        if (colon >= 0)
        {
            var length = variable.Substring(colon + 1);
            if (length.Length is 0 or > 4 || length[0] == '0' || !length.All(FormatReader.IsDigit))
                return false;

            variable = variable.Substring(0, colon);
        }
        else if (variable.Length > 0 && variable[variable.Length - 1] == '*')
        {
            variable = variable.Substring(0, variable.Length - 1);
        }

        return variable.Split('.').All(IsVariableName);
    }

    private static bool IsVariableName(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '%' && Hexadecimal.TryRead(name, i + 1, 2, out _))
                i += 2;
            else if (!FormatReader.IsLetter(name[i]) && !FormatReader.IsDigit(name[i]) && name[i] != '_')
                return false;
        }

        return name.Length > 0;
    }
}
