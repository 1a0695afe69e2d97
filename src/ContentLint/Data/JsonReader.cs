// JSON (RFC 8259) into the span-carrying tree.
//
//   value   object | array | string | number | true | false | null
//   object  { "key": value, … }      array  [ value, … ]
//
// An example in a lesson is written more freely: comments, a comma behind the last entry, entries of an object without the
// braces, several values one after the other are no mistakes there.
//
// Schemas and other settings are JSON in practice. Where people slip (a comment, a comma too many or missing, single
// quotes), the reader says so and goes on; anything else ends the reading, and what stands so far is marked broken.
// Of two equal keys the later one counts, as in JSON.parse.

using System.Globalization;
using System.Text;

namespace ContentLint.Data;

/// <summary>Reads one text; see the file's head.</summary>
internal sealed class JsonReader
{
    private const int MaximumDepth = 200;

    private readonly MappedText _slice;
    private readonly string _text;
    private readonly JsonForm _form;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<JsonMistake> _mistakes = [];
    private readonly List<JsonDuplicateKey> _duplicateKeys = [];
    private int _position;
    private int _depth;
    private bool _hasFailed;

    private int _comments;

    private JsonReader(MappedText slice, JsonForm form)
    {
        _slice = slice;
        _form = form;
        _text = slice.Text;
    }

    private bool IsAtEnd => _position >= _text.Length;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Reads a text that holds one JSON value. Never throws, whatever the text.</summary>
    public static JsonDocument Read(MappedText slice)
    {
        var reader = new JsonReader(slice, JsonForm.File);
        var root = reader.ReadValue();
        reader.Skip();
        if (!reader._hasFailed && reader._position < reader._text.Length)
            reader.Fail(JsonMistakeKind.TextBehindValue, "Nothing can follow the value of a JSON file.");
        return reader.ToDocument(root);
    }

    /// <summary>Reads a text; of several values, the last is the document's. Never throws, whatever the text.</summary>
    public static JsonDocument Read(MappedText slice, JsonForm form)
    {
        if (form == JsonForm.File)
            return Read(slice);

        var reader = new JsonReader(slice, form);
        DataNode? root = null;
        for (reader.Skip(); !reader._hasFailed && !reader.IsAtEnd; reader.Skip())
            root = reader.ReadPart();
        return reader.ToDocument(root);
    }

    private JsonDocument ToDocument(DataNode? root) => new(root, _diagnostics) { Mistakes = _mistakes, DuplicateKeys = _duplicateKeys };

    // A value, or an entry of an object whose braces are not shown.
    private DataNode? ReadPart()
    {
        if (Current is '}' or ']')
        {
            Fail(JsonMistakeKind.StrayBracket, $"'{Current:bracket}' closes nothing that is open here.");
            return null;
        }

        var value = ReadValue();
        Skip();
        if (Current == ':' && value is DataScalar { Kind: DataKind.String })
        {
            _position++;
            value = ReadValue();
            Skip();
        }

        if (Current == ',')
            _position++;
        return value;
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
            Fail(JsonMistakeKind.TooDeep, $"This value is nested more than {MaximumDepth} levels deep.");
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
        var index = new Dictionary<string, (int At, int Comments)>(StringComparer.Ordinal);
        for (Skip(); !_hasFailed && !IsAtEnd && Current != '}'; Skip())
        {
            var comments = _comments;
            if (ReadProperty() is not { } property)
                break;

            if (index.TryGetValue(property.Key, out var earlier))
            {
                _duplicateKeys.Add(new JsonDuplicateKey(property.Key, properties[earlier.At].KeySpan, property.KeySpan, comments != earlier.Comments));
                properties[earlier.At] = property;
            }
            else
            {
                index.Add(property.Key, (properties.Count, comments));
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
            Fail(JsonMistakeKind.Key, "A key must stand here, in double quotes.");
            return null;
        }

        var start = _position;
        var key = ReadString();
        var span = Map(start);
        Skip();
        if (Current != ':')
        {
            Fail(JsonMistakeKind.MissingColon, $"There must be a ':' after the key \"{key}\".");
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
            if (Current == close && _form == JsonForm.File)
                Report(JsonMistakeKind.TrailingComma, TextSpan.FromLength(comma, 1), "JSON takes no comma after the last entry.", TextEdit.Delete(_slice.ToSource(TextSpan.FromLength(comma, 1))));
        }
        else if (Current is '}' or ']' && Current != close && _form == JsonForm.Example)
        {
            Fail(JsonMistakeKind.StrayBracket, $"'{Current:bracket}' stands where '{close:expected}' must close what is open.");
        }
        else if (Current != close && Current != '\0')
        {
            Report(JsonMistakeKind.MissingComma, TextSpan.FromLength(_position, 1), "There must be a comma before this entry.", TextEdit.Insert(_slice.ToSource(end), ","));
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

        Report(JsonMistakeKind.UnclosedBracket, TextSpan.FromLength(start, 1), $"'{_text[start]:bracket}' is opened here and not closed.");
        _hasFailed = true;
    }

    private string ReadString()
    {
        var quote = Current;
        var start = _position++;
        if (quote == '\'')
            Report(JsonMistakeKind.Quotes, TextSpan.FromLength(start, 1), "JSON strings stand in double quotes.");

        var text = new StringBuilder();
        while (Current != quote)
        {
            if (_position >= _text.Length || Current is '\n' or '\r')
            {
                Report(JsonMistakeKind.UnclosedString, new TextSpan(start, _position), "The string is not closed on its line.");
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
            Report(JsonMistakeKind.Escape, new TextSpan(start, _position), "This is no escape JSON knows; write '\\\\' for a backslash.");
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
        Fail(JsonMistakeKind.Number, $"'{text}' is no number of JSON.", text.Length);
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
        Fail(word.Length == 0 ? JsonMistakeKind.Value : JsonMistakeKind.Word, word.Length == 0 ? (Message)"A value must stand here." : $"'{word}' is no value of JSON.", Math.Max(word.Length, 1));
        return null;
    }

    private void Skip()
    {
        while (Current is ' ' or '\t' or '\n' or '\r' || (Current is '/' or '#' && PassComment()))
        {
            if (Current is ' ' or '\t' or '\n' or '\r')
                _position++;
        }
    }

    private bool PassComment()
    {
        var isHash = Current == '#';
        var next = isHash ? '/' : _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (next is not ('/' or '*') || (isHash && _form == JsonForm.File))
            return false;

        var start = _position;
        var end = next == '/' ? _text.IndexOf('\n', start) : _text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : next == '/' ? end : end + 2;
        _comments++;
        if (_form == JsonForm.File)
            Report(JsonMistakeKind.Comment, new TextSpan(start, _position), "JSON has no comments.");
        return true;
    }

    private void Fail(JsonMistakeKind kind, Message message, int length = 1)
    {
        if (_hasFailed)
            return;

        Report(kind, TextSpan.FromLength(_position, Math.Min(length, _text.Length - _position)), message);
        _hasFailed = true;
    }

    private void Report(JsonMistakeKind kind, TextSpan span, Message message, TextEdit? edit = null)
    {
        var fixes = edit is null ? null : new[] { new CodeFix("Correct the comma", FixSafety.Safe, edit) };
        _mistakes.Add(new JsonMistake(kind, span.Start));
        _diagnostics.Add(new Diagnostic(DataDescriptors.InvalidJson, _slice.GetLocation(span), message, fixes: fixes));
    }

    private TextSpan Map(int start) => _slice.ToSource(new TextSpan(start, _position));
}
