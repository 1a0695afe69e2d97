// Every configuration in Configurations/ is read and compared with what the real Astro made of it: the JSON Schema that
// `astro sync` wrote, and for hundreds of lessons whether zod took them. generate.mjs made the .json files beside them.

using System.Text.Json.Nodes;
using ContentLint.Astro;
using ContentLint.Schema;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Tests.Astro;

public sealed class ContentConfigTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Repository.Fixtures)!, "Astro", "Configurations");

    /// <summary>Where a generator loses something, and what: the case, the version of Astro, the field.</summary>
    private static readonly (string Case, int Major, string Field, string Reason)[] LossesOfAstro =
    [
        ("literal", 5, "none", "writes an object for the literal null"),
        ("refine", 5, "list", "asks for both ends of a pipe at once"),
        ("super-refine", 5, "$schema", "is not added to an object with refinements"),
        ("reference", 5, "author", "takes no number for a name yet, which the later version does"),
        ("reference", 5, "related", "as above"),
    ];

    /// <summary>Fields whose values we take though zod refuses some, with the reason.</summary>
    private static readonly (string Case, string Field, string Reason)[] Taken =
    [
        ("refine", "title", "only running the refinement can tell"),
        ("super-refine", "from", "only running the refinement can tell"),
        ("record-keys", "all", "zod 3 takes a record that lacks some of the keys"),
        ("reference", "author", "zod 3 takes infinite numbers"),
    ];

    /// <summary>Fields for which zod 4 takes a date: any object will do where no field is required. Nobody means that.</summary>
    private static readonly (string Case, string Field)[] DatesForObjects = [("any", "c"), ("defaults", "meta"), ("keyof-deep", "part")];

    public static IEnumerable<TestCaseData> Cases =>
        from file in Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal)
        select new TestCaseData(file).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file));

    [TestCaseSource(nameof(Cases))]
    public void Schema_is_what_Astro_generates(string file)
    {
        var recorded = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        var major = int.Parse(((string)recorded["astro"]!).Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
        var verdicts = recorded["verdicts"]!.AsObject();
        var otherVerdicts = ByOtherVersion(file)?["verdicts"]?.AsObject();
        bool MayBeMissing(string name) => (string?)verdicts["-" + name] == "1" || (string?)otherVerdicts?["-" + name] == "1";
        var ours = CanonicalSchema.Of(CanonicalSchema.ToJson(Read(file).Schema!), major, MayBeMissing);
        var theirs = CanonicalSchema.Of(recorded["schema"]!.AsObject(), major, MayBeMissing);
        foreach (var loss in LossesOfAstro.Where(l => l.Case == CaseOf(file) && l.Major == major))
        {
            ours["properties"]!.AsObject().Remove(loss.Field);
            theirs["properties"]!.AsObject().Remove(loss.Field);
        }

        CanonicalSchema.DropDefaultsThatLack(ours, theirs);
        Assert.That(ours.ToJsonString(CanonicalSchema.Indented), Is.EqualTo(theirs.ToJsonString(CanonicalSchema.Indented)));
    }

    [TestCaseSource(nameof(Cases))]
    public void Lessons_are_taken_as_zod_takes_them(string file)
    {
        var recorded = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        var lesson = recorded["lesson"]!.AsArray().Select(l => (string)l!).ToArray();
        var schema = Load(Read(file));
        var values = File.ReadAllLines(Path.Combine(Folder, "values.txt"));
        var wrong = new List<string>();
        foreach (var (field, verdicts) in recorded["verdicts"]!.AsObject().Select(v => (v.Key, (string)v.Value!)))
        {
            var others = lesson.Where(l => !l.StartsWith(field.TrimStart('-') + ":", StringComparison.Ordinal)).ToArray();
            for (var i = 0; i < verdicts.Length; i++)
            {
                string[] lines = field == "+" ? [.. lesson, "unheardOf: 1"] : field[0] == '-' ? others : [.. others, $"{field}: {values[i]}"];
                if (Accepts(schema, string.Join("\n", lines)) is { } accepts && verdicts[i] != '?' && accepts != (verdicts[i] == '1') && !IsKnown(file, field, i, values, accepts))
                    wrong.Add($"{(accepts ? "accepts" : "refuses")} {lines[^1]} (without: {field})");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void There_are_enough_configurations() => Assert.That(Directory.GetFiles(Folder, "*.ts"), Has.Length.GreaterThan(40));

    // Where the versions of zod differ, the one that takes the value counts.
    private static bool IsKnown(string file, string field, int index, string[] values, bool accepts)
    {
        if (!accepts)
            return DatesForObjects.Contains((CaseOf(file), field)) && values[index].StartsWith("2024", StringComparison.Ordinal);
        if (Taken.Any(t => t.Case == CaseOf(file) && t.Field == field))
            return true;

        return ByOtherVersion(file) is { } other && ((string)other["verdicts"]![field]!)[index] is '1' or '?';
    }

    private static JsonNode? ByOtherVersion(string file)
    {
        var other = file.Contains(".astro5.", StringComparison.Ordinal)
            ? file.Replace(".astro5.", ".astro7.", StringComparison.Ordinal)
            : file.Replace(".astro7.", ".astro5.", StringComparison.Ordinal);
        return File.Exists(other) ? JsonNode.Parse(File.ReadAllText(other)) : null;
    }

    private static string CaseOf(string file) => Path.GetFileName(file).Split('.')[0];

    private static ContentCollection Read(string file)
    {
        var path = file[..file.LastIndexOf(".astro", StringComparison.Ordinal)] + ".ts";
        var config = ContentConfig.Read(SourceText.From("src/content.config.ts", File.ReadAllText(path)));
        Assert.That(config.Problems.Concat(config.SchemaProblems), Is.Empty);
        var collection = config.Collections.Single(c => c.Name == "lessons");
        Assert.That(collection.IsComplete, Is.True);
        return collection;
    }

    private static JsonSchema Load(ContentCollection collection)
    {
        var schema = JsonSchema.Load(
            new SchemaDocument(SourceText.From("src/content.config.ts", ""), collection.Schema!), "/src/content.config.ts", options: new SchemaOptions { IsZod = true });
        Assert.That(schema.Diagnostics, Is.Empty);
        return schema;
    }

    private static bool? Accepts(JsonSchema schema, string text)
    {
        var yaml = YamlReader.Read(MappedText.Whole(SourceText.From("a.yml", text)));
        return yaml.Diagnostics.Count > 0 || yaml.Root is null ? null : schema.Validate(yaml.Root).IsValid;
    }
}
