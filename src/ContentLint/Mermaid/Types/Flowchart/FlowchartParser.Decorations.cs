using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Flowchart;

// Statements about what is drawn already: style, linkStyle, classDef, class, click.
internal sealed partial class FlowchartParser
{
    private bool ReadDecoration()
    {
        var word = Take();
        return word.Kind switch
        {
            FlowchartToken.Style => ReadStyle(word),
            FlowchartToken.ClassDef => ReadNames(Model.AddClassDefinitions) && ReadSpaces() && ReadStyles() || FailInDecoration(word),
            FlowchartToken.Class => ReadNames(Model.AddReferences) && ReadNames(Model.AddClassUses) || FailInDecoration(word),
            FlowchartToken.LinkStyle => ReadLinkStyle(word),
            _ => ReadClick() || FailInDecoration(word),
        };
    }

    private bool ReadSpaces() => Accept(FlowchartToken.Space);

    // A space and names with commas between them.
    private bool ReadNames(Action<IEnumerable<DiagramName>> add)
    {
        var start = Current;
        if (!ReadSpaces() || !ReadId(out _))
            return false;
        add(Context.Names(new TextSpan(start.End, Previous.End)));
        return true;
    }

    private bool ReadStyle(Token<FlowchartToken> word)
    {
        var start = Current;
        if (!ReadSpaces() || !ReadId(out var id))
            return FailInDecoration(word);

        var name = Context.Slice.ToSource(Trim(new(start.Start, Previous.End)));
        Model.AddNode(id, name, null);
        Model.AddReferences([new DiagramName(id, name)]);
        return ReadSpaces() && ReadStyles() || FailInDecoration(word);
    }

    // `name:value,name:value`; each entry has at least one piece, and spaces are pieces.
    private bool ReadStyles() => ReadList(FlowchartToken.Comma, () => AcceptRun(k => k is
        FlowchartToken.Number or FlowchartToken.NodeString or FlowchartToken.Colon or FlowchartToken.Space or FlowchartToken.Hash or FlowchartToken.Style));

    private bool ReadLinkStyle(Token<FlowchartToken> word)
    {
        if (!ReadSpaces())
            return FailInDecoration(word);

        var numbers = new List<Token<FlowchartToken>>();
        if (!Accept(FlowchartToken.Default))
        {
            do
            {
                if (!At(FlowchartToken.Number))
                    return FailInDecoration(word);
                numbers.Add(Take());
            }
            while (Accept(FlowchartToken.Comma));
        }

        if (!ReadSpaces() || !(At(FlowchartToken.Interpolate) ? ReadInterpolation() : ReadStyles()))
            return FailInDecoration(word);
        foreach (var number in numbers)
            CheckEdgeNumber(number);
        return true;
    }

    private bool ReadInterpolation()
    {
        Take();
        if (!ReadSpaces() || !ReadAlphaNumeric())
            return false;
        return !ReadSpaces() || ReadStyles();
    }

    private bool ReadAlphaNumeric() => AcceptRun(k => k is
        FlowchartToken.Number or FlowchartToken.Letter or FlowchartToken.NodeString or FlowchartToken.Direction or FlowchartToken.Down or FlowchartToken.Minus
        or FlowchartToken.Comma or FlowchartToken.Colon or FlowchartToken.Ampersand or FlowchartToken.Hash or FlowchartToken.Star);

    // Edges are counted from 0 and must stand above. A number with leading zeros names none.
    private void CheckEdgeNumber(Token<FlowchartToken> number)
    {
        var digits = TextOf(number);
        var isCanonical = digits == "0" || digits[0] != '0';
        if (isCanonical && int.TryParse(digits, out var index) && index < Model.Edges.Count)
            return;

        // Behind a mistake nobody knows how many edges there are meant to be.
        if (Context.Diagnostics.All(d => d.Id == MermaidDescriptors.UnknownEdge.Id))
            Context.Report(FlowchartDiagnostics.UnknownEdge(Context, number.Span, Model.Edges.Count));
    }

    private bool ReadClick()
    {
        if (Accept(FlowchartToken.CallbackName))
        {
            Accept(FlowchartToken.CallbackArguments);
            return !ReadSpaces() || Accept(FlowchartToken.String);
        }

        if (Accept(FlowchartToken.Href) || At(FlowchartToken.String))
            return ReadClickLink();
        return ReadAlphaNumeric() && (!ReadSpaces() || Accept(FlowchartToken.String));
    }

    // `"url"`, then maybe `"tooltip"`, then maybe a target.
    private bool ReadClickLink()
    {
        if (!Accept(FlowchartToken.String))
            return false;
        if (!ReadSpaces())
            return true;
        if (Accept(FlowchartToken.LinkTarget))
            return true;
        if (!Accept(FlowchartToken.String))
            return false;
        return !ReadSpaces() || Accept(FlowchartToken.LinkTarget);
    }
}
