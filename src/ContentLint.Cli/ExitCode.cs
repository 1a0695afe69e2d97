namespace ContentLint.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Success = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong arguments, a path or a rule that is not there, a mistake in the configuration, or nothing was checked.</summary>
    public const int Usage = 2;

    /// <summary>Our own fault.</summary>
    public const int Fault = 3;
}
