// The grammar of class diagrams.
//
// `classDiagram` or `classDiagram-v2`, a line end, then at least one statement, each on a line of its own:
// - a class name, maybe `: member`; or two of them with a relation between, a quoted text maybe on either side of it,
//   maybe `: label` at the end. A relation is a line, `--` or `..`, maybe with an end on either side.
// - `class` with a name, maybe a label in square brackets, maybe `:::style`, maybe `<<annotation>>`, maybe members in
//   braces. Empty braces may not stand behind `:::style`.
// - `namespace` with a name and maybe a label, and in braces classes, notes and namespaces, each on a line of its own.
// - `<<annotation>> name`; `note "text"`, `note for name "text"`; `direction LR`; `accTitle: …` and its like.
// - `click`, `link`, `callback`; `style`, `classDef`, `cssClass`.
// A class name is names and dots, or a name in backquotes; a generic type, `~T~`, ends it.
//
// Beyond grammar: an annotation needs a class that exists already; a member with a `)` needs a name and a `(` before it.

using ContentLint.Mermaid.Syntax;
using ContentLint.Text;

namespace ContentLint.Mermaid.Class;

/// <summary>Reads class diagrams.</summary>
internal sealed partial class ClassParser : DiagramGrammar<ClassToken, ClassMode>
{
    private readonly ClassModel _model = new();
    private readonly Stack<Token<ClassToken>> _namespaces = new();
    private bool _isInMembers;

    private ClassParser(DiagramContext context)
        : base(context, new ClassLexer(context.Text))
    {
    }

    /// <summary>Reads a class diagram.</summary>
    public static DiagramModel Read(DiagramContext context)
    {
        var parser = new ClassParser(context);
        parser.ReadDiagram();
        return parser._model;
    }

    private void ReadDiagram()
    {
        if (!Accept(ClassToken.Header))
        {
            Fail(MermaidDiagnostics.UnknownDiagram(Context.Slice, Visible(Current), "classDiagram"), Current.Start);
            Recover();
        }
        else if (!Accept(ClassToken.NewLine))
        {
            FailExpecting("the end of the line behind the type");
            Recover();
        }

        if (Current.Kind is ClassToken.EndOfText or ClassToken.End && Context.Diagnostics.Count == 0)
        {
            FailExpecting("a class: the diagram is empty");
            return;
        }

        while (Current.Kind is not (ClassToken.EndOfText or ClassToken.End))
        {
            if (!ReadStatement() || !ReadLineEnd())
                RecoverFromMistake();
            while (Context.Diagnostics.Count > 0 && (Accept(ClassToken.NewLine) || (_namespaces.Count > 0 && CloseNamespace())))
            {
            }
        }

        if (_namespaces.Count > 0)
            Context.Report(MermaidDiagnostics.UnclosedBody(Context, _namespaces.Peek().Span, TextSpan.At(Context.Text.Length)));
        else if (At(ClassToken.End) && Context.Diagnostics.Count == 0)
            FailExpecting("the end of a statement");
        else if (Take() is { } && !At(ClassToken.End) && Context.Diagnostics.Count == 0)
            FailExpecting("the end of the diagram");
    }

    private bool CloseNamespace()
    {
        if (!Accept(ClassToken.BlockClose))
            return false;
        _namespaces.Pop();
        return true;
    }

    // The braces that a mistaken line opens hold members, or, behind `namespace`, classes.
    private void RecoverFromMistake()
    {
        var holdsClasses = HasLostBrace && (StartsWith(MistakenLine.Start, "namespace") || StartsWith(Characters.SkipSpaces(Context.Text, MistakenLine.End), "class"));
        if (holdsClasses)
            _namespaces.Push(new Token<ClassToken>(ClassToken.BlockOpen, MistakenLine.End - 1, MistakenLine.End));
        if (!_isInMembers && (!HasLostBrace || holdsClasses))
        {
            RecoverIn(ClassMode.Statement, ClassMode.NamespaceBody, _namespaces.Count);
            return;
        }

        _isInMembers = false;
        RecoverIn(ClassMode.ClassBody, ClassMode.NamespaceBody, _namespaces.Count);
        while (At(ClassToken.Member))
            Take();
        if (At(ClassToken.BlockClose))
            Take();
    }

