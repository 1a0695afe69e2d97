namespace ContentLint.Cli.Tests;

/// <summary>A folder that goes away, and runs of the command in it.</summary>
internal sealed class CommandRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("contentlint-").FullName;

    /// <summary>The variables that the command sees; it sees none of the test's own.</summary>
    public Dictionary<string, string> Environment { get; } = [];

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

    /// <summary>The text of a file.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Runs a command line in the folder.</summary>
    public int Run(params string[] args) => RunWithInput("", args);

    /// <summary>Runs a command line in a folder below.</summary>
    public int RunIn(string folder, params string[] args) => RunFrom(Path.Combine(Folder, folder), "", args);

    /// <summary>Runs a command line with piped input.</summary>
    public int RunWithInput(string input, params string[] args) => RunFrom(Folder, input, args);

    private int RunFrom(string folder, string input, string[] args)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(reader, output, error) { Environment = Environment.GetValueOrDefault };
        var exitCode = CommandLine.Run(args, terminal, folder, CancellationToken.None);
        (Out, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
