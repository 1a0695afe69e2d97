// What a course that has no configuration yet would write into one: found by looking at its folder, and nothing is
// written here.

using System.Text;
using ContentLint.Configuration;
using ContentLint.Data;
using ContentLint.Schema;
using ContentLint.Yaml;

namespace ContentLint.Workspace;

/// <summary>A configuration for a course that has none.</summary>
public sealed class CourseSetup
{
    internal CourseSetup(string site, int lessons, string configuration, string? schema, IReadOnlyList<string> notes)
    {
        Site = site;
        Lessons = lessons;
        Configuration = configuration;
        Schema = schema;
        Notes = notes;
    }

    /// <summary>The name of the configuration's file.</summary>
    public const string ConfigurationName = "contentlint.yml";

    /// <summary>The name of the schema's file, beside the configuration.</summary>
    public const string SchemaName = "lesson.schema.json";

    /// <summary>What the course is built with: <c>Astro</c>, <c>Docusaurus</c>, <c>Next.js</c>; empty when that is not known.</summary>
    public string Site { get; }

    /// <summary>The number of lessons found.</summary>
    public int Lessons { get; }

    /// <summary>The text of the configuration.</summary>
    public string Configuration { get; }

    /// <summary>The text of a schema for front matter; <see langword="null"/> when none was asked for or none is needed.</summary>
    public string? Schema { get; }

    /// <summary>What the author should know, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Looks at a course.</summary>
    /// <param name="folder">The absolute path of its folder.</param>
    /// <param name="inferSchema">Whether to infer a schema for front matter from the lessons.</param>
    /// <param name="files">Where files are; <see langword="null"/> for the machine's own.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <returns>What to write; nothing has been written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <see langword="null"/>.</exception>
    /// <exception cref="PathNotFoundException">There is no such folder.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CourseSetup Find(string folder, bool inferSchema, WorkspaceFileSystem? files = null, CancellationToken cancellationToken = default) =>
        new CourseFinder(files ?? WorkspaceFileSystem.Physical, folder ?? throw new ArgumentNullException(nameof(folder)), cancellationToken).Find(inferSchema);
}

/// <summary>Looks at one folder.</summary>
internal sealed class CourseFinder
{
    private static readonly string[] ScriptEndings = ["mjs", "js", "ts", "mts", "cjs", "cts"];

    private readonly WorkspaceFileSystem _files;
    private readonly CancellationToken _cancellationToken;
    private readonly string _folder;
    private readonly SourceReader _reader;
    private readonly List<string> _notes = [];

    public CourseFinder(WorkspaceFileSystem files, string folder, CancellationToken cancellationToken)
    {
        _files = files;
        _cancellationToken = cancellationToken;
        _folder = FilePath.Normalize(folder);
        _reader = new SourceReader(files, _folder, ReadBoundary.Of(files, _folder, []));
    }

    public CourseSetup Find(bool inferSchema)
    {
        if (!_files.DirectoryExists(_folder))
            throw new PathNotFoundException([_folder]);

        var site = SiteName();
        var lessons = new FileDiscovery(_files, _folder, _ => CourseConfiguration.Default, showRelative: true).Find([_folder], [])
            .Where(f => f.FullPath.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) || f.FullPath.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Select(f => (f.FullPath, Relative: FilePath.RelativeTo(_folder, f.FullPath)!))
            .ToArray();
        var folders = LessonFolders(site, [.. lessons.Select(l => l.Relative)]);
        if (folders.Count > 0)
            lessons = [.. lessons.Where(l => folders.Any(f => l.Relative.StartsWith(f + "/", StringComparison.Ordinal)))];
        var ownSchemas = site == "Astro" ? AstroSite.Read(_folder, _reader.TryRead) : null;
        var schema = inferSchema ? InferSchema([.. lessons.Select(l => l.FullPath)], ownSchemas) : null;
        if (lessons.Length == 0)
            _notes.Add("No lessons (.mdx, .md) are here yet.");
        return new CourseSetup(site, lessons.Length, Write(site, folders, ownSchemas is not null, schema is not null), schema, _notes);
    }

    private string SiteName()
    {
        if (Has("astro.config") || ScriptEndings.Any(e => _files.FileExists($"{_folder}/src/content.config.{e}") || _files.FileExists($"{_folder}/src/content/config.{e}")))
            return "Astro";
        if (Has("docusaurus.config"))
            return "Docusaurus";

        return Has("next.config") ? "Next.js" : "";
    }

