using System.Reflection;

namespace ContentLint.Cli;

/// <summary>The version that was built.</summary>
internal static class ToolVersion
{
    /// <summary>For example <c>0.2.0</c>; without the commit that the SDK appends.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
