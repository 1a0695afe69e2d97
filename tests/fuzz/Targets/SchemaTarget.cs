namespace ContentLint.Fuzz.Targets;

/// <summary>JSON schemas, and front matter that they judge.</summary>
internal sealed class SchemaTarget(Corpus corpus) : CourseTarget("schemas", TextsOf(corpus), Marks)
{
    private static readonly string[] Marks =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"\\ud800\"", "\"a\"", "1", "-0", "1e400", "0.1", "null", "true", "//", "/* */", "\n", " ", "\"type\": \"string\",", "\"type\": [\"string\", \"null\"],", "\"$ref\": \"#\",", "\"$ref\": \"#/definitions/a\",", "\"$ref\": \"other.json\",",
        "\"$ref\": \"https://a.b/c\",", "\"$id\": \"http://x\",", "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",", "\"properties\": {\"title\": {\"type\": \"integer\"}},", "\"required\": [\"slug\"],", "\"additionalProperties\": false,", "\"pattern\": \"(a+)+$\",",
        "\"pattern\": \"[\",", "\"patternProperties\": {\"^t\": false},", "\"enum\": [1, \"a\"],", "\"const\": 1,", "\"format\": \"date\",", "\"format\": \"uri\",", "\"minimum\": 3,", "\"multipleOf\": 0,", "\"minLength\": 99,", "\"anyOf\": [{\"$ref\": \"#\"}],", "\"oneOf\": [true, false],", "\"not\": {},",
        "\"if\": {}, \"then\": false,", "\"dependentRequired\": {\"title\": [\"z\"]},", "\"unevaluatedProperties\": false,", "\"items\": [true],", "\"contains\": {\"const\": 2},", "\"uniqueItems\": true,", "\"$dynamicRef\": \"#a\",", "\"$defs\": {\"a\": {}},", "\"definitions\": {\"a\": {}},",
    ];

    private static readonly string[] FrontMatters =
    [
        "title: a\norder: 1\ntags: [x, y]\ndate: 2024-01-01\nauthor: {name: B}", "titel: 1\norder: '1'\ntags: x", "", "- a", "title: \"\\ud800\"\nlesson: []\nduration: .inf", "a: &a {b: [1, 2]}\nc: *a\n? [x]\n: y", "title: 'a",
    ];

    /// <inheritdoc/>
    protected override Dictionary<string, string> FilesOf(FuzzInput input)
    {
        var path = input.Variant % 5 == 0 ? "schema.yml" : "schema.json";
        return new()
        {
            ["contentlint.yml"] = $"frontMatter:\n  schema: {path}\n",
            [path] = input.Text,
            ["other.json"] = "{\"$ref\": \"schema.json\", \"type\": \"object\"}",
            ["a.mdx"] = $"---\n{FrontMatters[input.Variant % FrontMatters.Length]}\n---\n\n# A\n",
        };
    }

    private static string[] TextsOf(Corpus corpus) =>
    [
        .. corpus.Files("samples", "*.schema.json"), .. corpus.Files("schemas", "*.json"), .. corpus.Files("src/ContentLint/Schema/MetaSchemas", "*.json"), .. corpus.Fences("json"),
        .. corpus.Files("tests/ContentLint.Tests/Astro/Configurations", "*.json"), .. corpus.Files("tests/ContentLint.Tests/Fixtures", "*.json"),
    ];
}
