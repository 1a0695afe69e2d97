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
            ClassToken.Style => (ReadNames(ClassToken.Name, Model.AddReferences) && ReadStyles()) || FailExpecting("the form 'style Name fill:#f9f'"),
            ClassToken.ClassDef => (ReadList(ClassToken.Comma, () => ReadNames(ClassToken.Name, Model.AddClassDefinitions)) && ReadStyles()) || FailExpecting("the form 'classDef name fill:#f9f'"),
            _ => (ReadNames(ClassToken.String, Model.AddReferences) && ReadNames(ClassToken.Name, Model.AddClassUses)) || FailExpecting("the form 'cssClass \"Name1,Name2\" style'"),
        };
    }

    private bool ReadStyles() => ReadList(ClassToken.Comma, () => AcceptRun(k => k is
        ClassToken.Name or ClassToken.Colon or ClassToken.Space or ClassToken.Hash or ClassToken.Style or ClassToken.Percent or ClassToken.Label));
}
