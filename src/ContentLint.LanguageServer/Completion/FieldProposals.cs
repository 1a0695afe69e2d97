using ContentLint.Data;
using ContentLint.LanguageServer.Hover;
using ContentLint.LanguageServer.Protocol;
using ContentLint.Schema;

namespace ContentLint.LanguageServer.Completion;

/// <summary>Keys and values that a schema knows.</summary>
internal static class FieldProposals
{
    /// <summary>What may be meant at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="root">The fields of the whole.</param>
    public static Proposals Find(YamlCaret place, IReadOnlyList<SchemaField> root)
    {
        var (fields, list) = At(root, place.Path);
        if (place.Key is { } key)
            return new Proposals(place.Start, fields.FirstOrDefault(f => f.Name == key) is { } field ? Values(field) : []);

        var keys = fields.Where(f => !place.Siblings.Contains(f.Name) && f.Name != "$schema").Select(Key);
        return new Proposals(place.Start, [.. place.IsItem && list is not null ? Values(list) : [], .. keys]);
    }

    /// <summary>The field at the end of a path; <see langword="null"/> where the schema knows none.</summary>
    public static SchemaField? FieldAt(IReadOnlyList<SchemaField> root, IReadOnlyList<string> path) => At(root, path).Field;

    private static (IReadOnlyList<SchemaField> Fields, SchemaField? Field) At(IReadOnlyList<SchemaField> root, IReadOnlyList<string> path)
    {
        var (fields, field) = (root, (SchemaField?)null);
        foreach (var key in path)
        {
            field = fields.FirstOrDefault(f => f.Name == key);
            fields = field is null ? [] : field.Fields.Count > 0 ? field.Fields : field.Items?.Fields ?? [];
        }

        return (fields, field);
    }

    private static Proposal Key(SchemaField field) => new(field.Name + ": ", CompletionKind.Field)
    {
        Label = field.Name,
        Detail = (field.IsRequired ? "required" : null, FieldDescription.TypeOf(field)) switch
        {
            ({ } required, { } type) => $"{type}, {required}",
            var (required, type) => type ?? required,
        },
        Documentation = FieldDescription.Of(field),
    };

    private static IReadOnlyList<Proposal> Values(SchemaField field)
    {
        var values = field.Values.Count > 0 ? field.Values : field.Items?.Values ?? [];
        if (values.Count == 0)
            values = field.Examples.Count > 0 ? field.Examples : field.Items?.Examples ?? [];
        return [.. values.Select(v => new Proposal(v.Text, CompletionKind.Value) { Detail = v.Kind == DataKind.String ? null : v.Kind.ToString().ToLowerInvariant() })];
    }
}