    private bool StartsWith(int position, string word) => string.CompareOrdinal(Context.Text, position, word, 0, word.Length) == 0;

    // Behind each statement the line ends, or the namespaces it is in.
    private bool ReadLineEnd()
    {
        while (_namespaces.Count > 0 && Accept(ClassToken.BlockClose))
            _namespaces.Pop();
        if (Accept(ClassToken.NewLine))
        {
            while (_namespaces.Count > 0 && At(ClassToken.BlockClose))
            {
                Take();
                _namespaces.Pop();
                if (!Accept(ClassToken.NewLine) && !At(ClassToken.BlockClose))
                    return At(ClassToken.EndOfText) || FailExpecting("the end of the line");
            }

            return true;
        }

        return (At(ClassToken.EndOfText) && _namespaces.Count == 0) || At(ClassToken.End) || FailAtLineEnd();
    }

    private bool ReadStatement()
    {
        while (At(ClassToken.Namespace))
        {
            if (!OpenNamespace())
                return false;
        }

        switch (Current.Kind)
        {
            case ClassToken.Class:
                return ReadClass();
            case ClassToken.NoteFor:
                Take();
                return ReadClassName(out _, out _) && (Accept(ClassToken.String) || FailExpecting("a text in quotes"));
            case ClassToken.Note:
                Take();
                return Accept(ClassToken.String) || FailExpecting("a text in quotes behind 'note'");
            case var _ when _namespaces.Count > 0:
                return FailExpecting("'class', 'note' or 'namespace', or '}': a namespace holds nothing else");
            case ClassToken.DirectionStatement or ClassToken.Accessibility:
                Take();
                return true;
            case ClassToken.AnnotationOpen:
                return ReadAnnotation();
            case ClassToken.Callback or ClassToken.Link or ClassToken.Click:
                return ReadInteraction();
            case ClassToken.Style or ClassToken.ClassDef or ClassToken.CssClass:
                return ReadStyle();
            case ClassToken.Name or ClassToken.Letter or ClassToken.Minus or ClassToken.BackquoteString:
                return ReadRelationOrMember();
            default:
                return FailExpecting("a class, a relation such as 'A <|-- B', or a note");
        }
    }

    // Pieces of a name, dots between some of them, up to a backquoted piece or a generic type.
    private bool ReadClassName(out string name, out TextSpan span)
    {
        var start = Current.Start;
        var pieces = new System.Text.StringBuilder();
        while (true)
        {
            if (At(ClassToken.BackquoteString))
            {
                pieces.Append(TextOf(Take()));
                break;
            }

            if (!AcceptNamePiece())
            {
                name = pieces.ToString();
                span = default;
                return FailExpecting("the name of a class; one with other characters goes in backquotes");
            }

            pieces.Append(TextOf(Previous));
            if (Accept(ClassToken.Dot))
                pieces.Append('.');
            else if (Current.Kind is not (ClassToken.Name or ClassToken.Letter or ClassToken.Minus or ClassToken.BackquoteString))
                break;
        }

        Accept(ClassToken.GenericType);
        name = pieces.ToString();
        span = new TextSpan(start, Previous.End);
        return true;
    }

    private bool AcceptNamePiece() => Accept(ClassToken.Name) || Accept(ClassToken.Letter) || Accept(ClassToken.Minus);

    // `["label"]`
    private bool ReadLabel(out string? label)
    {
        label = null;
        if (!Accept(ClassToken.SquareOpen))
            return true;
        if (!At(ClassToken.String))
            return FailExpecting("a label in quotes: '[\"label\"]'");
        label = Context.Written(Take().Span);
        return Accept(ClassToken.SquareClose) || FailExpecting("']' behind the label");
    }

