namespace ContentLint.Workspace;

/// <summary>A pattern for rules that was asked for matches none: what it was to look for would pass as clean.</summary>
public sealed class RuleNotFoundException : Exception
{
    /// <summary>Makes the exception for a pattern.</summary>
    /// <param name="pattern">The pattern as the user gave it.</param>
    /// <param name="message">What is wrong with it, and what was probably meant.</param>
    public RuleNotFoundException(string pattern, string message)
        : base(message) =>
        Pattern = pattern ?? throw new ArgumentNullException(nameof(pattern));

    /// <summary>The pattern as the user gave it.</summary>
    public string Pattern { get; }
}
