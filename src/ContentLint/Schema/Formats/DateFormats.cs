// Dates and times of RFC 3339, durations of its appendix A.

namespace ContentLint.Schema.Formats;

/// <summary>Dates, times and durations.</summary>
internal static class DateFormats
{
    public static bool IsDate(string text)
    {
        var reader = new FormatReader(text);
        return ReadDate(ref reader) && reader.IsAtEnd;
    }

    public static bool IsTime(string text)
    {
        var reader = new FormatReader(text);
        return ReadTime(ref reader) && reader.IsAtEnd;
    }

    public static bool IsDateTime(string text)
    {
        var reader = new FormatReader(text);
        return ReadDate(ref reader) && reader.PassEither('T', 't') && ReadTime(ref reader) && reader.IsAtEnd;
    }

    /// <summary>P1Y2M3DT4H5M6S or P7W; no unit may be left out between two others.</summary>
    public static bool IsDuration(string text)
    {
        var reader = new FormatReader(text);
        if (!reader.Pass('P'))
            return false;

        var date = ReadUnits(ref reader, "YMD", out var isWeek);
        if (isWeek)
            return reader.IsAtEnd;
        if (date is null || !reader.Pass('T'))
            return date > 0 && reader.IsAtEnd;

        return ReadUnits(ref reader, "HMS", out var isWeekInTime) > 0 && !isWeekInTime && reader.IsAtEnd;
    }

    // Numbers with units in order; gives how many, null for a mistake. "W" only stands alone.
    private static int? ReadUnits(ref FormatReader reader, string units, out bool isWeek)
    {
        isWeek = false;
        var (count, next) = (0, 0);
        while (FormatReader.IsDigit(reader.Current))
        {
            reader.PassDigits();
            if (count == 0 && units[0] == 'Y' && reader.Pass('W'))
            {
                isWeek = true;
                return 1;
            }

            var unit = units.IndexOf(reader.Current, next);
            if (unit < 0 || reader.IsAtEnd || (count > 0 && unit != next))
                return null;

            reader.Pass(reader.Current);
            next = unit + 1;
            count++;
            if (next == units.Length)
                break;
        }

        return count;
    }

    private static bool ReadDate(ref FormatReader reader)
    {
        var year = reader.ReadNumber(4);
        if (year < 0 || !reader.Pass('-'))
            return false;

        var month = reader.ReadNumber(2);
        if (month is < 1 or > 12 || !reader.Pass('-'))
            return false;

        var day = reader.ReadNumber(2);
        return day >= 1 && day <= DaysIn(year, month);
    }

    private static int DaysIn(int year, int month) =>
        month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : DateTime.DaysInMonth(2001, month);

    // A 60th second is allowed where a leap second may be: at 23:59 UTC.
    private static bool ReadTime(ref FormatReader reader)
    {
        var hour = reader.ReadNumber(2);
        if (hour is < 0 or > 23 || !reader.Pass(':'))
            return false;

        var minute = reader.ReadNumber(2);
        if (minute is < 0 or > 59 || !reader.Pass(':'))
            return false;

        var second = reader.ReadNumber(2);
        if (second is < 0 or > 60 || (reader.Pass('.') && reader.PassDigits() == 0))
            return false;

        if (!ReadOffset(ref reader, out var offset))
            return false;

        var utc = ((hour * 60) + minute - offset + (2 * 1440)) % 1440;
        return second < 60 || utc == 1439;
    }

    private static bool ReadOffset(ref FormatReader reader, out int minutes)
    {
        minutes = 0;
        if (reader.PassEither('Z', 'z'))
            return true;

        var sign = reader.Current == '-' ? -1 : 1;
        if (!reader.PassEither('+', '-'))
            return false;

        var hour = reader.ReadNumber(2);
        if (hour is < 0 or > 23 || !reader.Pass(':'))
            return false;

        var minute = reader.ReadNumber(2);
        minutes = sign * ((hour * 60) + minute);
        return minute is >= 0 and <= 59;
    }
}
