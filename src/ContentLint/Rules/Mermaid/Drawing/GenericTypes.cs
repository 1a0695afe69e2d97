// Generic types in class diagrams, `List~int~`, as the reference draws them. It cuts a text at its commas, joins two pieces
// again that have one tilde each, and within each piece makes brackets of the first and the last tilde, the second and the
// last but one, and so on. So `Map~K,V~` is drawn, and `Map~K,List~V~~` and `Map~A,B,C~` are not: tildes are left over.

namespace ContentLint.Rules.Mermaid.Drawing;

/// <summary>Generic types in the members of classes.</summary>
internal static class GenericTypes
{
    /// <summary>Whether all tildes of a member, but the one it may begin with, become brackets that open and close.</summary>
    public static bool AreDrawn(string member)
    {
        if (member.Length > 0 && member[0] == '~')
            member = member.Substring(1);
        return Count(member) < 2 || Parts(member).All(IsDrawn);
    }

    // The name, the parameters and the type of what is returned are drawn apart.
    private static IEnumerable<string> Parts(string member)
    {
        var open = member.IndexOf('(');
        var close = member.LastIndexOf(')');
        return open > 0 && close > open
            ? [member.Substring(0, open), member.Substring(open + 1, close - open - 1), member.Substring(close + 1)]
            : [member];
    }

    private static bool IsDrawn(string text)
    {
        var drawn = Draw(text) + " ";
        return !Enumerable.Range(0, drawn.Length - 1).Any(i => drawn[i] switch
        {
            '~' => true,
            '<' => drawn[i + 1] is '>' or ' ',
            '>' => char.IsLetterOrDigit(drawn[i + 1]) || drawn[i + 1] == '_',
            _ => false,
        });
    }

    private static string Draw(string text)
    {
        var pieces = text.Split(',');
        var drawn = new List<string>();
        for (var i = 0; i < pieces.Length; i++)
        {
            // Two pieces are joined around the comma between them; the first of them may be the end of a pair before.
            if (i > 0 && Count(pieces[i - 1]) == 1 && Count(pieces[i]) == 1 && drawn.Count > 0 && drawn[drawn.Count - 1].Length == pieces[i - 1].Length)
                drawn[drawn.Count - 1] = DrawPiece(pieces[i - 1] + "," + pieces[i]);
            else
                drawn.Add(DrawPiece(pieces[i]));
        }

        return string.Join(",", drawn);
    }

    private static string DrawPiece(string piece)
    {
        var characters = piece.ToCharArray();
        var first = Count(piece) % 2 != 0 && piece[0] == '~' ? Array.IndexOf(characters, '~', 1) : Array.IndexOf(characters, '~');
        var last = Array.LastIndexOf(characters, '~');
        while (first >= 0 && last > first)
        {
            (characters[first], characters[last]) = ('<', '>');
            first = Array.IndexOf(characters, '~', first);
            last = Array.LastIndexOf(characters, '~', last);
        }

        return new string(characters);
    }

    private static int Count(string text) => text.Count(c => c == '~');
}
