// Roslyn wants to know before the first file what an analyzer can report, and drops what it was not told. The rules that come
// with ContentLint are known then; those of a team's packs are in files, and share the one id CLL002.

using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.RulePacks;
using ContentLint.Rules;
using Microsoft.CodeAnalysis;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using Rule = ContentLint.Diagnostics.DiagnosticDescriptor;

namespace ContentLint.Analyzers.Lessons;

/// <summary>The engine's rules as Roslyn knows them.</summary>
internal static class RuleTable
{
    private const string Category = "ContentLint";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleCatalog.All
        .Concat(RulePack.BuiltInNames.SelectMany(name => RulePack.FindBuiltIn(name)!.Rules))
        .GroupBy(rule => rule.Id, StringComparer.Ordinal)
        .ToImmutableDictionary(rules => rules.Key, rules => Describe(rules.First()));

    private static readonly DiagnosticDescriptor PackRule = new(
        "CLL002", "A rule of the team reports a lesson", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>All that may be reported.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values.OrderBy(d => d.Id, StringComparer.Ordinal), PackRule];

    /// <summary>What Roslyn reports a rule's diagnostics as.</summary>
    /// <param name="rule">A rule of the engine, a pack or a schema.</param>
    /// <param name="isShared">Whether the id is shared, so that the message must name the rule.</param>
    public static DiagnosticDescriptor Find(Rule rule, out bool isShared)
    {
        isShared = !ById.TryGetValue(rule.Id, out var own);
        return own ?? PackRule;
    }

    /// <summary>A severity in Roslyn's words.</summary>
    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    // All are enabled: whether a rule that is off by default reports is for contentlint.yml to say.
    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id, rule.Title, "{0}", Category, SeverityOf(rule.DefaultSeverity), isEnabledByDefault: true, helpLinkUri: rule.HelpUri);
}
