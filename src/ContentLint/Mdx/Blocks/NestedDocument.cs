using Markdig.Syntax;

namespace ContentLint.Mdx.Blocks;

/// <summary>Lines that are read as a document of their own: the whole file, or what a container directive holds.</summary>
/// <param name="Root">Where its blocks go.</param>
/// <param name="Lines">The lines it is a range of.</param>
/// <param name="Start">Its first line.</param>
/// <param name="End">Behind its last line.</param>
/// <param name="Depth">How many directives are around it.</param>
internal readonly record struct NestedDocument(ContainerBlock Root, DocumentLines Lines, int Start, int End, int Depth);
