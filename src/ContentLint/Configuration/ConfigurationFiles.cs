// The files that a configuration names: bases, schemas, packs, baselines. A configuration may come from somebody we do not
// know, so which of them are read is for the host to say, and what is not read is said with the reason.

namespace ContentLint.Configuration;

/// <summary>Why a file that is named is not read.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do.</param>
internal sealed record FileRefusal(Message Message, Message? Help);

/// <summary>Gives the files that a configuration names, by their normalised absolute path.</summary>
internal abstract class ConfigurationFiles
{
    /// <summary>A file's text; <see langword="null"/> when it is not there or is not to be read.</summary>
    public abstract SourceText? Load(string path);

    /// <summary>The text of a pack in a NuGet package, which lies wherever packages are restored to.</summary>
    public virtual SourceText? LoadPackagePack(string path) => Load(path);

    /// <summary>Why <see cref="Load"/> gives nothing though there is something; <see langword="null"/> when nothing is there.</summary>
    /// <param name="path">The path that was asked for.</param>
    /// <param name="name">What the configuration calls it.</param>
    public virtual FileRefusal? WhyNot(string path, string name) => null;

    /// <summary>Wraps a function.</summary>
    public static ConfigurationFiles From(Func<string, SourceText?> load) => new Loaded(load);

    private sealed class Loaded(Func<string, SourceText?> load) : ConfigurationFiles
    {
        public override SourceText? Load(string path) => load(path);
    }
}
