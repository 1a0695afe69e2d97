namespace ContentLint.Diagnostics;

/// <summary>How much a diagnostic weighs, from the lightest to the heaviest.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a build by default.</summary>
    Suggestion,

    /// <summary>Probably a mistake; fails a build only where warnings do.</summary>
    Warning,

    /// <summary>A mistake that breaks the site, a diagram or a promise to the reader; fails the build.</summary>
    Error,
}
