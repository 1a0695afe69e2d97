// From the keywords as they are written to the keywords as they are applied. A keyword whose value has the wrong shape
// is reported and left out; the rest of the schema counts. Keywords nobody knows are annotations.

using ContentLint.Data;
using ContentLint.Schema.Formats;
using ContentLint.Schema.Keywords;
using ContentLint.Schema.Patterns;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

/// <summary>Compiles the keywords of one schema.</summary>
internal sealed class KeywordCompiler(SchemaLoader loader, SchemaResource resource, DataMapping schema, SchemaOptions options)
{
    private readonly List<SchemaKeyword> _keywords = [];

    private bool IsDraft7 => resource.Dialect.IsDraft7;

    public IReadOnlyList<SchemaKeyword> Compile()
    {
        if (Text("$ref") is { } reference)
        {
            _keywords.Add(loader.Refer(reference, resource));

            // In draft 7 nothing counts beside a reference.
            if (IsDraft7)
                return _keywords;
        }

        if (!IsDraft7 && Text("$dynamicRef") is { } dynamicReference)
            _keywords.Add(loader.ReferDynamically(dynamicReference, resource));
        if (resource.Dialect.Validates)
            AddAssertions();
        AddFormat();
        AddLogic();
        AddObjectKeywords();
        AddArrayKeywords();
        IReadOnlyList<SchemaKeyword> keywords = [.. _keywords.Where(k => !k.IsLast), .. _keywords.Where(k => k.IsLast)];
        return options.IsZod ? ZodKeywords.Apply(schema, keywords) : keywords;
    }

    private void AddAssertions()
    {
        AddType();
        if (List("enum") is { } values)
            _keywords.Add(new EnumKeyword(values));
        if (schema["const"] is { } value)
            _keywords.Add(new ConstKeyword(value));
        AddLimit("minimum", limit => new RangeKeyword(limit, SchemaErrorKind.Minimum));
        AddLimit("maximum", limit => new RangeKeyword(limit, SchemaErrorKind.Maximum));
        AddLimit("exclusiveMinimum", limit => new RangeKeyword(limit, SchemaErrorKind.ExclusiveMinimum));
        AddLimit("exclusiveMaximum", limit => new RangeKeyword(limit, SchemaErrorKind.ExclusiveMaximum));
        AddMultipleOf();
        AddLimit("minLength", limit => new LengthKeyword(limit, isMinimum: true, countsUnits: options.IsZod), isCount: true);
        AddLimit("maxLength", limit => new LengthKeyword(limit, isMinimum: false, countsUnits: options.IsZod), isCount: true);
        AddLimit("minItems", limit => new ItemCountKeyword(limit, isMinimum: true), isCount: true);
        AddLimit("maxItems", limit => new ItemCountKeyword(limit, isMinimum: false), isCount: true);
        AddLimit("minProperties", limit => new PropertyCountKeyword(limit, isMinimum: true), isCount: true);
        AddLimit("maxProperties", limit => new PropertyCountKeyword(limit, isMinimum: false), isCount: true);
        if (schema["uniqueItems"] is DataScalar { Value: true })
            _keywords.Add(new UniqueItemsKeyword());
        AddPattern();
        if (Names("required") is { } names)
            _keywords.Add(new RequiredKeyword(names));
        if (!IsDraft7 && Map("dependentRequired") is { } dependent)
            _keywords.Add(new DependentRequiredKeyword([.. dependent.Properties.Select(p => (p.Key, new RequiredKeyword(NamesIn(p.Value) ?? [])))]));
    }

    private void AddType()
    {
        if (schema.Find("type") is not { } type)
            return;

        var names = type.Value is DataSequence list ? list.Items : [type.Value];
        var known = new List<string>();
        foreach (var name in names)
        {
            if (name is DataScalar { Value: string text } && TypeKeyword.Names.Contains(text))
                known.Add(text);
            else
                ReportType(name);
        }

        if (known.Count == names.Count)
            _keywords.Add(new TypeKeyword(known, datesAreTexts: !options.IsZod));
    }

    private void ReportType(DataNode name)
    {
        var text = name is DataScalar scalar ? scalar.Text : "";
        var meant = DidYouMean.Suggest(text, TypeKeyword.Names);
        Report(name.Span, $"'{text}' is no type.", meant is null ? (Message)$"The types are {string.Join(", ", TypeKeyword.Names):types}." : $"Did you mean '{meant}'?");
    }

    private void AddLimit(string name, Func<DataScalar, SchemaKeyword> make, bool isCount = false)
    {
        if (schema.Find(name) is not { } property)
            return;

        if (property.Value is not DataScalar { Value: double value } limit)
            Report(property.Value.Span, $"'{name}' must be a number.");
        else if (isCount && (value < 0 || Math.Floor(value) != value))
            Report(property.Value.Span, $"'{name}' must be a whole number, 0 or more.");
        else
            _keywords.Add(make(limit));
    }

    private void AddMultipleOf()
    {
        if (schema["multipleOf"] is DataScalar { Value: double value } divisor && value > 0)
            _keywords.Add(new MultipleOfKeyword(divisor));
        else if (schema["multipleOf"] is { } other)
            Report(other.Span, "'multipleOf' must be a number above 0.");
    }

    private void AddPattern()
    {
        if (Text("pattern") is { } pattern && Regex(pattern.Text, pattern.Span, IgnoresCase) is { } regex)
            _keywords.Add(new PatternKeyword(regex, pattern));
    }

    private bool IgnoresCase => options.IsZod && schema[ZodKeywords.PatternFlags] is DataScalar { Text: "i" };

