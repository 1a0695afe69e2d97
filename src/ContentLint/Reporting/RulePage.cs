// The page about a rule, docs/rules/CL1001-….md: a heading, a sentence, sections. Programs that show rules want pieces of
// it. Fences are minded, as the examples in them hold headings of their own.

using System.Text;

namespace ContentLint.Reporting;

/// <summary>A rule's page, taken apart.</summary>
internal sealed class RulePage
{
    private RulePage(string markdown, string summary, string? reason, string plain)
    {
        Markdown = markdown;
        Summary = summary;
        Reason = reason;
        PlainText = plain;
    }

    /// <summary>The page without its heading.</summary>
    public string Markdown { get; }

    /// <summary>Its first sentence; empty where there is none.</summary>
    public string Summary { get; }

    /// <summary>The section that says why; <see langword="null"/> where there is none.</summary>
    public string? Reason { get; }

    /// <summary>The page without marks of Markdown: code indented, headings as lines.</summary>
    public string PlainText { get; }

    /// <summary>Takes a page apart; any text will do.</summary>
    public static RulePage Read(string markdown)
    {
        var (body, plain, section) = (new StringBuilder(), new StringBuilder(), (string?)null);
        var sections = new Dictionary<string, StringBuilder>(StringComparer.Ordinal) { [""] = new() };
        foreach (var line in RulePageLine.Split(markdown))
        {
            if (line.Kind == RulePageLineKind.Heading && section is null)
            {
                section = "";
                continue;
            }

            body.Append(line.Text).Append('\n');
            if (line.Kind != RulePageLineKind.Fence)
                plain.Append(line.Kind switch { RulePageLineKind.Code => "    " + line.Text, RulePageLineKind.Heading => line.Text.TrimStart('#').Trim(), _ => line.Text }).Append('\n');
            if (line.Kind == RulePageLineKind.Heading)
                sections[section = line.Text.TrimStart('#').Trim()] = new StringBuilder();
            else
                sections[section ?? ""].Append(line.Text).Append('\n');
        }

        return new RulePage(
            body.ToString().Trim(),
            FirstParagraph(sections[""].ToString()),
            sections.TryGetValue("Why", out var why) ? why.ToString().Trim() : null,
            plain.ToString().Trim());
    }

    private static string FirstParagraph(string text)
    {
        var paragraph = text.Trim();
        var end = paragraph.IndexOf("\n\n", StringComparison.Ordinal);
        return (end < 0 ? paragraph : paragraph.Substring(0, end)).Replace('\n', ' ');
    }
}

/// <summary>What a line of a page is.</summary>
internal enum RulePageLineKind
{
    Text,
    Heading,
    Fence,
    Code,
}

/// <summary>A line of a page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters.</param>
internal readonly record struct RulePageLine(RulePageLineKind Kind, string Text)
{
    /// <summary>The lines of a page, told apart.</summary>
    public static IEnumerable<RulePageLine> Split(string markdown)
    {
        var fence = 0;
        foreach (var line in markdown.Replace("\r\n", "\n").Split('\n'))
        {
            var marks = line.Length - line.TrimStart('`').Length;
            if (marks >= 3 && (fence == 0 || (marks >= fence && line.Trim().Length == marks)))
            {
                fence = fence == 0 ? marks : 0;
                yield return new RulePageLine(RulePageLineKind.Fence, line);
            }
            else
            {
                yield return new RulePageLine(fence > 0 ? RulePageLineKind.Code : line.StartsWith('#') ? RulePageLineKind.Heading : RulePageLineKind.Text, line);
            }
        }
    }
}
