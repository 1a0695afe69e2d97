using Acornima.Ast;

namespace ContentLint.Mdx.Names;

/// <summary>One piece of a page's code: an expression in braces, or a block of imports and exports.</summary>
internal sealed class ScriptPiece
{
    private readonly Dictionary<int, List<JsxName>> _elements = [];

    /// <summary>Makes a piece.</summary>
    /// <param name="code">The code.</param>
    /// <param name="expression">The expression in text or flow with its braces; <see langword="null"/> for other code.</param>
    public ScriptPiece(ScriptCode code, MdxExpression? expression = null)
    {
        Place = code.Place;
        Expression = expression;
        Roots = code.Root is Program program ? [.. program.Body.Skip(code.Skipped)] : [code.Root];
        foreach (var element in code.Elements)
        {
            if (!_elements.TryGetValue(element.Outermost, out var group))
                _elements.Add(element.Outermost, group = []);
            group.Add(element);
        }
    }

    /// <summary>The way back to the file.</summary>
    public NodePlace Place { get; }

    /// <summary>The expression in text or flow that it is.</summary>
    public MdxExpression? Expression { get; }

    /// <summary>Its nodes: an expression, or statements.</summary>
    public IReadOnlyList<Node> Roots { get; }

    /// <summary>An expression without the parentheses around it; those of a JSX element stay.</summary>
    public Node Bare(Node expression)
    {
        while (expression is ParenthesizedExpression parentheses && ElementsAt(expression) is null)
            expression = parentheses.Expression;
        return expression;
    }

    /// <summary>The JSX elements that a node stands for, the outermost first; <see langword="null"/> when it is JavaScript.</summary>
    public List<JsxName>? ElementsAt(Node node) =>
        node is ParenthesizedExpression && _elements.Count > 0 && _elements.TryGetValue(node.Range.Start + Place.Shift, out var group) ? group : null;
}
