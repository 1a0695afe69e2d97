namespace ContentLint.Workspace;

/// <summary>What a new text of a baseline is made of.</summary>
public enum BaselineMode
{
    /// <summary>All problems that there are; what the baseline says now does not count.</summary>
    Create,

    /// <summary>All problems of the lessons that are linted; of others what the baseline says now.</summary>
    Update,

    /// <summary>The problems that the baseline lists now and that are still there; no new ones.</summary>
    Prune,
}

/// <summary>A baseline as it is to be. Nothing is written: see <see cref="LintWorkspace.Write(BaselineUpdate)"/>.</summary>
public sealed class BaselineUpdate
{
    internal BaselineUpdate(string path, string text, int count, int before, int added)
    {
        Path = path;
        Text = text;
        Count = count;
        Added = added;
        Removed = before + added - count;
    }

    /// <summary>The absolute path of the baseline.</summary>
    public string Path { get; }

    /// <summary>The file's new text.</summary>
    public string Text { get; }

    /// <summary>The number of problems it lists.</summary>
    public int Count { get; }

    /// <summary>The number of problems it lists and did not list before.</summary>
    public int Added { get; }

    /// <summary>The number of problems it listed and does not list any more.</summary>
    public int Removed { get; }
}
