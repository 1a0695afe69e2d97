// The grammar of use case diagrams: `usecase-beta` and lines: `actor A, B`; `A`, a use case; relations `A --> B`; `direction LR`;
// `systemBoundary Name`, lines of actors and use cases, and `end`; `note for A text`; `json name@{ … }`; `name@{ key: value }`;
// `classDef`, `class`, `style`; `accTitle: …` and its like. A name is a word or a text in quotes; brackets behind a word hold
// its label, `A(text)` or, of a use case and a boundary, `A[text]`; then `@{ … }`, `<<stereotype>>` and `:::class` may follow.
// The arrows are `-->`, `--`, `<--`, `--o`, `--x`, `o--`, `x--`, `--|>`, `..> : include` and `..> : extend`; a label stands in
// the middle, `A -- label --> B`, an id before, `A id@--> B`.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>Reads use case diagrams.</summary>
internal sealed partial class UsecaseParser : DiagramGrammar<UsecaseToken, UsecaseMode>
{
    private static readonly string[] ForeignStatements = ["allowmixing", "newpage", "package", "rectangle", "skinparam"];

    private readonly GraphModel _model = new();
    private readonly UsecaseChecks _checks;
    private (Token<UsecaseToken> Word, UsecaseElement Element, GraphPart Part)? _boundary;
    private UsecaseLexer? _ahead;
    private int _unclosed;

    private UsecaseParser(DiagramContext context)
        : base(context, new UsecaseLexer(context.Text)) => _checks = new UsecaseChecks(context, _model);

    protected override IReadOnlyList<string> BlockWords => ["systemBoundary"];

    /// <summary>Reads a use case diagram.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new UsecaseParser(context);
        if (!parser.Accept(UsecaseToken.Header))
            parser.RecoverFromHeader("usecase-beta");
        else if (!parser.ReadLineEnd())
            parser.Recover();
        while (!parser.At(UsecaseToken.End))
        {
            if (!parser.ReadLine())
                parser.Recover();
        }

