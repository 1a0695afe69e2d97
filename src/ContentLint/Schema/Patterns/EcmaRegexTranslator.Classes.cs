// Classes of characters, [a-z]. .NET knows characters of two bytes only: those beyond U+FFFF become alternatives beside the
// class, each a pair of surrogates.

using System.Text;

namespace ContentLint.Schema.Patterns;

internal sealed partial class EcmaRegexTranslator
{
    // A class of characters. Those beyond U+FFFF are two units in .NET and become alternatives.
    private void Class()
    {
        var isNegated = string.CompareOrdinal(pattern, _position, "[^", 0, 2) == 0;
        _position += isNegated ? 2 : 1;
        var set = new StringBuilder();
        var astral = new List<string>();
        while (Current != ']')
        {
            if (_position >= pattern.Length)
                throw new FormatException("'[' is not closed.");

            ClassItem(set, astral);
        }

        _position++;
        _output.Append(Compose(isNegated, set.ToString(), astral));
    }

    private static string Compose(bool isNegated, string set, List<string> astral)
    {
        if (isNegated)
        {
            var outside = astral.Count == 0 ? "" : $"(?!{string.Join("|", astral)})";
            return set.Length == 0
                ? $@"(?:{outside}(?:{Pair}|[\s\S]))"
                : $@"(?:{outside}(?:{Pair}|[^{set}]))";
        }

        if (set.Length == 0 && astral.Count == 0)
            return "(?!)";
        if (astral.Count == 0)
            return $"[{set}]";

        return set.Length == 0 ? $"(?:{string.Join("|", astral)})" : $"(?:[{set}]|{string.Join("|", astral)})";
    }

    private void ClassItem(StringBuilder set, List<string> astral)
    {
        if (ClassSet() is { } predefined)
        {
            set.Append(predefined);
            return;
        }

        var first = ClassCharacter();
        var isRange = Current == '-' && _position + 1 < pattern.Length && pattern[_position + 1] != ']';
        var mark = _position;
        if (isRange)
        {
            _position++;
            if (ClassSet() is { } other)
            {
                // [a-\d]: the hyphen is itself.
                set.Append(Hex(first)).Append(@"\-").Append(other);
                return;
            }
        }

        var last = isRange ? ClassCharacter() : first;
        if (last < first)
            throw new FormatException($"the range '{pattern.Substring(mark - 1, Math.Min(3, pattern.Length - mark + 1))}' runs backwards.");

        AddRange(set, astral, first, last);
    }

    private string? ClassSet()
    {
        if (Current != '\\' || _position + 1 >= pattern.Length)
            return null;

        var c = pattern[_position + 1];
        if (c is 'p' or 'P')
            return Property(isInClass: true);
        if (c is not ('d' or 'D' or 'w' or 'W' or 's' or 'S'))
            return null;

        _position += 2;
        return Set(c);
    }

    private int ClassCharacter()
    {
        if (_position >= pattern.Length)
            throw new FormatException("'[' is not closed.");
        if (Current != '\\')
            return CodePoint();
        if (_position + 1 >= pattern.Length)
            throw new FormatException("it ends with a backslash.");

        switch (pattern[_position + 1])
        {
            case 'b':
                _position += 2;
                return '\b';
            case '-':
                _position += 2;
                return '-';
            default:
                return CharacterEscape();
        }
    }

    private static void AddRange(StringBuilder set, List<string> astral, int first, int last)
    {
        if (first <= 0xFFFF)
            set.Append(Hex(first)).Append(last > first ? "-" + Hex(Math.Min(last, 0xFFFF)) : "");
        if (last > 0xFFFF)
            AddAstral(astral, Math.Max(first, 0x10000), last);
    }

    private static void AddAstral(List<string> astral, int first, int last)
    {
        var (firstPair, lastPair) = (char.ConvertFromUtf32(first), char.ConvertFromUtf32(last));
        if (firstPair[0] == lastPair[0])
        {
            astral.Add($"{Hex(firstPair[0])}[{Hex(firstPair[1])}-{Hex(lastPair[1])}]");
            return;
        }

        astral.Add($@"{Hex(firstPair[0])}[{Hex(firstPair[1])}-\uDFFF]");
        if (lastPair[0] - firstPair[0] > 1)
            astral.Add($@"[{Hex(firstPair[0] + 1)}-{Hex(lastPair[0] - 1)}][\uDC00-\uDFFF]");
        astral.Add($@"{Hex(lastPair[0])}[\uDC00-{Hex(lastPair[1])}]");
    }
}
