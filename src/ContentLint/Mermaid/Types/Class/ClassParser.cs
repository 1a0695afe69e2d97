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

using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Class;

/// <summary>Reads class diagrams.</summary>
internal sealed partial class ClassParser(DiagramContext context) : DiagramGrammar<ClassToken, ClassMode, ClassModel>(context, new ClassLexer(context.Text, context.Options.Dialect))
{
    private static readonly char[] Braces = ['{', '}'];

    private readonly Stack<(Token<ClassToken> Opening, ClassNamespace? Namespace)> _namespaces = new();
    private readonly bool _isOld = context.Options.Dialect.ClassesAreOld;
    private bool _isInMembers;

    // The words of mistaken lines, each of which may have been meant to make a class.
    private readonly HashSet<string> _lostNames = new(StringComparer.Ordinal);
    private readonly int _lastQuote = context.Text.LastIndexOf('"');

    private ClassNamespace? Namespace => _namespaces.Count > 0 ? _namespaces.Peek().Namespace : null;

    protected override void ReadDiagram()
    {
        if (ReadHeader(ClassToken.Header, "classDiagram") && !Accept(ClassToken.NewLine))
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
            while (Context.Diagnostics.Count > 0 && (Accept(ClassToken.NewLine) || CloseNamespace()))
            {
            }
        }

        if (_namespaces.Count > 0)
            Context.Report(SharedDiagnostics.UnclosedBody(Context, _namespaces.Peek().Opening.Span, TextSpan.At(Context.Text.Length)));
        else if (At(ClassToken.End) && Context.Diagnostics.Count == 0)
            FailExpecting("the end of a statement");
        else if (Take() is { } && !At(ClassToken.End) && Context.Diagnostics.Count == 0)
            FailExpecting("the end of the diagram");
    }

    private bool CloseNamespace()
    {
        if (_namespaces.Count == 0 || !Accept(ClassToken.BlockClose))
            return false;
        _namespaces.Pop();
        return true;
    }

    private bool StartsWith(int position, string word) => string.CompareOrdinal(Context.Text, position, word, 0, word.Length) == 0;

    // Behind each statement the line ends, or the namespaces it is in.
    private bool ReadLineEnd()
    {
        while (CloseNamespace())
        {
        }

        if (!Accept(ClassToken.NewLine))
            return (At(ClassToken.EndOfText) && _namespaces.Count == 0) || At(ClassToken.End) || FailAtLineEnd();
        while (CloseNamespace())
        {
            if (!Accept(ClassToken.NewLine) && !At(ClassToken.BlockClose))
                return At(ClassToken.EndOfText) || FailExpecting("the end of the line");
        }

        return true;
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
            case var _ when _isOld && _namespaces.Count > 0:
                return FailExpecting("'class' or '}': a namespace holds nothing else");
            case ClassToken.NoteFor:
                Take();
                return ReadClassName(out _, out _) && (AcceptText(LabelRole.Note) || FailExpecting("a text in quotes"));
            case ClassToken.Note:
                Take();
                return AcceptText(LabelRole.Note) || FailExpecting("a text in quotes behind 'note'");
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

    // A name, maybe with a generic type.
    private bool ReadClassName(out string name, out TextSpan span)
    {
        span = default;
        var start = Current.Start;
        if (!ReadPieces(out name, mayBeQuoted: true))
        {
            if (Previous.Kind == ClassToken.Class && Current.Kind is ClassToken.Note or ClassToken.NoteFor or ClassToken.Class or ClassToken.Namespace or ClassToken.Style or ClassToken.Link or ClassToken.Click or ClassToken.Callback)
                return Fail(SharedDiagnostics.ReservedName(Context, Visible(Current), "a class", $"class {TextOf(Current).Trim()}_[\"{TextOf(Current).Trim()}\"]"), Current.Start);
            return FailExpecting("the name of a class; one with other characters goes in backquotes");
        }

        // The `~` that closes a generic type is no part of its token.
        var end = Accept(ClassToken.GenericType) && Previous.End < Context.Text.Length ? Previous.End + 1 : Previous.End;
        span = new TextSpan(start, end);
        return true;
    }

    // Pieces of a name, dots between some of them, up to a backquoted piece.
    private bool ReadPieces(out string name, bool mayBeQuoted)
    {
        name = "";
        var pieces = new System.Text.StringBuilder();
        for (var isLast = false; !isLast;)
        {
            isLast = At(ClassToken.BackquoteString);
            if (!AcceptNamePiece() && !(mayBeQuoted && Accept(ClassToken.BackquoteString)))
                return false;
            pieces.Append(TextOf(Previous));
            if (!isLast && !_isOld && Accept(ClassToken.Dot))
                pieces.Append('.');
            else
                isLast |= Current.Kind is not (ClassToken.Name or ClassToken.Letter or ClassToken.Minus or ClassToken.BackquoteString);
        }

        name = pieces.ToString();
        return true;
    }

    private bool AcceptNamePiece() => Accept(ClassToken.Name) || Accept(ClassToken.Letter) || Accept(ClassToken.Minus);

    private bool AcceptText(LabelRole role)
    {
        if (!Accept(ClassToken.String))
            return false;
        Model.AddLabel(role, LabelDrawing.Html, Trim(Previous.Span));
        return true;
    }

    // `["label"]`
    private bool ReadLabel(LabelRole role, out string? label)
    {
        label = null;
        if (!Accept(ClassToken.SquareOpen))
            return true;
        if (!At(ClassToken.String))
            return FailExpecting("a label in quotes: '[\"label\"]'");
        AcceptText(role);
        label = Context.Written(Previous.Span);
        return Accept(ClassToken.SquareClose) || FailExpecting("']' behind the label");
    }

    private bool ReadClass()
    {
        Take();
        if (!ReadClassName(out var name, out var span) || !ReadLabel(LabelRole.Node, out var label))
            return false;

        var node = Model.AddClass(name, Context.Slice.ToSource(span));
        node.Label = label ?? node.Label;
        node.Namespace = Namespace ?? node.Namespace;
        if (Accept(ClassToken.StyleSeparator))
            return ReadClassUse() && (!At(ClassToken.BlockOpen) || ReadMembers(node, mayBeEmpty: false));
        if (!_isOld && Accept(ClassToken.AnnotationOpen) && !(AcceptNamePiece() && Accept(ClassToken.AnnotationClose)))
            return FailExpecting("one word and '>>' behind '<<'");
        return !At(ClassToken.BlockOpen) || ReadMembers(node, mayBeEmpty: !_isOld);
    }

    private bool ReadClassUse()
    {
        if (!AcceptNamePiece())
            return FailExpecting("the name of a style behind ':::'");
        Model.AddClassUses(Context.Names(Previous.Span));
        return true;
    }

    // Behind the brace the first statement follows, maybe on the same line.
    private bool OpenNamespace()
    {
        Take();
        var start = Current.Start;
        if (!ReadPieces(out _, mayBeQuoted: !_isOld))
            return FailExpecting("the name of the namespace");
        var name = new TextSpan(start, Previous.End);
        string? label = null;
        if (!_isOld && !ReadLabel(LabelRole.Group, out label))
            return false;
        if (!At(ClassToken.BlockOpen))
            return FailExpecting("'{' behind the namespace");
        var block = new ClassNamespace(Context.Written(name), label, Namespace, Context.Slice.ToSource(name));
        Model.Namespaces.Add(block);
        _namespaces.Push((Take(), block));
        Accept(ClassToken.NewLine);
        return true;
    }
}