        if (parser._boundary is { } open)
            context.Report(SharedDiagnostics.UnclosedBlock(context, "systemBoundary", parser.HeadOf(open.Word)));
        parser._checks.Run(hasLostLine: context.Diagnostics.Count > 0);
        return parser._model;
    }

    private bool ReadLineEnd() => Accept(UsecaseToken.NewLine) || At(UsecaseToken.End) || FailAtLineEnd();

    private bool ReadLine()
    {
        switch (Current.Kind)
        {
            case UsecaseToken.NewLine:
                Take();
                return true;
            case UsecaseToken.Comment:
                Take();
                return ReadLineEnd();
            case UsecaseToken.Actor:
                return ReadActors();
            case UsecaseToken.Name or UsecaseToken.Text or UsecaseToken.MarkdownText:
                return ReadEntity();
            case UsecaseToken.EndWord when _boundary is not null:
                Take();
                _boundary = null;
                return ReadLineEnd();
            case UsecaseToken.EndWord:
                if (Behind(Current.End) < Context.LineEnd(Current.End))
                    return FailInName(Current.Start, isReserved: true);
                return TakeLostOpening() ? Take().Length > 0 && ReadLineEnd() : Fail(SharedDiagnostics.StrayEnd(Context, Current.Span), Current.Start);
            default:
                return _boundary is not null ? FailInBoundary() : ReadStatement();
        }
    }

    private bool ReadStatement()
    {
        switch (Current.Kind)
        {
            case UsecaseToken.Accessibility:
                Take();
                return ReadLineEnd();
            case UsecaseToken.Direction:
                Take();
                if (!At(UsecaseToken.DirectionValue))
                    return FailExpecting("a direction: TB, BT, LR or RL");
                _model.Direction = TextOf(Take());
                return ReadLineEnd();
            case UsecaseToken.Boundary:
                return ReadBoundary();
            case UsecaseToken.Note:
                return ReadNote();
            case UsecaseToken.JsonStart:
                return ReadJson();
            case UsecaseToken.ClassDef:
                Take();
                return ReadNames(out var classes, "classDef hot fill:#f00") && Define(classes) && ReadStyles() && ReadLineEnd();
            case UsecaseToken.Class:
                Take();
                return ReadNames(out var targets, "class A,B hot") && ReadNames(out var uses, "class A,B hot") && Use(targets, uses) && ReadLineEnd();
            case UsecaseToken.Style:
                Take();
                if (!At(UsecaseToken.Name))
                    return FailExpecting("a name and styles: 'style A fill:#f00'");
                _checks.Style(Take().Span);
                return ReadStyles() && ReadLineEnd();
            default:
                return FailAtStatement();
        }
    }

    private bool ReadActors()
    {
        Take();
        if (!ReadActor(out var first))
            return false;
        if (_boundary is null && IsArrow())
            return ReadRelation(first, isDeclared: true) && ReadLineEnd();
        while (Accept(UsecaseToken.Comma))
        {
            if (!ReadActor(out _))
                return false;
        }

        return ReadLineEnd();
    }

    private bool ReadActor(out UsecaseElement actor)
    {
        actor = null!;
        if (!IsName())
            return FailAtName("actor Name");
        if (!ReadElement(out actor, hasSquares: false))
            return false;
        actor.Kind = UsecaseKind.Actor;
        Declare(actor);
        return true;
    }

    // A use case, a relation that begins with its name, or properties for a name.
    private bool ReadEntity()
    {
        if (_boundary is null && Current.Kind == UsecaseToken.Name && ForeignStatements.Contains(TextOf(Current).ToLowerInvariant()) && !IsBeforeProperties(Current))
            return Fail(UsecaseDiagnostics.ForeignStatement(Context, Current.Span), Current.Start);
        if (_boundary is null && IsBeforeProperties(Current))
        {
            var target = NameOf(Take());
            if (!ReadProperties(out var properties) || !ReadLineEnd())
                return false;
            _checks.Assign(target, properties);
            return true;
        }

        if (!ReadElement(out var element, hasSquares: true))
            return false;
        if (_boundary is null && IsArrow())
            return ReadRelation(element, element.IsDeclared) && ReadLineEnd();
        if (_boundary is not null && IsArrow())
            return Fail(UsecaseDiagnostics.InBoundary(Context, HeadOf(Previous.Start < element.Span.Start ? Current : new Token<UsecaseToken>(default, element.Span.Start, element.Span.End))), element.Span.Start);
        if (!ReadLineEnd())
            return false;
        element.IsRectangle ??= false;
        Declare(element);
        return true;
    }

    private void Declare(UsecaseElement element)
    {
        element.Parent = _boundary?.Element.Id;
        _checks.Declare(element, _boundary?.Part);
    }

    private bool ReadElement(out UsecaseElement element, bool hasSquares)
    {
        var name = Take();
        element = NameOf(name);
        if (name.Kind == UsecaseToken.Name && (At(UsecaseToken.OpenParenthesis) || (hasSquares && At(UsecaseToken.OpenBracket))))
        {
            var isRectangle = At(UsecaseToken.OpenBracket);
            if (!ReadLabel(LabelRole.Node, out var label, out var isMarkdown))
                return false;
            element = element with { Label = label, IsMarkdown = isMarkdown };
            element.IsRectangle = isRectangle;
        }
        else if (element.IsGenerated)
        {
            _model.AddLabel(LabelRole.Node, LabelDrawing.Never, element.Span);
        }

        if (At(UsecaseToken.PropertiesOpen))
        {
            if (!ReadProperties(out var properties))
                return false;
            element.Properties = properties;
        }

        if (Accept(UsecaseToken.StereotypeOpen))
        {
            if (!At(UsecaseToken.Stereotype))
                return FailExpecting("a stereotype: '<<service>>'");
            element.Stereotype = TextOf(Take()).Trim();
            Take();
        }

        return ReadClasses(element);
    }

    private bool ReadClasses(UsecaseElement element)
    {
        if (!Accept(UsecaseToken.ClassSeparator))
            return true;
        element.HasClasses = true;
        return ReadNames(out var classes, "A:::hot") && Use([], classes);
    }

    // In brackets.
    private bool ReadLabel(LabelRole role, out string label, out bool isMarkdown)
    {
        var open = Take();
        var close = open.Kind == UsecaseToken.OpenBracket ? UsecaseToken.CloseBracket : UsecaseToken.CloseParenthesis;
        return ReadText(role, out label, out isMarkdown, open) && (Accept(close) || FailInLabel(open));
    }

    private bool ReadText(LabelRole role, out string text, out bool isMarkdown, Token<UsecaseToken> open)
    {
        var first = Current;
        isMarkdown = At(UsecaseToken.MarkdownText);
        var span = default(TextSpan);
        if (Current.Kind is UsecaseToken.Text or UsecaseToken.MarkdownText)
        {
            span = ContentOf(Take());
        }
        else
        {
            while (IsText(Current.Kind))
                Take();
            if (Current.Start != first.Start)
                span = new TextSpan(first.Start, Previous.End);
        }

        text = span.IsEmpty ? "" : Context.Text.Substring(span.Start, span.Length);
        _model.AddLabel(role, LabelDrawing.Never, span);
        return Previous.End > first.Start || FailInLabel(open);
    }

    private static bool IsText(UsecaseToken kind) => kind is >= UsecaseToken.Header and <= UsecaseToken.Colon;

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
        _model.AddClassDefinitions(classes.SelectMany(Context.Names));
        return true;
    }

    private bool Use(List<TextSpan> targets, List<TextSpan> classes)
    {
        _model.AddClassUses(classes.SelectMany(Context.Names));
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
