// The documents of our corpora that builders judge differently: Astro 7 with its own engine, the others with @mdx-js/mdx.

using System.Text.Json;
using ContentLint.Mdx;

namespace ContentLint.Conformance;

/// <summary>Judges each document once for each engine.</summary>
internal sealed class MdxBuildersCheck : CorpusCheck
{
    public override string Name => "mdx-builders";

    public override IReadOnlyList<(string File, double Bar)> Files { get; } = [("mdx-builders.jsonl", 1.0)];

    public override IEnumerable<Outcome> Check(JsonElement row, int number)
    {
        var text = MdxCheck.ReadText(row);
        var (mdxJs, satteri) = (row.GetProperty("mdxjs"), row.GetProperty("satteri"));
        var id = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return MdxCheck.Judge(mdxJs, id, "mdx-js", new MdxOptions(), text, IsAccepted(mdxJs));

        // Sätteri looks for no early errors of JavaScript. The bundler does, one step later in the same build: where a
        // document is nothing but exports to both engines, it refuses what mdx-js' parser refuses.
        var isBundled = !(text.StartsWith("export ", StringComparison.Ordinal)
            && Optional(mdxJs, "message") is { } message && message.Contains("import/exports", StringComparison.Ordinal));
        yield return MdxCheck.Judge(satteri, id, "satteri", new MdxOptions { Engine = MdxEngine.Satteri }, text, IsAccepted(satteri) && isBundled);
    }

    private static bool IsAccepted(JsonElement verdict) => verdict.GetProperty("ok").GetBoolean();
}
