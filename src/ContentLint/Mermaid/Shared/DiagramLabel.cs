namespace ContentLint.Mermaid.Shared;

/// <summary>What a text of a diagram is there for.</summary>
internal enum LabelRole
{
    Title, Section, Node, Group, Link, Note, Member, Attribute, Message, Participant, Block, Task, Axis,
}

/// <summary>How a text comes into the picture.</summary>
internal enum LabelDrawing
{
    /// <summary>As it is written.</summary>
    Text,

    /// <summary>As it is written, but that a backslash may take the character behind it, or a quote another quote.</summary>
    Plain,

    /// <summary>As HTML that is cleaned before: what looks like a tag is none of the text.</summary>
    Html,

    /// <summary>As the source of HTML that was cleaned: tags HTML does not know are gone, and other signs are written as entities.</summary>
    Source,

    /// <summary>As the source of HTML that was cleaned, without entities: members of classes.</summary>
    Cleaned,

    /// <summary>With angle brackets written as entities.</summary>
    Escaped,

    /// <summary>Not at all.</summary>
    Never,
}

/// <summary>A text that a reader of the diagram is meant to see.</summary>
/// <param name="Role">What it is there for.</param>
/// <param name="Drawing">How it comes into the picture.</param>
/// <param name="Span">Its characters in the prepared text, without quotes and the white space around them.</param>
/// <param name="Cut">The characters behind it that were meant to be a part of it and are none; empty mostly.</param>
internal readonly record struct DiagramLabel(LabelRole Role, LabelDrawing Drawing, TextSpan Span, TextSpan Cut);
