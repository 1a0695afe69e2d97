using ContentLint.Data;
using ContentLint.Schema;
using ContentLint.Schema.Validation;
using ContentLint.Text;

namespace ContentLint.Tests.Schema;

/// <summary>The official JSON-Schema-Test-Suite: every required test of both drafts, and the optional ones with the exceptions listed here.</summary>
public sealed class JsonSchemaSuiteTests
{
    private const string Remotes = "http://localhost:1234/";

    /// <summary>Optional tests that do not pass, with the reason: file, group, test (a prefix is enough).</summary>
    private static readonly (string File, string Test, string Reason)[] Exceptions =
    [
        ("content.json", "validation of", "contentMediaType and contentEncoding are notes to the reader, as the standard has it since draft 2019-09"),
        ("cross-draft.json", "refs to historic drafts", "draft 2019-09 is read as 2020-12"),
        ("hostname.json", "validation of A-label (punycode) host names: ZERO WIDTH NON-JOINER", "needs Unicode's table of joining types"),
        ("idn-hostname.json", "validation of internationalized host names: ZERO WIDTH NON-JOINER", "needs Unicode's table of joining types"),
        ("idn-hostname.json", "validation of internationalized host names: A-label that decodes to a Bidi rule", "needs Unicode's table of bidirectional classes"),
        ("idn-hostname.json", "validation of internationalized host names: Bidi domain name", "as above"),
        ("idn-hostname.json", "validation of internationalized host names: label starting with a digit before", "as above"),
        ("idn-hostname.json", "validation of internationalized host names: left-to-right label", "as above"),
        ("idn-hostname.json", "validation of internationalized host names: right-to-left label", "as above"),
    ];

    [TestCase("draft7")]
    [TestCase("draft2020-12")]
    public void Every_required_test_passes(string draft)
    {
        var folder = Repository.SharedOrSkip("corpus", "json-schema-suite", "tests", draft);
        Assert.That(Directory.GetFiles(folder, "*.json").SelectMany(file => Failures(file, draft, assertFormats: false)), Is.Empty);
    }

    [TestCase("draft7")]
    [TestCase("draft2020-12")]
    public void Optional_tests_pass_but_for_the_listed_ones(string draft)
    {
        var folder = Repository.SharedOrSkip("corpus", "json-schema-suite", "tests", draft, "optional");
        var failures = Directory.GetFiles(folder, "*.json")
            .SelectMany(file => Failures(file, draft, assertFormats: false))
            .Concat(Directory.GetFiles(Path.Combine(folder, "format"), "*.json").SelectMany(file => Failures(file, draft, assertFormats: true)))
            .ToArray();
        Assert.That(failures.Where(f => !Exceptions.Any(e => f.StartsWith($"{e.File}: {e.Test}", StringComparison.Ordinal))), Is.Empty);
        TestContext.Out.WriteLine(string.Join(Environment.NewLine, failures));
    }

    private static IEnumerable<string> Failures(string file, string draft, bool assertFormats)
    {
        var options = new SchemaOptions
        {
            AssertFormats = assertFormats,
            DefaultDialect = draft == "draft7" ? SchemaDialect.Draft7 : SchemaDialect.Draft202012,
        };
        var source = SourceText.From(file, File.ReadAllText(file));
        foreach (var group in ((DataSequence)Read(source)).Items.Cast<DataMapping>())
        {
            var schema = JsonSchema.Load(new SchemaDocument(source, group["schema"]!), "test:schema", Resolve, options);
            foreach (var test in ((DataSequence)group["tests"]!).Items.Cast<DataMapping>())
            {
                var expected = (bool)((DataScalar)test["valid"]!).Value!;
                var result = schema.Validate(test["data"]!);
                if (result.IsValid != expected || result.IsCutOff)
                    yield return $"{Path.GetFileName(file)}: {Text(group)}: {Text(test)}{string.Concat(schema.Diagnostics.Select(d => Environment.NewLine + "  " + d))}";
            }
        }
    }

    private static string Text(DataMapping test) => ((DataScalar)test["description"]!).Text;

    private static DataNode Read(SourceText source)
    {
        var document = JsonReader.Read(MappedText.Whole(source));
        Assert.That(document.Diagnostics, Is.Empty);
        return document.Root!;
    }

    private static SchemaDocument? Resolve(string uri)
    {
        if (!uri.StartsWith(Remotes, StringComparison.Ordinal))
            return null;

        var file = Path.Combine(Repository.SharedOrSkip("corpus", "json-schema-suite", "remotes"), uri[Remotes.Length..]);
        if (!File.Exists(file))
            return null;

        var source = SourceText.From(file, File.ReadAllText(file));
        return new SchemaDocument(source, Read(source));
    }
}
