using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Flowchart;

// Statements about what is drawn already: style, linkStyle, classDef, class, click.
internal sealed partial class FlowchartParser
{
    private bool ReadDecoration()
    {
        var word = Take();
        var isRead = word.Kind switch
        {
            FlowchartToken.Style => ReadStyle(),
            FlowchartToken.ClassDef => ReadNames(Model.AddClassDefinitions) && ReadSpaces() && ReadStyles(),
            FlowchartToken.Class => ReadNames(Model.AddReferences) && ReadNames(Model.AddClassUses),
            FlowchartToken.LinkStyle => ReadLinkStyle(),
            _ => ReadClick(),
        };
        return isRead || FailInDecoration(word);
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

    private bool ReadStyle()
    {
        var start = Current.Start;
        if (!ReadSpaces() || !ReadId(out var id))
            return false;

        var name = Context.Slice.ToSource(Trim(new(start, Previous.End)));
        Model.AddNode(id, name, null);
        Model.AddReferences([new DiagramName(id, name)]);
        return ReadSpaces() && ReadStyles();
    }

    // `name:value,name:value`; each entry has at least one piece, and spaces are pieces.
    private bool ReadStyles() => ReadList(FlowchartToken.Comma, () => AcceptRun(k => k is
        FlowchartToken.Number or FlowchartToken.NodeString or FlowchartToken.Colon or FlowchartToken.Space or FlowchartToken.Hash or FlowchartToken.Style));

    private bool ReadLinkStyle()
    {
        var numbers = new List<Token<FlowchartToken>>();
        if (!ReadSpaces() || !(Accept(FlowchartToken.Default) || ReadList(FlowchartToken.Comma, ReadNumber)) || !ReadSpaces())
            return false;
        if (!(Accept(FlowchartToken.Interpolate) ? ReadSpaces() && ReadAlphaNumeric() && (!ReadSpaces() || ReadStyles()) : ReadStyles()))
            return false;
        numbers.ForEach(CheckEdgeNumber);
        return true;

        bool ReadNumber()
        {
            numbers.Add(Current);
            return Accept(FlowchartToken.Number);
        }
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
            Accept(FlowchartToken.CallbackArguments);
        else if (Accept(FlowchartToken.Href) || At(FlowchartToken.String))
            return ReadClickLink();
        else if (!ReadAlphaNumeric())
            return false;
        return !ReadSpaces() || Accept(FlowchartToken.String);
    }

    // `"url"`, then maybe `"tooltip"`, then maybe a target.
    private bool ReadClickLink() =>
        Accept(FlowchartToken.String) && (!ReadSpaces() || Accept(FlowchartToken.LinkTarget)
            || (Accept(FlowchartToken.String) && (!ReadSpaces() || Accept(FlowchartToken.LinkTarget))));
}
