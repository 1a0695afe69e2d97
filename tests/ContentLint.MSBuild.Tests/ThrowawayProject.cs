namespace ContentLint.MSBuild.Tests;

/// <summary>A folder with one project or more that get the packages from the feed.</summary>
internal sealed class ThrowawayProject : IDisposable
{
    private readonly List<string> _projects = [];
    private int _builds;

    public ThrowawayProject(string folderName = "course")
    {
        Folder = Path.Combine(Directory.CreateTempSubdirectory("contentlint-").FullName, folderName);
        With("nuget.config", $"<configuration><packageSources><add key=\"test\" value=\"{PackageFeed.Folder}\" /></packageSources></configuration>");
        With("Directory.Build.props", "<Project />");
        With("Directory.Build.targets", "<Project />");
    }

    /// <summary>A folder with one project in it.</summary>
    public ThrowawayProject(string project, string folderName)
        : this(folderName) =>
        WithProject("course", project, "");

    public string Folder { get; }

    /// <summary>The reference to the task's package.</summary>
    public static string TaskPackage => Package("ContentLint.MSBuild");

    /// <summary>The reference to the analyzer's package.</summary>
    public static string AnalyzerPackage => Package("ContentLint.Analyzers.Lessons");

    /// <summary>The reference to a package of rule packs.</summary>
    public static string RulesPackage => Package(PackageFeed.RulesPackage);

    /// <summary>An ordinary C# library.</summary>
    public static string Library(string properties = "", string items = "", string? packages = null) =>
        Project("Microsoft.NET.Sdk", "<TargetFramework>netstandard2.0</TargetFramework>" + properties, (packages ?? TaskPackage) + items);

    /// <summary>A library for two frameworks.</summary>
    public static string MultiTarget(string properties = "", string items = "", string? packages = null) =>
        Project("Microsoft.NET.Sdk", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>" + properties, (packages ?? TaskPackage) + items);

    /// <summary>A web site.</summary>
    public static string Web(string properties = "", string items = "", string? packages = null) =>
        Project("Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>" + properties, (packages ?? TaskPackage) + items);

    /// <summary>A project without code.</summary>
    public static string NoTargets(string properties = "", string items = "", string? packages = null) =>
        Project("Microsoft.Build.NoTargets/3.7.0", "<TargetFramework>net10.0</TargetFramework>" + properties, (packages ?? TaskPackage) + items);

    /// <summary>Writes a file.</summary>
    public ThrowawayProject With(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Adds a project, in a folder of its name unless another one is given.</summary>
    public ThrowawayProject WithProject(string name, string project, string? folder = null)
    {
        var path = Path.Combine(folder ?? name, name + ".csproj");
        _projects.Add(path);
        With(path, project);
        return With("all.slnx", $"<Solution>{string.Concat(_projects.Select(p => $"<Project Path=\"{p}\" />"))}</Solution>");
    }

    /// <summary>Builds all projects.</summary>
    public (int ExitCode, string Output, BuildLog Log) Build(params string[] args) => Run("build", _projects.Count == 1 ? _projects[0] : "all.slnx", args);

    /// <summary>Runs a command of the SDK on a project or solution.</summary>
    public (int ExitCode, string Output, BuildLog Log) Run(string command, string project, params string[] args)
    {
        var log = Path.Combine(Folder, $"build{_builds++}.binlog");
        var (exitCode, output) = PackageFeed.Dotnet(Folder, [command, project, "-v:m", $"-bl:{log};ProjectImports=None", .. args]);
        Assert.That(File.Exists(log), output);
        return (exitCode, output, BuildLog.Read(log));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);

    private static string Package(string name) => $"<PackageReference Include=\"{name}\" Version=\"{PackageFeed.Version}\" PrivateAssets=\"all\" />";

    private static string Project(string sdk, string properties, string items) => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;
}
