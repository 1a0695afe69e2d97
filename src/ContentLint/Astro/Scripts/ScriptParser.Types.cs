// Types, to be passed over.
//
//   type      [extends-conditional] union of: prefix* primary ( [] | [ type ] )*
//   prefix    keyof typeof readonly unique infer asserts
//   primary   name(.name)*<types> | literal | { … } | [ … ] | ( … ) [=> type] | [new] <T>( … ) => type | import('…')

namespace ContentLint.Astro.Scripts;

internal sealed partial class ScriptParser
{
    // Whether a type stood here.
    private bool PassType()
    {
        if (_depth >= MaximumDepth)
            return false;

        _depth++;
        var isType = PassUnion();
        if (isType && IsWord("extends") && !Current.IsFirstOnLine)
        {
            Take();
            isType = PassUnion() && Pass("?") && PassType() && Pass(":") && PassType();
        }
        else if (isType && IsWord("is") && !Current.IsFirstOnLine)
        {
            Take();
            isType = PassType();
        }

        _depth--;
        return isType;
    }

    // Every way from a type to one inside it leads through here.
    private bool PassUnion()
    {
        if (_depth >= MaximumDepth)
            return false;

        _depth++;
        _ = Pass("|") || Pass("&");
        var isType = PassTypeOperand();
        while (isType && (Pass("|") || Pass("&")))
            isType = PassTypeOperand();
        _depth--;
        return isType;
    }

    private bool PassTypeOperand()
    {
        while ((IsWord("keyof") || IsWord("typeof") || IsWord("readonly") || IsWord("unique") || IsWord("infer") || IsWord("asserts"))
            && Peek().Value is not ("," or ")" or ";" or "=" or ">" or "|"))
        {
            Take();
        }

        if (!PassTypePrimary())
            return false;

        while (Is("[") && !Current.IsFirstOnLine)
            PassBalanced();
        return true;
    }

    private bool PassTypePrimary()
    {
        PassWord("new");
        if (Is("<") && !PassTypeParameters())
            return false;
        if (Is("("))
        {
            PassBalanced();
            return !Pass("=>") || PassType();
        }

        if (Is("{") || Is("["))
        {
            PassBalanced();
            return true;
        }

        Pass("-");
        if (Current.Kind is ScriptTokenKind.Text or ScriptTokenKind.Number or ScriptTokenKind.Template)
        {
            Take();
            return true;
        }

        return Current.Kind == ScriptTokenKind.Name && PassTypeName();
    }

    private bool PassTypeName()
    {
        Take();
        while (true)
        {
            if (Is(".") && Peek().Kind == ScriptTokenKind.Name)
            {
                Take();
                Take();
            }
            else if (Is("(") && !Current.IsFirstOnLine && _tokens[_next - 1].Value == "import")
            {
                PassBalanced();
            }
            else if (Is("<") && !Current.IsFirstOnLine)
            {
                if (!PassTypeParameters())
                    return false;
            }
            else
            {
                return true;
            }
        }
    }

    // <T, U extends V = W>; true too where there are none.
    private bool PassTypeParameters()
    {
        if (!Pass("<"))
            return true;

        while (!Is(">"))
        {
            PassWord("const");
            if (!PassUnion())
                return false;
            if (PassWord("extends") && !(PassUnion() && (!Pass("?") || (PassType() && Pass(":") && PassType()))))
                return false;
            if (Pass("=") && !PassType())
                return false;
            if (!Pass(",") && !Is(">"))
                return false;
        }

        return Pass(">");
    }

    // The type arguments of a call; nothing is taken when it is a comparison after all.
    private bool PassTypeArguments()
    {
        if (!Is("<"))
            return false;

        var mark = _next;
        if (PassTypeParameters() && Is("("))
            return true;

        _next = mark;
        return false;
    }

    // type Name<T> = type;
    private void PassTypeAlias()
    {
        Take();
        Take();
        if (PassTypeParameters() && Pass("="))
            PassType();
        Pass(";");
    }
}