    private EcmaRegex? Regex(string pattern, TextSpan span, bool ignoreCase = false)
    {
        if (EcmaRegex.TryParse(pattern, ignoreCase, out var regex, out var error))
        {
            loader.Patterns.Add((regex, resource.Source, span));
            return regex;
        }

        Report(span, $"The regular expression cannot be read: {error}");
        return null;
    }

    private void AddFormat()
    {
        if ((options.AssertFormats || resource.Dialect.AssertsFormat)
            && Text("format") is { } name
            && FindFormat(name.Text) is { } isValid)
        {
            _keywords.Add(new FormatKeyword(name, isValid));
        }
    }

    private Func<string, bool>? FindFormat(string name) => options.IsZod
        ? ZodFormats.Find(name, schema[ZodKeywords.FormatOptions] is DataScalar variations ? variations.Text : "")
        : FormatTable.Find(name);

    private void AddLogic()
    {
        if (Schemas("allOf") is { } all)
            _keywords.Add(new AllOfKeyword(all));
        if (Schemas("anyOf") is { } any)
            _keywords.Add(new AlternativesKeyword(any, exactlyOne: false));
        if (Schemas("oneOf") is { } one)
            _keywords.Add(new AlternativesKeyword(one, exactlyOne: true));
        if (Schema("not") is { } not)
            _keywords.Add(new NotKeyword(not));
        var (then, otherwise) = (Schema("then"), Schema("else"));
        if (Schema("if") is { } condition)
            _keywords.Add(new IfKeyword(condition, then, otherwise));
    }

    private void AddObjectKeywords()
    {
        var named = Map("properties")?.Properties.ToDictionary(p => p.Key, p => loader.Compile(p.Value, resource), StringComparer.Ordinal);
        var matching = new List<(EcmaRegex Pattern, Subschema Schema)>();
        foreach (var property in Map("patternProperties")?.Properties ?? [])
        {
            if (Regex(property.Key, property.KeySpan) is { } pattern)
                matching.Add((pattern, loader.Compile(property.Value, resource)));
        }

        var additional = Schema("additionalProperties");
        if (named is not null || matching.Count > 0 || additional is not null)
            _keywords.Add(new PropertiesKeyword(named ?? [], matching, additional));
        if (Schema("propertyNames") is { } names)
            _keywords.Add(new PropertyNamesKeyword(names));
        if (!IsDraft7 && Map("dependentSchemas") is { } dependent)
            _keywords.Add(new DependentSchemasKeyword([.. dependent.Properties.Select(p => (p.Key, loader.Compile(p.Value, resource)))]));
        if (Map("dependencies") is { } dependencies)
            AddDependencies(dependencies);
        if (!IsDraft7 && Schema("unevaluatedProperties") is { } unevaluated)
            _keywords.Add(new UnevaluatedPropertiesKeyword(unevaluated));
    }

    private void AddDependencies(DataMapping dependencies)
    {
        var lists = dependencies.Properties.Where(p => p.Value is DataSequence).ToArray();
        if (lists.Length > 0)
            _keywords.Add(new DependentRequiredKeyword([.. lists.Select(p => (p.Key, new RequiredKeyword(NamesIn(p.Value) ?? [])))]));
        if (lists.Length < dependencies.Properties.Count)
        {
            _keywords.Add(new DependentSchemasKeyword(
                [.. dependencies.Properties.Where(p => p.Value is not DataSequence).Select(p => (p.Key, loader.Compile(p.Value, resource)))]));
        }
    }

    private void AddArrayKeywords()
    {
        var isTuple = schema["items"] is DataSequence;
        var first = isTuple ? Schemas("items") : IsDraft7 ? null : Schemas("prefixItems");
        var rest = isTuple ? Schema("additionalItems") : Schema("items");
        if (first is not null || rest is not null)
            _keywords.Add(new ItemsKeyword(first ?? [], rest));
        if (Schema("contains") is { } contains)
        {
            var minimum = IsDraft7 ? null : Count("minContains");
            var maximum = IsDraft7 ? null : Count("maxContains");
            _keywords.Add(new ContainsKeyword(contains, minimum ?? 1, maximum ?? double.PositiveInfinity, marksItems: !IsDraft7));
        }

        if (!IsDraft7 && Schema("unevaluatedItems") is { } unevaluated)
            _keywords.Add(new UnevaluatedItemsKeyword(unevaluated));
    }

    private double? Count(string name) => resource.Dialect.Validates && schema[name] is DataScalar { Value: double value } ? value : null;

    private Subschema? Schema(string name) => schema[name] is { } node ? loader.Compile(node, resource) : null;

    private Subschema[]? Schemas(string name) =>
        List(name) is { } list ? [.. list.Items.Select(item => loader.Compile(item, resource))] : null;

    private DataScalar[]? Names(string name) => schema[name] is { } node ? NamesIn(node) : null;

    private DataScalar[]? NamesIn(DataNode node)
    {
        if (node is DataSequence list && list.Items.All(i => i is DataScalar { Value: string }))
            return [.. list.Items.Cast<DataScalar>()];

        Report(node.Span, "This must be a list of field names.");
        return null;
    }

    private DataScalar? Text(string name) => Of<DataScalar>(name, s => s.Value is string, "a text");

    private DataSequence? List(string name) => Of<DataSequence>(name, _ => true, "a list");

    private DataMapping? Map(string name) => Of<DataMapping>(name, _ => true, "a mapping");

    private T? Of<T>(string name, Func<T, bool> fits, Message expected)
        where T : DataNode
    {
        if (schema[name] is not { } node || node.Kind == DataKind.Invalid)
            return null;
        if (node is T typed && fits(typed))
            return typed;

        Report(node.Span, $"'{name}' must be {expected}.");
        return null;
    }

    private void Report(TextSpan span, Message message, Message? help = null) =>
        loader.Diagnostics.Add(SchemaDiagnostics.InvalidSchema(resource.Source, span, message, help));
}
