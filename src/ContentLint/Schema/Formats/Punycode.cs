// Punycode, RFC 3492: international labels of host names in ASCII.

namespace ContentLint.Schema.Formats;

/// <summary>Decodes labels and measures encoded ones.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int ThresholdMinimum = 1;
    private const int ThresholdMaximum = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialCode = 128;

    /// <summary>The label behind <c>xn--</c> in Unicode; <see langword="null"/> when it is not well-formed.</summary>
    public static string? Decode(string encoded)
    {
        var delimiter = encoded.LastIndexOf('-');
        var output = encoded.Take(Math.Max(0, delimiter)).Select(c => (int)c).ToList();
        if (output.Any(c => c >= InitialCode))
            return null;

        var (code, bias, index) = (InitialCode, InitialBias, 0L);
        for (var position = delimiter < 0 ? 0 : delimiter + 1; position < encoded.Length;)
        {
            var previous = index;
            if (!ReadInteger(encoded, ref position, bias, ref index))
                return null;

            var length = output.Count + 1;
            bias = Adapt(index - previous, length, previous == 0);
            code += (int)(index / length);
            if (code is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
                return null;

            index %= length;
            output.Insert((int)index++, code);
        }

        return string.Concat(output.Select(char.ConvertFromUtf32));
    }

    private static bool ReadInteger(string text, ref int position, int bias, ref long index)
    {
        var weight = 1L;
        for (var k = Base; ; k += Base)
        {
            if (position >= text.Length || DigitValue(text[position++]) is not (>= 0 and var digit))
                return false;

            index += digit * weight;
            if (index > int.MaxValue || weight > int.MaxValue)
                return false;

            var threshold = Threshold(k, bias);
            if (digit < threshold)
                return true;

            weight *= Base - threshold;
        }
    }

    /// <summary>How many characters a label has when it is encoded.</summary>
    public static int EncodedLength(string label)
    {
        var codes = new List<int>();
        for (var i = 0; i < label.Length; i += char.IsSurrogatePair(label, i) ? 2 : 1)
            codes.Add(char.IsSurrogatePair(label, i) ? char.ConvertToUtf32(label, i) : label[i]);

        var basic = codes.Count(c => c < InitialCode);
        var (length, handled) = (basic + (basic > 0 ? 1 : 0), basic);
        var (delta, bias, code) = (0L, InitialBias, InitialCode);
        while (handled < codes.Count)
        {
            var next = codes.Where(c => c >= code).Min();
            delta += (long)(next - code) * (handled + 1);
            code = next;
            foreach (var c in codes)
            {
                if (c < code)
                    delta++;
                if (c != code)
                    continue;

                length += IntegerLength(delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            code++;
        }

        return length;
    }

    private static int IntegerLength(long value, int bias)
    {
        var length = 1;
        for (var k = Base; ; k += Base, length++)
        {
            var threshold = Threshold(k, bias);
            if (value < threshold)
                return length;

            value = (value - threshold) / (Base - threshold);
        }
    }

    private static int Threshold(int k, int bias) => Math.Min(Math.Max(k - bias, ThresholdMinimum), ThresholdMaximum);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - ThresholdMinimum) * ThresholdMaximum / 2; k += Base)
            delta /= Base - ThresholdMinimum;
        return k + (int)((Base - ThresholdMinimum + 1) * delta / (delta + Skew));
    }

    private static int DigitValue(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
