namespace ContentLint.Cli.Tests;

/// <summary>A folder that goes away, and runs of the command in it.</summary>
internal sealed class CommandRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("contentlint-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Writes a file, folders on the way included.</summary>
    public CommandRun With(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Runs a command line in the folder.</summary>
    public int Run(params string[] args) => RunWithInput("", args);

    /// <summary>Runs a command line with piped input.</summary>
    public int RunWithInput(string input, params string[] args)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run(args, new Terminal(reader, output, error), Folder, CancellationToken.None);
        (Out, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
