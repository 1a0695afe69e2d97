// Colors as the reference's themes read them: `#` and 3, 4, 6 or 8 hexadecimal digits; `rgb(…)` and `rgba(…)` with three
// or four numbers, each maybe a percentage; `hsl(…)` and `hsla(…)` with a number, maybe in degrees, gradians, radians or
// turns, two percentages and maybe a number; and CSS's names, without `cyan`. Commas or spaces stand between the numbers.

using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Settings;

/// <summary>The syntax of colors in themes.</summary>
internal static class ThemeColor
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Angles = ["deg", "grad", "rad", "turn"];

    static ThemeColor() => Names.UnionWith("""
        aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
        cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson darkblue darkcyan darkgoldenrod darkgray
        darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
        darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey
        dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
        greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
        lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
        lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen
        magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
        mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy
        oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip
        peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown
        seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen tan teal thistle
        transparent turquoise violet wheat white whitesmoke yellow yellowgreen
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The names, for suggestions.</summary>
    public static IEnumerable<string> AllNames => Names;

    /// <summary>Whether a text is a color.</summary>
    public static bool IsColor(string text) =>
        text.Length > 0 && (text[0] == '#' ? IsHexadecimal(text) : Names.Contains(text) || IsFunction(text));

    private static bool IsHexadecimal(string text) =>
        text.Length is 4 or 5 or 7 or 9 && text.Skip(1).All(c => Characters.IsDigit(c) || Characters.ToLower(c) is >= 'a' and <= 'f');

    private static bool IsFunction(string text)
    {
        var isHue = text.StartsWith("hsl", StringComparison.OrdinalIgnoreCase);
        if (!isHue && !text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
            return false;
        var position = text.Length > 3 && Characters.ToLower(text[3]) == 'a' ? 4 : 3;
        if (position >= text.Length || text[position] != '(')
            return false;

        position = Characters.SkipSpaces(text, position + 1);
        for (var channel = 0; channel < 3; channel++)
        {
            if (channel > 0 && !SkipSeparator(text, ref position, spaceIsEnough: true))
                return false;
            if (!SkipNumber(text, ref position, isHue && channel > 0, isHue))
                return false;
            if (isHue && channel == 0)
                SkipAngle(text, ref position);
        }

        if (SkipSeparator(text, ref position, spaceIsEnough: false) && !SkipNumber(text, ref position, needsPercent: false, isHue))
            return false;
        position = Characters.SkipSpaces(text, position);
        return position == text.Length - 1 && text[position] == ')';
    }

    // Before the fourth number stands a comma or a slash, and maybe a plus behind it.
    private static bool SkipSeparator(string text, ref int position, bool spaceIsEnough)
    {
        var at = Characters.SkipSpaces(text, position);
        if (at < text.Length && (text[at] == ',' || (!spaceIsEnough && text[at] == '/')))
        {
            at = Characters.SkipSpaces(text, at + 1);
            if (!spaceIsEnough && at < text.Length && text[at] == '+')
                at++;
        }
        else if (!spaceIsEnough || at == position)
        {
            return false;
        }

        position = at;
        return true;
    }

    private static bool SkipNumber(string text, ref int position, bool needsPercent, bool signedExponent)
    {
        var at = position < text.Length && text[position] == '-' ? position + 1 : position;
        var digits = SkipDigits(text, at);
        var hasDigits = digits > at;
        at = digits;
        if (at + 1 < text.Length && text[at] == '.' && SkipDigits(text, at + 1) is var fraction && fraction > at + 1)
            (at, hasDigits) = (fraction, true);
        if (!hasDigits)
            return false;

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = signedExponent && at + 1 < text.Length && text[at + 1] == '-' ? at + 2 : at + 1;
            if (SkipDigits(text, exponent) is var end && end > exponent)
                at = end;
        }

        var hasPercent = at < text.Length && text[at] == '%';
        position = hasPercent ? at + 1 : at;
        return hasPercent || !needsPercent;
    }

    private static void SkipAngle(string text, ref int position)
    {
        var at = position;
        var unit = Angles.FirstOrDefault(a => string.Compare(text, at, a, 0, a.Length, StringComparison.OrdinalIgnoreCase) == 0);
        position += unit?.Length ?? 0;
    }

    private static int SkipDigits(string text, int position) => Characters.Skip(text, position, Characters.IsDigit);
}
