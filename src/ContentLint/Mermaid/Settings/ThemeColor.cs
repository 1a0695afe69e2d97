// Colors as the reference's themes read them: `#` and 3, 4, 6 or 8 hexadecimal digits; `rgb(…)` and `rgba(…)` with three
// or four numbers, each maybe a percentage; `hsl(…)` and `hsla(…)` with a number, maybe in degrees, gradians, radians or
// turns, two percentages and maybe a number; and CSS's names, without `cyan`. Commas or spaces stand between the numbers. The
// two functions are expressions there and here; no part of one can match what another has given back, so they are quick.

using System.Text.RegularExpressions;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Settings;

/// <summary>The syntax of colors in themes.</summary>
internal static class ThemeColor
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase);

    private const string Number = @"-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)";

    private const string Separator = @"(?:\s*,\s*|\s+)";

    private const string End = @"\s*\)\z";

    private static readonly Regex Rgb = Function(
        $@"rgba?\(\s*{Number}(?:e[0-9]+)?%?(?:{Separator}{Number}(?:e[0-9]+)?%?){{2}}(?:\s*[,/]\s*\+?{Number}(?:e[0-9]+)?%?)?{End}");

    private static readonly Regex Hsl = Function(
        $@"hsla?\(\s*{Number}(?:e-?[0-9]+)?(?:deg|grad|rad|turn)?(?:{Separator}{Number}(?:e-?[0-9]+)?%){{2}}(?:\s*[,/]\s*\+?{Number}(?:e-?[0-9]+)?%?)?{End}");

    static ThemeColor() => Names.UnionWith("""
        aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate
        coral cornflowerblue cornsilk crimson darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen
        darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
        dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
        hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow
        lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
        limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
        mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
        palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown
        royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen tan teal
        thistle transparent turquoise violet wheat white whitesmoke yellow yellowgreen
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The names, for suggestions.</summary>
    public static IEnumerable<string> AllNames => Names;

    /// <summary>Whether a text is a color.</summary>
    public static bool IsColor(string text) =>
        text.Length > 0 && (text[0] == '#' ? IsHexadecimal(text) : Names.Contains(text) || Rgb.IsMatch(text) || Hsl.IsMatch(text));

    private static bool IsHexadecimal(string text) =>
        text.Length is 4 or 5 or 7 or 9 && text.Skip(1).All(c => Characters.IsDigit(c) || Characters.ToLower(c) is >= 'a' and <= 'f');

    private static Regex Function(string pattern) => new(@"\A" + pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
