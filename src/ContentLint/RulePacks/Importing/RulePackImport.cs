// Packs of what other linters are configured with. What has a counterpart becomes a rule with examples, each tried before it is
// written; what has none is listed with the reason, never turned into something like it.

namespace ContentLint.RulePacks.Importing;

/// <summary>A pack that was made of another linter's configuration.</summary>
public sealed class RulePackImport
{
    internal RulePackImport(string pack, int ruleCount, IReadOnlyList<string> leftOut)
    {
        Pack = pack;
        RuleCount = ruleCount;
        LeftOut = leftOut;
    }

    /// <summary>The pack's YAML.</summary>
    public string Pack { get; }

    /// <summary>How many rules it has.</summary>
    public int RuleCount { get; }

    /// <summary>What could not be said, each with the reason.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>Makes a pack of a Vale style.</summary>
    /// <param name="style">The style's name.</param>
    /// <param name="files">Its rules, a file for each.</param>
    /// <returns>The pack, and what was left out.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static RulePackImport FromVale(string style, IReadOnlyList<SourceText> files) =>
        new ValeImport(style ?? throw new ArgumentNullException(nameof(style))).Import(files ?? throw new ArgumentNullException(nameof(files)));

    /// <summary>Makes a pack of a markdownlint configuration.</summary>
    /// <param name="configuration">The configuration: JSON, with comments too, or YAML.</param>
    /// <returns>The pack, and what was left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is <see langword="null"/>.</exception>
    public static RulePackImport FromMarkdownlint(SourceText configuration) =>
        MarkdownlintImport.Import(configuration ?? throw new ArgumentNullException(nameof(configuration)));
}
