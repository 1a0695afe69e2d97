// The grammar of quadrant charts: `quadrantChart`, then statements, each ended by a line end or `;`: `title …`,
// `accTitle: …` and its like; `x-axis left`, `x-axis left --> right`, and the same for `y-axis`; `quadrant-1 text` to
// `quadrant-4 text`; points, `label: [0.3, 0.6]`, maybe with `:::class` behind the label and styles behind the bracket;
// `classDef name styles`. A text begins with a letter, a digit, a sign or a quoted text, not with a hyphen.
//
// Beyond grammar: a style is `radius: 12`, `color: #ff3300`, `stroke-color: #ff3300` or `stroke-width: 5px`.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Quadrant;

/// <summary>Reads quadrant charts.</summary>
internal sealed class QuadrantParser(DiagramContext context) : DiagramGrammar<QuadrantToken, QuadrantMode, QuadrantModel>(context, new QuadrantLexer(context.Text))
{
    protected override void ReadDiagram()
    {
        while (Current.Kind is QuadrantToken.Space or QuadrantToken.NewLine or QuadrantToken.Semicolon)
            Take();
        ReadDocument(QuadrantToken.Header, "quadrantChart", QuadrantToken.End, QuadrantToken.EndOfText, ReadLine);
    }

    private bool ReadLine()
    {
        AcceptAll(QuadrantToken.Space);
        if (!IsLineEnd() && !ReadStatement())
            return false;
        if (!IsLineEnd())
            return FailExpecting("the end of the line");
        Take();
        return true;
    }

