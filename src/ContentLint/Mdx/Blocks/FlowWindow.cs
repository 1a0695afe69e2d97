// What a construct of several lines sees ahead of it. A flow tag or expression reads on over line endings, and each
// further line must carry the prefix of the containers it started in. Outside containers the window is the rest of the
// file. Inside, lines are stripped of their prefixes, as many as were asked for: the reader asks for more when the
// window was too small.

namespace ContentLint.Mdx.Blocks;

/// <summary>Why a window ends where it does.</summary>
internal enum WindowEnd
{
    /// <summary>The file or the container ends here.</summary>
    Final,

    /// <summary>The next line lacks the container's prefix, yet no new container starts there.</summary>
    LazyLine,

    /// <summary>There are more lines; open a larger window.</summary>
    Open,
}

/// <summary>A stretch of lines in one container.</summary>
/// <param name="Chunk">The characters.</param>
/// <param name="End">Why it ends.</param>
internal sealed record FlowWindow(TextChunk Chunk, WindowEnd End)
{
    /// <summary>Where the lines start in the file, in order, that are in the window without the container's prefix.</summary>
    public IReadOnlyList<int> LazyLines { get; init; } = [];

    /// <summary>Those of them that have a blank line before them, or are one: the container is over there.</summary>
    public IReadOnlyList<int> LinesBehind { get; init; } = [];
}
