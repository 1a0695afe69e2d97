namespace ContentLint.LanguageServer;

/// <summary>What the program that starts the server gives it.</summary>
public sealed record ServerHost
{
    /// <summary>The version to tell clients, for example <c>0.2.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Gives a built-in rule's page as Markdown by the rule's id; <see langword="null"/> where there is none.</summary>
    public Func<string, string?> FindRulePage { get; init; } = _ => null;

    /// <summary>Where to write what went wrong; never the stream of the protocol.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;

    /// <summary>The configuration for all lessons, absolute or seen from each workspace folder; <see langword="null"/> to look for <c>contentlint.yml</c> upwards from each.</summary>
    public string? ConfigurationPath { get; init; }

    /// <summary>Whether assemblies that a configuration lists under <c>plugins</c> may be loaded: they are code.</summary>
    public bool AllowPlugins { get; init; }

    /// <summary>Whether files outside of the repository are read that a configuration names or links lead to.</summary>
    public bool AllowOutside { get; init; }
}
