// Whole runs over hostile courses: where a configuration, a schema, a pack or a site's code meets a lesson, the product of the
// two is what may grow, and a parser's own table does not show it. CPU time, one thread, texts of 50, 100 and 200 KB.

using System.Diagnostics;
using System.Globalization;
using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Workspace;

namespace ContentLint.Benchmarks;

/// <summary>Time against size of whole runs: rules, schemas, packs, suppressions, and fixes that are tried and applied.</summary>
internal static class RunGrowth
{
    private const double MostFactor = 2.6;
    private const double MostMilliseconds = 1000;

    // Below this a factor says more about the clock than about us.
    private const double LeastMeasurable = 100;
    private const string Root = "/course";

    private static int[] _sizes = [];

    private static readonly (string Name, Func<int, MemoryFiles> Make)[] Courses =
    [
        ("enum × list", n => Schema($$"""{ "properties": { "a": { "items": { "enum": [{{Join(n / 2, ", ", i => $"\"v{i}\"")}}] } } } }""", $"a: [{Join(n / 2, ", ", i => $"w{i}")}]")),
        ("enum of objects × list", n => Schema($$"""{ "properties": { "a": { "items": { "enum": [{{Join(n / 2, ", ", i => $$"""{"a":{{i}}}""")}}] } } } }""", $"a: [{Join(n / 2, ", ", i => $"{{a: w{i}}}")}]")),
        ("uniqueItems", n => Schema("""{ "properties": { "a": { "uniqueItems": true } } }""", $"a: [{Join(n, ", ", i => $"{{a: {i}}}")}]")),
        ("required × fields", n => Schema($$"""{ "required": [{{Join(n / 2, ", ", i => $"\"v{i}\"")}}] }""", Join(n / 2, "\n", i => $"w{i}: 1"))),
        ("additionalProperties", n => Schema($$"""{ "properties": { {{Join(n / 2, ", ", i => $"\"v{i}\": {{}}")}} }, "additionalProperties": false }""", Join(n / 2, "\n", i => $"w{i}: 1"))),
        ("unevaluatedProperties", n => Schema($$"""{ "allOf": [{{Join(n / 2, ", ", i => $$"""{"properties":{"v{{i}}":{} } }""")}}], "unevaluatedProperties": false }""", Join(n / 2, "\n", i => $"v{i}: 1"))),
        ("patternProperties", n => Schema($$"""{ "patternProperties": { {{Join(n / 2, ", ", i => $"\"^v{i}$\": {{}}")}} } }""", "a: 1")),
        ("patternProperties × fields", n => Schema($$"""{ "patternProperties": { {{Join(n / 2, ", ", i => $"\"^v{i}$\": {{}}")}} } }""", Join(n / 2, "\n", i => $"v{i}: 1"))),
        ("patternProperties, loops", n => Schema($$"""{ "patternProperties": { {{Join(n / 2, ", ", i => $"\"^v{i}[a-z]+$\": {{}}")}} } }""", "a: 1")),
        ("pattern of nested (", n => Schema($$"""{ "properties": { "a": { "pattern": "{{new string('(', n / 2)}}{{new string(')', n / 2)}}" } } }""", "a: b")),
        ("anyOf", n => Schema($$"""{ "properties": { "a": { "anyOf": [{{Join(n, ", ", i => $$"""{"const":{{i}}}""")}}] } } }""", "a: b")),
        ("$ref chain", n => Schema($$"""{ "properties": { "a": { "$ref": "#/$defs/d0" } }, "$defs": { {{Join(n, ", ", i => $$"""
            "d{{i}}": {"$ref":"#/$defs/d{{i + 1}}"}
            """)}}, "e": {} } }""", "a: b")),
        ("z.object", n => Site($"z.object({{ {Join(n / 2, ", ", i => $"f{i}: z.string()")} }})", Join(n / 2, "\n", i => $"f{i}: a"))),
        ("z.object, other fields", n => Site($"z.object({{ {Join(n / 2, ", ", i => $"f{i}: z.string()")} }})", Join(n / 2, "\n", i => $"g{i}: a"))),
        ("z.enum", n => Site($"z.object({{ a: z.array(z.enum([{Join(n / 2, ", ", i => $"'v{i}'")}])) }})", $"a: [{Join(n / 2, ", ", i => $"w{i}")}]")),
        ("suppression of many rules", n => Lesson($"{{/* contentlint-disable-file {Join(n, ", ", i => $"team-rule-{i}")} -- why */}}\n\n# A\n")),
        ("many suppressions", n => Lesson(Join(n, "\n", i => $"{{/* contentlint-disable-next-line mdx-unclosed-tag -- {i} */}}\n\n"))),
        ("findings, each suppressed", n => Lesson(Repeat("<17 {/* contentlint-disable-line CL1001 -- why */}\n\n", n))),
        ("findings in silent ranges", n => Lesson(Repeat("{/* contentlint-disable CL1001 -- why */}\n\n<17\n\n", n))),
        ("comments in front matter", n => Lesson($"---\n{Join(n, "\n", i => $"a{i}: 1\n# b")}\n---\n")),
        ("objects beside mistakes", n => Lesson(Repeat("{{a: 1}} <17 ", n))),
        ("imports, misspelt closings", n => Lesson($"{Join(n / 2, "\n", i => $"import A{i} from 'a'")}\n\n{Repeat("<callout>\n\na\n\n</Callout>\n\n", n / 2)}")),
        ("imports, unknown components", n => Lesson($"{Join(n / 2, "\n", i => $"import A{i} from 'a'")}\n\n{Join(n / 2, "\n", i => $"<B{i} />")}\n")),
        ("unused imports", n => Lesson($"{Join(n, "\n", i => $"import A{i} from 'a'")}\n")),
        ("**_a…_**", n => Lesson(Repeat("**_a", n) + Repeat("_**", n))),
        ("**_a_** in a row", n => Lesson(Repeat("**_a_** ", n))),
        ("*a **b in a row", n => Lesson(Repeat("*a **b ", n))),
        ("~a *b in a row", n => Lesson(Repeat("~a *b~ c* ", n))),
        ("phrase of many words", n => Pack($"[{Quoted(Repeat("a ", n / 2) + "b")}]", Repeat("a ", n / 2))),
        ("phrase of stars", n => Pack($"[{Quoted(Repeat("a* ", n / 2) + "b")}]", Repeat("a ", n / 2))),
        ("phrases, one first word", n => Pack($"[{Join(n / 2, ", ", i => Quoted($"a b{i}"))}]", Join(n / 2, " ", i => $"a c{i}"))),
        ("phrases, each other's start", n => Pack($"[{Join(Root2(n), ", ", i => Quoted(Repeat("a ", i) + "b"))}]", Repeat("a ", n))),
        ("phrases, one stem", n => Pack($"[{Join(n / 2, ", ", i => Quoted($"reading b{i}"))}]", Repeat("reads c ", n / 2), "formsOf")),
        ("phrases that are there", n => Pack($"[{Join(n / 2, ", ", i => Quoted($"a{i} b"))}]", Join(n / 2, ", ", i => $"a{i} b"))),
        ("a pack of many rules", n => ManyRules(n / 8, i => $"forbid: {{ text: {{ anyOf: [a{i}] }} }}", Join(n / 8, " ", i => $"a{i}"))),
        ("matches of a pattern", n => ManyRules(1, _ => "forbid: { text: { matches: '\\w' } }", Repeat("a ", n))),
        ("each match in its section", n => ManyRules(1, _ => "each: { text: { anyOf: [a] } }\n    require: { text: { anyOf: [b], sameSection: match } }", Repeat("a ", n))),
        ("each match in one of many sections", n => ManyRules(1, _ => "each: { text: { anyOf: [a] } }\n    require: { text: { anyOf: [b], sameSection: match } }", Repeat("## c\n\na b\n\n", n))),
        ("each link in a match", n => ManyRules(1, _ => "each: { link: {} }\n    require: { text: { matches: '\\d', inside: match } }", Repeat("[a](b) ", n))),
        ("each callout before", n => ManyRules(1, _ => "each: { codeBlock: {} }\n    require: { callout: { precedes: match, maxBlocksBetween: 1 } }", Repeat("```\na\n```\n\n> [!NOTE]\n> a\n\n", n / 4))),
        ("each word, none in a note", n => ManyRules(1, _ => "each: { text: { anyOf: [a] } }\n    require: { callout: { kind: [tip], contains: { not: match } } }", Repeat("> [!TIP]\n> a\n\n", n))),
        ("each word in a code span", n => ManyRules(1, _ => "forbid: { text: { anyOf: [a], in: codeSpan, inside: { callout: {} } } }", Repeat("`a` ", n))),
        ("each word in a component", n => ManyRules(1, _ => "each: { text: { anyOf: [a] } }\n    require: { component: { contains: match } }", Repeat("<A>\n\na\n\n</A>\n\n", n))),
        ("near misses of each word", n => ManyRules(1, _ => "each: { text: { anyOf: [a] } }\n    require: { callout: { kind: [note], precedes: match } }", Repeat("> [!TIP]\n> a\n\n", n))),
        ("empty components", n => ManyRules(1, _ => "forbid: { component: { empty: true } }", Repeat("<A>\n\na\n\n</A>\n\n", n))),
        ("headings below one heading", n => ManyRules(1, _ => "each: { heading: {} }\n    unique: '{text}'\n    within: { section: {} }", Repeat("# a\n\n## b\n\n### c\n\n", n / 4))),
        ("headings below a deep one", n => ManyRules(1, _ => "each: { heading: {} }\n    unique: '{text}'\n    within: { section: {} }", "# a\n\n" + Repeat("## b\n\n", n))),
        ("items within nested lists", n => ManyRules(1, _ => "each: { listItem: {} }\n    same: '{text}'\n    within: { list: {} }", Repeat("- a\n  - b\n    - c\n", n / 2))),
        ("items counted in sections", n => ManyRules(1, _ => "each: { section: {} }\n    require: { listItem: { inside: match, max: 3 } }", Repeat("## a\n\n- b\n- c\n\n", n / 4))),
        ("languages replaced", n => ManyRules(1, _ => "forbid: { codeBlock: { language: { replace: { js: javascript } } } }", Repeat("```js\na\n```\n\n", n / 4))),
        ("sentences of a paragraph", n => ManyRules(1, _ => "forbid: { sentence: { minWords: 3 } }", Repeat("One two three e.g. four. ", n / 4))),
        ("paragraphs by their sentences", n => ManyRules(1, _ => "forbid: { paragraph: { minSentences: 2 } }", Repeat("One is. Two is.\n\n", n / 4))),
        ("emphasis alone", n => ManyRules(1, _ => "forbid: { emphasis: { alone: true, except: { listItem: {} } } }", Repeat("**a**\n\n", n))),
        ("comments after comments", n => ManyRules(1, _ => "forbid: { comment: { follows: { comment: {} } } }", Repeat("{/* a */}\n\n", n))),
        ("first of many acronyms", n => ManyRules(1, _ => "each: { text: { matches: '(?<acr>[A-Z]{3,5})', first: '{acr}' } }\n    require: { text: { matches: '\\({acr}\\)' } }", Join(n / 2, " ", i => $"A{(char)('A' + (i % 26))}{(char)('A' + (i / 26 % 26))}"))),
        ("a number below each number", n => ManyRules(1, _ => "each: { text: { matches: '<(?<n>\\d+)>', in: codeBlock } }\n    require: { listItem: { matches: '^<{n}>', follows: match } }", "```\n" + Join(n / 4, "\n", i => $"<{i}>") + "\n```\n\n" + Join(n / 4, "\n", i => $"- \\<{i}>"))),
        ("words, each but one", n => ManyRules(1, _ => "forbid: { text: { anyOf: [a], except: [a b, { link: {} }, { emphasis: {} }] } }", Repeat("a b a *a* [a](b) ", n / 4))),
        ("headings in order", n => ManyRules(1, _ => "each: { heading: { matches: '^Step (?<n>\\d+)' } }\n    sequence: '{n}'", Join(n / 2, "", i => $"## Step {i}\n\n"))),
        ("bare addresses", n => Lesson(Repeat("http://a.b/c ", n))),
        ("fixes: title:aX in a row", n => Lesson($"---\n{Repeat("title:aX", n)}\n---\n")),
        ("fixes: title:aX on lines", n => Lesson($"---\n{Repeat("title:aX\n", n)}---\n")),
        .. Mistakes.Select(m => ($"fixes: {m.Trim()}", (Func<int, MemoryFiles>)(n => Lesson(Repeat(m, n))))),
        .. Mistakes.Select(m => ($"fixes: {m.Trim()} on lines", (Func<int, MemoryFiles>)(n => Lesson(Repeat($"word {m}\n\n", n))))),
    ];

    private static string[] Mistakes => ["<17 ", "a < 17, ", "a <b ", "{a b} ", "<ID> ", "<> ", "<b>c ", "<Foo a=“b” /> ", "List<int> ", "<!-- a --> ", "</b> ", "<br> ", "<a href=b /> ", "${{ a }} ", "<a b=\"c /> ", "<class-name> ", "<path/to/file> ", "{count} "];

    /// <summary>Prints the table.</summary>
    /// <param name="name">What the names of the wanted rows begin with; all where it is empty.</param>
    /// <param name="largest">The largest size, in KB; a quarter and a half of it are tried before.</param>
    /// <returns>0 where all rows keep to the bounds.</returns>
    public static int Run(string name, int largest)
    {
        _sizes = [largest * 250, largest * 500, largest * 1000];
        var failed = 0;
        foreach (var (what, make) in Courses.Where(c => c.Name.StartsWith(name, StringComparison.Ordinal)))
        {
            var unit = make(1000).Length / 1000.0;
            Measure(make(200));
            failed += Print(what, size => make((int)(size / unit)), Check) ? 0 : 1;
            if (what.StartsWith("fixes", StringComparison.Ordinal))
                failed += Print(what.Replace("fixes", "--fix", StringComparison.Ordinal), size => make((int)(size / unit)), Fix) ? 0 : 1;
        }

        Console.WriteLine($"{failed} beyond a factor of {MostFactor} or {MostMilliseconds} ms.");
        return failed == 0 ? 0 : 1;
    }

    private static bool Print(string what, Func<int, MemoryFiles> make, Action<MemoryFiles> run)
    {
        var times = new List<double>();
        foreach (var size in _sizes.Where(_ => times.Count == 0 || times[^1] < 4000))
            times.Add(Measure(make(size), run));
        var factor = times[^1] < LeastMeasurable || times.Count == 1 ? 0 : times[^1] / times[^2];
        var isFine = times.Count == _sizes.Length && factor <= MostFactor && times[^1] <= MostMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-34}{string.Concat(times.Select(t => $"{t,8:F0} ms"))}{(factor == 0 ? "" : $"{factor,8:F1}")}{(isFine ? "" : "  !")}"));
        return isFine;
    }

    private static void Measure(MemoryFiles files)
    {
        for (var i = 0; i < 3; i++)
        {
            Check(files);
            Fix(files);
        }
    }

    // The better of two: a collection of what the row before left is no work of this one.
    private static double Measure(MemoryFiles files, Action<MemoryFiles> run)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 2 && (i == 0 || best < 3000); i++)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            run(files);
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalMilliseconds);
        }

        return best;
    }

    private static void Check(MemoryFiles files) => new LintWorkspace(files).Lint(Request);

    private static void Fix(MemoryFiles files) => new LintWorkspace(files).Fix(Request, FixSafety.Suggestion);

    private static LintRequest Request => new() { BaseDirectory = Root, Paths = [Root], MaxDegreeOfParallelism = 1 };

    private static MemoryFiles Lesson(string text) => new(("a.mdx", text));

    private static MemoryFiles Schema(string schema, string frontMatter) =>
        new(("contentlint.yml", "frontMatter: { schema: own.json }"), ("own.json", schema), ("a.mdx", $"---\n{frontMatter}\n---\n"));

    private static MemoryFiles Site(string schema, string frontMatter) => new(
        ("src/content.config.ts", $"import {{ defineCollection, z }} from 'astro:content';\nimport {{ glob }} from 'astro/loaders';\nexport const collections = {{ docs: defineCollection({{ loader: glob({{ pattern: '**/*.mdx', base: './src/content/docs' }}), schema: {schema} }}) }};\n"),
        ("src/content/docs/a.mdx", $"---\n{frontMatter}\n---\n"));

    private static MemoryFiles Pack(string phrases, string text, string key = "anyOf") => ManyRules(1, _ => $"forbid: {{ text: {{ {key}: {phrases} }} }}", text);

    private static MemoryFiles ManyRules(int count, Func<int, string> condition, string text) => new(
        ("contentlint.yml", "rulePacks: [pack.yml]"),
        ("pack.yml", $"schemaVersion: 1\ntitle: A pack\nrules:\n{Join(Math.Max(1, count), "", i => $"  - id: TEAM{i}\n    name: team-rule-{i}\n    title: A rule\n    message: A message\n    {condition(i)}\n")}"),
        ("a.mdx", text + "\n"));

    private static string Join(int count, string separator, Func<int, string> item) => string.Join(separator, Enumerable.Range(0, count).Select(item));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Quoted(string text) => $"'{text}'";

    private static int Root2(int n) => (int)Math.Sqrt(n);

    private sealed class MemoryFiles(params (string Path, string Text)[] files) : WorkspaceFileSystem
    {
        private readonly Dictionary<string, byte[]> _files = files.ToDictionary(f => $"{Root}/{f.Path}", f => Encoding.UTF8.GetBytes(f.Text), StringComparer.Ordinal);

        /// <summary>The size of all files.</summary>
        public int Length => _files.Values.Sum(f => f.Length);

        public override bool FileExists(string path) => _files.ContainsKey(path);

        public override bool DirectoryExists(string path) => path == "/" || _files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal));

        public override byte[] ReadAllBytes(string path) => _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException(path);

        public override void Replace(string path, byte[] bytes) => _files[path] = bytes;

        public override IEnumerable<(string Name, bool IsDirectory)> List(string path) =>
            from file in _files.Keys
            where file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal)
            let rest = file[(path.TrimEnd('/').Length + 1)..].Split('/')
            group rest.Length > 1 by rest[0] into entry
            select (entry.Key, entry.First());
    }
}
