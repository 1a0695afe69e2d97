using ContentLint.Data;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Usecase;

// Relations, boundaries, notes, JSON and styles: what stands around names.
internal sealed partial class UsecaseParser
{
    private bool ReadRelation(UsecaseElement from, bool isDeclared)
    {
        if (At(UsecaseToken.Name))
        {
            _checks.DeclareEdge(Take().Span);
            Take();
        }

        var start = Current;
        if (!IsArrowSign(start.Kind))
            return FailAtArrow();
        if (!ReadArrow(out var kind, out var label))
            return false;
        var arrow = new TextSpan(start.Start, Previous.End);
        if (!IsName())
            return FailAtName("A --> B");
        if (!ReadElement(out var to, hasSquares: true))
            return false;
        if (isDeclared && from.Kind != UsecaseKind.Actor)
            Declare(from);
        if (to.IsDeclared)
            Declare(to);
        _checks.Relate(new UsecaseRelation(from, to, kind, arrow), isDeclared, label);
        return true;
    }

    private bool ReadArrow(out UsecaseRelationKind kind, out string? label)
    {
        var sign = Take();
        label = null;
        kind = sign.Kind switch
        {
            UsecaseToken.Generalization => UsecaseRelationKind.Generalization,
            UsecaseToken.Dependency => UsecaseRelationKind.Include,
            UsecaseToken.ForwardMark or UsecaseToken.BackwardMark => UsecaseRelationKind.Mark,
            _ => UsecaseRelationKind.Line,
        };
        if (sign.Kind == UsecaseToken.Dependency)
        {
            if (!Accept(UsecaseToken.Colon) || Current.Kind is not (UsecaseToken.Include or UsecaseToken.Extend))
                return Fail(UsecaseDiagnostics.MissingMeaning(Context, sign.Span), sign.Start);
            label = TextOf(Take());
            return true;
        }

        var isOpen = sign.Length == (sign.Kind == UsecaseToken.Line ? 2 : 3) && sign.Kind is UsecaseToken.Line or UsecaseToken.Backward or UsecaseToken.BackwardMark;
        if (!isOpen || !IsLabelAhead(sign.Kind == UsecaseToken.Line))
            return true;
        if (!ReadText(LabelRole.Link, out label, out _, sign))
            return false;
        if (!(At(UsecaseToken.Line) || (sign.Kind == UsecaseToken.Line && Current.Kind is UsecaseToken.Forward or UsecaseToken.ForwardMark)))
            return FailExpecting("the second half of the arrow: 'A -- label --> B'");
        if (At(UsecaseToken.ForwardMark))
            kind = UsecaseRelationKind.Mark;
        Take();
        return true;
    }

    // Whether the text that follows is a label: the second half of an arrow stands behind it.
    private bool IsLabelAhead(bool isForward)
    {
        var lexer = _ahead ??= new UsecaseLexer(Context.Text);
        lexer.ResumeAt(Current.Start, UsecaseMode.Statement);
        for (var count = 0; ; count++)
        {
            var kind = lexer.Next().Kind;
            if (count > 0 && (kind == UsecaseToken.Line || (isForward && kind is UsecaseToken.Forward or UsecaseToken.ForwardMark)))
                return true;
            if (!IsText(kind) && kind is not (UsecaseToken.Text or UsecaseToken.MarkdownText))
                return false;
        }
    }

    private bool ReadBoundary()
    {
        var word = Take();
        if (!IsName())
            return FailAtName("systemBoundary Name");
        var name = Take();
        var element = NameOf(name);
        if (name.Kind == UsecaseToken.Name && Current.Kind is UsecaseToken.OpenParenthesis or UsecaseToken.OpenBracket)
        {
            if (!ReadLabel(LabelRole.Group, out var label, out var isMarkdown))
                return false;
            element = element with { Label = label, IsMarkdown = isMarkdown };
        }

        element.Kind = UsecaseKind.Boundary;
        if (At(UsecaseToken.PropertiesOpen))
        {
            if (!ReadProperties(out var properties))
                return false;
            _checks.Assign(element, properties);
        }

        if (!ReadClasses(element) || !ReadLineEnd())
            return false;
        _boundary = (word, element, _checks.DeclareBoundary(element));
        return true;
    }

    private bool ReadNote()
    {
        Take();
        if (!Accept(UsecaseToken.For) || !At(UsecaseToken.Name))
            return FailExpecting("a name and a text: 'note for A \"Text\"'");
        var target = Take();
        if (Current.Kind is UsecaseToken.NewLine or UsecaseToken.End || !ReadText(LabelRole.Note, out _, out _, target))
            return FailExpecting("the text of the note: 'note for A \"Text\"'");
        if (!ReadLineEnd())
            return false;
        _checks.Note(target.Span);
        return true;
    }

    private bool ReadJson()
    {
        var start = Take();
        if (!At(UsecaseToken.JsonObject))
            return FailAtUnclosed(Current.Span, "}");
        var literal = Take();
        foreach (var problem in JsonReader.Read(Context.Slice.Slice(literal.Span)).Diagnostics)
            Context.Report(SharedDiagnostics.BadProperties(problem));
        var at = Context.Text.IndexOf('@', start.Start);
        var name = Trim(new TextSpan(start.Start + 4, at));
        var element = new UsecaseElement(Context.Text.Substring(name.Start, name.Length), "", false, false, name) { Kind = UsecaseKind.Json };
        _checks.Declare(element, null);
        return ReadClasses(element) && ReadLineEnd();
    }

    private bool ReadNames(out List<TextSpan> names, string example)
    {
        names = [];
        do
        {
            if (!At(UsecaseToken.Name))
                return FailExpecting($"a name: '{example}'");
            names.Add(Take().Span);
        }
        while (Accept(UsecaseToken.Comma));
        return true;
    }

    private bool Define(List<TextSpan> classes)
    {
        Model.AddClassDefinitions(classes.SelectMany(Context.Names));
        return true;
    }

    private bool Use(List<TextSpan> targets, List<TextSpan> classes)
    {
        Model.AddClassUses(classes.SelectMany(Context.Names));
        targets.ForEach(_checks.Style);
        return true;
    }

    private bool ReadStyles()
    {
        do
        {
            Accept(UsecaseToken.Line);
            if (!(Current.Kind is >= UsecaseToken.Header and <= UsecaseToken.Name || (At(UsecaseToken.Hyphenated) && Previous.Kind != UsecaseToken.Line)))
                return FailExpecting("a style: 'fill:#f00'");
            Take();
            if (!Accept(UsecaseToken.Colon))
                return FailAtColon(Previous, "#f00");
            if (!AcceptStylePart())
                return FailExpecting("a value: 'fill:#f00'");
            while (AcceptStylePart())
            {
            }
        }
        while (Accept(UsecaseToken.Comma));
        return true;
    }

    private bool AcceptStylePart()
    {
        if (Current.Kind is not ((>= UsecaseToken.Header and <= UsecaseToken.Sign) or UsecaseToken.Text or UsecaseToken.Colon or UsecaseToken.At or UsecaseToken.Line
            or UsecaseToken.OpenParenthesis or UsecaseToken.CloseParenthesis or UsecaseToken.OpenBracket or UsecaseToken.CloseBracket or UsecaseToken.OpenBrace or UsecaseToken.CloseBrace))
            return false;
        Take();
        return true;
    }
}
