// Follows an object of components through the scripts of a site: its entries, what is spread into it, names that are declared
// or imported, functions that return it.

using ContentLint.Astro.Scripts;
using ContentLint.Rules;

namespace ContentLint.Configuration.Sites;

/// <summary>Collects the names of components.</summary>
/// <param name="files">The site's files.</param>
internal sealed class ComponentCollector(SiteFiles files)
{
    private const int MostSteps = 400;
    private const int DeepestModule = 8;

    // What a theme's object has under names of components; its other entries stand for elements.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["@theme-original/MDXComponents"] = ["Head", "Details"],
        ["@theme/MDXComponents"] = ["Head", "Details"],
        ["@theme-init/MDXComponents"] = ["Head", "Details"],
        ["@docusaurus/theme-classic/lib/theme/MDXComponents"] = ["Head", "Details"],
    };

    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private bool _isOpen;
    private int _steps;

    /// <summary>What was collected.</summary>
    /// <param name="isComplete">Whether nothing else gives components.</param>
    public GivenComponents ToComponents(bool isComplete) => new([.. _names], isComplete && !_isOpen);

    /// <summary>Adds names.</summary>
    public void Add(params string[] names) => _names.UnionWith(names);

    /// <summary>Adds the components of an export, the first of the names that the script has.</summary>
    /// <param name="path">The script's normalised absolute path.</param>
    /// <param name="names">The names; <c>default</c> for the default export.</param>
    public void AddExport(string path, params string[] names) => AddExport(path, names, depth: 0);

    /// <summary>Adds what a page of Astro gives to the content that it renders: <c>&lt;Content components={{ Card }} /&gt;</c>.</summary>
    /// <param name="path">The page's normalised absolute path.</param>
    public void AddPage(string path)
    {
        if (files.Load(path)?.Text is not { } text)
            return;

        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            var fence = text.StartsWith("---", StringComparison.Ordinal) ? text.IndexOf("\n---", StringComparison.Ordinal) : -1;
            var scope = new ModuleScope(path, ScriptParser.Read(fence < 0 ? "" : text.Substring(3, fence - 3)), 0);
            Follow(ScriptParser.ReadFirst(text.Substring(at)), scope, []);
        }
    }

    private static int Next(string text, int from)
    {
        const string attribute = "components={";
        var at = text.IndexOf(attribute, from, StringComparison.Ordinal);
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            at = text.IndexOf(attribute, at + 1, StringComparison.Ordinal);
        return at < 0 ? -1 : at + attribute.Length;
    }

    private void AddExport(string path, IReadOnlyList<string> names, int depth)
    {
        if (depth > DeepestModule || files.Load(path) is not { } source)
        {
            _isOpen = true;
            return;
        }

        var script = ScriptParser.Read(source.Text);
        var value = names.Select(n => n == "default" ? script.DefaultExport : script.Find(n)).FirstOrDefault(v => v is not null);
        if (value is null)
            _isOpen = true;
        else
            Follow(value, new ModuleScope(path, script, depth), []);
    }

    private void Follow(ScriptExpression value, ModuleScope scope, IReadOnlyList<ScriptDeclaration> locals)
    {
        if (++_steps > MostSteps)
        {
            _isOpen = true;
            return;
        }

        switch (value)
        {
            case ObjectExpression entries:
                foreach (var entry in entries.Entries)
                    FollowEntry(entry, scope, locals);
                break;
            case FunctionExpression function:
                // What a caller hands in is his own; a provider above the content is none of the builders'.
                var inside = scope.Without(function.Parameters.Select(p => p.Pattern.Name).OfType<string>());
                Follow(function.Result, inside, [.. locals, .. function.Locals]);
                break;
            case NameExpression name when scope.Parameters.Contains(name.Name):
                break;
            case NameExpression name when (locals.LastOrDefault(l => l.Pattern.Name == name.Name)?.Value ?? scope.Script.Find(name.Name)) is { } declared && declared != value:
                Follow(declared, scope, locals);
                break;
            case NameExpression name when scope.Script.Imports.FirstOrDefault(i => i.Name == name.Name) is { } import:
                FollowImport(import, scope);
                break;
            default:
                _isOpen = true;
                break;
        }
    }

    private void FollowEntry(ObjectEntry entry, ModuleScope scope, IReadOnlyList<ScriptDeclaration> locals)
    {
        if (entry.Name is { Length: > 0 } name)
        {
            if (char.IsUpper(name[0]))
                _names.Add(name);
        }
        else if (entry.Value is SpreadExpression spread)
        {
            Follow(spread.Value, scope, locals);
        }
        else
        {
            _isOpen = true;
        }
    }

    private void FollowImport(ScriptImport import, ModuleScope scope)
    {
        if (Known.TryGetValue(import.Module, out var known))
            Add(known);
        else if (import.Module[0] == '.' && import.Member != "*" && Resolve(scope.Path, import.Module) is { } path)
            AddExport(path, [import.Member], scope.Depth + 1);
        else
            _isOpen = true;
    }

    private string? Resolve(string from, string module) =>
        ModuleEndings.Candidates(FilePath.Combine(FilePath.FolderOf(from), module), ModuleEndings.Scripts).FirstOrDefault(p => files.Load(p) is not null);

    /// <summary>Where names are looked up.</summary>
    private sealed record ModuleScope(string Path, Script Script, int Depth)
    {
        public IReadOnlyCollection<string> Parameters { get; private init; } = [];

        public ModuleScope Without(IEnumerable<string> parameters) => this with { Parameters = [.. Parameters, .. parameters] };
    }
}
