// The versions of docs: `versions.json` lists them, the newest first, which has no part of its own in addresses; what is not
// released yet is under `next`. Options may say otherwise, and may say one of two things: then a version has an address in
// either case.

using ContentLint.Astro.Zod;
using ContentLint.Data;

namespace ContentLint.Configuration.Sites;

/// <summary>The versions of one docs plugin of Docusaurus.</summary>
internal sealed class DocsVersions
{
    private const string Current = "current";

    private readonly ObjectValue? _settings;

    // Which version may be the last one.
    private readonly string[] _last;

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
        var newest = Names.Count > 0 ? Names[0] : Current;
        var last = Last(options?["lastVersion"], newest);
        _last = last ?? [newest];
        AreKnown = last is not null && options?["versions"] is null or ObjectValue { IsWhole: true } && options?["disableVersioning"] is null;
    }

    /// <summary>The released versions, the newest first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether all that the options say of versions is understood.</summary>
    public bool AreKnown { get; }

    /// <summary>A version's part in addresses; empty for none. Several where the options say one thing or another.</summary>
    public IReadOnlyList<string> PathsOf(string version) =>
        (_settings?[version] as ObjectValue)?.Text("path")?.Trim('/') is { } own ? [own]
        : [.. _last.Select(last => version == last ? "" : version == Current ? "next" : version).Distinct(StringComparer.Ordinal)];

    private static string[]? Last(ScriptValue? said, string newest) => said switch
    {
        null or PlainValue { Value: null or DBNull } => [newest],
        PlainValue { Value: string name } => [name],
        ChoiceValue choice when Last(choice.First, newest) is { } first && Last(choice.Second, newest) is { } second => [.. first.Concat(second).OrderBy(v => v == newest ? 0 : 1)],
        _ => null,
    };
}
