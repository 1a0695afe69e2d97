namespace ContentLint.Mermaid.Types.Flowchart;

/// <summary>The tokens of a flowchart.</summary>
internal enum FlowchartToken
{
    None, End, Unknown,

    /// <summary>The end of the text where a statement may end.</summary>
    EndOfText,

    // The header
    Graph, Direction, NoDirection,

    // Words
    Subgraph, Connector, Global, EndWord, Style, LinkStyle, ClassDef, Class, Click, Href, Default, Interpolate, LinkTarget, Up, Down,
    DirectionStatement, Accessibility, CallbackName, CallbackArguments,

    // Separators and single characters
    Space, NewLine, Semicolon, Colon, Comma, Ampersand, Star, Hash, Comment, Minus, StyleSeparator, Less, EscapedPipe,

    // Ids
    Number, NodeString, Letter, LinkId,

    // Labels
    Text, String, MarkdownString, EdgeText, ShapeData,

    // Links
    Link, LinkStart, Pipe,

    // Shapes: an opening and its possible closings
    SquareOpen, SquareClose, ParenOpen, ParenClose, BraceOpen, BraceClose, FlagOpen, DoubleCircleOpen, DoubleCircleClose,
    EllipseOpen, EllipseClose, StadiumOpen, StadiumClose, SubroutineOpen, SubroutineClose, CylinderOpen, CylinderClose,
    TrapezoidOpen, TrapezoidClose, InvertedTrapezoidOpen, InvertedTrapezoidClose, PropertiesOpen,
}

/// <summary>The modes of a flowchart's lexer.</summary>
internal enum FlowchartMode
{
    Statement, HeaderDirection, Click, CallbackName, CallbackArguments,
    String, MarkdownString, ShapeData, ShapeDataString,
    Text, EllipseText, TrapezoidText, EdgeText, ThickEdgeText, DottedEdgeText,
}
