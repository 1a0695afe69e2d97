using ContentLint.RulePacks;
using ContentLint.Rules;

namespace ContentLint.Cli.Rules;

/// <summary>Rules by their words, wherever they come from: built in, enabled by the configuration, in a pack that is named, in one of ours.</summary>
internal static class PackRules
{
    /// <summary>The packs a rule may be in, the most likely first.</summary>
    public static IReadOnlyList<RulePack> Candidates(string currentDirectory, IReadOnlyList<string> named, string? configuration = null) =>
    [
        .. named.Count > 0 ? PackArguments.Find(currentDirectory, named) : [],
        .. PackArguments.Configured(currentDirectory, configuration),
        .. RulePack.BuiltInNames.Select(n => RulePack.FindBuiltIn(n)!),
    ];

    /// <summary>Whether a rule of that id or name can be run with these packs.</summary>
    public static bool IsKnown(string word, string currentDirectory, IReadOnlyList<string> named, string? configuration = null) =>
        RuleCatalog.Find(word) is not null
        || PackArguments.Configured(currentDirectory, configuration).Concat(named.Count > 0 ? PackArguments.Find(currentDirectory, named) : []).Any(p => p.Rules.Any(r => r.IsNamed(word)));

    /// <summary>The name of the pack that a rule is in and that would have to be enabled; <see langword="null"/> when there is none.</summary>
    public static string? PackToAdd(string word, string currentDirectory, IReadOnlyList<string> named, string? configuration = null) => PackWith(word, Candidates(currentDirectory, named, configuration));

    /// <summary>What to say of a word that names no rule.</summary>
    public static string Unknown(string word, string currentDirectory, IReadOnlyList<string> named, string? configuration = null)
    {
        var packs = Candidates(currentDirectory, named, configuration);
        if (PackWith(word, packs) is { } pack)
            return NotEnabled(word, pack);
        var meant = RuleCatalog.Suggest(word, packs.SelectMany(p => p.Rules));
        return $"There is no rule '{word}'." + (meant is null ? "" : $" Did you mean '{meant}'?");
    }

    /// <summary>What to say of a rule whose pack is not enabled.</summary>
    public static string NotEnabled(string word, string pack) => $"'{word}' is a rule of the pack '{pack}', which is not enabled. Add it with --pack {pack}.";

    private static string? PackWith(string word, IReadOnlyList<RulePack> packs) => packs.FirstOrDefault(p => p.Rules.Any(r => r.IsNamed(word)))?.Name;
}
