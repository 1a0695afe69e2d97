// The MDX front end against @mdx-js/mdx: does a document have a CL10xx exactly when the compiler rejects it?
//
// Rows of the flavor "satteri" are those of Astro 7: its own engine's verdict, and the bundler's on what that engine makes.

using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Mdx;
using ContentLint.Mdx.Reading;
using ContentLint.Text;

namespace ContentLint.Conformance;

/// <summary>Judges every document in each flavor the corpus has a verdict for.</summary>
internal sealed class MdxCheck : CorpusCheck
{
    private static readonly (string Name, MdxOptions Options)[] Flavors =
    [
        ("mdx", new MdxOptions { Flavor = MdxFlavor.Mdx }),
        ("astro", new MdxOptions { Flavor = MdxFlavor.Astro }),
        ("astro+math", new MdxOptions { Flavor = MdxFlavor.Astro, Math = true }),
        ("docusaurus", new MdxOptions { Flavor = MdxFlavor.Docusaurus }),
        ("satteri", new MdxOptions { Flavor = MdxFlavor.Astro, Engine = MdxEngine.Satteri }),
    ];

    public override string Name => "mdx";

    public override IReadOnlyList<(string File, double Bar)> Files { get; } =
    [
        ("mdx-suite.jsonl", 1.0),
        ("mdx-files.jsonl", 1.0),
        ("mdx-mutants.jsonl", 1.0),
    ];

    public override IEnumerable<Outcome> Check(JsonElement row, int number)
    {
        var text = ReadText(row);
        var id = $"{number} {Optional(row, "path")}";
        var isSuite = row.TryGetProperty("input", out _);
        foreach (var (name, options) in Flavors)
        {
            if (Expected(row, name, isSuite) is { } expected)
                yield return Judge(row, id, name, options, text, expected);
        }
    }

    /// <summary>The document of a corpus row.</summary>
    public static string ReadText(JsonElement row) => ReadString(row.TryGetProperty("text", out var value) ? value : row.GetProperty("input"));

    // JSON may hold half of a surrogate pair, which GetString refuses.
    private static string ReadString(JsonElement value)
    {
        var raw = value.GetRawText();
        if (!raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return value.GetString()!;

        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var c => c,
            });
            i += raw[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }

    // The suite gives the core's verdict and the flavors that differ from it; the files give Astro's and Docusaurus';
    // a generated document names its flavor.
    private static bool? Expected(JsonElement row, string flavor, bool isSuite)
    {
        var ok = row.GetProperty("ok").GetBoolean();
        if (Optional(row, "flavor") is { } only)
            return flavor == only ? ok : null;
        if (flavor == "satteri")
            return null;
        if (isSuite)
            return row.TryGetProperty("differs", out var differs) && differs.TryGetProperty(flavor, out var own) ? own.GetBoolean() : ok;
        if (flavor == "astro")
            return ok;
        return flavor == "docusaurus" && row.TryGetProperty(flavor, out var verdict) ? verdict.GetBoolean() : null;
    }

    /// <summary>Holds our verdict on a document against the reference's.</summary>
    /// <param name="row">What the reference says: its place and its message.</param>
    /// <param name="id">What names the document.</param>
    /// <param name="flavor">The row of the table it counts in.</param>
    /// <param name="options">How we read it.</param>
    /// <param name="text">The document.</param>
    /// <param name="expected">Whether the reference accepts it.</param>
    public static Outcome Judge(JsonElement row, string id, string flavor, MdxOptions options, string text, bool expected)
    {
        string says;
        bool accepted;
        try
        {
            var document = MdxParser.Parse(SourceText.From("", text), options);
            accepted = document.Diagnostics.Count == 0;
            says = string.Join(" | ", document.Diagnostics.Take(3).Select(d => $"{d.Location.Start} {d.Id} {d.Message}"));
        }
#pragma warning disable CA1031 // A crash is a disagreement to show, not the end of the run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            accepted = !expected;
            says = "CRASH " + e;
        }

        var reference = row.TryGetProperty("line", out var line) ? $"{line}:{(row.TryGetProperty("column", out var column) ? column : default)} " : "";
        var message = row.TryGetProperty("message", out var value) ? ReadString(value) : "";
        return new Outcome(id, flavor, expected, accepted, text, reference + message, says);
    }
}
