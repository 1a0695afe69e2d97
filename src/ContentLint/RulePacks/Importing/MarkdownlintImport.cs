// A markdownlint configuration: for each of its rules that is on and has a counterpart a rule of a pack. What is about blank lines,
// spaces and signs of Markdown is a formatter's work; what ContentLint reports by itself needs no pack.

using System.Globalization;
using ContentLint.Data;
using ContentLint.Yaml;

namespace ContentLint.RulePacks.Importing;

/// <summary>Makes a pack of a markdownlint configuration.</summary>
internal static class MarkdownlintImport
{
    private const string Formatting = "it is about blank lines, spaces or signs of Markdown; a formatter does that";
    private const string BuiltIn = "ContentLint reports it by itself";

    private delegate void Importer(ImportedPack pack, string name, DataMapping? options);

    private static readonly Dictionary<string, (string Alias, Importer? Import, string? Reason)> Rules = new(StringComparer.Ordinal)
    {
        ["MD001"] = ("heading-increment", (p, n, _) => Add(p, n, "Headings skip no level", "The heading '{match}' skips a level.", "forbid: { heading: { skipsLevel: true } }", "# A\n\n### B\n"), null),
        ["MD003"] = ("heading-style", null, Formatting),
        ["MD004"] = ("ul-style", null, Formatting),
        ["MD005"] = ("list-indent", null, Formatting),
        ["MD007"] = ("ul-indent", null, Formatting),
        ["MD009"] = ("no-trailing-spaces", null, Formatting),
        ["MD010"] = ("no-hard-tabs", null, Formatting),
        ["MD011"] = ("no-reversed-links", null, "text that looks like a link is not known"),
        ["MD012"] = ("no-multiple-blanks", null, Formatting),
        ["MD013"] = ("line-length", null, "lines of text are not known; 'codeBlock: { minWidth: 81 }' finds code with long lines"),
        ["MD014"] = ("commands-show-output", (p, n, _) => Add(p, n, "Commands have no prompt before them", "The command is copied with its prompt.", @"forbid: { text: { matches: '(?m)^[ \t]*(?<match>\$[ \t]+)\S', in: codeBlock } }", "```sh\n$ ls\n```\n"), null),
        ["MD018"] = ("no-missing-space-atx", null, Formatting),
        ["MD019"] = ("no-multiple-space-atx", null, Formatting),
        ["MD020"] = ("no-missing-space-closed-atx", null, Formatting),
        ["MD021"] = ("no-multiple-space-closed-atx", null, Formatting),
        ["MD022"] = ("blanks-around-headings", null, Formatting),
        ["MD023"] = ("heading-start-left", null, Formatting),
        ["MD024"] = ("no-duplicate-heading", DuplicateHeading, null),
        ["MD025"] = ("single-title", (p, n, o) => Add(p, n, "There is one title at most", "This is one of {count} titles.", $"require: {{ heading: {{ level: {Number(o, "level", 1)}, max: 1 }} }}", $"{Marks(Number(o, "level", 1))} A\n\n{Marks(Number(o, "level", 1))} B\n"), null),
        ["MD026"] = ("no-trailing-punctuation", (p, n, o) => Add(p, n, "Headings do not end with punctuation", "The heading '{match}' ends with punctuation.", $"forbid: {{ heading: {{ matches: {ImportedPack.Quote($"[{Class(Text(o, "punctuation") ?? ".,;:!。，；：！")}]$")} }} }}", $"## A{(Text(o, "punctuation") is { Length: > 0 } marks ? marks[0] : '.')}\n"), null),
        ["MD027"] = ("no-multiple-space-blockquote", null, Formatting),
        ["MD028"] = ("no-blanks-blockquote", null, Formatting),
        ["MD029"] = ("ol-prefix", OrderedPrefix, null),
        ["MD030"] = ("list-marker-space", null, Formatting),
        ["MD031"] = ("blanks-around-fences", null, Formatting),
        ["MD032"] = ("blanks-around-lists", null, Formatting),
        ["MD033"] = ("no-inline-html", InlineHtml, null),
        ["MD034"] = ("no-bare-urls", (p, n, _) => Add(p, n, "An address is not the text of a link", "'{match}' shows its address to the reader.", "forbid: { link: { text: { matches: '^(?:https?://|www\\.)' } } }", "See https://example.com now.\n"), null),
        ["MD035"] = ("hr-style", null, Formatting),
        ["MD036"] = ("no-emphasis-as-heading", (p, n, o) => Add(p, n, "Emphasis is no heading", "'{match}' looks like a heading and is none.", $"forbid: {{ emphasis: {{ alone: true, except: {{ emphasis: {{ matches: {ImportedPack.Quote($"[{Class(Text(o, "punctuation") ?? ".,;:!?。，；：！？")}]$")} }} }} }} }}", "**A heading**\n"), null),
        ["MD037"] = ("no-space-in-emphasis", null, Formatting),
        ["MD038"] = ("no-space-in-code", null, Formatting),
        ["MD039"] = ("no-space-in-links", null, Formatting),
        ["MD040"] = ("fenced-code-language", CodeLanguage, null),
        ["MD041"] = ("first-line-heading", null, "what a lesson begins with is not known"),
        ["MD042"] = ("no-empty-links", (p, n, _) => Add(p, n, "A link leads somewhere", "This link leads nowhere.", "forbid: { link: { url: { matches: '^#?$' } } }", "[a](#)\n"), null),
        ["MD043"] = ("required-headings", RequiredHeadings, null),
        ["MD044"] = ("proper-names", ProperNames, null),
        ["MD045"] = ("no-alt-text", (p, n, _) => Add(p, n, "An image has alternative text", "This image has no alternative text.", "forbid: { image: { alt: false } }", "![](a.png)\n"), null),
        ["MD046"] = ("code-block-style", (p, n, o) => CodeStyle(p, n, Text(o, "style")), null),
        ["MD047"] = ("single-trailing-newline", null, Formatting),
        ["MD048"] = ("code-fence-style", (p, n, o) => FenceStyle(p, n, Text(o, "style")), null),
        ["MD049"] = ("emphasis-style", null, Formatting),
        ["MD050"] = ("strong-style", null, Formatting),
        ["MD051"] = ("link-fragments", null, BuiltIn + " (CL5201)"),
        ["MD052"] = ("reference-links-images", null, BuiltIn + " (CL5107)"),
        ["MD053"] = ("link-image-reference-definitions", null, BuiltIn + " (CL5106)"),
        ["MD054"] = ("link-image-style", null, Formatting),
        ["MD055"] = ("table-pipe-style", null, Formatting),
        ["MD056"] = ("table-column-count", null, "the number of cells of a row is not known"),
        ["MD058"] = ("blanks-around-tables", null, Formatting),
        ["MD059"] = ("descriptive-link-text", LinkText, null),
        ["MD060"] = ("table-column-style", null, Formatting),
    };

