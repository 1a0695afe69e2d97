// JSON (RFC 8259) into the span-carrying tree.
//
//   value   object | array | string | number | true | false | null
//   object  { "key": value, … }      array  [ value, … ]
//
// Schemas and other settings are JSON in practice. Where people slip (a comment, a comma too many or missing, single
// quotes), the reader says so and goes on; anything else ends the reading, and what stands so far is marked broken.
// Of two equal keys the later one counts, as in JSON.parse.

using System.Globalization;
using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Data;

/// <summary>What a JSON text says, and what is wrong with it.</summary>
/// <param name="Root">The value; <see langword="null"/> when there is none.</param>
/// <param name="Diagnostics">The mistakes in the order of the text.</param>
internal sealed record JsonDocument(DataNode? Root, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads one text; see the file's head.</summary>
internal sealed class JsonReader
{
    private const int MaximumDepth = 200;

    private readonly SourceSlice _slice;
    private readonly string _text;
    private readonly List<Diagnostic> _diagnostics = [];
    private int _position;
    private int _depth;
    private bool _hasFailed;

    private JsonReader(SourceSlice slice)
    {
        _slice = slice;
        _text = slice.Text;
    }

    private bool IsAtEnd => _position >= _text.Length;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Reads a text that holds one JSON value. Never throws, whatever the text.</summary>
    public static JsonDocument Read(SourceSlice slice)
    {
        var reader = new JsonReader(slice);
        var root = reader.ReadValue();
        reader.Skip();
        if (!reader._hasFailed && reader._position < reader._text.Length)
            reader.Fail("Nothing can follow the value of a JSON file.");
        return new JsonDocument(root, reader._diagnostics);
    }

    private DataNode? ReadValue()
    {
        Skip();
        var start = _position;
        switch (Current)
        {
            case '{' or '[':
                return ReadCollection();
            case '"' or '\'':
                var text = ReadString();
                return new DataScalar(DataKind.String, Map(start), text, text, isQuoted: true);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    private DataNode? ReadCollection()
    {
        if (++_depth > MaximumDepth)
        {
            Fail($"This value is nested more than {MaximumDepth} levels deep.");
            return null;
        }

        DataNode node = Current == '{' ? ReadObject() : ReadArray();
        _depth--;
        return node;
    }

    private DataMapping ReadObject()
    {
        var start = _position++;
        var properties = new List<DataProperty>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (Skip(); !_hasFailed && !IsAtEnd && Current != '}'; Skip())
        {
            if (ReadProperty() is not { } property)
                break;

            if (index.TryGetValue(property.Key, out var earlier))
            {
                properties[earlier] = property;
            }
            else
            {
                index.Add(property.Key, properties.Count);
                properties.Add(property);
            }

            PassComma('}');
        }

        Close('}', start);
        return new DataMapping(Map(start), properties, _hasFailed);
    }

    private DataProperty? ReadProperty()
    {
        if (Current is not ('"' or '\''))
        {
            Fail("A key must stand here, in double quotes.");
            return null;
        }

        var start = _position;
        var key = ReadString();
        var span = Map(start);
        Skip();
        if (Current != ':')
        {
            Fail($"There must be a ':' after the key \"{key}\".");
            return null;
        }

        _position++;
        return ReadValue() is { } value ? new DataProperty(key, span, value) : null;
    }

    private DataSequence ReadArray()
    {
        var start = _position++;
        var items = new List<DataNode>();
        for (Skip(); !_hasFailed && !IsAtEnd && Current != ']'; Skip())
        {
            if (ReadValue() is not { } item)
                break;

            items.Add(item);
            PassComma(']');
        }

        Close(']', start);
        return new DataSequence(Map(start), items, _hasFailed);
    }

    private void PassComma(char close)
    {
        if (_hasFailed)
            return;

        var end = _position;
        Skip();
        if (Current == ',')
        {
            var comma = _position++;
            Skip();
            if (Current == close)
                Report(TextSpan.FromLength(comma, 1), "JSON takes no comma after the last entry.", TextEdit.Delete(_slice.ToSource(TextSpan.FromLength(comma, 1))));
        }
        else if (Current != close && Current != '\0')
        {
            Report(TextSpan.FromLength(_position, 1), "There must be a comma before this entry.", TextEdit.Insert(_slice.ToSource(end), ","));
        }
    }

    private void Close(char close, int start)
    {
        if (_hasFailed)
            return;

        if (Current == close)
        {
            _position++;
            return;
        }

        Report(TextSpan.FromLength(start, 1), $"'{_text[start]:bracket}' is opened here and not closed.");
        _hasFailed = true;
    }

    private string ReadString()
    {
        var quote = Current;
        var start = _position++;
        if (quote == '\'')
            Report(TextSpan.FromLength(start, 1), "JSON strings stand in double quotes.");

        var text = new StringBuilder();
        while (Current != quote)
        {
            if (_position >= _text.Length || Current is '\n' or '\r')
            {
                Report(new TextSpan(start, _position), "The string is not closed on its line.");
                _hasFailed = true;
                return text.ToString();
            }

            if (Current == '\\')
                ReadEscape(text);
            else
                text.Append(_text[_position++]);
        }

        _position++;
        return text.ToString();
    }

    private void ReadEscape(StringBuilder text)
    {
        var start = _position++;
        var escape = Current;
        _position = Math.Min(_position + 1, _text.Length);
        if (escape == 'u' && Hexadecimal.TryRead(_text, _position, 4, out var code))
        {
            text.Append((char)code);
            _position += 4;
            return;
        }

        var at = "\"\\/bfnrt".IndexOf(escape);
        if (at >= 0 && escape != '\0')
            text.Append("\"\\/\b\f\n\r\t"[at]);
        else
            Report(new TextSpan(start, _position), "This is no escape JSON knows; write '\\\\' for a backslash.");
    }

    private DataScalar? ReadNumber()
    {
        var start = _position;
        while (Current is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
            _position++;
        var text = _text.Substring(start, _position - start);
        if (IsNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return new DataScalar(DataKind.Number, Map(start), value, text, isQuoted: false);

        _position = start;
        Fail($"'{text}' is no number of JSON.", text.Length);
        return null;
    }

    // -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?
    private static bool IsNumber(string text)
    {
        var i = text[0] == '-' ? 1 : 0;
        var whole = JavaScriptNumber.PassDigits(text, ref i);
        if (whole == 0 || (whole > 1 && text[i - whole] == '0'))
            return false;

        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (JavaScriptNumber.PassDigits(text, ref i) == 0)
                return false;
        }

        return JavaScriptNumber.PassExponent(text, ref i) && i == text.Length;
    }

    private DataScalar? ReadWord()
    {
        var start = _position;
        while (char.IsLetterOrDigit(Current) || Current == '_')
            _position++;
        var word = _text.Substring(start, _position - start);
        switch (word)
        {
            case "true" or "false":
                return new DataScalar(DataKind.Boolean, Map(start), word == "true", word, isQuoted: false);
            case "null":
                return new DataScalar(DataKind.Null, Map(start), null, word, isQuoted: false);
        }

        _position = start;
        Fail(word.Length == 0 ? (Message)"A value must stand here." : $"'{word}' is no value of JSON.", Math.Max(word.Length, 1));
        return null;
    }

    private void Skip()
    {
        while (Current is ' ' or '\t' or '\n' or '\r' || (Current == '/' && PassComment()))
        {
            if (Current is ' ' or '\t' or '\n' or '\r')
                _position++;
        }
    }

    private bool PassComment()
    {
        var next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (next is not ('/' or '*'))
            return false;

        var start = _position;
        var end = next == '/' ? _text.IndexOf('\n', start) : _text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : next == '/' ? end : end + 2;
        Report(new TextSpan(start, _position), "JSON has no comments.");
        return true;
    }

    private void Fail(Message message, int length = 1)
    {
        if (_hasFailed)
            return;

        Report(TextSpan.FromLength(_position, Math.Min(length, _text.Length - _position)), message);
        _hasFailed = true;
    }

    private void Report(TextSpan span, Message message, TextEdit? edit = null)
    {
        var fixes = edit is null ? null : new[] { new CodeFix("Correct the comma", FixSafety.Safe, edit) };
        _diagnostics.Add(new Diagnostic(DataDescriptors.InvalidJson, _slice.GetLocation(span), message, fixes: fixes));
    }

    private TextSpan Map(int start) => _slice.ToSource(new TextSpan(start, _position));
}
