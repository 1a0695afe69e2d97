namespace ContentLint.Mermaid.Grammars;

// Lists, and runs of tokens that are one thing to the author.
internal abstract partial class DiagramGrammar<TKind, TMode, TModel>
{
    /// <summary>Reads all tokens of some kinds that follow each other; false where none stands.</summary>
    protected bool AcceptRun(Func<TKind, bool> isOne)
    {
        var isAny = false;
        for (; isOne(Current.Kind); isAny = true)
            Take();
        return isAny;
    }

    /// <summary>Reads what has tokens of a kind between it.</summary>
    protected bool ReadList(TKind separator, Func<bool> readItem)
    {
        do
        {
            if (!readItem())
                return false;
        }
        while (Accept(separator));
        return true;
    }

    /// <summary>Reads a token that is names with commas between them.</summary>
    protected bool ReadNames(TKind kind, Action<IEnumerable<DiagramName>> add)
    {
        if (!Accept(kind))
            return false;
        add(Context.Names(Previous.Span));
        return true;
    }
}
