namespace ContentLint.Lessons;

/// <summary>A name that a lesson imports.</summary>
/// <param name="Span">The name's characters; the whole declaration's where no name is brought.</param>
/// <param name="Name">The name in the lesson; empty for <c>import './style.css'</c>.</param>
/// <param name="Imported">What it is called in the module: a name, <c>default</c>, <c>*</c>; empty where no name is brought.</param>
/// <param name="Module">The module, as written between the quotes.</param>
/// <param name="ModuleSpan">The module's characters, quotes included.</param>
internal sealed record Import(TextSpan Span, string Name, string Imported, string Module, TextSpan ModuleSpan)
{
    /// <summary>Whether any code of the lesson uses the name.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Whether the page stops where the name has no value.</summary>
    public bool IsNeeded { get; init; }
}