    private bool ReadClass()
    {
        Take();
        if (!ReadClassName(out var name, out var span) || !ReadLabel(out var label))
            return false;

        var node = _model.AddClass(name, Context.Slice.ToSource(span));
        node.Label = label ?? node.Label;
        if (Accept(ClassToken.StyleSeparator))
            return ReadClassUse() && (!At(ClassToken.BlockOpen) || ReadMembers(node, mayBeEmpty: false));
        if (Accept(ClassToken.AnnotationOpen) && !(AcceptNamePiece() && Accept(ClassToken.AnnotationClose)))
            return FailExpecting("one word and '>>' behind '<<'");
        return !At(ClassToken.BlockOpen) || ReadMembers(node, mayBeEmpty: true);
    }

    // A brace among members: the next class, so that the brace that closes this one is missing, or a member with a brace.
    private bool FailInMembers(Token<ClassToken> opening)
    {
        var line = Trim(Context.LineAt(Current.Start));
        var isHead = Context.Text[line.End - 1] == '{' && (StartsWith(line.Start, "class ") || StartsWith(line.Start, "namespace "));
        if (isHead)
            return FailBefore(MermaidDiagnostics.UnclosedBody(Context, opening.Span, line), line.Start);
        FailExpecting("a member or '}'");
        return true;
    }

    private bool ReadClassUse()
    {
        if (!AcceptNamePiece())
            return FailExpecting("the name of a style behind ':::'");
        _model.AddClassUses(Context.Names(Previous.Span));
        return true;
    }

    private bool ReadMembers(ClassNode node, bool mayBeEmpty)
    {
        var opening = Take();
        var count = 0;
        while (At(ClassToken.Member) || (At(ClassToken.Unknown) && FailInMembers(opening)))
        {
            if (!At(ClassToken.Member))
            {
                RecoverIn(ClassMode.ClassBody, ClassMode.NamespaceBody, _namespaces.Count);
                continue;
            }

            AddMember(node, Take().Span, isBehindColon: false);
            count++;
        }

        if (At(ClassToken.Unknown))
            return false;

        // All lines up to the end were members: nothing is left to go on with.
        if (At(ClassToken.End))
            return Fail(MermaidDiagnostics.UnclosedBody(Context, opening.Span, TextSpan.At(Context.Text.Length)), Context.Text.Length);
        if (count == 0 && !mayBeEmpty)
            return FailExpecting("a member: behind ':::' braces are not empty");
        return Accept(ClassToken.BlockClose) || FailExpecting("a member or '}'");
    }

    // What has a `)` in it is a method to the reference, which then needs a name and a `(` before it. Tags are taken out of
    // a member before it is read, and out of one behind a colon even before that is asked.
    private void AddMember(ClassNode node, TextSpan span, bool isBehindColon)
    {
        span = Trim(span);
        var member = Context.Text.Substring(span.Start, span.Length);
        var isAnnotation = member.StartsWith("<<", StringComparison.Ordinal) && member.EndsWith(">>", StringComparison.Ordinal);
        var visible = WithoutTags(member);
        if (!isAnnotation && (isBehindColon ? visible : member).IndexOf(')') > 0 && !IsMethod(visible))
        {
            Context.Report(IsMethod(member)
                ? MermaidDiagnostics.TagInMethod(Context, TextSpan.FromLength(span.Start + member.IndexOf('<'), 1))
                : MermaidDiagnostics.MethodWithoutName(Context, span));
        }

        if (member.Length > 0)
            node.Add(Context.Written(span));
    }

    // A name, `(`, and somewhere `)`, all on one line; U+2028 ends a line too.
    private static bool IsMethod(string member) => member.Split('\u2028', '\u2029').Any(line =>
        line.Length > 1 && line.IndexOf('(', 1) is var open and >= 0 && open < line.LastIndexOf(')'));

    // What looks like an HTML tag is taken out of a member before it is read; a tag that is not closed takes the rest along.
    private static string WithoutTags(string member)
    {
        var kept = new System.Text.StringBuilder();
        var from = 0;
        for (var open = member.IndexOf('<'); open >= 0 && open + 1 < member.Length; open = member.IndexOf('<', open + 1))
        {
            if (!Characters.IsAsciiLetter(member[open + 1]) && member[open + 1] is not ('/' or '!' or '?'))
                continue;

            kept.Append(member, from, open - from);
            open = member.IndexOf('>', open);
            from = open < 0 ? member.Length : open + 1;
            if (open < 0)
                break;
        }

        return from == 0 ? member : kept.Append(member, from, member.Length - from).ToString();
    }

