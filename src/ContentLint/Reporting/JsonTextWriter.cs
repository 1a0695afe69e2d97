// Writes JSON text. netstandard2.0 has no JSON writer of its own, and a package for it would clash with the versions
// that MSBuild and the compiler load; what reports need fits on a page.

using System.Globalization;
using System.Text;

namespace ContentLint.Reporting;

/// <summary>Builds one JSON document, without white space.</summary>
/// <param name="target">Where the text goes piece by piece, so that a large report is never held as a whole; <see langword="null"/> to keep it.</param>
internal sealed class JsonTextWriter(StyledWriter? target = null)
{
    private const int PieceLength = 1 << 15;

    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public JsonTextWriter BeginObject() => Open('{');

    public JsonTextWriter EndObject() => Close('}');

    public JsonTextWriter BeginArray() => Open('[');

    public JsonTextWriter EndArray() => Close(']');

    public JsonTextWriter Name(string name)
    {
        Value(name);
        _text.Append(':');
        _needsComma = false;
        return this;
    }

    public JsonTextWriter Value(string? value)
    {
        Separate();
        if (value is null)
            _text.Append("null");
        else
            AppendQuoted(value);
        _needsComma = true;
        return this;
    }

    public JsonTextWriter Value(long value)
    {
        Separate();
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        _needsComma = true;
        return this;
    }

    public JsonTextWriter Value(bool value)
    {
        Separate();
        _text.Append(value ? "true" : "false");
        _needsComma = true;
        return this;
    }

    /// <summary>Hands over what is still held back, and ends the line.</summary>
    public void End()
    {
        target?.WriteLine(_text.ToString());
        _text.Clear();
    }

    public override string ToString() => _text.ToString();

    private JsonTextWriter Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _needsComma = false;
        return this;
    }

    private JsonTextWriter Close(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
        if (target is not null && _text.Length > PieceLength)
        {
            target.Write(_text.ToString());
            _text.Clear();
        }

        return this;
    }

    private void Separate()
    {
        if (_needsComma)
            _text.Append(',');
    }

    // Programs read the same text; people who see the document in a log see what is in it, and a CI server finds no command.
    private int AppendEscaped(string value, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            _text.Append("\\u").Append(((int)value[i]).ToString("x4", CultureInfo.InvariantCulture));
        return length;
    }

    // Half a surrogate pair can be written as an escape, and strict readers refuse the whole document for it.
    private void AppendQuoted(string value)
    {
        _text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\')
                _text.Append('\\').Append(c);
            else if (c == '\n')
                _text.Append("\\n");
            else if (LogText.IsHidden(value, i, out var length) || LogText.IsCommandMark(value, i))
                i += AppendEscaped(value, i, length) - 1;
            else if (SurrogatePairs.IsLoneHalf(value, i))
                _text.Append('\uFFFD');
            else
                _text.Append(c);
        }

        _text.Append('"');
    }
}