    private bool IsLineEnd() => Current.Kind is QuadrantToken.NewLine or QuadrantToken.Semicolon or QuadrantToken.EndOfText;

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case QuadrantToken.Accessibility:
                Take();
                return true;
            case QuadrantToken.Title:
                Model.Title = Context.Written(Take().Span).Substring(5).Trim();
                Model.AddLabel(LabelRole.Title, LabelDrawing.Source, Trim(new TextSpan(Previous.Start + 5, Previous.End)));
                return true;
            case QuadrantToken.Axis:
                return ReadAxis();
            case QuadrantToken.Quadrant:
                var quadrant = Trim(Take().Span);
                return ReadText($"the text of the quadrant: '{Context.Written(quadrant):quadrant} Plan this'");
            case QuadrantToken.ClassDef:
                return ReadClassDefinition();
            default:
                return ReadPoint();
        }
    }

    private TextSpan Unquoted(TextSpan text) =>
        text.Length > 1 && Context.Text[text.Start] == '"' && Context.Text[text.End - 1] == '"' ? Trim(new TextSpan(text.Start + 1, text.End - 1)) : text;

    private bool ReadAxis()
    {
        var axis = Context.Written(Trim(Take().Span));
        if (!ReadAxisText($"the text of the axis: '{axis} Low --> High'"))
            return false;
        return !Accept(QuadrantToken.Delimiter) || IsLineEnd() || ReadAxisText("the text of the axis' other end");
    }

    private bool ReadAxisText(Message expected)
    {
        var start = Current.Start;
        if (!ReadText(expected))
            return false;
        Model.AddLabel(LabelRole.Axis, LabelDrawing.Source, Unquoted(Trim(new TextSpan(start, Previous.End))));
        return true;
    }

    private bool ReadPoint()
    {
        var start = Current.Start;
        if (!ReadText("a point, 'Name: [0.3, 0.6]', an axis, a quadrant or a title"))
            return false;
        var label = Trim(new TextSpan(start, Previous.End));
        Model.AddLabel(LabelRole.Node, LabelDrawing.Source, Unquoted(label));
        Accept(QuadrantToken.ClassName);
        if (!Accept(QuadrantToken.PointStart))
            return FailInText(start) ?? FailExpecting("the place of the point: 'Name: [0.3, 0.6]'");
        if (!At(QuadrantToken.X))
            return FailAtCoordinate();
        var x = Take();
        if (!At(QuadrantToken.Y))
            return FailAtCoordinate();
        var y = Take();
        Model.Add(new QuadrantPoint(Context.Written(label), TextOf(x), TextOf(y), Context.Slice.ToSource(label)));
        return At(QuadrantToken.Unknown) || At(QuadrantToken.X) ? FailAtCoordinate() : IsLineEnd() || ReadStyles();
    }

    private bool ReadText(Message expected)
    {
        var start = Current.Start;
        if (Current.Kind is not (QuadrantToken.Quoted or QuadrantToken.Word or QuadrantToken.Number or QuadrantToken.Letters or QuadrantToken.Comma
            or QuadrantToken.Hash or QuadrantToken.Star or QuadrantToken.Ampersand or QuadrantToken.Sign))
            return FailInText(start) ?? FailExpecting(expected);
        do
        {
            Take();
        }
        while (Current.Kind is QuadrantToken.Word or QuadrantToken.Number or QuadrantToken.Letters or QuadrantToken.Comma or QuadrantToken.Hash
            or QuadrantToken.Star or QuadrantToken.Ampersand or QuadrantToken.Sign or QuadrantToken.Minus or QuadrantToken.Space);
        return Current.Kind is QuadrantToken.Unknown or QuadrantToken.Colon ? FailInText(start) ?? true : true;
    }

    // A text in which a character stands that only quotes allow: up to what is known to follow it.
    private bool? FailInText(int start)
    {
        if (At(QuadrantToken.Unknown) && Context.Text[Current.Start] == '"')
            return Fail(GrammarDiagnostics.UnclosedQuote(Context, Current.Span, Context.EndOfUnclosedText(Current.Span, "-->", ":", ";")), Current.Start);
        if (!(At(QuadrantToken.Unknown) || At(QuadrantToken.Colon)) || Current.Start >= Context.Text.Length)
            return null;

        var lineEnd = Context.LineEnd(start);
        var line = Context.Text.Substring(start, lineEnd - start);
        var point = line.LastIndexOf('[');
        var colon = point < 0 ? -1 : line.LastIndexOf(':', point);
        var arrow = line.IndexOf("-->", StringComparison.Ordinal);
        var length = colon > 0 && line.Substring(colon + 1, point - colon - 1).Trim().Length == 0 ? colon : arrow > 0 ? arrow : line.Length;
        var text = Trim(new TextSpan(start, start + length));
        if (!text.Contains(Current.Start) || Context.Text.IndexOf('"', text.Start, text.Length) >= 0)
            return null;
        return Fail(SharedDiagnostics.UnquotedLabel(Context, text, $"'{TextOf(Current):text}'"), start);
    }

    private bool FailAtCoordinate() =>
        FailExpecting("two numbers between 0 and 1 in brackets: '[0.3, 0.6]', with 1 for 1.0");

    private bool ReadClassDefinition()
    {
        Take();
        if (!Accept(QuadrantToken.Space) || !AcceptId())
            return FailExpecting("a name for the class and its styles: 'classDef name color: #ff3300'");
        while (AcceptId())
        {
        }

        return Accept(QuadrantToken.Space) ? ReadStyles() : FailExpecting("the styles of the class: 'color: #ff3300'");
    }

    private bool AcceptId()
    {
        if (Current.Kind is not (QuadrantToken.Word or QuadrantToken.Number or QuadrantToken.Minus or QuadrantToken.Comma or QuadrantToken.Colon
            or QuadrantToken.Ampersand or QuadrantToken.Hash or QuadrantToken.Star or QuadrantToken.Letters))
            return false;
        Take();
        return true;
    }

    private bool ReadStyles()
    {
        do
        {
            var start = Current.Start;
            while (Current.Kind is QuadrantToken.Word or QuadrantToken.Number or QuadrantToken.Minus or QuadrantToken.Colon or QuadrantToken.Hash or QuadrantToken.Space)
                Take();
            if (Current.Start == start)
                return FailExpecting("a style: 'radius: 12', 'color: #ff3300', 'stroke-color: #ff3300' or 'stroke-width: 5px'");
            if (!CheckStyle(new TextSpan(start, Previous.End)))
                return false;
        }
        while (Accept(QuadrantToken.Comma));
        return true;
    }

    private bool CheckStyle(TextSpan span)
    {
        var parts = Context.Text.Substring(span.Start, span.Length).Split(':');
        var value = parts.Length > 1 ? parts[1].Trim() : "";
        var isKnown = parts[0].Trim() switch
        {
            "radius" => value.Length > 0 && value.All(Characters.IsDigit),
            "color" or "stroke-color" => IsColor(value),
            "stroke-width" => value.Length > 2 && value.EndsWith("px", StringComparison.Ordinal) && value.Take(value.Length - 2).All(Characters.IsDigit),
            _ => false,
        };
        return isKnown || Fail(QuadrantDiagnostics.UnknownPointStyle(Context, Trim(span) is { IsEmpty: false } written ? written : span), span.Start);
    }

    private static bool IsColor(string value)
    {
        var digits = value.Length > 0 && value[0] == '#' ? value.Substring(1) : value;
        return digits.Length is 3 or 6 && digits.All(c => Characters.IsDigit(c) || Characters.ToLower(c) is >= 'a' and <= 'f');
    }
}
