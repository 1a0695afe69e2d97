// The grammar of Venn diagrams: `venn-beta`, then statements, which need no separator between them: `title …`;
// `set A["Label"]: 20`, `union A, B["Label"]: 5`, where the label and the size may be left out; `text A, B name["Label"]`,
// or indented below a set or a union `text name["Label"]`; `style A, B fill: #f00, color: red`. A name is a word or a
// quoted text.
//
// Beyond grammar: a union is of two sets or more, and these stand above it.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Venn;

/// <summary>Reads Venn diagrams.</summary>
internal sealed class VennParser : DiagramGrammar<VennToken, VennMode, GraphModel>
{
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly VennLexer _lexer;

    // Whether a mistaken line may have been meant for a set.
    private bool _hasLostSet;

    // How many names may still be compared with unknown ones.
    private int _suggestions = 10_000;

    public VennParser(DiagramContext context)
        : this(context, new VennLexer(context.Text))
    {
    }

    private VennParser(DiagramContext context, VennLexer lexer)
        : base(context, lexer) => _lexer = lexer;

    protected override void ReadDiagram()
    {
        AcceptAll(VennToken.NewLine);
        ReadDocument(VennToken.Header, "venn-beta", VennToken.End, VennToken.EndOfText, ReadLine);
    }

    private bool ReadStatement()
    {
        switch (Take().Kind)
        {
            case VennToken.NewLine or VennToken.EndOfText:
                return true;
            case VennToken.Title:
                Model.Title = Context.Written(Previous.Span).Substring(6).Trim();
                Model.AddLabel(LabelRole.Title, LabelDrawing.Source, Trim(new TextSpan(Previous.Start + 6, Previous.End)));
                return true;
            case VennToken.Set:
                return ReadSet() || LoseSet();
            case VennToken.Union:
                return ReadUnion() || LoseSet(isSet: false);
            case VennToken.Text:
                return ReadNames(out _, "text") && ReadText();
            case VennToken.Indentation:
                return ReadText();
            case VennToken.Style:
                return ReadNames(out var styled, "style") && ReadStyles(styled);
            default:
                return FailAt(Previous, "a set, 'set Name', a union, 'union A, B', a text, a style or a title") || LoseSet();
        }
    }

    // The texts below a mistaken line belong to it.
    private bool LoseSet(bool isSet = true)
    {
        _hasLostSet |= isSet;
        _lexer.IsBelowSet = true;
        return false;
    }

    private bool ReadLine()
    {
        if (!ReadStatement())
            RecoverIn(VennMode.LineStart);
        return true;
    }

    private bool ReadSet()
    {
        if (!ReadName(out var name, "set"))
            return false;
        _sets.Add(name.Name);
        return ReadTail(name, "set", [name.Name]);
    }

    private bool ReadUnion()
    {
        var word = Previous;
        if (!ReadNames(out var names, "union"))
            return false;
        if (names.Count < 2)
            return Fail(VennDiagnostics.UnionOfOne(Context, HeadOf(word)), word.Start);
        if (!ReadTail(names[0], "union", [.. names.Select(n => n.Name)]))
            return false;
        foreach (var name in names)
        {
            if (!_sets.Contains(name.Name) && !_hasLostSet && _unknown.Add(name.Name))
                Context.Report(VennDiagnostics.UnknownSet(Context, name, _sets, ref _suggestions));
        }

        return true;
    }

    // What stands behind the names of a set or a union.
    private bool ReadTail(DiagramName first, string kind, string[] names)
    {
        var label = Previous.Kind == VennToken.String ? Trim(new TextSpan(Previous.Start + 1, Previous.End - 1)) : Previous.Span;
        if (At(VennToken.Label))
            label = LabelOf(Take());
        if (At(VennToken.Number))
            return Fail(GrammarDiagnostics.MissingColonBehindName(Context, Previous.Span, TextOf(Current), new TextSpan(Previous.End, Current.Start)), Previous.Start);
        if (Accept(VennToken.Colon) && !Accept(VennToken.Number))
            return FailExpecting("a size: ': 20'");
        if (kind == "set")
            Model.AddNode(new GraphPart(kind, first.Name, Context.Written(label), null, first.Span));
        else
            Model.AddNode(new GraphPart(kind, null, Context.Written(label), null, first.Span, names));
        Model.AddLabel(LabelRole.Node, LabelDrawing.Plain, label);
        _lexer.IsBelowSet = true;
        return !IsBehindName() || FailInName(Previous.Start, kind);
    }