    // Behind the brace the first statement follows, maybe on the same line.
    private bool OpenNamespace()
    {
        Take();
        if (!ReadNamespaceName() || !ReadLabel(out _))
            return false;
        if (!At(ClassToken.BlockOpen))
            return FailExpecting("'{' behind the namespace");
        _namespaces.Push(Take());
        Accept(ClassToken.NewLine);
        return true;
    }

    private bool ReadNamespaceName()
    {
        while (true)
        {
            if (Accept(ClassToken.BackquoteString))
                return true;
            if (!AcceptNamePiece())
                return FailExpecting("the name of the namespace");
            if (!Accept(ClassToken.Dot) && Current.Kind is not (ClassToken.Name or ClassToken.Letter or ClassToken.Minus or ClassToken.BackquoteString))
                return true;
        }
    }

    private bool ReadAnnotation()
    {
        Take();
        if (!AcceptNamePiece() || !Accept(ClassToken.AnnotationClose))
            return FailExpecting("one word and '>>' behind '<<'");
        if (!ReadClassName(out var name, out var span))
            return false;
        return _model.FindClass(name) is not null || Fail(MermaidDiagnostics.UnknownClass(Context, span, name), span.Start);
    }

    private bool ReadRelationOrMember()
    {
        if (!ReadClassName(out var from, out var fromSpan))
            return false;
        if (Accept(ClassToken.Label))
        {
            AddMember(_model.AddClass(from, Context.Slice.ToSource(fromSpan)), new TextSpan(Previous.Start + 1, Previous.End), isBehindColon: true);
            return true;
        }

        var hasText = Accept(ClassToken.String);
        if (Current.Kind is not (ClassToken.RelationEnd or ClassToken.Lollipop or ClassToken.Line))
            return !hasText || FailExpecting("a relation such as '-->' behind the text");

        if (!ReadRelation(out var link, out var left, out var right))
            return false;
        Accept(ClassToken.String);
        if (!ReadClassName(out var to, out var toSpan))
            return false;

        // What a lollipop stands beside is an interface and no class.
        if (left != ClassToken.Lollipop || right is not null)
            _model.AddClass(from, Context.Slice.ToSource(fromSpan));
        if (right != ClassToken.Lollipop || left is not null)
            _model.AddClass(to, Context.Slice.ToSource(toSpan));
        var label = Accept(ClassToken.Label) ? Context.Written(Previous.Span).Substring(1).Trim() : null;
        _model.Add(new ClassRelation(from, to, Context.Text.Substring(link.Start, link.Length), label, Context.Slice.ToSource(new TextSpan(fromSpan.Start, Previous.End))));
        return true;
    }

    private bool ReadRelation(out TextSpan link, out ClassToken? left, out ClassToken? right)
    {
        var start = Current.Start;
        left = ReadRelationEnd();
        right = null;
        link = new TextSpan(start, Math.Max(start, Previous.End));
        if (!Accept(ClassToken.Line))
            return FailExpecting("a line, '--' or '..'");
        right = ReadRelationEnd();
        link = new TextSpan(start, Previous.End);
        return true;
    }

    private ClassToken? ReadRelationEnd() =>
        Current.Kind is ClassToken.RelationEnd or ClassToken.Lollipop ? Take().Kind : null;

    // A brace in the middle of a member closes the class, and the members behind it are meant for the class all the same.
    private bool FailAtLineEnd()
    {
        var line = Trim(Context.LineAt(Current.Start));
        _isInMembers = Previous.Kind == ClassToken.BlockClose && Previous.Start > line.Start && Context.Text.IndexOf('{', line.Start, line.Length) < 0;
        return FailExpecting("the end of the line");
    }
}
