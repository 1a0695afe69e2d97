// The tokens of a mindmap. Case does not matter.
//
// Lines count, and so does the white space they begin with: a run of white space that ends in a line feed is a blank
// line, one that does not is an indentation, wherever it stands. A text goes up to a bracket. A shape's brackets hold a
// quoted or a plain text; which closing bracket belongs to which opening one does not matter.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Mindmap;

/// <summary>The tokens of a mindmap.</summary>
internal enum MindmapToken
{
    /// <summary>Text that gives no token.</summary>
    None,

    /// <summary>The end of the diagram.</summary>
    End,

    /// <summary>A character that means nothing where it stands.</summary>
    Unknown,

    /// <summary>The end of the text where a line may begin or end.</summary>
    EndOfText,

    Header, BlankLine, NewLine, Indentation, Text, ShapeOpen, Label, ShapeClose, Icon, Class,
}

/// <summary>The modes of a mindmap's lexer.</summary>
internal enum MindmapMode
{
    Line, Class, Icon, Shape, MarkdownString, String,
}

/// <summary>Cuts a mindmap into tokens.</summary>
internal sealed class MindmapLexer(string text) : Lexer<MindmapToken, MindmapMode>(text, MindmapToken.End, MindmapToken.Unknown)
{
    private static readonly string[] Openings = ["-)", "(-", "))", ")", "((", "{{", "(", "["];

    private static readonly string[] Closings = ["))", ")", "]", "}}", "(-", "-)", "((", "("];

    protected override bool Scan(out MindmapToken kind) => Mode switch
    {
        MindmapMode.Line => ScanLine(out kind),
        MindmapMode.Class => ScanClass(out kind),
        MindmapMode.Icon => ScanIcon(out kind),
        MindmapMode.Shape => ScanShape(out kind),
        MindmapMode.MarkdownString => ScanMarkdownString(out kind),
        _ => ScanString(out kind),
    };

    private bool ScanLine(out MindmapToken kind)
    {
        if (AtEnd)
            return Match(0, MindmapToken.EndOfText, out kind);
        if (At(SkipSpaces(Position), "%%"))
            return MatchTo(EndOfLine(SkipSpaces(Position)), MindmapToken.BlankLine, out kind);
        if (AtWordIgnoringCase("mindmap"))
            return Match(7, MindmapToken.Header, out kind);
        if (At(":::"))
            return Enter(3, MindmapMode.Class, default, out kind);
        if (AtIgnoringCase(Position, "::icon("))
            return Enter(7, MindmapMode.Icon, default, out kind);
        if (Characters.IsSpace(Current))
            return ScanSpaces(out kind);

        foreach (var opening in Openings)
        {
            if (At(opening))
                return Enter(opening.Length, MindmapMode.Shape, MindmapToken.ShapeOpen, out kind);
        }

        var end = FindAny(Position, "([\n){}");
        kind = default;
        return end > Position && MatchTo(end, MindmapToken.Text, out kind);
    }

    private bool ScanSpaces(out MindmapToken kind)
    {
        var end = SkipSpaces(Position);
        var lineFeed = Text.LastIndexOf('\n', end - 1, end - Position);
        if (lineFeed > Position)
            return MatchTo(lineFeed + 1, MindmapToken.BlankLine, out kind);
        return lineFeed == Position
            ? Match(1, MindmapToken.NewLine, out kind)
            : MatchTo(end, MindmapToken.Indentation, out kind);
    }

    private bool Enter(int length, MindmapMode mode, MindmapToken token, out MindmapToken kind)
    {
        Push(mode);
        return Match(length, token, out kind);
    }

    private bool Leave(int length, MindmapToken token, out MindmapToken kind)
    {
        Pop();
        return Match(length, token, out kind);
    }

    private int EndOfLine(int position)
    {
        while (position < Text.Length && !Characters.IsLineEnd(Text[position]))
            position++;
        return position;
    }

    private bool ScanClass(out MindmapToken kind)
    {
        kind = default;
        if (EndOfLine(Position) is var end && end > Position)
            return Leave(end - Position, MindmapToken.Class, out kind);
        return Current == '\n' && Leave(1, default, out kind);
    }

    private bool ScanIcon(out MindmapToken kind)
    {
        kind = default;
        if (AtEnd)
            return false;
        return Current == ')' ? Leave(1, default, out kind) : MatchTo(Find(Position, ')'), MindmapToken.Icon, out kind);
    }

    private bool ScanShape(out MindmapToken kind)
    {
        kind = default;
        if (AtEnd)
            return false;
        if (At("\"`"))
            return Enter(2, MindmapMode.MarkdownString, default, out kind);
        if (Current == '"')
            return Enter(1, MindmapMode.String, default, out kind);
        foreach (var closing in Closings)
        {
            if (At(closing))
                return Leave(closing.Length, MindmapToken.ShapeClose, out kind);
        }

        // A single `}` begins a text that goes to the end of its line.
        var end = Current == '}' ? EndOfLine(Position) : FindAny(Position, ")](}");
        return MatchTo(end, MindmapToken.Label, out kind);
    }

    private bool ScanMarkdownString(out MindmapToken kind)
    {
        kind = default;
        if (FindAny(Position, "`\"") is var end && end > Position)
            return MatchTo(end, MindmapToken.Label, out kind);
        return At("`\"") && Leave(2, default, out kind);
    }

    private bool ScanString(out MindmapToken kind)
    {
        kind = default;
        if (AtEnd)
            return false;
        return Current == '"' ? Leave(1, default, out kind) : MatchTo(Find(Position, '"'), MindmapToken.Label, out kind);
    }
}
