// The versions of docs: `versions.json` lists them, the newest first, which has no part of its own in addresses; what is not
// released yet is under `next`. Options may say otherwise.

using ContentLint.Astro.Zod;
using ContentLint.Data;
using ContentLint.Text;

namespace ContentLint.Configuration.Sites;

/// <summary>The versions of one docs plugin of Docusaurus.</summary>
internal sealed class DocsVersions
{
    private const string Current = "current";

    private readonly ObjectValue? _settings;
    private readonly string _last;

    /// <summary>Reads the versions.</summary>
    /// <param name="id">The plugin's id; <see langword="null"/> for the usual one.</param>
    /// <param name="options">Its options.</param>
    /// <param name="pathOf">Makes a path of one that is seen from the site.</param>
    /// <param name="load">Gives files by path.</param>
    public DocsVersions(string? id, ObjectValue? options, Func<string, string> pathOf, Func<string, SourceText?> load)
    {
        var file = load(pathOf((id is null ? "" : id + "_") + "versions.json"));
        Names = file is not null && JsonReader.Read(MappedText.Whole(file)).Root is DataSequence list ? [.. list.Items.OfType<DataScalar>().Select(s => s.Text)] : [];
        _settings = options?["versions"] as ObjectValue;
        _last = options?.Text("lastVersion") ?? (Names.Count > 0 ? Names[0] : Current);
        AreKnown = options?["versions"] is null or ObjectValue { IsWhole: true } && options?["lastVersion"] is null or PlainValue && options?["disableVersioning"] is null;
    }

    /// <summary>The released versions, the newest first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether all that the options say of versions is understood.</summary>
    public bool AreKnown { get; }

    /// <summary>A version's part in addresses; empty for none.</summary>
    public string PathOf(string version) =>
        (_settings?[version] as ObjectValue)?.Text("path")?.Trim('/') ?? (version == _last ? "" : version == Current ? "next" : version);
}
