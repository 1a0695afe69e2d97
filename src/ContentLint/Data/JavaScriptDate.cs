// Whether JavaScript makes a date of a text, and which. `new Date(text)` first tries ISO 8601; what that does not take goes
// to a reader of its own in the engine everybody runs (V8), which is generous:
//
//   date   up to three numbers, or one or two beside the name of a month: month day year, or year month day when the
//          first number is no day
//   time   hours:minutes[:seconds[.fraction]] [am | pm] [zone | ±hhmm]
//
// Words before the first number do not count, after it only names of months, zones, am and pm may stand; what is in
// parentheses never counts, nor do other marks. A time without a zone is taken as UTC here.

namespace ContentLint.Data;

/// <summary>Reads one text as JavaScript's Date does.</summary>
internal sealed class JavaScriptDate
{
    private const double LargestMoment = 8.64e15;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Zones = ["ut", "utc", "z", "gmt", "cdt", "cst", "edt", "est", "mdt", "mst", "pdt", "pst"];
    private static readonly int[] ZoneHours = [0, 0, 0, 0, -5, -6, -4, -5, -6, -7, -7, -8];

    private readonly string _text;
    private readonly List<int> _day = [];
    private readonly List<int> _time = [];
    private int _position;
    private int _namedMonth;
    private int? _hourOffset;
    private int? _zoneSign;
    private int _zoneHour;
    private int? _zoneMinute;
    private bool _isIso;

    private JavaScriptDate(string text) => _text = text;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool IsAtEnd => _position >= _text.Length;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="milliseconds">The moment, since 1970.</param>
    public static bool TryParse(string text, out double milliseconds)
    {
        var date = new JavaScriptDate(text.Trim());
        milliseconds = 0;
        return (date.ReadIso() || date.ReadFreely()) && date.TryCompose(out milliseconds);
    }

    // ISO 8601.

    // False, with what has been read kept, where the text is of another form.
    private bool ReadIso()
    {
        var sign = Current is '+' or '-' ? _text[_position] : '\0';
        if (sign != '\0')
            _position++;
        if (!Fixed(sign == '\0' ? 4 : 6, 0, 999_999, out var year))
        {
            _position = 0;
            return false;
        }

        _day.Add(sign == '-' ? -year : year);
        for (var part = 0; part < 2 && Pass('-'); part++)
        {
            if (!Fixed(2, 1, part == 0 ? 12 : 31, out var number))
                return false;

            _day.Add(number);
        }

        if (Current is 'T' or 't' && !ReadIsoTime())
            return false;

        _isIso = IsAtEnd;
        return _isIso;
    }

    private bool ReadIsoTime()
    {
        var mark = _position++;
        if (Fixed(2, 0, 24, out var hour) && Pass(':') && Fixed(2, 0, hour == 24 ? 0 : 59, out var minute))
        {
            _time.AddRange([hour, minute]);
            if (Pass(':'))
            {
                if (!Fixed(2, 0, 59, out var second))
                    return false;

                _time.Add(second);
                if (Pass('.') && !ReadFraction())
                    return false;
            }

            return ReadIsoZone();
        }

        _position = mark;
        return false;
    }

    private bool ReadIsoZone()
    {
        if (Current is 'Z' or 'z')
        {
            _position++;
            return true;
        }

        if (Current is not ('+' or '-'))
            return true;

        _zoneSign = Current == '-' ? -1 : 1;
        _position++;
        if (!Fixed(2, 0, 99, out _zoneHour))
            return Fixed(4, 0, 9999, out _zoneHour);

        Pass(':');
        var hasMinutes = Fixed(2, 0, 99, out var minute);
        _zoneMinute = minute;
        return hasMinutes;
    }

    private bool Pass(char c)
    {
        if (Current != c || IsAtEnd)
            return false;

        _position++;
        return true;
    }

    // A number of exactly so many digits.
    private bool Fixed(int digits, int minimum, int maximum, out int number)
    {
        var end = _position;
        while (end < _text.Length && _text[end] is >= '0' and <= '9')
            end++;
        number = 0;
        var isZoneOfFour = digits == 2 && end - _position == 4 && _zoneSign is not null;
        if (end - _position != digits && !isZoneOfFour)
            return false;

        number = Number(_position, digits);
        if (number < minimum || number > maximum)
            return false;

        _position += digits;
        return true;
    }

    private bool ReadFraction()
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
            _position++;
        if (_position == start)
            return false;

