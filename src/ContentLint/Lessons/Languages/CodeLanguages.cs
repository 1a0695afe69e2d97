// From a fence's first word to the language it is read as. What no row names is not read.

namespace ContentLint.Lessons.Languages;

/// <summary>The table of languages for one way of reading lessons.</summary>
internal sealed class CodeLanguages
{
    private readonly Dictionary<string, ICodeLanguage> _byName = new(StringComparer.Ordinal);

    private CodeLanguages(LessonOptions options)
    {
        Add(new MermaidLanguage(options.DiagramLanguages, options.Mermaid));
        foreach (var language in Switchable)
        {
            if (!options.UncheckedLanguages.Contains(language.Key))
                Add(language.Value);
        }
    }

    /// <summary>What <c>codeBlocks</c> switches: the languages below, and those that hosts bring along as rules.</summary>
    public static IReadOnlyList<string> Switches { get; } = ["json", "yaml", "csharp"];

    /// <summary>The languages that come with the engine, by the name <c>codeBlocks</c> calls them.</summary>
    public static IReadOnlyDictionary<string, ICodeLanguage> Switchable { get; } = new Dictionary<string, ICodeLanguage>(StringComparer.Ordinal)
    {
        ["json"] = new JsonLanguage(),
        ["yaml"] = new YamlLanguage(),
    };

    /// <summary>The languages that a configuration has fences read in. What it calls Mermaid is Mermaid, whatever the word.</summary>
    public static CodeLanguages For(LessonOptions options) => new(options);

    /// <summary>Reads all fences whose language is in the table.</summary>
    public CodeFindings Read(IEnumerable<CodeBlock> blocks)
    {
        var findings = new CodeFindings();
        foreach (var block in blocks)
        {
            if (_byName.TryGetValue(block.Language, out var language))
                language.Read(block, findings);
        }

        return findings;
    }

    private void Add(ICodeLanguage language)
    {
        foreach (var name in language.Names)
            _byName.TryAdd(name, language);
    }
}
