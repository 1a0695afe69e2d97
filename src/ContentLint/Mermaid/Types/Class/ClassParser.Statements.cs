using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Types.Class;

// Statements about what is drawn already: click, link, callback, style, classDef, cssClass. Then what begins with no word of the
// language: annotations, members behind a colon, and relations.
internal sealed partial class ClassParser
{
    private bool ReadInteraction()
    {
        var word = Take();
        if (!ReadClassName(out var name, out var span))
            return false;

        var hasTooltip = false;
        var isAddress = word.Kind == ClassToken.Link || (word.Kind == ClassToken.Click && At(ClassToken.Href));
        var isRight = word.Kind switch
        {
            ClassToken.Callback => Accept(ClassToken.String) && MayAccept(ClassToken.String),
            _ when isAddress => (word.Kind == ClassToken.Link || Accept(ClassToken.Href))
                && Accept(ClassToken.String) && ((hasTooltip = Accept(ClassToken.String)) || true) && MayAccept(ClassToken.LinkTarget),
            _ => Accept(ClassToken.CallbackName) && MayAccept(ClassToken.CallbackArguments) && MayAccept(ClassToken.String),
        };
        if (isRight && _isOld && (hasTooltip || !isAddress) && (Model.Find(name) is null || Context.Text[span.End - 1] == '~') && !_lostNames.Contains(name))
            return Fail(ClassDiagnostics.ClickedUnknown(Context, span, name), span.Start);
        return isRight || FailExpecting("the form 'click Name href \"https://…\" \"tooltip\" _blank' or 'click Name call function()'");
    }

    private bool MayAccept(ClassToken kind) => Accept(kind) || true;

    private bool ReadStyle()
    {
        var word = Take();
        return word.Kind switch
        {
            ClassToken.Style => (ReadNames(ClassToken.Name, Model.AddReferences) && ReadStyles()) || FailExpecting("the form 'style Name fill:#f9f'"),
            ClassToken.ClassDef => (ReadList(ClassToken.Comma, () => ReadNames(ClassToken.Name, Model.AddClassDefinitions)) && ReadStyles()) || FailExpecting("the form 'classDef name fill:#f9f'"),
            _ => (ReadNames(ClassToken.String, Model.AddReferences) && ReadNames(ClassToken.Name, Model.AddClassUses)) || FailExpecting("the form 'cssClass \"Name1,Name2\" style'"),
        };
    }

    private bool ReadStyles() => ReadList(ClassToken.Comma, () => AcceptRun(k => k is
        ClassToken.Name or ClassToken.Colon or ClassToken.Space or ClassToken.Hash or ClassToken.Style or ClassToken.Percent or ClassToken.Label));

    private bool ReadAnnotation()
    {
        Take();
        if (!AcceptNamePiece() || !Accept(ClassToken.AnnotationClose))
            return FailExpecting("one word and '>>' behind '<<'");
        if (!ReadClassName(out var name, out var span))
            return false;
        return Model.Find(name) is not null || _lostNames.Contains(name) || Fail(ClassDiagnostics.UnknownClass(Context, span, name), span.Start);
    }

    private bool ReadRelationOrMember()
    {
        if (!ReadClassName(out var from, out var fromSpan))
            return false;
        if (Accept(ClassToken.Label))
        {
            AddMember(Model.AddClass(from, Context.Slice.ToSource(fromSpan)), new TextSpan(Previous.Start + 1, Previous.End), isBehindColon: true);
            return true;
        }

        var hasText = AcceptText(LabelRole.Link);
        if (Current.Kind is not (ClassToken.RelationEnd or ClassToken.Lollipop or ClassToken.Line))
            return !hasText || FailExpecting("a relation such as '-->' behind the text");

        if (!ReadRelation(out var link, out var left, out var right))
            return false;
        AcceptText(LabelRole.Link);
        if (!ReadClassName(out var to, out var toSpan))
            return false;

        // What a lollipop stands beside is an interface and no class; in Mermaid 10 it is both.
        if (_isOld || left != ClassToken.Lollipop || right is not null)
            Model.AddClass(from, Context.Slice.ToSource(fromSpan));
        if (_isOld || right != ClassToken.Lollipop || left is not null)
            Model.AddClass(to, Context.Slice.ToSource(toSpan));
        var label = Accept(ClassToken.Label) ? Context.Written(Previous.Span).Substring(1).Trim() : null;
        if (label is not null)
            Model.AddLabel(LabelRole.Link, LabelDrawing.Html, Trim(new TextSpan(Previous.Start + 1, Previous.End)));
        Model.Relations.Add(new ClassRelation(from, to, Context.Text.Substring(link.Start, link.Length), label, Context.Slice.ToSource(new TextSpan(fromSpan.Start, Math.Max(toSpan.End, Previous.End)))));
        return true;
    }

    private bool ReadRelation(out TextSpan link, out ClassToken? left, out ClassToken? right)
    {
        var start = Current.Start;
        left = ReadRelationEnd();
        var hasLine = Accept(ClassToken.Line);
        right = hasLine ? ReadRelationEnd() : null;
        link = hasLine ? new TextSpan(start, Previous.End) : default;
        return hasLine || FailExpecting("a line, '--' or '..'");
    }

    private ClassToken? ReadRelationEnd() =>
        Current.Kind is ClassToken.RelationEnd or ClassToken.Lollipop ? Take().Kind : null;
}
