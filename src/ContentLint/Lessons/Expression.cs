using ContentLint.Mdx.Names;

namespace ContentLint.Lessons;

/// <summary>An expression in braces, <c>{a}</c>, in text or on lines of its own.</summary>
public sealed class Expression : LessonNode
{
    internal Expression(TextSpan span, string code)
        : base(span) =>
        Code = code;

    /// <summary>What stands between the braces.</summary>
    public string Code { get; }

    /// <summary>What it shows, as far as its code says so.</summary>
    internal ShownValue Shows { get; init; }

    /// <summary>Whether it stands on lines of its own.</summary>
    internal bool IsFlow { get; init; }

    /// <summary>Whether it is part of a formula where the site has formulas.</summary>
    internal bool MayBeFormula { get; init; }
}
