// TOML, which Astro reads between lines of `+++`:
//
//   title = "A"          a key, '=' and a value on one line
//   a.b = [1, 2]         dotted keys make tables
//   [author]             a header: the keys below go into this table
//   [[links]]            one more table of a list
//
// The verdict and the values are those of smol-toml, which Astro uses. It is read here and not with a library of .NET: what
// there is brings a JSON library of its own into every build task, and decides some documents otherwise. After a mistake the
// reader goes on in the next line, so that one run names all of them.

using ContentLint.Data;

namespace ContentLint.Yaml.Toml;

/// <summary>Reads TOML into a tree that knows its places in the file.</summary>
internal sealed class TomlReader
{
    private const int MaximumDepth = 100;

    private readonly MappedText _slice;
    private readonly TomlScanner _text;
    private readonly TomlMessages _messages;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly TomlTable _root = new();
    private TomlTable _table;
    private int _depth;

    private TomlReader(MappedText slice)
    {
        _slice = slice;
        _messages = new TomlMessages(slice);
        _text = new TomlScanner(slice.Text, _messages);
        _table = _root;
    }

    /// <summary>Reads a text. Never throws, whatever the text.</summary>
    public static YamlDocument Read(MappedText slice) => new TomlReader(slice).ReadDocument();

    private YamlDocument ReadDocument()
    {
        if (_text.Current == '\uFEFF')
            _text.Position++;
        _root.Cover(new TextSpan(0, _slice.Text.Length));
        while (ReadLine())
        {
        }

        return new YamlDocument(_root.ToMapping(_slice.ToSource, _diagnostics.Count > 0), [.. _diagnostics.OrderBy(d => d.Location.Span)]);
    }

    private bool ReadLine()
    {
        var start = _text.Position;
        try
        {
            _depth = 0;
            _text.PassSpace(withLines: true);
            if (_text.IsAtEnd)
                return false;

            start = _text.Position;
            if (_text.Current == '[')
                ReadHeader();
            else
                ReadField(_table);
            var end = _text.Position;
            _text.PassSpace(withLines: false);
            if (!_text.IsAtLineEnd)
                throw _messages.TextBehind(start, end, _text.Position);
        }
        catch (TomlException e)
        {
            _diagnostics.Add(e.Diagnostic);
            PassLine(Math.Max(start, e.LastBrokenOffset));
        }

        return true;
    }

    private void PassLine(int offset)
    {
        var end = offset >= _slice.Text.Length ? -1 : _slice.Text.IndexOf('\n', offset);
        _text.Position = end < 0 ? _slice.Text.Length : end + 1;
    }

    private void ReadHeader()
    {
        var start = _text.Position++;
        var isList = _text.Current == '[';
        if (isList)
            _text.Position++;
        var key = _text.ReadKey(']');
        if (isList)
        {
            if (_text.Current != ']')
                throw _messages.UnclosedHeader(start, _text.Position);

            _text.Position++;
        }

        var (_, table) = Open(_root, key, isList ? TomlDefinition.List : TomlDefinition.Explicit);
        table.Cover(new TextSpan(start, _text.Position));
        _table = table;
    }

    private void ReadField(TomlTable table)
    {
        var key = _text.ReadKey('=');
        var (entry, _) = Open(table, key, TomlDefinition.Dotted);
        _text.PassBlanks();
        entry.Value = ReadValue(isNested: false, '\0');
        table.Cover(new TextSpan(key[0].Span.Start, _text.Position));
    }

    private (TomlEntry Entry, TomlTable Table) Open(TomlTable table, List<TomlKeyPart> key, TomlDefinition definition)
    {
        if (table.Depth + key.Count + _depth > MaximumDepth)
            throw _messages.TooDeep(key[0].Span.Start, MaximumDepth);

        return table.Open(key, definition, out var clash) ?? throw _messages.DefinedTwice(key, clash!);
    }

