using ContentLint.Mdx.JavaScript;

namespace ContentLint.Mdx.Blocks;

/// <summary>What the documents in one file share: the file's own lines, and those in its container directives.</summary>
internal sealed class BlockPass(MdxContext context, JavaScriptParser javaScript)
{
    /// <summary>The file's context.</summary>
    public MdxContext Context { get; } = context;

    /// <summary>The parser of expressions.</summary>
    public JavaScriptParser JavaScript { get; } = javaScript;

    /// <summary>The parser of imports and exports; it remembers what was imported.</summary>
    public EsmParser Esm { get; } = new(context, javaScript);

    /// <summary>The contents of container directives, waiting to be read.</summary>
    public Queue<NestedDocument> Nested { get; } = new();
}