    private static readonly Dictionary<string, string> OldAliases = new(StringComparer.Ordinal)
    {
        ["header-increment"] = "MD001",
        ["no-duplicate-header"] = "MD024",
        ["single-h1"] = "MD025",
        ["no-emphasis-as-header"] = "MD036",
        ["first-line-h1"] = "MD041",
        ["required-headers"] = "MD043",
        ["first-heading-h1"] = "MD002",
        ["first-header-h1"] = "MD002",
        ["blanks-around-headers"] = "MD022",
        ["header-style"] = "MD003",
        ["header-start-left"] = "MD023",
    };

    /// <summary>Imports a configuration.</summary>
    public static RulePackImport Import(SourceText configuration)
    {
        var pack = new ImportedPack("MDL", "Markdownlint", "Imported from a markdownlint configuration by `contentlint rules import markdownlint`.");
        if (YamlReader.Read(MappedText.Whole(WithoutComments(configuration))).Root is not DataMapping root)
        {
            pack.LeaveOut(configuration.Path, "this is no mapping of rules");
            return pack.ToImport();
        }

        var mapping = root["config"] as DataMapping ?? root;
        var isOn = mapping["default"] is not DataScalar { Value: false };
        foreach (var property in mapping.Properties.Where(p => p.Key is not ("default" or "$schema") && IdOf(p.Key) is null))
            pack.LeaveOut(property.Key, "it is no rule of markdownlint's own");
        foreach (var rule in Rules.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            var node = mapping.Properties.LastOrDefault(p => IdOf(p.Key) == rule.Key)?.Value;
            if (node is DataScalar { Value: false } || (node is null && !isOn) || (node as DataMapping)?["enabled"] is DataScalar { Value: false })
                continue;

            if (rule.Value.Reason is { } reason)
                pack.LeaveOut(rule.Key + " " + rule.Value.Alias, reason);
            else
                rule.Value.Import!(pack, rule.Value.Alias, node as DataMapping);
        }

        return pack.ToImport();
    }

