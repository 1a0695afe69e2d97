// What a diagram sets for itself: in front matter (`config:`) and in directives, `%%{init: { … }}%%`. A later directive
// wins over an earlier one, and both win over front matter, value by value.
//
// A directive is JSON in which single quotes count as double ones. When one cannot be read, none of them counts; the
// reference says nothing about it. Its `config` stands for the settings of the diagram's own type.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Settings;

/// <summary>A diagram's own settings, weakest first.</summary>
internal sealed class DiagramSettings
{
    private readonly List<DataMapping> _layers = [];
    private readonly string _section;

    private DiagramSettings(string section, DataMapping? frontMatter) => (_section, FrontMatter) = (section, frontMatter);

    /// <summary>The diagram's front matter; <see langword="null"/> where it has none.</summary>
    public DataMapping? FrontMatter { get; }

    /// <summary>All that is set, weakest first.</summary>
    public IReadOnlyList<DataMapping> Layers => _layers;

    /// <summary>Reads the settings.</summary>
    /// <param name="type">The diagram's type.</param>
    /// <param name="frontMatter">The root of the diagram's front matter, if it has one.</param>
    /// <param name="body">The diagram without its front matter, with its directives.</param>
    public static DiagramSettings Read(DiagramType type, DataNode? frontMatter, MappedText body)
    {
        var settings = new DiagramSettings(SectionOf(type.Id), frontMatter as DataMapping);
        if (settings.FrontMatter?["config"] is DataMapping config)
            settings._layers.Add(config);
        if (body.Text.Contains("%%{"))
            settings.AddDirectives(body);
        return settings;
    }

    /// <summary>The directive that cannot be read, because of which none counts; <see langword="null"/> where all can be.</summary>
    public IgnoredDirective? Ignored { get; private set; }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _layers.Count == 0;

    /// <summary>The options with what the diagram sets itself.</summary>
    public MermaidOptions Apply(MermaidOptions options) =>
        FindInSection("mainBranchName") is DataScalar { Text: var name } ? options with { MainBranch = name } : options;

    /// <summary>A setting for all types of diagrams.</summary>
    public DataNode? Find(string key) => _layers.Select(l => l[key]).LastOrDefault(v => v is not null);

    /// <summary>A setting for the diagram's type alone.</summary>
    public DataNode? FindInSection(string key) =>
        _layers.Select(l => ((l["config"] ?? l[_section]) as DataMapping)?[key]).LastOrDefault(v => v is not null);

    /// <summary>The members of a setting that is a mapping, each once.</summary>
    public IReadOnlyDictionary<string, DataNode> FindMembers(string key)
    {
        var members = new Dictionary<string, DataNode>(StringComparer.Ordinal);
        foreach (var property in _layers.Select(l => l[key]).OfType<DataMapping>().SelectMany(m => m.Properties))
            members[property.Key] = property.Value;
        return members;
    }

    // The settings of some types stand under another name than the type's.
    private static string SectionOf(string type) => type switch
    {
        "flowchart-v2" or "flowchart-elk" => "flowchart",
        "classDiagram" => "class",
        "stateDiagram" => "state",
        "xychart" => "xyChart",
        _ => type,
    };

    private void AddDirectives(MappedText body)
    {
        var directives = new List<DataMapping>();
        foreach (var span in FindInitDirectives(body.Text))
        {
            var document = JsonReader.Read(WithDoubleQuotes(body.Slice(span)));
            if (document.Diagnostics.Count > 0)
            {
                Ignored = new IgnoredDirective(body.ToSource(span), document.Diagnostics[0].Message);
                return;
            }

            if (document.Root is DataMapping mapping)
                directives.Add(mapping);
        }

        _layers.AddRange(directives);
    }

    private static MappedText WithDoubleQuotes(MappedText slice) =>
        slice.Rewrite([.. Enumerable.Range(0, slice.Text.Length).Where(i => slice.Text[i] == '\'').Select(i => new Replacement(new TextSpan(i, i + 1), "\""))]);

    // The spans of what stands between `init:` and `}%%`, where it is more than a word.
    private static IEnumerable<TextSpan> FindInitDirectives(string text)
    {
        for (var i = text.IndexOf("%%{", StringComparison.Ordinal); i >= 0; i = text.IndexOf("%%{", i + 3, StringComparison.Ordinal))
        {
            var name = Characters.SkipSpaces(text, i + 3);
            var end = Characters.SkipWord(text, name);
            var colon = Characters.SkipSpaces(text, end);
            if (text.Substring(name, end - name) is not ("init" or "initialize") || colon >= text.Length || text[colon] != ':')
                continue;

            var start = Characters.SkipSpaces(text, colon + 1);
            if (Characters.SkipWord(text, start) > start)
                continue;
            var close = text.IndexOf("}%%", start, StringComparison.Ordinal);
            if (close < 0)
                yield break;
            yield return new TextSpan(start, close);
        }
    }
}

/// <summary>A directive that cannot be read: what stands between its colon and its end, and why.</summary>
internal sealed record IgnoredDirective(TextSpan Span, Message Reason);
