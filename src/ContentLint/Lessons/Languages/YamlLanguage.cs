// YAML in fences: streams of documents, for any program. Two readers judge. Ours finds the mistake and its words; it follows
// js-yaml, and what only js-yaml refuses is no mistake in an example for another program. So YamlDotNet, which follows the
// specification, must refuse the text too. It is asked only then, and hardly ever.
//
// What depends on the program - tags, keys that stand twice - is not judged: two equal keys are mostly two ways to write one thing.

using ContentLint.Yaml;

namespace ContentLint.Lessons.Languages;

/// <summary>YAML in fences.</summary>
internal sealed class YamlLanguage : ICodeLanguage
{
    private static readonly HashSet<string> SyntaxMistakes = new(
        new[]
        {
            YamlDescriptors.TabIndentation, YamlDescriptors.ColonInValue, YamlDescriptors.BadIndentation, YamlDescriptors.MissingColon,
            YamlDescriptors.UnclosedQuote, YamlDescriptors.TextAfterValue, YamlDescriptors.UnclosedBracket, YamlDescriptors.MisplacedComma,
            YamlDescriptors.ReservedCharacter, YamlDescriptors.UnknownEscape, YamlDescriptors.BadBlockText,
        }.Select(d => d.Id),
        StringComparer.Ordinal);

    public IReadOnlyList<string> Names { get; } = ["yaml", "yml"];

    public void Read(CodeBlock block, CodeFindings findings)
    {
        if (IllustrativeCode.IsNoExample(block))
            return;

        var text = block.Content.Text;
        var mistakes = YamlReader.ReadStream(block.Content).Diagnostics.Where(d => d.Descriptor != YamlDescriptors.InvalidTag).ToArray();
        if (IsSlip(mistakes) && !IllustrativeCode.HasGaps(text) && !IllustrativeCode.HasLineThatStartsWith(text, "//") && !YamlEvents.Accepts(text))
            findings.Diagnostics.Add(WithoutLineBreaks(mistakes[0].As(CodeDescriptors.Yaml)));
    }

    // A slip comes alone, apart from tabs, which an editor sets on every line. What is wrong in several places is a log, a
    // listing, some other language.
    private static bool IsSlip(Diagnostic[] mistakes) =>
        mistakes.Length > 0
        && SyntaxMistakes.Contains(mistakes[0].Id)
        && (mistakes.Length == 1 || mistakes.All(m => m.Descriptor == YamlDescriptors.TabIndentation));

    // A new line in a list or a quote begins with signs that the fix does not know of.
    private static Diagnostic WithoutLineBreaks(Diagnostic mistake) =>
        mistake.WithFixes([.. mistake.Fixes.Where(f => f.Edits.All(e => e.NewText.IndexOfAny(['\n', '\r']) < 0))]);
}