    private bool ReadText()
    {
        if (!Accept(VennToken.Name) && !Accept(VennToken.String) && !Accept(VennToken.Number))
            return FailExpecting("the name of the text: 'text A name[\"Label\"]'");
        var label = Previous;
        if (label.Kind != VennToken.Number && At(VennToken.Label))
            label = Take();
        Model.AddLabel(LabelRole.Note, LabelDrawing.Plain, LabelOf(label));
        return !IsBehindName() || FailInName(label.Kind == VennToken.Name ? label.Start : Current.Start, "text A");
    }

    private bool ReadStyles(List<DiagramName> styled)
    {
        Model.AddReferences(styled);
        do
        {
            if (!Accept(VennToken.Name))
                return FailExpecting("a style: 'fill: #ff3300'");
            var name = Previous;
            if (!Accept(VennToken.Colon))
                return FailAtColon(name, "#ff3300", Current.Kind is VennToken.Color or VennToken.Name ? new TextSpan(name.End, Current.Start) : default);
            if (Accept(VennToken.String))
                continue;
            if (!AcceptValue())
                return FailExpecting("a value: 'fill: #ff3300'");
            while (AcceptValue())
            {
            }
        }
        while (Accept(VennToken.Comma));
        return true;
    }

    private bool AcceptValue() => Accept(VennToken.Name) || Accept(VennToken.Number) || Accept(VennToken.Color);

    private bool ReadNames(out List<DiagramName> names, string statement)
    {
        names = [];
        do
        {
            if (!ReadName(out var name, statement))
                return false;
            names.Add(name);
        }
        while (Accept(VennToken.Comma));
        return true;
    }

    private bool ReadName(out DiagramName name, string statement)
    {
        var isRead = Accept(VennToken.Name) || Accept(VennToken.String);
        var span = !isRead ? default : Previous.Kind == VennToken.String ? Trim(new TextSpan(Previous.Start + 1, Previous.End - 1)) : Previous.Span;
        name = new DiagramName(Context.Written(span), Context.Slice.ToSource(span));
        return isRead || FailInName(Current.Start, statement);
    }

    private bool IsBehindName() => Current.Kind is VennToken.Name or VennToken.String or VennToken.Unknown or VennToken.Number or VennToken.Label;

    // A name that has to be in quotes: up to a comma, a label, a size or the end of its line.
    private bool FailInName(int start, string statement)
    {
        if ((FailAtTextOverLines(Previous.Start, Previous.End, "[", ":", ",") ?? FailAtSign(Current.Start, start)) is { } failed)
            return failed;
        if (At(VennToken.Unknown) && Context.Text[Current.Start] is ('"' or '[') and var open)
            return Fail(open == '"' ? GrammarDiagnostics.UnclosedQuote(Context, Current.Span, Context.EndOfUnclosedText(Current.Span, "[", ":", ",")) : FailInLabel(), Current.Start);
        var end = Characters.Skip(Context.Text, start, c => c is not ('\n' or ',' or '[' or ':' or '"' or ';'));
        var name = Trim(new TextSpan(start, end));
        return name.IsEmpty || Context.Text[name.Start] is not '_' && !char.IsLetterOrDigit(Context.Text[name.Start])
            ? FailExpecting($"a name: '{statement} Name'")
            : Fail(SharedDiagnostics.UnquotedName(Context, name, Current.Start == start && Current.Kind is >= VennToken.Title and <= VennToken.Style), start);
    }

    private Diagnostics.Diagnostic FailInLabel()
    {
        if (NestedQuotes.Around(Context.Text, Context.LineAt(Current.Start), Current.End + 1) is { Length: > 0 } quotes)
            return GrammarDiagnostics.QuoteInText(Context, quotes);
        var label = Trim(new TextSpan(Current.End, Context.LineEnd(Current.End)));
        var close = Context.Text.IndexOf(']', Current.End, label.End - Current.End);
        return close < 0
            ? SharedDiagnostics.UnclosedBracket(Context, Current.Span, "]", TextSpan.At(label.End), label.IsEmpty ? -1 : label.End)
            : close == Current.End
                ? SharedDiagnostics.EmptyLabel(Context, new TextSpan(Current.Start, close + 1), new TextSpan(Current.End, close))
                : SharedDiagnostics.UnquotedLabel(Context, Trim(new TextSpan(Current.End, close)), "a quote");
    }

    private TextSpan LabelOf(Token<VennToken> token)
    {
        var span = token.Kind == VennToken.Label ? Trim(new TextSpan(token.Start + 1, token.End - 1)) : token.Span;
        return span.Length > 1 && Context.Text[span.Start] == '"' ? new TextSpan(span.Start + 1, span.End - 1) : span;
    }
}
