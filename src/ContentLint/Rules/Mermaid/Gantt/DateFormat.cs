// Dates as `dateFormat` has them, in the notation of the reference's library: `YYYY-MM-DD HH:mm`. A date is one only if it
// is written exactly as the format would write it, leading zeros included, and exists. What is no word of the format is
// meant as it stands: `yyyy-mm-dd` never fits a date.

namespace ContentLint.Rules.Mermaid.Gantt;

/// <summary>The dates of a gantt chart.</summary>
internal sealed class DateFormat(string format)
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // The longer word first where one begins like another.
    private static readonly string[] Words = ["YYYY", "YY", "MMMM", "MMM", "MM", "M", "DD", "D", "HH", "H", "mm", "m", "SSS", "ss", "s"];

    /// <summary>The format as written.</summary>
    public string Text { get; } = format;

    /// <summary>Whether dates are counts of seconds or milliseconds.</summary>
    public bool IsTimestamp => Text is "x" or "X";

    /// <summary>Whether a text is a date, of an arbitrary day where the format has none; <see langword="null"/> where nobody can tell.</summary>
    public bool? Read(string text, out DateTime value)
    {
        value = default;
        if (Text.Length == 0 || (IsTimestamp && !text.All(c => c is (>= '0' and <= '9') or '.' or '+' or '-')))
            return false;

        var reading = new Reading(text);
        for (var i = 0; i < Text.Length;)
        {
            // Words that are not read here.
            if (Text[i] is 'A' or 'a' or 'h' or 'Q' or 'w' or 'z' or 'Z' or 'X' or 'x' or '[' or 'S' && !StartsWith(i, "SSS") || StartsWith(i, "Do"))
                return null;

            var word = Array.Find(Words, w => StartsWith(i, w));
            i += word?.Length ?? 1;
            if (!(word is null ? reading.Accept(Text[i - 1]) : reading.ReadWord(word)))
                return false;
        }

        return reading.Finish(out value);
    }

    private bool StartsWith(int at, string word) => string.CompareOrdinal(Text, at, word, 0, word.Length) == 0;

    private sealed class Reading(string text)
    {
        private readonly Dictionary<char, int> _parts = [];
        private int _position;

        public bool Accept(char c) => _position < text.Length && text[_position] == c && _position++ >= 0;

        public bool ReadWord(string word)
        {
            if (word.Length > 2 && word[0] == 'M')
                return ReadMonth(isShort: word.Length == 3);

            var isFixed = word.Length > 1;
            var start = _position;
            var longest = isFixed ? word.Length : 2;
            while (_position < text.Length && _position - start < longest && text[_position] is >= '0' and <= '9')
                _position++;
            var length = _position - start;
            if (length == 0 || (isFixed && length < word.Length) || (!isFixed && length > 1 && text[start] == '0'))
                return false;

            var written = text.Substring(start, length);
            var number = int.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
            _parts[word[0]] = word == "YY" ? number + (number > 68 ? 1900 : 2000) : number;
            return true;
        }

        private bool ReadMonth(bool isShort)
        {
            var month = Array.FindIndex(Months, m => string.CompareOrdinal(text, _position, m, 0, isShort ? 3 : m.Length) == 0);
            if (month < 0)
                return false;
            _position += isShort ? 3 : Months[month].Length;
            _parts['M'] = month + 1;
            return true;
        }

        // A leap year stands for the year that is not written, so that no date is refused that may exist.
        public bool Finish(out DateTime value)
        {
            value = default;
            var (year, month, day) = (Part('Y', 2024), Part('M', 1), Part('D', 1));
            var isTime = Part('H', 0) < 24 && Part('m', 0) < 60 && Part('s', 0) < 60;
            if (_position < text.Length || !isTime || year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
                return false;
            value = new DateTime(year, month, day, Part('H', 0), Part('m', 0), Part('s', 0), Part('S', 0));
            return true;
        }

        private int Part(char word, int otherwise) => _parts.TryGetValue(word, out var number) ? number : otherwise;
    }
}
