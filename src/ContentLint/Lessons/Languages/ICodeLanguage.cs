// A language that code fences are written in, and what reading one gives. The table is CodeLanguages; a language more is a
// file here and a row there.

namespace ContentLint.Lessons.Languages;

/// <summary>Reads the fences of one language. Any text is read; nothing throws.</summary>
internal interface ICodeLanguage
{
    /// <summary>What the first word of a fence calls it.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Reads one fence.</summary>
    /// <param name="block">The fence.</param>
    /// <param name="findings">Takes what is in it.</param>
    void Read(CodeBlock block, CodeFindings findings);
}

/// <summary>What the fences of a lesson hold, in the order of the text.</summary>
internal sealed class CodeFindings
{
    /// <summary>The diagrams, whose mistakes are their own.</summary>
    public List<Diagram> Diagrams { get; } = [];

    /// <summary>The mistakes in other languages.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];
}
