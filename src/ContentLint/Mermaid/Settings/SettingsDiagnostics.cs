using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Mermaid.Grammars;
using ContentLint.Text;

namespace ContentLint.Mermaid.Settings;

/// <summary>The messages about a diagram's own settings.</summary>
internal static class SettingsDiagnostics
{
    public static Diagnostic InvalidThemeColor(DiagramContext context, string variable, DataNode value)
    {
        var written = (value as DataScalar)?.Text;
        var meant = written is null or "" || written[0] == '#' ? null : DidYouMean.Suggest(written, ThemeColor.AllNames);
        return new(
            MermaidDescriptors.InvalidThemeColor,
            context.Slice.Source.GetLocation(value.Span),
            written is null ? (Message)$"'{variable}' must be a color."
                : meant is null ? (Message)$"'{written}' is no color for '{variable}'."
                : $"'{written}' is no color for '{variable}'. Did you mean '{meant}'?",
            "Write '#rgb' or '#rrggbb', 'rgb(…)', 'hsl(…)' or the name of a color, in letters from A to Z, digits, commas and spaces.");
    }

    public static Diagnostic ThemeVariablesAsText(DiagramContext context, DataNode value) => new(
        MermaidDescriptors.InvalidThemeColor,
        context.Slice.Source.GetLocation(value.Span),
        "'themeVariables' must be names with colors, and this is a text.",
        "Write each on a line of its own, with a space behind its colon: 'primaryColor: \"#00ff00\"'.");
}
