// Containers: block quotes, list items, footnote definitions.
//
//   quote      = space* ">" space?             goes on while each line has it again
//   list item  = space* marker (space+ | eol)   goes on while a line is blank or indented to the item's content
//   footnote   = space* "[^" label "]:" space*  goes on while a line is blank or indented by four; one that is the
//                                               first thing in another shares its indent
//
// Indented code does not exist in MDX, so any number of spaces may come before a marker.

using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

/// <summary>An open container and what decides whether the next line belongs to it.</summary>
internal sealed class Container
{
    private Container(ContainerBlock block)
    {
        Block = block;
    }

    /// <summary>Where the blocks inside go: the quote, the current list item, the footnote.</summary>
    public ContainerBlock Block { get; private set; }

    /// <summary>The outermost node: the list for a list item.</summary>
    public ContainerBlock Outer => List ?? Block;

    private ListBlock? List { get; set; }

    private int ContentIndent { get; set; }

    private char Marker { get; set; }

    private bool StartsBlank { get; set; }

    private bool HasFurtherBlankLines { get; set; }

    /// <summary>A copy to look ahead with; its nodes stay the original's.</summary>
    public Container Clone() => (Container)MemberwiseClone();

    /// <summary>
    /// Goes over what continues this container on a line. Does not move when the line does not belong to it.
    /// </summary>
    /// <param name="line">The line, after the prefixes of the containers around this one.</param>
    /// <param name="newItem">Whether the line starts the next item of the list.</param>
    public bool TryContinue(ref LineCursor line, out bool newItem)
    {
        newItem = false;
        return Block switch
        {
            QuoteBlock => TryQuoteMarker(ref line),
            Footnote => line.IsBlank || TryFootnoteIndent(ref line),
            _ => TryContinueItem(ref line, out newItem),
        };
    }

    /// <summary>Adds the item that <see cref="TryContinue"/> found to the list.</summary>
    public void StartNextItem(int start, int line)
    {
        Block = new ListItemBlock(null!) { Span = new SourceSpan(start, start), Line = line };
        List!.Add(Block);
    }

    /// <summary>Starts a container at the cursor when one is there.</summary>
    /// <param name="line">The line; moved behind the prefix.</param>
    /// <param name="interrupts">Whether a paragraph is open, which an empty item or one numbered other than 1 cannot end.</param>
    /// <param name="footnotes">Whether footnote definitions exist.</param>
    public static Container? TryStart(ref LineCursor line, bool interrupts, bool footnotes)
    {
        var probe = line;
        var indent = probe.SkipSpaces();
        var start = probe.Position;
        var container = probe.Current switch
        {
            '>' => TryStartQuote(ref probe),
            '[' when footnotes => TryStartFootnote(ref probe),
            _ => TryStartList(ref probe, indent, interrupts),
        };
        if (container is null)
            return null;

        container.Block.Span = new SourceSpan(start, line.End - 1);
        container.Outer.Span = container.Block.Span;
        line = probe;
        return container;
    }

    private static Container? TryStartQuote(ref LineCursor line) =>
        TryQuoteMarker(ref line) ? new Container(new QuoteBlock(null!) { QuoteChar = '>' }) : null;

    private static Container? TryStartFootnote(ref LineCursor line)
    {
        var text = line.Text;
        var labelEnd = LabelScanner.FootnoteLabelEnd(text, line.Position, line.End);
        if (labelEnd < 0 || labelEnd + 1 >= line.End || text[labelEnd + 1] != ':')
            return null;

        var label = text.Substring(line.Position + 2, labelEnd - line.Position - 2);
        while (line.Position < labelEnd + 2)
            line.Advance();
        line.SkipSpaces();
        return new Container(new Footnote(null!) { Label = label });
    }

    private static Container? TryStartList(ref LineCursor line, int indent, bool interrupts)
    {
        var first = line.Current;
        if (first is not ('*' or '+' or '-') && !Characters.IsAsciiDigit(first))
            return null;

        var container = new Container(null!);
        if (!container.TryItemMarker(ref line, indent, interrupts, out var order))
            return null;

        container.List = new ListBlock(null!)
        {
            BulletType = order is null ? first : '1',
            IsOrdered = order is not null,
            OrderedStart = order,
            OrderedDelimiter = order is null ? '\0' : container.Marker,
        };
        container.Block = new ListItemBlock(null!);
        container.List.Add(container.Block);
        return container;
    }

    private static bool TryQuoteMarker(ref LineCursor line)
    {
        var probe = line;
        probe.SkipSpaces();
        if (probe.Current != '>')
            return false;

        probe.Advance();
        probe.SkipSpaces(1);
        line = probe;
        return true;
    }

    private static bool TryFootnoteIndent(ref LineCursor line)
    {
        if (!line.IsAtSpace)
            return line.IsBehindFootnoteIndent;
        if (!TryIndent(ref line, 4))
            return false;

        line.MarkFootnoteIndent();
        return true;
    }

    private static bool TryIndent(ref LineCursor line, int columns)
    {
        var probe = line;
        if (probe.SkipSpaces(columns) != columns)
            return false;

        line = probe;
        return true;
    }

    private bool TryContinueItem(ref LineCursor line, out bool newItem)
    {
        newItem = false;
        if (line.IsBlank)
        {
            HasFurtherBlankLines |= StartsBlank;
            line.SkipSpaces(ContentIndent);
            return true;
        }

        var mayContinue = !HasFurtherBlankLines && line.IsAtSpace;
        HasFurtherBlankLines = false;
        StartsBlank = false;
        if (mayContinue && TryIndent(ref line, ContentIndent))
            return true;

        var probe = line;
        var indent = probe.SkipSpaces();
        if (!TryItemMarker(ref probe, indent, interrupts: false, out _))
            return false;

        line = probe;
        newItem = true;
        return true;
    }

    // Goes over a bullet or a number and the spaces behind it, and remembers where the item's content starts. An item
    // of a list that is open already must have its marker.
    private bool TryItemMarker(ref LineCursor line, int indent, bool interrupts, out string? order)
    {
        order = null;
        var start = line.Position;
        var first = line.Current;
        char marker;
        if (first is '*' or '+' or '-')
        {
            if ((Marker != '\0' && Marker != first) || (first != '+' && FlowSyntax.IsThematicBreak(line.Text, start, line.End)))
                return false;
            marker = first;
        }
        else
        {
            if (!Characters.IsAsciiDigit(first) || Marker is '*' or '+' or '-' || (interrupts && first != '1'))
                return false;
            var digits = 0;
            while (Characters.IsAsciiDigit(line.Current) && digits < 9)
            {
                line.Advance();
                digits++;
            }

            marker = line.Current;
            if (marker is not ('.' or ')') || (Marker != '\0' && Marker != marker) || (interrupts && digits > 1))
                return false;
            order = line.Text.Substring(start, digits);
        }

        line.Advance();
        var width = line.Position - start;
        if (line.IsBlank)
        {
            if (interrupts)
                return false;
            (Marker, StartsBlank, ContentIndent) = (marker, true, indent + 1 + width);
            return true;
        }

        var spaces = line.SkipSpaces();
        if (spaces == 0)
            return false;

        (Marker, ContentIndent) = (marker, indent + width + spaces);
        return true;
    }
}
