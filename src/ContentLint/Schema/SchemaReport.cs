// From raw disagreements to one diagnostic a mistake:
// - of alternatives, the one that came closest speaks;
// - a misspelt field is one mistake, not an unknown field and a missing one;
// - a value of the wrong type is not also too short, unlisted and malformed.

using ContentLint.Data;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>Applies a schema and reports what an author must change.</summary>
internal sealed class SchemaReport
{
    private const int MostComparisons = 500_000;
    private const long MostWeight = 1_000_000;

    private readonly SchemaSite _site;
    private readonly JsonSchema _schema;
    private readonly List<Diagnostic> _diagnostics = [];

    // Slips: the entry that is misspelt, and what was meant.
    private readonly Dictionary<DataProperty, string> _misspelt = [];
    private readonly HashSet<(DataNode Mapping, string Name)> _explained = [];

    // A schema with thousands of names, and a value with as many that are none of them: some get no suggestion.
    private readonly Dictionary<Subschema, IReadOnlyDictionary<string, Subschema>> _fields = [];
    private readonly Dictionary<(Subschema Schema, DataMapping Mapping), string[]> _free = [];
    private readonly Dictionary<IReadOnlyList<IReadOnlyList<SchemaError>>, long> _weights = [];
    private int _comparisons = MostComparisons;

    private SchemaReport(JsonSchema schema, SchemaSite site)
    {
        _schema = schema;
        _site = site;
    }

    /// <summary>Checks a value; without one, a mapping without fields.</summary>
    public static IReadOnlyList<Diagnostic> Check(JsonSchema schema, DataNode? root, SchemaSite site)
    {
        root = root is null or { Kind: DataKind.Null } ? new DataMapping(root?.Span ?? site.MissingAt, []) : root;
        var result = schema.Validate(root);
        var diagnostics = result.IsValid ? [] : new SchemaReport(schema, site).Report(result.Errors);
        return schema.IsZod && root is DataMapping mapping ? [.. diagnostics, .. Dropped(schema, mapping, site, diagnostics)] : diagnostics;
    }

    // Fields that zod leaves out without a word. A `slug` names the page, whatever the schema knows.
    private static IEnumerable<Diagnostic> Dropped(JsonSchema schema, DataMapping mapping, SchemaSite site, IReadOnlyList<Diagnostic> reported)
    {
        if (!SchemaProperties.AreAll(schema.Root, out var fields))
            return [];

        var places = new HashSet<TextSpan>(reported.Select(d => d.Location.Span));
        var free = fields.Keys.Where(k => mapping.Find(k) is null && k != "$schema").ToArray();
        var comparisons = MostComparisons;
        return [.. from property in mapping.Properties
                   where property.Key is not ("slug" or "$schema") && !fields.ContainsKey(property.Key) && !places.Contains(property.KeySpan)
                   select SchemaDiagnostics.DroppedField(site.Source, property, DidYouMean.Suggest(property.Key, free, ref comparisons))];
    }

    /// <summary>Whether a mapping without fields satisfies a schema, so that a value may as well be left out.</summary>
    public static bool IsSatisfiedByNothing(JsonSchema schema) => schema.Validate(new DataMapping(default, [])).IsValid;