    private bool Has(string script) => ScriptEndings.Any(e => _files.FileExists($"{_folder}/{script}.{e}"));

    // The folders such a site keeps its lessons in, as far as they hold some; empty for everywhere.
    private static List<string> LessonFolders(string site, string[] lessons)
    {
        string[] usual = site switch
        {
            "Astro" => ["src/content", "src/pages"],
            "Docusaurus" => ["docs", "blog", "i18n", "src/pages"],
            "Next.js" => ["content", "app", "pages", "src/app", "src/pages", "src/content", "posts"],
            _ => [],
        };
        var found = usual.Where(f => lessons.Any(l => l.StartsWith(f + "/", StringComparison.Ordinal))).ToList();

        // Where lessons stand elsewhere too, the usual folders would leave them out; a README is none.
        var others = lessons.Where(l => l.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) && !usual.Any(f => l.StartsWith(f + "/", StringComparison.Ordinal)));
        return others.Any() ? [] : found;
    }

    private string? InferSchema(IReadOnlyList<string> lessons, AstroSite? ownSchemas)
    {
        if (ownSchemas is not null)
        {
            _notes.Add("The site's content collections have schemas of their own: these count, and none was inferred.");
            return null;
        }

        var roots = new List<DataMapping>();
        var without = 0;
        foreach (var lesson in lessons)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_reader.TryRead(lesson) is not { } source)
                continue;

            // What is broken has a report of its own.
            var block = FrontMatterBlock.Find(source);
            if (block is null && FrontMatterBlock.FindNearMiss(source) is not null)
                continue;

            var yaml = block is null ? null : YamlReader.Read(block.Content);
            if (yaml is { Diagnostics.Count: > 0 })
                continue;

            without += block is null ? 1 : 0;
            if (yaml?.Root is DataMapping mapping)
                roots.Add(mapping);
            else if (yaml?.Root is null or { Kind: DataKind.Null })
                roots.Add(new DataMapping(default, []));
        }

        if (without > 0 && without < roots.Count)
            _notes.Add($"{without} of {roots.Count} lessons have no front matter, so the schema requires no field.");
        return roots.Count == 0 ? null : JsonPrinter.Print(SchemaInference.Infer(roots));
    }

    private string Write(string site, List<string> folders, bool hasOwnSchemas, bool hasSchema)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("# What the site's pipeline does besides MDX: astro (GFM), docusaurus (GFM, :::notes, HTML comments), mdx (nothing).");
        Line($"flavor: {site switch { "Docusaurus" => "docusaurus", "Next.js" => "mdx", _ => "astro" }}");
        if (UsesMath())
            Line("math: true                        # $…$ is math");
        Line("");
        Line("# Where the lessons are. Without this: every .mdx, .md, .mmd and .mermaid file below this folder.");
        Line(folders.Count == 0
            ? "# include: ['lessons/**/*.mdx']"
            : $"include: [{string.Join(", ", folders.Select(f => $"'{f}/**/*.{{mdx,md,mmd,mermaid}}'"))}]");
        Line("# exclude: ['**/drafts/**']");
        if (site == "Docusaurus")
        {
            Line("");
            Line("# Docusaurus compiles these as MDX too.");
            Line("mdxFiles: ['**/*.md']");
        }

        Line("");
        WriteFrontMatter(Line, hasOwnSchemas, hasSchema);
        Line("");
        Line("# The weight of a rule, by id or name: error, warning, suggestion or off. `contentlint rules` lists them.");
        Line("# rules:");
        Line("#   mdx-unused-import: error");
        return text.ToString();
    }

    private static void WriteFrontMatter(Action<string> line, bool hasOwnSchemas, bool hasSchema)
    {
        if (hasOwnSchemas)
        {
            line("# Front matter is checked against the schemas of the site's content collections.");
            line("# frontMatter:");
        }
        else
        {
            line("# What front matter must be: a JSON Schema. `contentlint init --schema` infers one from the lessons.");
            line(hasSchema ? "frontMatter:" : "# frontMatter:");
            line($"{(hasSchema ? "" : "# ")}  schema: {CourseSetup.SchemaName}");
        }

        line($"{(hasSchema ? "  # " : "#   ")}unique: [order]                 # fields that must differ within a folder");
    }

    private bool UsesMath() => _reader.TryRead($"{_folder}/package.json") is { } package && package.Text.Contains("\"remark-math\"");
}
