using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ContentLint.Cli;

/// <summary>
/// The same command for `dotnet`, which lies beside the native one. Rules in C# are assemblies, and native code cannot load
/// any; who writes such rules has the SDK.
/// </summary>
internal static class ManagedCommand
{
    /// <summary>Whether a command line asks for what native code cannot do.</summary>
    public static bool IsNeeded(string[] args) => !RuntimeFeature.IsDynamicCodeSupported && args.Contains("--allow-plugins");

    /// <summary>Runs the command line there.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "managed");
        string[] all = ["exec", "--runtimeconfig", Path.Combine(folder, "managed.runtimeconfig.json"), Path.Combine(folder, "ContentLint.Cli.dll"), .. args];
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", all))!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("--allow-plugins loads rules in C#, and needs the .NET runtime for that: `dotnet` was not found on the PATH.");
            return ExitCode.Usage;
        }
    }
}
