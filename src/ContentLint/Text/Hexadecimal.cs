namespace ContentLint.Text;

/// <summary>Hexadecimal digits within a text.</summary>
internal static class Hexadecimal
{
    /// <summary>Reads the digits of a part of a text; says no when one is missing or none of them is one.</summary>
    public static bool TryRead(string text, int start, int count, out int value)
    {
        value = 0;
        if (count is < 1 or > 7 || start + count > text.Length)
            return false;

        for (var i = start; i < start + count; i++)
        {
            var digit = Digit(text[i]);
            if (digit < 0)
                return false;

            value = (value << 4) + digit;
        }

        return true;
    }

    /// <summary>The value of a digit; -1 for any other character.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
