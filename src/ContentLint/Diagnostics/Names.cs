namespace ContentLint.Diagnostics;

/// <summary>The words for severities and safeties, the same in configuration, reports and messages.</summary>
internal static class Names
{
    extension(Severity severity)
    {
        /// <summary>The lower-case word.</summary>
        public string Name => severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "suggestion",
        };
    }

    extension(FixSafety safety)
    {
        /// <summary>The lower-case word.</summary>
        public string Name => safety switch
        {
            FixSafety.Safe => "safe",
            FixSafety.Suggestion => "suggestion",
            _ => "unsafe",
        };
    }
}
