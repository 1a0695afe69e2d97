using ContentLint.Mdx.Jsx;
using Markdig.Syntax;

namespace ContentLint.Mdx.Reading;

/// <summary>What reading one document gave; immutable.</summary>
internal sealed class MdxDocument
{
    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The tree; spans are file offsets, ends inclusive as Markdig has them.</summary>
    public required MarkdownDocument Syntax { get; init; }

    /// <summary>The front matter with its fences; <see langword="null"/> when there is none.</summary>
    public required TextSpan? FrontMatter { get; init; }

    /// <summary>The syntax errors, in document order; empty exactly when the MDX compiler accepts the document.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether all mistakes were looked for; in a text with very many of them the last ones are not, see <see cref="MdxContext.Budget"/>.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The JSX elements, in document order.</summary>
    public required IReadOnlyList<MdxJsxElement> Elements { get; init; }

    /// <summary>The expressions in text and flow, in document order.</summary>
    public required IReadOnlyList<MdxExpression> Expressions { get; init; }

    /// <summary>The blocks of imports and exports, in document order.</summary>
    public required IReadOnlyList<MdxEsmBlock> EsmBlocks { get; init; }

    /// <summary>Code spans that a `|` cuts in a table's row that has cells too many.</summary>
    public IReadOnlyList<TextSpan> CutCodes { get; init; } = [];

    /// <summary>What looks like a link with a reference whose label is not defined.</summary>
    public IReadOnlyList<MissingLabel> MissingLabels { get; init; } = [];

    /// <summary>What is read and not on the page: the texts of images, cells too many, footnotes without a reference.</summary>
    public IReadOnlyList<TextSpan> UnshownParts { get; init; } = [];
}
