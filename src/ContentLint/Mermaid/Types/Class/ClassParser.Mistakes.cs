using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;

namespace ContentLint.Mermaid.Types.Class;

// Where reading goes on behind a mistake, so that it is one diagnostic and what only follows from it is none.
internal sealed partial class ClassParser
{
    // The braces that a mistaken line opens hold members, or, behind `namespace`, classes.
    private void RecoverFromMistake()
    {
        _lostNames.UnionWith(Words(MistakenLine));
        SkipTextOverLines();
        var holdsClasses = HasLostBrace && (StartsWith(MistakenLine.Start, "namespace") || StartsWith(Characters.SkipSpaces(Context.Text, MistakenLine.End), "class"));
        if (holdsClasses)
            _namespaces.Push((new Token<ClassToken>(ClassToken.BlockOpen, MistakenLine.End - 1, MistakenLine.End), null));
        if (!_isInMembers && (!HasLostBrace || holdsClasses))
        {
            RecoverIn(ClassMode.Statement, ClassMode.NamespaceBody, _namespaces.Count);
            return;
        }

        _isInMembers = false;
        RecoverIn(ClassMode.ClassBody, ClassMode.NamespaceBody, _namespaces.Count);
        AcceptAll(ClassToken.Member);
        Accept(ClassToken.BlockClose);
    }

    // A text that the mistaken line begins goes on to its other quote, at the end of a line.
    private void SkipTextOverLines()
    {
        var line = Context.Text.Substring(MistakenLine.Start, MistakenLine.Length);
        if (MistakenLine.End > _lastQuote || line.Count(c => c == '"') % 2 == 0)
            return;

        var quote = Context.Text.IndexOf('"', MistakenLine.End);
        if (Trim(Context.LineAt(quote)).End == quote + 1)
            SkipTo(Context.LineEnd(quote) + 1);
    }

    private IEnumerable<string> Words(TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            var start = i;
            while (i < line.End && (char.IsLetterOrDigit(Context.Text[i]) || Context.Text[i] == '_'))
                i++;
            if (i > start)
                yield return Context.Text.Substring(start, i - start);
        }
    }

    // A brace in the middle of a member closes the class, and the members behind it are meant for the class all the same.
    private bool FailAtLineEnd()
    {
        var line = Trim(Context.LineAt(Current.Start));
        _isInMembers = Previous.Kind == ClassToken.BlockClose && Context.Text.IndexOf('{', line.Start, line.Length) < 0 && (Previous.Start > line.Start || IsClosedAgain());
        return FailExpecting("the end of the line");
    }

    // Whether the next brace closes a body once more: then the one just read stands in a member. In namespaces of namespaces
    // nobody can tell.
    private bool IsClosedAgain()
    {
        if (_namespaces.Count > 1)
            return false;

        var next = Previous.End - 1;
        for (var i = 0; i <= _namespaces.Count; i++)
        {
            next = Context.Text.IndexOfAny(Braces, next + 1);
            if (next < 0 || Context.Text[next] == '{')
                return false;
        }

        return true;
    }
}

/// <summary>The messages of class diagrams.</summary>
internal static class ClassDiagnostics
{
    public static Diagnostic UnknownClass(DiagramContext context, TextSpan span, string name) => context.Mistake(
        MermaidDescriptors.Syntax, span,
        $"There is no class '{name}' above this annotation.",
        $"Write 'class {name}' on a line above.");

    public static Diagnostic ClickedUnknown(DiagramContext context, TextSpan span, string name) => context.Mistake(
        MermaidDescriptors.Syntax, span,
        $"There is no class '{name}' above this line, and Mermaid {context.Options.Major} needs it for a function or a tooltip.",
        $"Write 'class {name}' on a line above, and no '~' here.");

    public static Diagnostic MethodWithoutName(DiagramContext context, TextSpan member) => context.Mistake(
        MermaidDescriptors.Syntax, member,
        $"'{context.Written(member):member}' has a ')' and is taken for a method, and it has no name with a '(' before that.",
        "Write a method as 'name(parameters) type', on one line.");

    public static Diagnostic TagInMethod(DiagramContext context, TextSpan sign) => context.Mistake(
        MermaidDescriptors.Syntax, sign,
        "This '<' begins an HTML tag to Mermaid, and the '(' of the method is lost with it.",
        "Write a generic type as 'List~int~', or '#lt;' for the sign.",
        fixes: context.Fix("Write '#lt;'", FixSafety.Suggestion, (sign, "#lt;")));
}
