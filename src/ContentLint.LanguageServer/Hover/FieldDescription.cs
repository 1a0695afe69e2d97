using System.Text;
using ContentLint.Schema;

namespace ContentLint.LanguageServer.Hover;

/// <summary>Says in Markdown what a schema says of a field.</summary>
internal static class FieldDescription
{
    // A list of all countries is no help in a box.
    private const int MostValues = 30;
    private const int MostExamples = 4;

    /// <summary>The field's name, title, meaning, type and values.</summary>
    public static string Of(SchemaField field)
    {
        var text = new StringBuilder($"**{field.Name}**");
        if (field.Title is { } title && title != field.Name)
            text.Append(": ").Append(title);
        if (field.Description is { } description)
            text.Append("\n\n").Append(description.Trim());
        string[] facts = [.. FactsOf(field)];
        if (facts.Length > 0)
            text.Append("\n\n").AppendJoin(" · ", facts);
        return text.ToString();
    }

    /// <summary>Its type in a word or two; <see langword="null"/> where the schema does not say.</summary>
    public static string? TypeOf(SchemaField field)
    {
        var types = string.Join(" or ", field.Types.Where(t => t != "null"));
        var form = field.Format is { } format ? types.Length == 0 ? format : $"{types} ({format})" : types;
        return form.Length > 0 ? form : null;
    }

    private static IEnumerable<string> FactsOf(SchemaField field)
    {
        if (TypeOf(field) is { } type)
            yield return type;
        var values = field.Values.Count > 0 ? field.Values : field.Items?.Values ?? [];
        if (values.Count is > 0 and <= MostValues)
            yield return "one of " + string.Join(", ", values.Select(v => $"`{v.Text}`"));
        else if (values.Count == 0 && field.Examples.Count > 0)
            yield return "such as " + string.Join(", ", field.Examples.Take(MostExamples).Select(v => $"`{v.Text}`"));
        if (field.IsRequired)
            yield return "required";
        if (field.Default is { } value)
            yield return $"`{value}` where it is missing";
    }
}
