using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Class;

// Statements about what is drawn already: click, link, callback, style, classDef, cssClass.
internal sealed partial class ClassParser
{
    private bool ReadInteraction()
    {
        var word = Take();
        if (!ReadClassName(out _, out _))
            return false;

        var isRight = word.Kind switch
        {
            ClassToken.Callback => Accept(ClassToken.String) && (Accept(ClassToken.String) || true),
            ClassToken.Link => ReadAddress(),
            _ when Accept(ClassToken.Href) => ReadAddress(),
            _ => ReadCall(),
        };
        return isRight || FailExpecting("the form 'click Name href \"https://…\" \"tooltip\" _blank' or 'click Name call function()'");
    }

    // `"url"`, maybe `"tooltip"`, maybe a target.
    private bool ReadAddress()
    {
        if (!Accept(ClassToken.String))
            return false;
        Accept(ClassToken.String);
        Accept(ClassToken.LinkTarget);
        return true;
    }

    private bool ReadCall()
    {
        if (!Accept(ClassToken.CallbackName))
            return false;
        Accept(ClassToken.CallbackArguments);
        Accept(ClassToken.String);
        return true;
    }

    private bool ReadStyle()
    {
        var word = Take();
        return word.Kind switch
        {
            ClassToken.Style => (ReadName(ClassToken.Name, Model.AddReferences) && ReadStyles()) || FailExpecting("the form 'style Name fill:#f9f'"),
            ClassToken.ClassDef => (ReadStyleNames() && ReadStyles()) || FailExpecting("the form 'classDef name fill:#f9f'"),
            _ => (ReadName(ClassToken.String, Model.AddReferences) && ReadName(ClassToken.Name, Model.AddClassUses)) || FailExpecting("the form 'cssClass \"Name1,Name2\" style'"),
        };
    }

    private bool ReadStyleNames()
    {
        do
        {
            if (!ReadName(ClassToken.Name, Model.AddClassDefinitions))
                return false;
        }
        while (Accept(ClassToken.Comma));
        return true;
    }

    private bool ReadName(ClassToken kind, Action<IEnumerable<DiagramName>> add)
    {
        if (!Accept(kind))
            return false;
        add(Context.Names(Previous.Span));
        return true;
    }

    private bool ReadStyles()
    {
        do
        {
            var count = 0;
            while (Accept(ClassToken.Name) || Accept(ClassToken.Colon) || Accept(ClassToken.Space) || Accept(ClassToken.Hash)
                || Accept(ClassToken.Style) || Accept(ClassToken.Percent) || Accept(ClassToken.Label))
                count++;
            if (count == 0)
                return false;
        }
        while (Accept(ClassToken.Comma));
        return true;
    }
}
