using Acornima.Ast;
using ContentLint.Mdx.JavaScript;

namespace ContentLint.Mdx.Names;

/// <summary>What an expression in text or flow shows, as far as its code says so.</summary>
internal enum ShownValue
{
    /// <summary>It depends on what runs.</summary>
    Unknown,

    /// <summary>Nothing stands in the braces.</summary>
    Nothing,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Several numbers, of which the last is shown.</summary>
    Numbers,

    /// <summary>A value that pages show nothing for: <c>true</c>, <c>null</c>.</summary>
    Silent,

    /// <summary>An integer with <c>n</c> behind it, which is not shown.</summary>
    BigInteger,

    /// <summary>Several texts, of which the last is shown.</summary>
    Texts,

    /// <summary>A list of numbers and texts, which is shown without what stands between them.</summary>
    List,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A regular expression.</summary>
    RegularExpression,

    /// <summary>A function or class.</summary>
    Function,
}

/// <summary>Tells what expressions show.</summary>
internal static class ShownValues
{
    // What front matter holds is shown as words.
    private static readonly HashSet<string> WordObjects = new(StringComparer.Ordinal) { "frontmatter", "frontMatter", "metadata", "process" };

    /// <summary>Whether an expression may show elements, and not words alone.</summary>
    public static bool MayHaveElements(MdxExpression expression) =>
        !expression.IsEmpty && (expression.Code is { } script ? Patterns.Bare(script.Root) : null) switch
        {
            Literal => false,
            TemplateLiteral { Expressions.Count: 0 } => false,
            MemberExpression member => !IsOfWords(member),
            _ => true,
        };

    private static bool IsOfWords(MemberExpression member)
    {
        Node target = member;
        while (target is MemberExpression inner)
            target = inner.Object;
        return target is Identifier name && WordObjects.Contains(name.Name);
    }

    /// <summary>What an expression shows.</summary>
    public static ShownValue Of(MdxExpression expression, string code)
    {
        if (expression.IsEmpty)
            return code.Trim().Length == 0 ? ShownValue.Nothing : ShownValue.Unknown;

        return (expression.Code is { } script ? Patterns.Bare(script.Root) : null) switch
        {
            NumericLiteral when code.Trim() is { Length: > 0 } text && text[0] != '<' => ShownValue.Number,
            SequenceExpression sequence when sequence.Expressions.All(e => e is NumericLiteral) => ShownValue.Numbers,
            SequenceExpression sequence when sequence.Expressions.All(e => e is StringLiteral) => ShownValue.Texts,
            BooleanLiteral or NullLiteral => ShownValue.Silent,
            BigIntLiteral => ShownValue.BigInteger,
            ArrayExpression { Elements.Count: > 1 } list when list.Elements.All(e => e is NumericLiteral or StringLiteral) => ShownValue.List,
            ObjectExpression => ShownValue.Object,
            RegExpLiteral => ShownValue.RegularExpression,
            IFunction or IClass => ShownValue.Function,
            _ => ShownValue.Unknown,
        };
    }
}
