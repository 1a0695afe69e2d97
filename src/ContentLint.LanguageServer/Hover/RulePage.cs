// The pages of docs/rules and of packs: a title, a sentence, and sections under `##`. A hover shows what the rule is about with a
// wrong and a right example.

using System.Text;

namespace ContentLint.LanguageServer.Hover;

/// <summary>Reads pages about rules.</summary>
internal static class RulePage
{
    private static readonly string[] Shown = ["Why", "Wrong", "Right"];

    /// <summary>The page without its title, and without what is for reading at leisure.</summary>
    /// <param name="page">The Markdown.</param>
    public static string Summary(string page)
    {
        var summary = new StringBuilder();
        var (isShown, fence) = (true, "");
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            var mark = line[..(line.Length - line.TrimStart('`').Length)];
            if (mark.Length >= 3 && (fence.Length == 0 || (mark.Length >= fence.Length && line.Length == mark.Length)))
                fence = fence.Length == 0 ? mark : "";
            else if (fence.Length == 0 && line.StartsWith("# ", StringComparison.Ordinal))
                continue;
            else if (fence.Length == 0 && line.StartsWith("## ", StringComparison.Ordinal))
            {
                isShown = Shown.Contains(line[3..].Trim());
                if (isShown)
                    summary.Append("**").Append(line[3..].Trim()).Append("**\n");
                continue;
            }

            if (isShown)
                summary.Append(line).Append('\n');
        }

        return summary.ToString().Trim();
    }
}
