// Agent flows are flowcharts in other words: they have `flow` for `subgraph`, blocks of their own, three links, comments that
// their grammar reads, and the spaces of Mermaid 11. What differs is listed here; where flowcharts of one major differ from
// those of another, the dialect has said so.

using System.Collections.Concurrent;
using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>What one of the languages of flowcharts does in its own way.</summary>
internal sealed record FlowchartLanguage
{
    private static readonly (string Word, FlowchartToken Kind)[] CommonWords =
    [
        ("style", FlowchartToken.Style), ("default", FlowchartToken.Default), ("linkStyle", FlowchartToken.LinkStyle),
        ("interpolate", FlowchartToken.Interpolate), ("classDef", FlowchartToken.ClassDef), ("class", FlowchartToken.Class),
        ("_self", FlowchartToken.LinkTarget), ("_blank", FlowchartToken.LinkTarget), ("_parent", FlowchartToken.LinkTarget), ("_top", FlowchartToken.LinkTarget),
    ];

    private static readonly ConcurrentDictionary<MermaidDialect, FlowchartLanguage> Flowcharts = new();

    private LexerTable<FlowchartToken, FlowchartMode>? _table;

    /// <summary>Agent flows.</summary>
    public static FlowchartLanguage Agentflow { get; } = new()
    {
        Name = "flow of agents",
        Headers = ["agentflow-beta"],
        BlockWords = ["flow", "global"],
        Words = [("flow", FlowchartToken.Subgraph), ("connector", FlowchartToken.Connector), .. CommonWords],
        Shapes = FlowchartShapes.OfAgentflow,
        IsAgentflow = true,
        HasFewLinks = true,
        ReadsComments = true,
        Dialect = MermaidDialect.Of(11),
    };

    /// <summary>The flowcharts of a major of mermaid.</summary>
    public static FlowchartLanguage Of(MermaidDialect dialect) => Flowcharts.GetOrAdd(dialect, static d => new()
    {
        Name = "flowchart",
        Headers = ["flowchart-elk", "swimlane-beta", "graph", "flowchart"],
        BlockWords = ["subgraph"],
        Words = [("subgraph", FlowchartToken.Subgraph), .. CommonWords],
        Shapes = FlowchartShapes.Of(d),
        Dialect = d,
    });

    /// <summary>What a diagram of the language is called.</summary>
    public required string Name { get; init; }

    /// <summary>The words a diagram begins with, in the order in which they are tried.</summary>
    public required string[] Headers { get; init; }

    /// <summary>The words that open what <c>end</c> closes, that of a group of nodes first.</summary>
    public required string[] BlockWords { get; init; }

    /// <summary>The words that are nothing but a token, in the order in which they are tried.</summary>
    public required (string Word, FlowchartToken Kind)[] Words { get; init; }

    /// <summary>The rules of its lexer.</summary>
    public LexerTable<FlowchartToken, FlowchartMode> Table => _table ??= FlowchartLexer.TableOf(this);

    /// <summary>The names of shapes.</summary>
    public required IReadOnlyCollection<string> Shapes { get; init; }

    /// <summary>Whether this is the language of agent flows, whose groups may be without a name and whose <c>@{ }</c> may be empty.</summary>
    public bool IsAgentflow { get; private init; }

    /// <summary>Whether <c>--></c>, <c>--x</c> and <c>-.-</c> are all the links there are.</summary>
    public bool HasFewLinks { get; private init; }

    /// <summary>Whether comments come to the grammar: they end a statement and may stand in a label.</summary>
    public bool ReadsComments { get; private init; }

    /// <summary>What else is as in one major of mermaid; agent flows came with 12, and their spaces and ids are as narrow as in 11.</summary>
    public required MermaidDialect Dialect { get; init; }
}
