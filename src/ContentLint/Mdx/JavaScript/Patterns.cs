using Acornima.Ast;

namespace ContentLint.Mdx.JavaScript;

/// <summary>Reads what stands on the left of a declaration: a name, or an object or array that is taken apart.</summary>
internal static class Patterns
{
    /// <summary>The names a pattern declares.</summary>
    public static IEnumerable<Identifier> NamesOf(Node pattern)
    {
        var pending = new Stack<Node>();
        pending.Push(pattern);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case Identifier name:
                    yield return name;
                    break;
                case AssignmentPattern assignment:
                    pending.Push(assignment.Left);
                    break;
                case RestElement rest:
                    pending.Push(rest.Argument);
                    break;
                case Property property:
                    pending.Push(property.Value);
                    break;
                case DestructuringPattern composite:
                    foreach (var child in composite.ChildNodes)
                        pending.Push(child);
                    break;
            }
        }
    }

    /// <summary>An expression without the parentheses around it.</summary>
    public static Node Bare(Node expression)
    {
        while (expression is ParenthesizedExpression parentheses)
            expression = parentheses.Expression;
        return expression;
    }
}