        var digits = Math.Min(3, _position - start);
        _time.Add(Number(start, digits) * (digits == 1 ? 100 : digits == 2 ? 10 : 1));
        return true;
    }

    private int Number(int start, int digits)
    {
        var number = 0;
        for (var i = start; i < start + digits; i++)
            number = (number * 10) + (_text[i] - '0');
        return number;
    }

    // The free form.

    private bool ReadFreely()
    {
        var hasNumber = _day.Count > 0;
        while (!IsAtEnd)
        {
            var c = Current;
            if (c is >= '0' and <= '9')
            {
                hasNumber = true;
                if (!ReadNumber())
                    return false;
            }
            else if (c >= 'A' && !char.IsWhiteSpace(c))
            {
                if (!ReadWord(hasNumber))
                    return false;
            }
            else if (c is '+' or '-' && (_zoneSign is not null || _time.Count > 0))
            {
                hasNumber = true;
                if (!ReadOffset())
                    return false;
            }
            else if (c is '+' or '-' or ')' && hasNumber)
            {
                return false;
            }
            else if (c == '(')
            {
                PassParentheses();
            }
            else
            {
                _position++;
            }
        }

        return true;
    }

    private bool ReadNumber()
    {
        var number = Digits(out _);
        if (Pass(':'))
        {
            if (_time.Count >= 4 || (Current == ':' && _time.Count > 0))
                return false;

            _time.Add(number);
            if (Pass(':'))
                _time.Add(0);
            else
                Pass('.');
            return true;
        }

        if (Pass('.') && ExpectsTime(number))
        {
            _time.Add(number);
            return ReadFraction() && FinishTime();
        }

        if (_zoneSign is not null && _zoneMinute is null)
        {
            _zoneMinute = number;
            return true;
        }

        if (ExpectsTime(number))
        {
            _time.Add(number);
            return FinishTime() && (IsAtEnd || char.IsWhiteSpace(Current) || Current is '+' or '-' || IsLoneZ());
        }

        if (_day.Count >= 3)
            return false;

        _day.Add(number);
        Pass('-');
        return true;
    }

    private bool IsLoneZ() => Current is 'Z' or 'z' && (_position + 1 >= _text.Length || _text[_position + 1] < 'A');

    private bool FinishTime()
    {
        while (_time.Count < 4)
            _time.Add(0);
        return true;
    }

    private bool ExpectsTime(int number) => _time.Count switch
    {
        1 or 2 => number < 60,
        3 => number < 1000,
        _ => false,
    };

    private int Digits(out int length)
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
            _position++;
        length = _position - start;
        while (start < _position && _text[start] == '0')
            start++;
        return Number(start, Math.Min(9, _position - start));
    }

    private bool ReadWord(bool hasNumber)
    {
        var start = _position;
        while (!IsAtEnd && Current >= 'A' && !char.IsWhiteSpace(Current))
            _position++;
        var word = _text.Substring(start, _position - start).ToLowerInvariant();
        if (word is "am" or "pm" && _time.Count > 0)
        {
            _hourOffset = word == "pm" ? 12 : 0;
            return true;
        }

        var month = word.Length < 3 ? -1 : Array.IndexOf(Months, word.Substring(0, 3));
        if (month >= 0)
        {
            _namedMonth = month + 1;
            Pass('-');
            return true;
        }

        if (Array.IndexOf(Zones, word) is >= 0 and var zone && hasNumber)
        {
            (_zoneSign, _zoneHour, _zoneMinute) = (ZoneHours[zone] < 0 ? -1 : 1, Math.Abs(ZoneHours[zone]), 0);
            return true;
        }

        return !hasNumber && Current is not (>= '0' and <= '9');
    }

    private bool ReadOffset()
    {
        _zoneSign = Current == '-' ? -1 : 1;
        _position++;
        var number = Digits(out var length);
        if (Current == ':' && !IsAtEnd)
        {
            _position++;
            (_zoneHour, _zoneMinute) = (number, null);
            return true;
        }

        (_zoneHour, _zoneMinute) = length <= 2 ? (number, 0) : (number / 100, number % 100);
        return length is >= 1 and <= 4;
    }

    private void PassParentheses()
    {
        var depth = 0;
        do
        {
            depth += Current switch { '(' => 1, ')' => -1, _ => 0 };
            _position++;
        }
        while (depth > 0 && !IsAtEnd);
    }

    // What the parts mean.

    private bool TryCompose(out double milliseconds)
    {
        milliseconds = 0;
        if (_day.Count == 0)
            return false;

        while (_day.Count < 3)
            _day.Add(1);
        var (year, month, day) =
            _namedMonth > 0 ? (_day[0] is < 1 or > 31 ? (_day[0], _namedMonth, _day[1]) : (_day[1], _namedMonth, _day[0]))
            : _isIso || _day[0] is < 1 or > 31 ? (_day[0], _day[1], _day[2])
            : (_day[2], _day[0], _day[1]);
        if (!_isIso && year is >= 0 and < 100)
            year += year < 50 ? 2000 : 1900;
        if (month is < 1 or > 12 || day is < 1 or > 31 || Math.Abs(year) > 275_000 || !TryComposeTime(out var time))
            return false;

        milliseconds = ((DaysUntil(year, month) + day - 1) * 86_400_000.0) + time;
        return Math.Abs(milliseconds) <= LargestMoment;
    }

    private bool TryComposeTime(out double milliseconds)
    {
        FinishTime();
        var hour = _time[0];
        milliseconds = 0;
        if (_hourOffset is { } offset)
        {
            if (hour > 12)
                return false;

            hour = (hour % 12) + offset;
        }

        var isMidnight = hour == 24 && _time[1] == 0 && _time[2] == 0 && _time[3] == 0;
        if ((hour > 23 && !isMidnight) || _time[1] > 59 || _time[2] > 59 || _time[3] > 999)
            return false;

        var zone = (_zoneSign ?? 0) * ((_zoneHour * 60) + (_zoneMinute ?? 0));
        milliseconds = ((((hour * 60.0) + _time[1] - zone) * 60) + _time[2]) * 1000 + _time[3];
        return true;
    }

    // Days from 1970 to the first of a month, in the calendar that goes on for ever both ways.
    private static double DaysUntil(int year, int month)
    {
        var y = month <= 2 ? year - 1 : year;
        var era = Math.Floor(y / 400.0);
        var yearOfEra = y - (era * 400);
        var dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5;
        var dayOfEra = (yearOfEra * 365) + Math.Floor(yearOfEra / 4) - Math.Floor(yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 719_468;
    }
}
