namespace ContentLint.MSBuild.Tests;

/// <summary>The texts the tests build with.</summary>
internal static class Lessons
{
    /// <summary>The lesson of most projects: in a folder with a space and Cyrillic letters.</summary>
    public const string Path = "src/content/урок 1/a.mdx";

    /// <summary>A lesson without a mistake.</summary>
    public const string Clean = "# Урок\n\nВсё хорошо.\n";

    /// <summary>A lesson with one mistake: <c>CL1001</c> at 3,12 to 3,15.</summary>
    public const string Broken = "# Урок\n\nДля версий <17 это не работает.\n";

    /// <summary>A configuration that makes the mistake a warning.</summary>
    public const string AsWarning = "rules:\n  CL1001: warning\n";
}
