// The grammar of requirement diagrams.
//
// `requirementDiagram` and a line end, then statements, which need no separator between them:
// - `requirement` (or `functionalRequirement`, `interfaceRequirement`, `performanceRequirement`, `physicalRequirement`,
//   `designConstraint`) or `element`, a name, maybe `:::` and classes, `{`, a line end, properties, `}`. A property is a
//   word, `:`, a value and a line end: a requirement has `id`, `text`, `risk` and `verifymethod`, an element `type`
//   and `docref`.
// - a relation, `a - satisfies -> b` or `b <- satisfies - a`.
// - `style names styles`, `classDef names styles`, `class names classes`, `name:::classes`; `direction LR`;
//   `accTitle: …`, `accDescr: …`.

using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Requirement;

/// <summary>Reads requirement diagrams.</summary>
internal sealed partial class RequirementParser(DiagramContext context) : DiagramGrammar<RequirementToken, RequirementMode, RequirementModel>(context, new RequirementLexer(context.Text))
{
    protected override void ReadDiagram()
    {
        // Above the type nothing may stand that is not cut out before, and `%%` alone on a line is not.
        if (At(RequirementToken.NewLine))
        {
            Context.Report(RequirementDiagnostics.EmptyCommentAboveType(Context, new TextSpan(0, Current.End)));
            Take();
        }

        if (At(RequirementToken.RequirementKind))
            Context.Report(SharedDiagnostics.MissingType(Context.Slice, HeadOf(Current), "requirementDiagram"));
        else if (!Accept(RequirementToken.Header))
            RecoverFromHeader("requirementDiagram");
        else if (!ReadLineEnd("the end of the line behind 'requirementDiagram'"))
            Recover();
        ReadStatements(RequirementToken.End, RequirementToken.EndOfText, ReadStatement);
    }

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case RequirementToken.NewLine or RequirementToken.EndOfText or RequirementToken.DirectionStatement or RequirementToken.Accessibility:
                Take();
                return true;
            case RequirementToken.RequirementKind:
                return ReadNode(ReadRequirementProperty);
            case RequirementToken.Element:
                return ReadNode(ReadElementProperty);
            case RequirementToken.Style or RequirementToken.ClassDef:
                var isDefinition = At(RequirementToken.ClassDef);
                var word = TextOf(Take());
                return (ReadNames(isDefinition ? Model.AddClassDefinitions : Model.AddReferences) && ReadStyles()) || FailExpecting($"the form '{word} name fill:#f9f'");
            case RequirementToken.Class:
                Take();
                return (ReadNames(Model.AddReferences) && ReadNames(Model.AddClassUses)) || FailExpecting("the form 'class name1,name2 class'");
            case RequirementToken.Name or RequirementToken.QuotedName:
                return ReadRelation();
            default:
                return FailAtStatement();
        }
    }

    private bool ReadName() => Accept(RequirementToken.Name) || Accept(RequirementToken.QuotedName);

    private DiagramName Named(Token<RequirementToken> token) => new(NameOf(token), Context.Slice.ToSource(Trim(token.Span)));

    private string NameOf(Token<RequirementToken> token) => Context.Written(Trim(token.Span));

    // A line end is missing where blanks before it have taken it along.
    private bool ReadLineEnd(Message expected)
    {
        if (Accept(RequirementToken.NewLine))
            return true;
        var start = Previous.Kind == RequirementToken.QuotedName ? Previous.End + 1 : Previous.End;
        var lineEnd = Context.LineEnd(start);
        return lineEnd > start && lineEnd < Current.Start && Trim(new TextSpan(start, lineEnd)).IsEmpty
            ? Fail(RequirementDiagnostics.SpaceBeforeLineEnd(Context, Previous.Span, new TextSpan(start, lineEnd)), start)
            : FailExpecting(expected);
    }

    // A mistake before the brace does not hide the properties behind it.
    private bool ReadNode(Func<RequirementNode, bool> readProperty)
    {
        var kind = Take();
        var isRight = ReadHead(kind, out var node);
        if (!isRight && FindBrace(kind) < 0)
            return false;

        var opening = isRight ? Previous : new Token<RequirementToken>(RequirementToken.BlockOpen, FindBrace(kind), FindBrace(kind) + 1);
        if (!isRight || !ReadLineEnd("the end of the line behind '{'"))
            Recover();
        return ReadBody(node, opening, readProperty);
    }

    private bool ReadHead(Token<RequirementToken> kind, out RequirementNode node)
    {
        var name = Current;
        node = new RequirementNode(TextOf(kind), NameOf(name), Context.Slice.ToSource(Trim(name.Span)));
        if (!ReadName())
            return FailAtName(kind);
        Model.Add(node);
        if (Accept(RequirementToken.StyleSeparator) && !ReadNames(Model.AddClassUses))
            return FailExpecting("the name of a class behind ':::'");
        return Accept(RequirementToken.BlockOpen) || FailAtOpening(kind);
    }

    private bool ReadBody(RequirementNode node, Token<RequirementToken> opening, Func<RequirementNode, bool> readProperty)
    {
        while (!Accept(RequirementToken.BlockClose))
        {
            // A line that only a statement can begin with: the brace is missing.
            if (Current.Kind is RequirementToken.End or RequirementToken.EndOfText or RequirementToken.RequirementKind or RequirementToken.Element || AtRelation())
            {
                Context.Report(SharedDiagnostics.UnclosedBody(Context, opening.Span, Visible(Current)));
                return true;
            }

            if (!Accept(RequirementToken.NewLine) && !readProperty(node))
                Recover();
        }

        return true;
    }

    private bool ReadRequirementProperty(RequirementNode node) => Current.Kind switch
    {
        RequirementToken.Id or RequirementToken.Text => ReadProperty(node, ReadName, FailAtText),
        RequirementToken.Risk => ReadProperty(node, () => Accept(RequirementToken.RiskLevel), property => FailAtWord(property, ["low", "medium", "high"])),
        RequirementToken.VerifyMethod =>
            ReadProperty(node, () => Accept(RequirementToken.Method), property => FailAtWord(property, ["analysis", "inspection", "test", "demonstration"])),
        _ => FailAtProperty(["id", "text", "risk", "verifymethod"]),
    };

    private bool ReadElementProperty(RequirementNode node) => Current.Kind switch
    {
        RequirementToken.Type or RequirementToken.DocRef => ReadProperty(node, ReadName, FailAtText),
        _ => FailAtProperty(["type", "docref"]),
    };

    private bool ReadProperty(RequirementNode node, Func<bool> readValue, Func<Token<RequirementToken>, bool> failAtValue)
    {
        var property = Take();
        if (!Accept(RequirementToken.Colon))
            return FailAtColon(property);
        if (!readValue() || !(At(RequirementToken.NewLine) || At(RequirementToken.BlockClose) || IsLineLeft()))
            return failAtValue(property);
        node.Add(TextOf(property), NameOf(Previous));
        return ReadLineEnd("the end of the line");
    }

    private bool IsLineLeft() => Context.LineEnd(Previous.End) < Current.Start;

    private bool ReadRelation()
    {
        var left = Take();
        if (Accept(RequirementToken.StyleSeparator))
            return ReadNames(Model.AddClassUses) || FailExpecting("the name of a class behind ':::'");
        if (!At(RequirementToken.Line) && !At(RequirementToken.ArrowLeft))
            return FailAtArrow(left);

        var pointsLeft = Take().Kind == RequirementToken.ArrowLeft;
        var kind = Current;
        if (!Accept(RequirementToken.Relationship) || !Accept(pointsLeft ? RequirementToken.Line : RequirementToken.ArrowRight))
            return FailAtArrow(left);
        var right = Current;
        if (!ReadName() || Current.Kind is RequirementToken.Line or RequirementToken.ArrowLeft or RequirementToken.ArrowRight or RequirementToken.Colon)
            return FailAtArrow(left);

        var (from, to) = pointsLeft ? (right, left) : (left, right);
        Model.Add(new RequirementRelation(Named(from), Named(to), TextOf(kind), Context.Slice.ToSource(new TextSpan(WithQuotes(left).Start, WithQuotes(right).End))));
        return true;
    }

    private TextSpan WithQuotes(Token<RequirementToken> name) =>
        name.Kind == RequirementToken.QuotedName ? new TextSpan(name.Start - 1, Math.Min(name.End + 1, Context.Text.Length)) : Trim(name.Span);

    private bool ReadNames(Action<IEnumerable<DiagramName>> add)
    {
        do
        {
            if (!Accept(RequirementToken.StyleWord) && !ReadName())
                return false;
            add(Context.Names(Previous.Span));
        }
        while (Accept(RequirementToken.Comma));
        return true;
    }

    private bool ReadStyles()
    {
        do
        {
            var count = 0;
            while (Accept(RequirementToken.StyleWord) || Accept(RequirementToken.StyleSign) || Accept(RequirementToken.StyleColon))
                count++;
            if (count == 0)
                return false;
        }
        while (Accept(RequirementToken.Comma));
        return true;
    }
}
