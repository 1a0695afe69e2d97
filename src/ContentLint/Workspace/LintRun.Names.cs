// What a request names and is not there: a misspelt path or rule must not pass for a clean course, so it is an error that
// says what was probably meant.

using ContentLint.Configuration;
using ContentLint.RulePacks;
using ContentLint.Rules;

namespace ContentLint.Workspace;

internal sealed partial class LintRun
{
    /// <summary>Refuses patterns for rules that match none.</summary>
    /// <exception cref="RuleNotFoundException">There is one.</exception>
    public void CheckRules()
    {
        if (Request.Rules.Count == 0)
            return;

        // A pack or an assembly that could not be read may have the rule. That is one mistake, and it is reported.
        _ = ConfigurationOf(BaseDirectory);
        CourseConfiguration[] loaded = _only is null ? [.. _locator.Loaded] : [_only];
        if (loaded.Any(c => c.Diagnostics.Count > 0) || _packDiagnostics.Count > 0)
            return;

        DiagnosticDescriptor[] known = [.. loaded.SelectMany(c => c.KnownRules).Concat(_extraPacks.SelectMany(p => p.Rules).SelectMany(r => r.Descriptors)).Concat(_assemblies.Known)];
        foreach (var pattern in Request.Rules)
        {
            if (!RuleCatalog.All.Concat(known).Any(d => RuleSelection.Matches(pattern, d)))
                throw new RuleNotFoundException(pattern, MessageFor(pattern, known));
        }
    }

    private static string MessageFor(string pattern, IReadOnlyList<DiagnosticDescriptor> known)
    {
        var ours = RulePack.BuiltInNames.Select(n => RulePack.FindBuiltIn(n)!).ToArray();
        if (ours.FirstOrDefault(p => p.Rules.Any(r => RuleSelection.Matches(pattern, r))) is { } pack)
            return $"'{pattern}' names a rule of the pack '{pack.Name}', which is not enabled: list the pack under 'rulePacks' in contentlint.yml.";
        if (pattern.IndexOfAny([',', ' ']) >= 0)
            return $"There is no rule '{pattern}'. Name one rule or pattern at a time: --rule CL1001 --rule CL1002";

        var meant = RuleCatalog.Suggest(pattern, known.Concat(ours.SelectMany(p => p.Rules)));
        return pattern.IndexOfAny(['*', '?']) >= 0 && meant is null ? $"No rule matches '{pattern}'. `contentlint rules` lists them."
            : $"There is no rule '{pattern}'." + (meant is null ? " `contentlint rules` lists them." : $" Did you mean '{meant}'?");
    }

    /// <summary>What to say of paths that lead nowhere.</summary>
    public PathNotFoundException NotFound(IReadOnlyList<string> missing) => new(missing, string.Join("\n", missing.Select(MessageFor)));

    private string MessageFor(string path)
    {
        var wildcard = path.IndexOfAny(['*', '{']);
        if (wildcard >= 0 && Files.DirectoryExists(FileDiscovery.FolderToSearch(Files, FilePath.Combine(BaseDirectory, path))))
            return $"No lesson or diagram matches {path}";
        return $"No such file or folder: {path}" + (SimilarTo(path, wildcard) is { } meant ? $". Did you mean '{meant}'?" : "");
    }

    // The first part of the path that is not there is what was misspelt.
    private string? SimilarTo(string path, int wildcard)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var end = wildcard < 0 ? parts.Length : path.Substring(0, wildcard).Count(c => c is '/' or '\\');
        for (var i = 0; i < end; i++)
        {
            string Full(int count) => FilePath.Combine(BaseDirectory, count == 0 ? "." : count == 1 && parts[0].Length == 0 ? "/" : string.Join("/", parts.Take(count)));
            if (Files.DirectoryExists(Full(i + 1)) || Files.FileExists(Full(i + 1)))
                continue;

            var meant = DidYouMean.Suggest(parts[i], NamesIn(Full(i), includesFiles: i == parts.Length - 1));
            return meant is null ? null : string.Join("/", [.. parts.Take(i), meant, .. parts.Skip(i + 1)]);
        }

        return null;
    }

    private string[] NamesIn(string folder, bool includesFiles)
    {
        try
        {
            return [.. Files.List(folder).Where(e => e.IsDirectory ? FileDiscovery.LooksAt(e.Name, isDirectory: true) : includesFiles).Select(e => e.Name).OrderBy(n => n, StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
