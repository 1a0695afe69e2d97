// The grammar of use case diagrams: `usecase-beta` and lines: `actor A, B`; `A`, a use case; relations `A --> B`; `direction LR`;
// `systemBoundary Name`, lines of actors and use cases, and `end`; `note for A text`; `json name@{ … }`; `name@{ key: value }`;
// `classDef`, `class`, `style`; `accTitle: …` and its like. A name is a word or a text in quotes; brackets behind a word hold
// its label, `A(text)` or, of a use case and a boundary, `A[text]`; then `@{ … }`, `<<stereotype>>` and `:::class` may follow.
// The arrows are `-->`, `--`, `<--`, `--o`, `--x`, `o--`, `x--`, `--|>`, `..> : include` and `..> : extend`; a label stands in
// the middle, `A -- label --> B`, an id before, `A id@--> B`.

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;
using ContentLint.Text;

namespace ContentLint.Mermaid.Types.Usecase;

/// <summary>Reads use case diagrams.</summary>
internal sealed partial class UsecaseParser : DiagramGrammar<UsecaseToken, UsecaseMode, GraphModel>
{
    private static readonly string[] ForeignStatements = ["allowmixing", "newpage", "package", "rectangle", "skinparam"];

    private readonly UsecaseChecks _checks;
    private (Token<UsecaseToken> Word, UsecaseElement Element, GraphPart Part)? _boundary;
    private UsecaseLexer? _ahead;
    private int _unclosed;

    public UsecaseParser(DiagramContext context)
        : base(context, new UsecaseLexer(context.Text)) => _checks = new UsecaseChecks(context, Model);

    protected override IReadOnlyList<string> BlockWords => ["systemBoundary"];

    protected override void ReadDiagram()
    {
        if (!Accept(UsecaseToken.Header))
            RecoverFromHeader("usecase-beta");
        else if (!ReadLineEnd())
            Recover();
        while (!At(UsecaseToken.End))
        {
            if (!ReadLine())
                Recover();
        }

        if (_boundary is { } open)
            Context.Report(SharedDiagnostics.UnclosedBlock(Context, "systemBoundary", HeadOf(open.Word)));
        _checks.Run(hasLostLine: Context.Diagnostics.Count > 0);
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
                Model.Direction = TextOf(Take());
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
            Model.AddLabel(LabelRole.Node, LabelDrawing.Source, element.Span);
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
        Model.AddLabel(role, LabelDrawing.Source, span);
        return Previous.End > first.Start || FailInLabel(open);
    }

    private static bool IsText(UsecaseToken kind) => kind is >= UsecaseToken.Header and <= UsecaseToken.Colon;
}
