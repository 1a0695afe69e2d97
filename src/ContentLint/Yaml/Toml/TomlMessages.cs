// The messages about TOML. What is the same mistake as in YAML has the same id and, where they fit, the same words.

namespace ContentLint.Yaml.Toml;

/// <summary>Makes the errors of one text; reading goes on in the line behind each.</summary>
internal sealed class TomlMessages(MappedText slice)
{
    private readonly MappedText _slice = slice;
    private readonly YamlLines _lines = new(slice.Text);
    private readonly YamlDiagnostics _messages = new(slice);

    /// <summary>Whether a line starts here with <c>key =</c> or a header.</summary>
    public bool LooksLikeField(int offset)
    {
        var text = _slice.Text;
        if (_lines.LineAt(offset).Start + _lines.IndentationOf(offset) != offset)
            return false;

        var end = offset;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or '"' or '\''))
            end++;
        var equals = _lines.EndOfBlanks(end);
        return end > offset && equals < text.Length && text[equals] == '=';
    }

    public TomlException UnfinishedKey(int start, int offset, char end) => end == ']'
        ? UnclosedHeader(start - 1, offset)
        : Error(start, _messages.Make(
            YamlDescriptors.MissingColon, _lines.RestOfLine(start),
            $"'{YamlDiagnostics.Shorten(Text(_lines.RestOfLine(start))):line}' is not of the form 'key = value'.", "Write a key and '=' before the value."));

    public TomlException UnclosedHeader(int start, int offset) => Error(offset, _messages.UnclosedBracket(start, _lines.RestOfLine(start).End, ']'));

    /// <summary>A key with a character in it that may not stand there; YAML's <c>key: value</c> above all.</summary>
    public TomlException BadKey(int start, int offset, char end)
    {
        var line = _lines.RestOfLine(start);
        if (_slice.Text[offset] == ':' && end == '=')
        {
            return Error(offset, _messages.Make(
                YamlDescriptors.MissingColon, new TextSpan(start, offset + 1), $"A key stands before '=' in TOML, and this one stands before ':'.", "Write 'key = value'.",
                _messages.Fix(new TextSpan(offset, offset + 1), "Write '='", FixSafety.Suggestion, " =")));
        }

        return line.IsEmpty || Text(line).IndexOf(end) < 0
            ? UnfinishedKey(start, offset, end)
            : Error(offset, _messages.Make(
                TomlDescriptors.Invalid, TextSpan.FromLength(offset, 1), $"'{_slice.Text[offset].ToString():character}' may not stand in a key without quotes.", "Put the key in quotes."));
    }

    public TomlException MultilineKey(int start) => Error(start, _messages.Make(
        TomlDescriptors.Invalid, TextSpan.FromLength(start, 3), "A key stands between single quotes or pairs of '\"', not between three of them.", null));

    public TomlException DefinedTwice(IReadOnlyList<TomlKeyPart> key, TomlEntry first)
    {
        var span = new TextSpan(key[0].Span.Start, key[key.Count - 1].Span.End);
        return Error(span.Start, _messages.Make(
            YamlDescriptors.DuplicateKey, span, $"'{first.Key.Text}' is defined already, and nothing can be added to it here.", "Keep one of the two.",
            null, [_messages.Related($"The first '{first.Key.Text}'", first.Key.Span)]));
    }

    /// <summary>A value that is none; most often a text without quotes.</summary>
    public TomlException InvalidValue(int start, bool isNested)
    {
        var value = isNested ? _lines.RestOfFlowEntry(start) : _lines.RestOfLine(start);
        if (value.IsEmpty || YamlLines.IsSpace(CharAt(start)))
            return Error(start, _messages.Make(TomlDescriptors.Invalid, TextSpan.At(start), "There is no value behind '='.", "Write '\"\"' for an empty text."));

        return Error(start, _messages.Make(
            TomlDescriptors.Invalid, value, $"'{YamlDiagnostics.Shorten(Text(value)):value}' is no value: a text stands in quotes in TOML.", "Put it in quotes.",
            _messages.Quote(value, FixSafety.Suggestion)));
    }

    public TomlException IntegerTooLarge(TextSpan number) => Error(number.Start, _messages.Make(
        YamlDescriptors.TooLarge, number, $"'{YamlDiagnostics.Shorten(Text(number)):number}' is too large: JavaScript cannot hold it exactly.", "Put it in quotes."));

    public TomlException TextBehind(int start, int end, int offset)
    {
        var rest = new TextSpan(offset, Math.Max(offset + 1, _lines.RestOfLine(offset).End));
        return Error(offset, _messages.Make(
            YamlDescriptors.TextAfterValue, rest, $"The line ends behind its value; '{YamlDiagnostics.Shorten(Text(rest)):text}' cannot follow.",
            _slice.Text[start] == '[' ? (Message)"Write it on a line of its own." : "Put the whole value in quotes, or write the rest on a line of its own.",
            null, [_messages.Related("The value ends here", TextSpan.FromLength(Math.Max(0, end - 1), 1))]));
    }

    public TomlException UnclosedQuote(int start, int end, bool isLong) => isLong
        ? Error(end, _messages.Make(
            YamlDescriptors.UnclosedQuote, TextSpan.FromLength(start, 3), $"{Text(TextSpan.FromLength(start, 3)):quote} is opened here and not closed.", $"Close it with {Text(TextSpan.FromLength(start, 3)):quote}."))
        : Error(start, _messages.UnclosedQuote(_lines.RestOfLineWithComment(start)));

    public TomlException UnknownEscape(TextSpan escape, bool isBroken) =>
        Error(escape.Start, isBroken ? _messages.BadHexEscape(escape) : _messages.UnknownEscape(escape));

    public TomlException InvalidCharacter(int offset)
    {
        var code = ((int)_slice.Text[offset]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        var span = TextSpan.FromLength(offset, 1);
        return Error(offset, _messages.Make(
            YamlDescriptors.InvalidCharacter, span, $"The invisible character U+{code} may not stand in TOML.", "Delete it.",
            _messages.Fix(span, "Delete the character", FixSafety.Suggestion, "")));
    }

    public TomlException UnclosedBracket(int start, int offset, char close)
    {
        var last = _lines.EndOfTextBefore(offset, start + 1);
        return Error(Math.Max(start, last - 1), _messages.UnclosedBracket(start, last, close));
    }

    public TomlException MissingComma(int end, int next, int start)
    {
        var bracket = CharAt(next);
        return bracket is ']' or '}'
            ? Error(next, _messages.WrongClosingBracket(next, start, CharAt(start) == '[' ? ']' : '}'))
            : Error(next, _messages.MissingComma(end, next, CharAt(start)));
    }

    public TomlException TooDeep(int offset, int limit) => Error(offset, _messages.TooDeep(offset, limit));

    private static TomlException Error(int lastBroken, Diagnostic diagnostic) => new(diagnostic, lastBroken);

    private char CharAt(int offset) => offset < _slice.Text.Length ? _slice.Text[offset] : '\0';

    private string Text(TextSpan span) => _slice.Text.Substring(span.Start, Math.Min(span.End, _slice.Text.Length) - span.Start);
}
