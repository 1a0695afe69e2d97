namespace ContentLint.Testing;

/// <summary>A rule does something else than its test says.</summary>
public sealed class RuleTestException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is different, in words.</param>
    public RuleTestException(string message)
        : base(message)
    {
    }
}
