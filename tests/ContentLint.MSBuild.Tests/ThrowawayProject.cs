namespace ContentLint.MSBuild.Tests;

/// <summary>A project in a folder of its own that gets the package from the feed.</summary>
internal sealed class ThrowawayProject : IDisposable
{
    public ThrowawayProject(string project, string folderName = "course")
    {
        Folder = Path.Combine(Directory.CreateTempSubdirectory("contentlint-").FullName, folderName);
        With("course.csproj", project.Replace("<ItemGroup>", $"<ItemGroup>\n    <PackageReference Include=\"ContentLint.MSBuild\" Version=\"{PackageFeed.Version}\" PrivateAssets=\"all\" />", StringComparison.Ordinal));
        With("nuget.config", $"<configuration><packageSources><add key=\"test\" value=\"{PackageFeed.Folder}\" /></packageSources></configuration>");
        With("Directory.Build.props", "<Project />");
    }

    public string Folder { get; }

    /// <summary>An ordinary C# library.</summary>
    public static string Library(string properties = "", string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    /// <summary>A project without code.</summary>
    public static string NoTargets(string properties = "", string items = "") => $"""
        <Project Sdk="Microsoft.Build.NoTargets/3.7.0">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    public ThrowawayProject With(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public (int ExitCode, string Output) Build(params string[] args) => PackageFeed.Dotnet(Folder, ["build", "-v:m", .. args]);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
}
