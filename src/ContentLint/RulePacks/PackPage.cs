// The documentation page of a pack's rule, in the shape of our own rules' pages, its examples taken from its tests.

using System.Text;
using ContentLint.RulePacks.Model;
using static System.FormattableString;

namespace ContentLint.RulePacks;

/// <summary>Writes pages.</summary>
internal static class PackPage
{
    private const int MostLines = 40;
    private const int FirstLines = 12;
    private const int LastLines = 4;
    private const int LongestLine = 400;

    /// <summary>A rule's page, as Markdown; its lines end with a line feed.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="level">The level of the page's first heading.</param>
    public static string Write(PackFile pack, PackRule rule, int level = 1)
    {
        var page = new StringBuilder();
        var mark = new string('#', level);
        page.Append(Invariant($"{mark} {rule.Descriptor.Id} {rule.Descriptor.Name}\n\n{rule.Descriptor.Title}.\n\n"));
        page.Append(Invariant($"{(rule.Descriptor.IsEnabledByDefault ? "Severity" : "Off by default; severity when enabled")}: {rule.Descriptor.DefaultSeverity.Name}. Pack: {pack.OwnName}."));
        if (rule.Tags.Count > 0)
            page.Append(Invariant($" Tags: {string.Join(", ", rule.Tags)}."));
        page.Append("\n\n");
        if (rule.Description is { } why)
            page.Append(Invariant($"{mark}# Why\n\n{why.Trim()}\n\n"));
        var wrong = rule.Tests.FirstOrDefault(t => !t.IsValid && !t.IsTodo);
        Example(page, mark + "# Wrong", wrong);
        page.Append(Invariant($"It says:\n\n```text\n{Said(rule, wrong)}\n```\n\n"));
        Example(page, mark + "# Right", rule.Tests.FirstOrDefault(t => t.IsValid && !t.IsTodo));
        page.Append(Invariant($"{mark}# Fix\n\n{Fix(rule)}\n"));
        return page.ToString();
    }

    /// <summary>The page of a whole pack.</summary>
    public static string Write(PackFile pack)
    {
        var page = new StringBuilder($"# {pack.Title ?? pack.OwnName}\n\nThe rules of the pack `{pack.OwnName}`. Written by `contentlint rules docs`; change the pack, not this page.\n");
        foreach (var rule in pack.Rules)
            page.Append('\n').Append(Write(pack, rule, level: 2));
        return page.ToString();
    }

    // What it says of its first wrong example; without one, the message with its holes.
    private static string Said(PackRule rule, PackTest? test)
    {
        var found = test is null ? [] : new ExampleRun(rule, test.Files.Select(f => (f.Path, f.Text.Text)), null, CancellationToken.None).Found;
        return found.Count > 0 ? found[0].Message.Text : MessageTemplate.Print([.. rule.Message.Words], [.. rule.Message.Names.Select(n => new MessageArgument(n, ""))]);
    }

    private static void Example(StringBuilder page, string heading, PackTest? test)
    {
        if (test is null)
            return;

        page.Append(Invariant($"{heading}\n\n{(test.Name is { } name ? name.Trim().TrimEnd('.', ':') + ":\n\n" : "")}"));
        foreach (var file in test.Files)
        {
            // The fence must be longer than any in the example.
            var text = Shorten(file.Text.Text.Replace("\r\n", "\n").TrimEnd());
            var fence = "```";
            while (text.Contains(fence))
                fence += "`";
            var language = file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "md" : "mdx";
            page.Append(Invariant($"{(test.Files.Count > 1 ? $"`{file.Path}`:\n\n" : "")}{fence}{language}\n{text}\n{fence}\n\n"));
        }
    }

    // What an example repeats to be long is said once.
    private static string Shorten(string text)
    {
        string[] lines = [.. text.Split('\n').Select(l => l.Length <= LongestLine ? l : SurrogatePairs.Beginning(l, LongestLine / 2) + " …")];
        return lines.Length <= MostLines
            ? string.Join("\n", lines)
            : string.Join("\n", lines.Take(FirstLines)) + Invariant($"\n… {lines.Length - FirstLines - LastLines} lines …\n") + string.Join("\n", lines.Skip(lines.Length - LastLines));
    }

    private static string Fix(PackRule rule)
    {
        var help = rule.Help?.Trim() ?? "Change the lesson as the message says.";
        return rule.Fix is null ? help
            : help + (rule.Fix.Safety == FixSafety.Safe ? " `contentlint check --fix` does it." : " `contentlint check --fix-suggestions` does it; look at the result.");
    }
}