    private DataNode ReadValue(bool isNested, char close)
    {
        var start = _text.Position;
        switch (_text.Current)
        {
            case '[':
                return ReadList();
            case '{':
                return ReadInlineTable();
            case '"' or '\'':
                var text = _text.ReadString();
                return new DataScalar(DataKind.String, Map(start, _text.Position), text, text, isQuoted: true);
            default:
                return ReadWord(start, isNested, close);
        }
    }

    private DataScalar ReadWord(int start, bool isNested, char close)
    {
        if (TomlNumbers.IsDate(_text, out var end) && TomlNumbers.ReadDate(_slice.Text.Substring(start, end - start)) is { } moment)
            return Word(DataKind.Timestamp, start, end, moment);

        foreach (var (word, kind, value) in Words)
        {
            if (string.CompareOrdinal(_slice.Text, start, word, 0, word.Length) == 0)
                return Word(kind, start, start + word.Length, value);
        }

        end = start;
        while (end < _slice.Text.Length && !(_slice.Text[end] is ' ' or '\t' or '\n' or '\r' or '#' || (isNested && (_slice.Text[end] == ',' || _slice.Text[end] == close))))
            end++;
        if (TomlNumbers.TryRead(_slice.Text.Substring(start, end - start), out var number, out var isTooLarge))
            return Word(DataKind.Number, start, end, number);

        throw isTooLarge ? _messages.IntegerTooLarge(new TextSpan(start, end)) : _messages.InvalidValue(start, isNested);
    }

    private static readonly (string Word, DataKind Kind, object Value)[] Words =
    [
        ("true", DataKind.Boolean, true), ("false", DataKind.Boolean, false),
        ("inf", DataKind.Number, double.PositiveInfinity), ("+inf", DataKind.Number, double.PositiveInfinity), ("-inf", DataKind.Number, double.NegativeInfinity),
        ("nan", DataKind.Number, double.NaN), ("+nan", DataKind.Number, double.NaN), ("-nan", DataKind.Number, double.NaN),
    ];

    private DataScalar Word(DataKind kind, int start, int end, object value)
    {
        _text.Position = end;
        return new DataScalar(kind, Map(start, end), value, _slice.Text.Substring(start, end - start), isQuoted: false);
    }

    private DataSequence ReadList()
    {
        var start = Enter();
        var items = new List<DataNode>();
        while (!IsClosed(start, ']'))
        {
            items.Add(ReadValue(isNested: true, ']'));
            PassComma(start, ']');
        }

        _depth--;
        return new DataSequence(Map(start, _text.Position), items);
    }

    private DataMapping ReadInlineTable()
    {
        var start = Enter();
        var table = new TomlTable();
        while (!IsClosed(start, '}'))
        {
            var key = _text.ReadKey('=');
            var (entry, _) = Open(table, key, TomlDefinition.Dotted);
            _text.PassBlanks();
            entry.Value = ReadValue(isNested: true, '}');
            PassComma(start, '}');
        }

        _depth--;
        table.Cover(new TextSpan(start, _text.Position));
        return table.ToMapping(_slice.ToSource, isBroken: false);
    }

    private int Enter()
    {
        if (++_depth > MaximumDepth)
            throw _messages.TooDeep(_text.Position, MaximumDepth);

        return _text.Position++;
    }

    private bool IsClosed(int start, char close)
    {
        _text.PassSpace(withLines: true);
        if (_text.IsAtEnd)
            throw _messages.UnclosedBracket(start, _text.Position, close);

        // A field below the list: the bracket is missing.
        if (close == ']' && _messages.LooksLikeField(_text.Position))
            throw _messages.UnclosedBracket(start, _text.Position, close);
        if (_text.Current != close)
            return false;

        _text.Position++;
        return true;
    }

    private void PassComma(int start, char close)
    {
        var end = _text.Position;
        _text.PassSpace(withLines: true);
        if (_text.Current == ',')
            _text.Position++;
        else if (_text.IsAtEnd || (_text.Current != close && _messages.LooksLikeField(_text.Position)))
            throw _messages.UnclosedBracket(start, _text.Position, close);
        else if (_text.Current != close)
            throw _messages.MissingComma(end, _text.Position, start);
    }

    private TextSpan Map(int start, int end) => _slice.ToSource(new TextSpan(start, end));
}
