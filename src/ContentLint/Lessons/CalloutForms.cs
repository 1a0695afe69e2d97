// The one table of callout forms: how authors write "mind this", and which kind each spelling means.
//
// Four forms are in use: components (`<Callout type="warning">`, `<Warning>`), directives (`:::warning[Title]`),
// GitHub alerts (`> [!WARNING]`) and block quotes that open with a bold label (`> **Важно:**`). A new form is a line
// here; a team adds its own spellings in `contentlint.yml` under `callouts`.

namespace ContentLint.Lessons;

/// <summary>What a callout says to the reader, whatever its form.</summary>
public enum CalloutKind
{
    /// <summary>Something to know.</summary>
    Note,

    /// <summary>Something to know, beside the way.</summary>
    Info,

    /// <summary>Something that helps.</summary>
    Tip,

    /// <summary>Something that went well.</summary>
    Success,

    /// <summary>Something not to miss.</summary>
    Important,

    /// <summary>Something that may go wrong.</summary>
    Caution,

    /// <summary>Something that goes wrong easily.</summary>
    Warning,

    /// <summary>Something that cannot be undone.</summary>
    Danger,
}

/// <summary>The words for the kinds.</summary>
internal static class CalloutKindNames
{
    extension(CalloutKind kind)
    {
        /// <summary>The lower-case word.</summary>
        public string Name => kind.ToString().ToLowerInvariant();
    }
}

/// <summary>How a callout is written.</summary>
public enum CalloutSyntax
{
    /// <summary><c>&lt;Callout type="warning"&gt;</c>.</summary>
    Component,

    /// <summary><c>:::warning</c>.</summary>
    Directive,

    /// <summary><c>&gt; [!WARNING]</c>.</summary>
    Alert,

    /// <summary><c>&gt; **Warning:**</c>.</summary>
    LabelledQuote,
}

/// <summary>A component that is a callout: its kind is fixed, or stands in an attribute.</summary>
/// <param name="Name">The component's name, for example <c>Callout</c>.</param>
/// <param name="Kind">The kind it always has; <see langword="null"/> when an attribute says it.</param>
/// <param name="Attribute">The attribute with the kind.</param>
/// <param name="Default">The kind where the attribute is missing.</param>
internal sealed record CalloutComponent(string Name, CalloutKind? Kind, string Attribute = "type", CalloutKind Default = CalloutKind.Note);

/// <summary>The spellings of callouts, by form.</summary>
/// <param name="Components">Components by name.</param>
/// <param name="Kinds">Kind words of attributes, directives and alerts, lower case.</param>
/// <param name="Labels">Bold labels of block quotes, lower case and without colon, in any language.</param>
internal sealed record CalloutForms(
    IReadOnlyDictionary<string, CalloutComponent> Components,
    IReadOnlyDictionary<string, CalloutKind> Kinds,
    IReadOnlyDictionary<string, CalloutKind> Labels)
{
    /// <summary>The kinds by the words that configuration and rule packs use.</summary>
    public static IReadOnlyDictionary<string, CalloutKind> KindNames { get; } =
        Enum.GetValues<CalloutKind>().ToDictionary(k => k.Name);

    /// <summary>What holds where the configuration adds nothing.</summary>
    public static CalloutForms Default { get; } = new(
        new Dictionary<string, CalloutComponent>(StringComparer.Ordinal)
        {
            ["Callout"] = new("Callout", null),
            ["Aside"] = new("Aside", null),
            ["Admonition"] = new("Admonition", null),
            ["Alert"] = new("Alert", null),
            ["Note"] = new("Note", CalloutKind.Note),
            ["Info"] = new("Info", CalloutKind.Info),
            ["Tip"] = new("Tip", CalloutKind.Tip),
            ["Important"] = new("Important", CalloutKind.Important),
            ["Caution"] = new("Caution", CalloutKind.Caution),
            ["Warning"] = new("Warning", CalloutKind.Warning),
            ["Danger"] = new("Danger", CalloutKind.Danger),
        },
        new Dictionary<string, CalloutKind>(StringComparer.Ordinal)
        {
            ["note"] = CalloutKind.Note,
            ["secondary"] = CalloutKind.Note,
            ["info"] = CalloutKind.Info,
            ["default"] = CalloutKind.Note,
            ["tip"] = CalloutKind.Tip,
            ["idea"] = CalloutKind.Tip,
            ["success"] = CalloutKind.Success,
            ["important"] = CalloutKind.Important,
            ["caution"] = CalloutKind.Caution,
            ["warning"] = CalloutKind.Warning,
            ["warn"] = CalloutKind.Warning,
            ["danger"] = CalloutKind.Danger,
            ["error"] = CalloutKind.Danger,
            ["critical"] = CalloutKind.Danger,
        },
        new Dictionary<string, CalloutKind>(StringComparer.Ordinal)
        {
            ["note"] = CalloutKind.Note,
            ["tip"] = CalloutKind.Tip,
            ["important"] = CalloutKind.Important,
            ["caution"] = CalloutKind.Caution,
            ["warning"] = CalloutKind.Warning,
            ["danger"] = CalloutKind.Danger,
            ["примечание"] = CalloutKind.Note,
            ["совет"] = CalloutKind.Tip,
            ["важно"] = CalloutKind.Important,
            ["осторожно"] = CalloutKind.Caution,
            ["внимание"] = CalloutKind.Warning,
            ["предупреждение"] = CalloutKind.Warning,
            ["опасно"] = CalloutKind.Danger,
        });

    /// <summary>The kind a word means in an attribute, a directive or an alert; <see langword="null"/> for a word that means none.</summary>
    public CalloutKind? FindKind(string word) =>
        Kinds.TryGetValue(word.Trim().ToLowerInvariant(), out var kind) ? kind : null;

    /// <summary>The kind a bold label means, with or without its colon or exclamation mark.</summary>
    public CalloutKind? FindLabel(string label) =>
        Labels.TryGetValue(label.Trim().TrimEnd(':', '!', '.', ' ').ToLowerInvariant(), out var kind) ? kind : null;
}
