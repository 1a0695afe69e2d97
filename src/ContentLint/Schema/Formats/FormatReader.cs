namespace ContentLint.Schema.Formats;

/// <summary>Walks over a string by the small grammars that formats have. ASCII only: a digit is 0 to 9.</summary>
internal ref struct FormatReader(string text)
{
    private int _position;

    public readonly bool IsAtEnd => _position == text.Length;

    public readonly char Current => _position < text.Length ? text[_position] : '\0';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public bool Pass(char c)
    {
        if (IsAtEnd || Current != c)
            return false;

        _position++;
        return true;
    }

    public bool PassEither(char a, char b) => Pass(a) || Pass(b);

    /// <summary>Passes digits; gives their number.</summary>
    public int PassDigits()
    {
        var start = _position;
        while (IsDigit(Current))
            _position++;
        return _position - start;
    }

    /// <summary>Reads exactly <paramref name="count"/> digits; -1 when they are not there.</summary>
    public int ReadNumber(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            if (!IsDigit(Current))
                return -1;

            value = (value * 10) + text[_position++] - '0';
        }

        return value;
    }
}
