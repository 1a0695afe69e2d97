// What makes a diagnostic the same one tomorrow: its kind, the characters it stands on, the line around them and what its
// message speaks of, not the place and not the words of any language. So it survives lines that move, files that are renamed
// and sentences that are put better; a changed line, or a second mistake of the same kind in an equal line, is another one.

using System.Security.Cryptography;
using System.Text;

namespace ContentLint.Diagnostics;

/// <summary>Names diagnostics by their content.</summary>
internal static class Fingerprints
{
    private const int Digits = 32;

    // Of a longer line what is near: a thousand mistakes in one line of a megabyte must not cost a thousand megabytes.
    private const int MostAround = 500;

    /// <summary>The fingerprints of diagnostics of one file, each different from the others.</summary>
    /// <param name="diagnostics">The diagnostics in the order of the file.</param>
    /// <param name="source">The file's text; <see langword="null"/> when it could not be read.</param>
    /// <returns>A fingerprint for each, in their order: 32 hexadecimal digits, from the second equal one on with its number.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<Diagnostic> diagnostics, SourceText? source)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var fingerprints = new string[diagnostics.Count];
        for (var i = 0; i < fingerprints.Length; i++)
        {
            var content = Of(diagnostics[i], source);
            seen[content] = seen.TryGetValue(content, out var before) ? before + 1 : 1;
            fingerprints[i] = before == 0 ? content : $"{content}-{before + 1}";
        }

        return fingerprints;
    }

    private static string Of(Diagnostic diagnostic, SourceText? source)
    {
        var content = new StringBuilder(diagnostic.Id);
        if (source is not null)
        {
            var line = source.Lines.GetLineSpan(diagnostic.Location.Start.Line);
            var start = Math.Min(diagnostic.Location.Span.Start, line.End);
            Append(content, source.Text, new TextSpan(start, Math.Max(start, Math.Min(diagnostic.Location.Span.End, Math.Min(line.End, start + MostAround)))));
            Append(content, source.Text, new TextSpan(Math.Max(line.Start, start - MostAround), Math.Min(line.End, start + MostAround)));
        }

        // Two fields that are missing stand at one place: what tells them apart is what the message speaks of.
        AppendArguments(content, diagnostic.Message);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString()))).Substring(0, Digits);
    }

    // Indentation and the width of spaces are not what a mistake is about.
    private static void Append(StringBuilder content, string text, TextSpan span)
    {
        content.Append('\0');
        var pending = false;
        var any = false;
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                pending = any;
                continue;
            }

            if (pending)
                content.Append(' ');
            pending = false;
            any = true;
            content.Append(text[i]);
        }
    }

    private static void AppendArguments(StringBuilder content, Message message)
    {
        foreach (var argument in message.Arguments)
        {
            if (argument.Value is Message phrase)
                AppendArguments(content, phrase);
            else
                content.Append('\0').Append(argument.ToString());
        }
    }
}