    private List<Diagnostic> Report(IEnumerable<SchemaError> errors)
    {
        var mistakes = WithoutFollowUps([.. errors.SelectMany(Expand)]);
        FindSlips(mistakes);
        var unknown = new HashSet<DataProperty>();
        foreach (var error in mistakes)
        {
            if (error.Kind == SchemaErrorKind.Required && _explained.Contains((error.Node, error.Name!)))
                continue;
            if (error.Property is not null && error.Kind == SchemaErrorKind.UnknownProperty && !unknown.Add(error.Property))
                continue;

            _diagnostics.Add(SchemaDiagnostics.Of(error, _site, MeantBy(error), KnownFields(error), ref _comparisons));
        }

        foreach (var slip in _misspelt.Where(s => !unknown.Contains(s.Key)))
            _diagnostics.Add(SchemaDiagnostics.UnknownField(_site.Source, slip.Key, "", slip.Value, isCertain: true, []));
        return [.. _diagnostics.OrderBy(d => d.Location.Span).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    // Alternatives.

    private IEnumerable<SchemaError> Expand(SchemaError error)
    {
        if (error.Kind is not (SchemaErrorKind.AnyOf or SchemaErrorKind.OneOf) || error.Branches.Count == 0)
            return [error];

        if (CommonType(error) is { } byType)
            return [byType];
        if (CommonValues(error) is { } byValue)
            return [byValue];

        return Closest(error).SelectMany(Expand);
    }

    // All alternatives want another type: the types together are what is expected.
    private static SchemaError? CommonType(SchemaError error) =>
        error.Branches.All(b => b is [{ Kind: SchemaErrorKind.Type } type] && ReferenceEquals(type.Node, error.Node))
            ? error with { Kind = SchemaErrorKind.Type, Branches = error.Branches }
            : null;

    // All alternatives want another value at one place: the values together are what is allowed there.
    private static SchemaError? CommonValues(SchemaError error)
    {
        var byBranch = error.Branches.Select(b => b.Where(e => e.Kind is SchemaErrorKind.Const or SchemaErrorKind.Enum).ToArray()).ToArray();
        var node = byBranch[0].FirstOrDefault(e => byBranch.All(b => b.Any(o => ReferenceEquals(o.Node, e.Node))))?.Node;
        if (node is null)
            return null;

        var same = byBranch.Select(b => b.First(e => ReferenceEquals(e.Node, node))).ToArray();
        var values = same.SelectMany(e => e.Expected is DataSequence list && e.Kind == SchemaErrorKind.Enum ? list.Items : [e.Expected!]).ToArray();
        return same[0] with { Kind = SchemaErrorKind.Enum, Expected = new DataSequence(default, values) };
    }

    private IReadOnlyList<SchemaError> Closest(SchemaError error) =>
        error.Branches.OrderBy(b => b.Sum(e => Weight(e, error.Node))).First();

    // How far a value is from an alternative: another type is worse than another kind of thing, which is worse than a slip.
    private long Weight(SchemaError error, DataNode node) => error.Kind switch
    {
        SchemaErrorKind.Type when ReferenceEquals(error.Node, node) => 1000,
        SchemaErrorKind.Const or SchemaErrorKind.Enum => 100,
        SchemaErrorKind.Type => 20,
        SchemaErrorKind.Required or SchemaErrorKind.UnknownProperty => 10,
        SchemaErrorKind.Date when ReferenceEquals(error.Node, node) => error.Node.Kind == DataKind.String ? 900 : 1000,
        SchemaErrorKind.Format when error.Expected is DataScalar { Text: "date" } => 8,
        SchemaErrorKind.AnyOf or SchemaErrorKind.OneOf when error.Branches.Count > 0 => LeastWeight(error),
        _ => 9,
    };

    // Alternatives within alternatives are asked once a level: each has its weight once.
    private long LeastWeight(SchemaError error)
    {
        if (!_weights.TryGetValue(error.Branches, out var weight))
            _weights.Add(error.Branches, weight = Math.Min(MostWeight, error.Branches.Min(b => b.Sum(e => Weight(e, error.Node)))));
        return weight;
    }

    // One mistake of a value hides the others.

    private static List<SchemaError> WithoutFollowUps(List<SchemaError> errors)
    {
        var best = new Dictionary<DataNode, int>();
        foreach (var error in errors.Where(e => Rank(e.Kind) < int.MaxValue))
            best[error.Node] = Math.Min(Rank(error.Kind), best.TryGetValue(error.Node, out var rank) ? rank : int.MaxValue);

        var seen = new HashSet<(DataNode, SchemaErrorKind, string?)>();
        return [.. errors.Where(e => (Rank(e.Kind) == int.MaxValue || Rank(e.Kind) == best[e.Node]) && seen.Add((e.Node, e.Kind, e.Name)))];
    }

    private static int Rank(SchemaErrorKind kind) => kind switch
    {
        SchemaErrorKind.Type or SchemaErrorKind.Date => 0,
        SchemaErrorKind.Const or SchemaErrorKind.Enum => 1,
        SchemaErrorKind.Format => 2,
        SchemaErrorKind.Pattern => 3,
        SchemaErrorKind.MinLength or SchemaErrorKind.MaxLength or SchemaErrorKind.Minimum or SchemaErrorKind.Maximum
            or SchemaErrorKind.ExclusiveMinimum or SchemaErrorKind.ExclusiveMaximum or SchemaErrorKind.MultipleOf => 4,
        _ => int.MaxValue,
    };

    // Misspelt fields.

    private void FindSlips(List<SchemaError> mistakes)
    {
        foreach (var group in mistakes.Where(e => e.Kind == SchemaErrorKind.Required).GroupBy(e => e.Node))
        {
            var mapping = (DataMapping)group.Key;
            var known = group.Select(SchemaOf).Distinct().SelectMany(s => FieldsOf(s).Keys);
            var knownNames = new HashSet<string>(known.Concat(group.Select(e => e.Name!)), StringComparer.Ordinal);
            var missing = group.Select(e => e.Name!).Distinct().ToList();
            foreach (var property in mapping.Properties.Where(p => !knownNames.Contains(p.Key)))
            {
                if (DidYouMean.Suggest(property.Key, missing, ref _comparisons) is not { } meant)
                    continue;

                missing.Remove(meant);
                _misspelt[property] = meant;
                _explained.Add((mapping, meant));
            }
        }
    }

    private string? MeantBy(SchemaError error)
    {
        if (error.Property is null || error.Node is not DataMapping mapping)
            return null;

        return _misspelt.TryGetValue(error.Property, out var meant)
            ? meant
            : DidYouMean.Suggest(error.Property.Key, FreeFields(SchemaOf(error), mapping), ref _comparisons);
    }

    private IReadOnlyDictionary<string, Subschema> FieldsOf(Subschema schema)
    {
        if (!_fields.TryGetValue(schema, out var fields))
            _fields.Add(schema, fields = SchemaProperties.Of(schema));
        return fields;
    }

    // The fields a mapping does not have yet; asked for once for each of its unknown ones.
    private string[] FreeFields(Subschema schema, DataMapping mapping)
    {
        if (!_free.TryGetValue((schema, mapping), out var free))
            _free.Add((schema, mapping), free = [.. FieldsOf(schema).Keys.Where(k => mapping.Find(k) is null)]);
        return free;
    }

    private IReadOnlyDictionary<string, Subschema> KnownFields(SchemaError error) =>
        error.Kind is SchemaErrorKind.Required or SchemaErrorKind.UnknownProperty
            ? FieldsOf(SchemaOf(error))
            : new Dictionary<string, Subschema>();

    // A part of an `allOf` knows less of the root's fields than the whole schema does.
    private Subschema SchemaOf(SchemaError error) => error.Path.Length == 0 ? _schema.Root : error.Schema;
}
