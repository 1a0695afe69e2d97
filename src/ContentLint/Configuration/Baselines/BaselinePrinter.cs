using System.Text;
using ContentLint.Data;

namespace ContentLint.Configuration.Baselines;

/// <summary>Writes baseline files: sorted, a problem a line, so that a change is easy to review and two branches merge.</summary>
internal static class BaselinePrinter
{
    /// <summary>The file's text.</summary>
    /// <param name="sections">The problems by file, in any order.</param>
    public static string Print(IEnumerable<BaselineSection> sections)
    {
        var text = new StringBuilder($"{{\n  \"version\": {Baseline.CurrentVersion},\n  \"files\": {{");
        var files = sections.Where(s => s.Entries.Count > 0).OrderBy(s => s.File, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < files.Length; i++)
        {
            text.Append(i == 0 ? "\n    " : ",\n    ");
            JsonPrinter.AppendQuoted(text, files[i].File);
            text.Append(": [");
            for (var j = 0; j < files[i].Entries.Count; j++)
                Append(text.Append(j == 0 ? "\n      " : ",\n      "), files[i].Entries[j]);
            text.Append("\n    ]");
        }

        return text.Append(files.Length == 0 ? "}\n}\n" : "\n  }\n}\n").ToString();
    }

    /// <summary>The entries of a lesson's diagnostics.</summary>
    public static IEnumerable<BaselineEntry> EntriesOf(BaselineCandidate lesson) =>
        lesson.Diagnostics.Zip(Fingerprints.Of(lesson.Diagnostics, lesson.Source), (d, fingerprint) => new BaselineEntry(d.Id, fingerprint, d.Message.Text));

    private static void Append(StringBuilder text, BaselineEntry entry)
    {
        JsonPrinter.AppendQuoted(text.Append("{ \"rule\": "), entry.Rule);
        JsonPrinter.AppendQuoted(text.Append(", \"fingerprint\": "), entry.Fingerprint);
        JsonPrinter.AppendQuoted(text.Append(", \"message\": "), entry.Message);
        text.Append(" }");
    }
}
