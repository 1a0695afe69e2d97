// The colors a diagram gives to its theme, `themeVariables`. A theme derives colors from some of its variables, and a value
// it cannot read as a color then makes the reference refuse the diagram, whatever is drawn.
//
// That happens only where a theme is computed anew: the diagram names one, or its type has one of its own. A text with other
// characters than letters A to Z, digits, spaces and `"#%(),.;` counts as empty. Most variables may be empty; those a
// theme has no second choice for may not.

using ContentLint.Data;
using ContentLint.Mermaid.Grammars;
using ContentLint.Mermaid.Preparation;
using ContentLint.Mermaid.Shared;

namespace ContentLint.Mermaid.Settings;

/// <summary>Checks the colors of a diagram's theme.</summary>
internal static class ThemeVariables
{
    private const string DefaultTheme = "default";

    private static readonly string[] Scale = [.. Enumerable.Range(0, 12).Select(i => $"cScale{i}")];

    private static readonly string[] Branches = [.. Enumerable.Range(0, 8).Select(i => $"git{i}")];

    // The variables most themes read.
    private static readonly string[] Common =
        ["primaryTextColor", "secondaryColor", "tertiaryColor", "lineColor", "mainBkg", "quadrant1Fill", .. Scale, .. Branches];

    private static readonly (string, string)[] NoteAndLine = [("noteBkgColor", "noteBorderColor"), ("lineColor", "sequenceNumberColor")];

    private static readonly Dictionary<string, Theme> Themes = new(StringComparer.Ordinal)
    {
        ["base"] = new(["background", "primaryColor", "noteBkgColor"], Common, NoteAndLine),
        ["dark"] = new(["background", "primaryColor", "primaryTextColor", "secondaryColor", "mainBkg", "labelBackground"], ["quadrant1Fill", .. Scale], []),
        [DefaultTheme] = new(["primaryColor", "secondaryColor", "labelTextColor"], ["quadrant1Fill", .. Scale, .. Branches], []),
        ["forest"] = new(
            ["primaryColor", "primaryTextColor", "secondaryColor", "tertiaryColor", "mainBkg", "actorTextColor"], ["quadrant1Fill", .. Scale, .. Branches], []),
        ["neutral"] = new(["primaryColor", "primaryTextColor", "secondaryColor", "mainBkg", "border1"], ["quadrant1Fill", .. Scale], []),
        ["neo"] = new(["background", "primaryColor", "noteBkgColor"], Common, [("primaryColor", "secondaryColor"), .. NoteAndLine]),
        ["neo-dark"] = new(["background", "primaryColor", "noteBkgColor"], Common, [("background", "lineColor"), .. NoteAndLine]),
        ["redux"] = new(["background", "primaryColor"], [.. Common.Except(Scale)], [("primaryColor", "secondaryColor"), ("lineColor", "sequenceNumberColor")]),
        ["redux-dark"] = new(["background", "primaryColor"], Common, [("background", "lineColor"), ("lineColor", "sequenceNumberColor")]),
        ["redux-color"] = new(["background", "primaryColor"], Common, [("primaryColor", "secondaryColor"), ("lineColor", "sequenceNumberColor")]),
        ["redux-dark-color"] = new(
            ["background", "primaryColor"], Common, [("background", "lineColor"), ("tertiaryColor", "git2"), ("lineColor", "sequenceNumberColor")]),
    };

    private static readonly string[] LaterThemes = ["neo", "neo-dark", "redux", "redux-dark", "redux-color", "redux-dark-color"];

    private static readonly HashSet<string> TypesWithTheme = new(StringComparer.Ordinal)
    {
        "flowchart-v2", "flowchart-elk", "swimlane", "agentflow", "sequence", "classDiagram", "stateDiagram", "er", "requirement", "usecase", "venn",
    };

    /// <summary>The values the diagram's theme cannot read.</summary>
    public static IEnumerable<Diagnostic> Check(DiagramSettings settings, DiagramType type, DiagramContext context)
    {
        if (settings.IsEmpty || (context.Options.Dialect.FontsReplaceThemeVariables && ReplacesVariables(settings)))
            return [];
        if (settings.Find("themeVariables") is DataScalar { Kind: DataKind.String } text && !IsHarmless(text.Text))
            return [SettingsDiagnostics.ThemeVariablesAsText(context, text)];

        var variables = settings.FindMembers("themeVariables");
        return variables.Count == 0 || FindTheme(settings, type, context.Options.Dialect) is not { } theme
            ? []
            : variables.Where(v => theme.Fails(v.Key, v.Value, variables)).Select(v => SettingsDiagnostics.InvalidThemeColor(context, v.Key, v.Value));
    }

    private static bool ReplacesVariables(DiagramSettings settings) => settings.Find("fontFamily") is DataScalar font && PropertyText.IsSet(font)
        && !(settings.FindMembers("themeVariables").TryGetValue("fontFamily", out var value) && value is DataScalar own && PropertyText.IsSet(own) && IsHarmless(own.Text));

    // The theme that is computed anew; none where the site's own stays.
    private static Theme? FindTheme(DiagramSettings settings, DiagramType type, MermaidDialect dialect)
    {
        var named = settings.Find("theme") as DataScalar;
        if (dialect.TypesHaveNoTheme)
            return named is not null && Themes.TryGetValue(named.Text, out var own) && !(dialect.LacksLaterThemes && LaterThemes.Contains(named.Text)) ? own : null;

        var chosen = new[] { settings.FindInSection("theme") as DataScalar, named }
            .Select(s => s?.Text)
            .FirstOrDefault(name => name is "null" || (name is not null && Themes.ContainsKey(name)));
        chosen ??= TypesWithTheme.Contains(type.Id) ? "redux-color" : DefaultTheme;
        var isNamed = named is { Kind: not DataKind.Null, Text: not ("" or "false") };
        return (isNamed || chosen != DefaultTheme) && Themes.TryGetValue(chosen, out var theme) ? theme : null;
    }

    private static bool IsHarmless(string text) =>
        text.All(c => Characters.IsDigit(c) || Characters.IsAsciiLetter(c) || c is ' ' or '"' or '#' or '%' or '(' or ')' or ',' or '.' or ';');

    /// <summary>What a theme reads.</summary>
    /// <param name="Required">The variables it needs as colors.</param>
    /// <param name="Optional">The variables that may be empty.</param>
    /// <param name="Unread">A variable that is not read when the diagram sets another.</param>
    private sealed record Theme(string[] Required, string[] Optional, (string Variable, string Other)[] Unread)
    {
        public bool Fails(string name, DataNode value, IReadOnlyDictionary<string, DataNode> all)
        {
            var isRequired = Required.Contains(name);
            if ((!isRequired && !Optional.Contains(name)) || value.Kind is DataKind.Null or DataKind.Invalid)
                return false;
            if (Unread.Any(u => u.Variable == name && all.ContainsKey(u.Other)) || (name.StartsWith("cScale", StringComparison.Ordinal) && all.ContainsKey("THEME_COLOR_LIMIT")))
                return false;

            var written = value is DataScalar { Kind: DataKind.String } scalar ? scalar.Text : null;
            var isEmpty = written is null ? value is DataScalar { Text: "0" or "false" } : written.Length == 0 || !IsHarmless(written);
            return isEmpty ? isRequired : written is null || !ThemeColor.IsColor(written);
        }
    }
}

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