    // YAML reads JSON, but for comments with two slashes.
    private static SourceText WithoutComments(SourceText source)
    {
        if (!source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !source.Path.EndsWith(".jsonc", StringComparison.OrdinalIgnoreCase))
            return source;

        var text = new System.Text.StringBuilder();
        var isText = false;
        for (var i = 0; i < source.Text.Length; i++)
        {
            var c = source.Text[i];
            var next = i + 1 < source.Text.Length ? source.Text[i + 1] : '\0';
            isText ^= c == '"' && (i == 0 || source.Text[i - 1] != '\\');
            if (!isText && c == '/' && next == '/')
                i = source.Text.IndexOf('\n', i) is >= 0 and var end ? end - 1 : source.Text.Length;
            else if (!isText && c == '/' && next == '*')
                i = source.Text.IndexOf("*/", i + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 1 : source.Text.Length;
            else
                text.Append(c == '\t' && !isText ? ' ' : c);
        }

        return SourceText.From(source.Path, text.ToString());
    }

    private static string? IdOf(string key) =>
        Rules.ContainsKey(key.ToUpperInvariant()) ? key.ToUpperInvariant()
        : OldAliases.TryGetValue(key, out var id) ? id
        : Rules.FirstOrDefault(r => r.Value.Alias == key).Key;

    private static void Add(ImportedPack pack, string name, string title, string message, string body, string sample) =>
        pack.Add(new ImportedRule(name, title, "warning", message, body.Split('\n'), [sample]));

    private static void DuplicateHeading(ImportedPack pack, string name, DataMapping? options)
    {
        if (options?["siblings_only"] is DataScalar { Value: true } || options?["allow_different_nesting"] is DataScalar { Value: true })
            pack.LeaveOut(name, "headings cannot be compared with their siblings only");
        else
            Add(pack, name, "No two headings are the same", "The heading '{match}' is in {other} already.", "each: { heading: {} }\nunique: '{text}'", "## A\n\n## A\n");
    }

    private static void OrderedPrefix(ImportedPack pack, string name, DataMapping? options)
    {
        switch (Text(options, "style"))
        {
            case "one":
                Add(pack, name, "Items are all numbered 1", "This list is not numbered with 1 throughout.", "forbid: { list: { ordered: true, except: { list: { numbering: same } } } }", "1. a\n2. b\n");
                break;
            case "ordered":
                Add(pack, name, "Items are numbered one after another", "This list does not count.", "forbid: { list: { ordered: true, except: { list: { numbering: counting } } } }", "1. a\n1. b\n");
                break;
            default:
                Add(pack, name, "Items are numbered one after another, or all the same", "This list does not count.", "forbid: { list: { ordered: true, except: [{ list: { numbering: counting } }, { list: { numbering: same } }] } }", "1. a\n3. b\n");
                break;
        }
    }

    private static void InlineHtml(ImportedPack pack, string name, DataMapping? options)
    {
        var allowed = Texts(options, "allowed_elements").Where(e => e.Length > 0).ToArray();
        var except = allowed.Length == 0 ? "" : $", except: {{ component: [{string.Join(", ", allowed.Select(ImportedPack.Quote))}] }}";
        Add(pack, name, "There is no HTML", "'{match}' is HTML.", $"forbid: {{ component: {{ name: {{ matches: '^[a-z]' }}{except} }} }}", "a <sup>b</sup> <center>c</center>\n");
    }

    private static void CodeLanguage(ImportedPack pack, string name, DataMapping? options)
    {
        Add(pack, name, "A code fence names its language", "This code block has no language.", "forbid: { codeBlock: { fenced: true, language: '' } }", "```\na\n```\n");
        var allowed = Texts(options, "allowed_languages").ToArray();
        if (allowed.Length > 0)
            Add(pack, name, "A code fence names a language that is allowed", "'{language}' is not allowed.", $"forbid: {{ codeBlock: {{ fenced: true, except: {{ codeBlock: [{string.Join(", ", allowed.Append("").Select(ImportedPack.Quote))}] }} }} }}", "```other\na\n```\n");
    }

    private static void RequiredHeadings(ImportedPack pack, string name, DataMapping? options)
    {
        var headings = Texts(options, "headings").Concat(Texts(options, "headers")).ToArray();
        var levels = headings.Where(h => h.StartsWith('#')).Select(h => h.TakeWhile(c => c == '#').Count()).Distinct().ToArray();
        if (headings.Length == 0)
            return;
        if (levels.Length > 1 || headings.Contains("?"))
        {
            pack.LeaveOut(name, "an outline is of headings of one level");
            return;
        }

        var level = levels.Length == 0 ? 1 : levels[0];
        var entries = headings.Select(h => h is "*" or "+" ? "*" : h.TrimStart('#').Trim());
        Add(pack, name, "The headings are those of the outline", "The headings are not those of the outline.", $"require: {{ outline: {{ level: {level.ToString(CultureInfo.InvariantCulture)}, headings: [{string.Join(", ", entries.Select(ImportedPack.Quote))}] }} }}\nreport: lesson", $"{Marks(level)} Something else\n");
    }

    private static void ProperNames(ImportedPack pack, string name, DataMapping? options)
    {
        var names = Texts(options, "names").GroupBy(n => n.ToLowerInvariant()).Select(g => g.First()).ToArray();
        if (names.Length == 0)
            return;

        string[] lines = ["forbid:", "  text:", "    replace:", .. names.Select(n => $"      {ImportedPack.Quote(n.ToLowerInvariant())}: {ImportedPack.Quote(n)}"), .. options?["code_blocks"] is DataScalar { Value: false } ? ["    in: [prose, heading, tableCell, caption]"] : Array.Empty<string>()];
        Add(pack, name, "Names are written as they are", "Write '{replacement}'.", string.Join("\n", lines), string.Join(" ", names.Take(3).Select(n => n.Any(char.IsUpper) ? n.ToLowerInvariant() : n.ToUpperInvariant())) + "\n");
    }

    private static void CodeStyle(ImportedPack pack, string name, string? style)
    {
        if (style == "indented")
            Add(pack, name, "Code is indented", "This code has a fence.", "forbid: { codeBlock: { fenced: true } }", "```\na\n```\n");
        else
            Add(pack, name, "Code has a fence", "This code has no fence.", "forbid: { codeBlock: { fenced: false } }", "a\n\n    b\n");
    }

    private static void FenceStyle(ImportedPack pack, string name, string? style)
    {
        if (style is not "tilde")
            Add(pack, name, "Fences are backticks", "This fence is of tildes.", "forbid: { codeBlock: { fence: tilde } }", "~~~js\na\n~~~\n");
        else
            Add(pack, name, "Fences are tildes", "This fence is of backticks.", "forbid: { codeBlock: { fence: backtick } }", "```js\na\n```\n");
    }

    private static void LinkText(ImportedPack pack, string name, DataMapping? options)
    {
        var texts = Texts(options, "prohibited_texts").ToArray();
        if (texts.Length == 0)
            texts = ["click here", "here", "link", "more"];
        Add(pack, name, "A link says where it leads", "'{text}' does not say where the link leads.", $"forbid: {{ link: {{ exact: [{string.Join(", ", texts.Select(ImportedPack.Quote))}] }} }}", $"[{texts[0]}](a.md)\n");
    }

    private static string? Text(DataMapping? options, string key) => options?[key] is DataScalar { Kind: not DataKind.Null } scalar ? scalar.Text : null;

    private static IEnumerable<string> Texts(DataMapping? options, string key) => options?[key] is DataSequence list ? list.Items.OfType<DataScalar>().Select(s => s.Text) : [];

    private static int Number(DataMapping? options, string key, int usual) => options?[key] is DataScalar { Value: double number } && number is >= 1 and <= 6 ? (int)number : usual;

    private static string Marks(int level) => new('#', level);

    private static string Class(string characters) => string.Concat(characters.Select(c => c is ']' or '\\' or '^' or '-' or '[' ? "\\" + c : c.ToString()));
}
