namespace ContentLint.Tests;

/// <summary>Where things are in the working tree; tests find fixtures, docs and samples from here.</summary>
internal static class Repository
{
    /// <summary>The folder with ContentLint.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with this project's fixtures, one sub-folder a rule.</summary>
    public static string Fixtures => Path.Combine(Root, "tests", "ContentLint.Tests", "Fixtures");

    /// <summary>
    /// A file of the reference corpora beside the repository. A user's clone does not have them: the test is skipped
    /// there and says so.
    /// </summary>
    public static string SharedOrSkip(params string[] path)
    {
        var file = Path.Combine([Root, "..", "shared", .. path]);
        if (!File.Exists(file) && !Directory.Exists(file))
            Assert.Ignore($"needs ../shared/{string.Join('/', path)}, which only the project's CI has");
        return file;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentLint.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run from inside the repository: no ContentLint.sln above them.");
    }
}
