// One message a kind of disagreement: what is expected and what is there.

using ContentLint.Data;
using ContentLint.Schema.Formats;
using ContentLint.Schema.Keywords;
using ContentLint.Schema.Validation;

namespace ContentLint.Schema;

internal static partial class SchemaDiagnostics
{
    private const int MaximumFieldsListed = 12;
    private const string DateFormat = "date";

    /// <summary>The diagnostic of one error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="site">What the value is in its file.</param>
    /// <param name="meant">For an unknown field, the name that was probably meant.</param>
    /// <param name="fields">For an unknown or missing field, the fields the schema knows.</param>
    /// <param name="comparisons">How many words may still be compared in search of the one that was meant.</param>
    public static Diagnostic Of(SchemaError error, SchemaSite site, string? meant, IReadOnlyDictionary<string, Subschema> fields, ref int comparisons) => error.Kind switch
    {
        SchemaErrorKind.Required => MissingField(error, site, fields),
        SchemaErrorKind.UnknownProperty => UnknownField(
            site.Source, error.Property!, error.Path, meant, meant is not null && IsCertain(error.Property!.Key, meant, fields.Keys), fields.Keys),
        SchemaErrorKind.NotAllowed when error.Key is not null =>
            Make(SchemaDescriptors.UnknownField, site, error.Key.KeySpan, $"The field {Name(error.Path):field} is not allowed here."),
        SchemaErrorKind.PropertyName =>
            Make(SchemaDescriptors.UnknownField, site, error.Property!.KeySpan, $"'{error.Name}' is no name a field can have here."),
        SchemaErrorKind.Type => WrongType(error, site),
        SchemaErrorKind.Enum => NotListed(error, site, ((DataSequence)error.Expected!).Items, ref comparisons),
        SchemaErrorKind.Const => NotListed(error, site, [error.Expected!], ref comparisons),
        SchemaErrorKind.Pattern => Make(
            SchemaDescriptors.PatternMismatch, site, error.Node.Span,
            $"{Subject(error, site):subject} must match {ValueWords.Shorten(Text(error.Expected)):pattern}, but it is {ValueWords.Of(error.Node):value}.", Describe(error)),
        SchemaErrorKind.Format => WrongFormat(error, site),
        SchemaErrorKind.Date => WrongDate(error, site),
        SchemaErrorKind.Minimum or SchemaErrorKind.Maximum or SchemaErrorKind.ExclusiveMinimum
            or SchemaErrorKind.ExclusiveMaximum or SchemaErrorKind.MultipleOf => OutOfRange(error, site),
        SchemaErrorKind.AnyOf or SchemaErrorKind.OneOf or SchemaErrorKind.Not or SchemaErrorKind.NotAllowed => NoAlternative(error, site),
        _ => WrongLength(error, site),
    };

    /// <summary>A field that no schema knows, on its key.</summary>
    public static Diagnostic UnknownField(
        SourceText source, DataProperty property, string path, string? meant, bool isCertain, IEnumerable<string> fields)
    {
        var listed = fields.Take(MaximumFieldsListed + 1).ToArray();
        var names = string.Join(", ", listed.Take(MaximumFieldsListed));
        var help = meant is not null ? (Message)$"Did you mean '{meant}'?"
            : listed.Length == 0 ? null
            : listed.Length > MaximumFieldsListed ? (Message)$"The fields are {names}, …." : $"The fields are {names}.";
        var field = ValueWords.Shorten(property.Key);
        return new Diagnostic(
            SchemaDescriptors.UnknownField, source.GetLocation(property.KeySpan),
            path.Length == 0 ? (Message)$"There is no field '{field}'." : $"There is no field '{field}' in {Name(path):parent}.",
            help,
            fixes: meant is null ? null : SchemaFixes.Rename(source, property, meant, isCertain));
    }

    /// <summary>A lesson without front matter whose schema requires some.</summary>
    public static Diagnostic MissingFrontMatter(SourceText source, JsonSchema schema)
    {
        var required = schema.Validate(new DataMapping(default, [])).Errors.Where(e => e.Kind == SchemaErrorKind.Required).Select(e => e.Name!).Distinct().ToArray();
        var fields = SchemaProperties.Of(schema.Root);
        var line = source.LineBreak;
        var lines = required.Select(name => $"{name}: {SchemaFixes.Placeholder(fields.TryGetValue(name, out var field) ? field : null)}{line}");
        return new Diagnostic(
            SchemaDescriptors.MissingFrontMatter, source.GetLocation(TextSpan.At(0)), "The lesson has no front matter.",
            $"Start it with '---', the fields {string.Join(", ", required):fields}, and '---'.",
            fixes: [new CodeFix("Insert front matter", FixSafety.Unsafe, TextEdit.Insert(0, $"---{line}{string.Concat(lines)}---{line}{line}"))]);
    }

    /// <summary>A field that an Astro site leaves out, on its key.</summary>
    public static Diagnostic DroppedField(SourceText source, DataProperty property, string? meant) => new(
        SchemaDescriptors.DroppedField, source.GetLocation(property.KeySpan),
        $"The collection has no field '{ValueWords.Shorten(property.Key):field}', so the site drops it.",
        meant is null ? (Message)"Add it to the collection's schema, or delete it." : $"Did you mean '{meant}'?",
        fixes: meant is null ? null : SchemaFixes.Rename(source, property, meant, isCertain: false));

    private static Diagnostic MissingField(SchemaError error, SchemaSite site, IReadOnlyDictionary<string, Subschema> fields)
    {
        var field = fields.TryGetValue(error.Name!, out var known) ? known : null;
        var expected = field is null ? null : SchemaWords.Expected(field);
        var span = error.Path.Length == 0 ? site.MissingAt : error.Key?.KeySpan ?? FirstCharacter(error.Node.Span);
        var fix = error.Path.Length == 0 && site.InsertAt is { } offset ? SchemaFixes.Insert(site.Source, offset, error.Name!, field) : null;
        return new Diagnostic(
            SchemaDescriptors.MissingField, site.Source.GetLocation(span),
            error.Path.Length == 0
                ? expected is null ? (Message)$"The field '{error.Name}' is missing." : $"The field '{error.Name}' is missing ({expected})."
                : expected is null ? (Message)$"The field '{error.Name}' is missing in {Name(error.Path):parent}." : $"The field '{error.Name}' is missing in {Name(error.Path):parent} ({expected}).",
            OwnWords(field is null ? null : SchemaWords.Follow(field).Description ?? field.Description),
            fixes: fix is null ? null : [fix]);
    }

    private static Diagnostic WrongType(SchemaError error, SchemaSite site)
    {
        var types = Types(error).Distinct().ToArray();
        return Make(
            SchemaDescriptors.WrongType, site, PlaceOf(error),
            $"{Subject(error, site):subject} must be {ValueWords.Or(types.Select(SchemaWords.OfType)):types}, but it is {ValueWords.Of(error.Node):value}.",
            YamlNote(error.Node, types) ?? Describe(error),
            SchemaFixes.ToType(site.Source, error.Node, types));
    }

    private static IEnumerable<string> Types(SchemaError error) =>
        error.Branches.Count > 0
            ? error.Branches.SelectMany(b => b.SelectMany(Types))
            : error.Schema.Find<Keywords.TypeKeyword>()?.Types ?? [];

    // Why a value that looks like a text is none.
    private static Message? YamlNote(DataNode node, string[] types)
    {
        if (!types.Contains("string") || node is not DataScalar { IsQuoted: false, Text.Length: > 0 } scalar)
            return null;

        return scalar.Value is double number && JavaScriptNumber.ToString(number) != scalar.Text
            ? (Message)$"YAML reads {scalar.Text} as the number {JavaScriptNumber.ToString(number):number}. Put it in quotes to keep it a text."
            : "Put it in quotes to keep it a text.";
    }

    private static Diagnostic NotListed(SchemaError error, SchemaSite site, IReadOnlyList<DataNode> values, ref int comparisons)
    {
        var texts = values.OfType<DataScalar>().Where(v => v.Kind == DataKind.String).Select(v => v.Text);
        var meant = error.Node is DataScalar scalar && values.Count <= comparisons ? DidYouMean.Suggest(scalar.Text, texts) : null;
        comparisons -= Math.Min(values.Count, comparisons);
        var words = error.Schema.Find<Keywords.EnumKeyword>() is { } keyword && ReferenceEquals(keyword.Values, error.Expected) ? keyword.Words : ValueWords.List(values);
        Message expected = values.Count == 1 ? ValueWords.Value(values[0]) : $"one of {words:values}";
        return Make(
            SchemaDescriptors.NotAllowedValue, site, PlaceOf(error),
            $"{Subject(error, site):subject} must be {expected}, but it is {ValueWords.Of(error.Node):value}.",
            meant is null ? Describe(error) : (Message)$"Did you mean '{meant}'?",
            meant is null ? null : SchemaFixes.Replace(site.Source, error.Node, meant, IsCertain(((DataScalar)error.Node).Text, meant, texts)));
    }

    private static Diagnostic WrongFormat(SchemaError error, SchemaSite site)
    {
        var format = Text(error.Expected);
        Message word = format switch
        {
            "date" or "date-time" => "a date",
            "time" => "a time",
            "email" or "idn-email" => "a mail address",
            "uri" or "iri" => "a full address",
            "uri-reference" or "iri-reference" => "an address",
            "hostname" or "idn-hostname" => "a host name",
            "regex" => "a regular expression",
            "uuid" => "a UUID",
            _ => (Message)$"of the format '{format}'",
        };
        return Make(
            SchemaDescriptors.WrongFormat, site, PlaceOf(error),
            $"{Subject(error, site):subject} must be {word} such as {FormatTable.Example(format):example}, but it is {ValueWords.Of(error.Node):value}.",
            Describe(error),
            format is "date" or "date-time" ? SchemaFixes.ToDate(site.Source, error.Node) : null);
    }

    // Astro wants a date that YAML has made, so one in quotes is none, unless the site converts it.
    private static Diagnostic WrongDate(SchemaError error, SchemaSite site)
    {
        var isQuotedDate = error.Node is DataScalar { IsQuoted: true } scalar && DateFormats.IsDate(scalar.Text);
        return Make(
            SchemaDescriptors.WrongFormat, site, PlaceOf(error),
            $"{Subject(error, site):subject} must be a date such as {FormatTable.Example(DateFormat):example}, but it is {ValueWords.Of(error.Node):value}.",
            isQuotedDate ? (Message)"Remove the quotes: in quotes it is a text." : Describe(error),
            SchemaFixes.ToDate(site.Source, error.Node));
    }

    private static Diagnostic OutOfRange(SchemaError error, SchemaSite site)
    {
        var limit = ValueWords.Value(error.Expected!);
        var rule = error.Kind switch
        {
            SchemaErrorKind.Minimum => (Message)$"at least {limit}",
            SchemaErrorKind.Maximum => $"at most {limit}",
            SchemaErrorKind.ExclusiveMinimum => $"more than {limit}",
            SchemaErrorKind.ExclusiveMaximum => $"less than {limit}",
            _ => $"a multiple of {limit}",
        };
        return Make(
            SchemaDescriptors.OutOfRange, site, PlaceOf(error), $"{Subject(error, site):subject} must be {rule}, but it is {ValueWords.Value(error.Node):value}.", Describe(error));
    }

    private static Diagnostic WrongLength(SchemaError error, SchemaSite site)
    {
        var subject = Subject(error, site);
        var limit = error.Expected is DataScalar { Value: double number } ? (long)number : 0;
        var message = error.Kind switch
        {
            SchemaErrorKind.MinLength or SchemaErrorKind.MaxLength => WrongCharacters(error.Kind, subject, limit, Length(error.Node)),
            SchemaErrorKind.MinItems or SchemaErrorKind.MaxItems => WrongEntries(error.Kind, subject, limit, Items(error.Node)),
            SchemaErrorKind.MinProperties or SchemaErrorKind.MaxProperties => WrongFields(error.Kind, subject, limit, Items(error.Node)),
            SchemaErrorKind.UniqueItems => $"{subject} repeats an earlier entry of the list.",
            SchemaErrorKind.Contains => $"{subject} has no entry of the kind it needs, or too few.",
            _ => $"{subject} has too many entries of one kind.",
        };
        return Make(SchemaDescriptors.WrongLength, site, PlaceOf(error), message, Describe(error));
    }

    private static Message WrongCharacters(SchemaErrorKind kind, Message subject, long limit, long count) => kind == SchemaErrorKind.MinLength
        ? limit == 1 ? (Message)$"{subject} must have at least 1 character, but it has {count}." : $"{subject} must have at least {limit} characters, but it has {count}."
        : limit == 1 ? (Message)$"{subject} must have at most 1 character, but it has {count}." : $"{subject} must have at most {limit} characters, but it has {count}.";

    private static Message WrongEntries(SchemaErrorKind kind, Message subject, long limit, long count) => kind == SchemaErrorKind.MinItems
        ? limit == 1 ? (Message)$"{subject} must have at least 1 entry, but it has {count}." : $"{subject} must have at least {limit} entries, but it has {count}."
        : limit == 1 ? (Message)$"{subject} must have at most 1 entry, but it has {count}." : $"{subject} must have at most {limit} entries, but it has {count}.";

    private static Message WrongFields(SchemaErrorKind kind, Message subject, long limit, long count) => kind == SchemaErrorKind.MinProperties
        ? limit == 1 ? (Message)$"{subject} must have at least 1 field, but it has {count}." : $"{subject} must have at least {limit} fields, but it has {count}."
        : limit == 1 ? (Message)$"{subject} must have at most 1 field, but it has {count}." : $"{subject} must have at most {limit} fields, but it has {count}.";

    private static Diagnostic NoAlternative(SchemaError error, SchemaSite site) => Make(
        SchemaDescriptors.NoAlternative, site, PlaceOf(error),
        error.Kind switch
        {
            SchemaErrorKind.OneOf => (Message)$"{Subject(error, site):subject} fits several forms of which only one may apply.",
            SchemaErrorKind.Not => $"{Subject(error, site):subject} must not be {ValueWords.Of(error.Node):value}.",
            _ => $"{Subject(error, site):subject} cannot have this value.",
        },
        Describe(error));

    // Words.

    private static Message Subject(SchemaError error, SchemaSite site) => error.Path.Length == 0 ? "The front matter" : Name(error.Path, startsSentence: true);

    private static Message Name(string path, bool startsSentence = false)
    {
        var bracket = path.LastIndexOf('[');
        if (bracket < 0 || path[path.Length - 1] != ']' || !int.TryParse(path.Substring(bracket + 1).TrimEnd(']'), out var index))
            return $"'{path}'";

        var list = path.Substring(0, bracket);
        return startsSentence ? (Message)$"Entry {index + 1:number} of '{list}'" : $"entry {index + 1:number} of '{list}'";
    }

    private static Message? Describe(SchemaError error) => OwnWords(error.Path.Length == 0 ? null : error.Schema.Description);

    // What the schema's author says of a field.
    private static Message? OwnWords(string? description) => description is null ? null : Message.FromString(description);

    private static long Length(DataNode node) => Keywords.LengthKeyword.CountCharacters(((DataScalar)node).Text);

    private static long Items(DataNode node) => node is DataSequence list ? list.Items.Count : ((DataMapping)node).Properties.Count;

    private static string Text(DataNode? node) => node is DataScalar scalar ? scalar.Text : "";

    // A value that is left out has no characters: its key stands for it. A long one would drown the line.
    private static TextSpan PlaceOf(SchemaError error)
    {
        if (error.Node.Span.IsEmpty || error.Node is DataMapping or DataSequence)
            return error.Key?.KeySpan ?? FirstCharacter(error.Node.Span);

        return error.Node.Span;
    }

    private static TextSpan FirstCharacter(TextSpan span) => TextSpan.FromLength(span.Start, Math.Min(1, span.Length));

    // One slip, and nothing else is as close.
    private static bool IsCertain(string written, string meant, IEnumerable<string> candidates) =>
        DidYouMean.Distance(written, meant) <= 1 && candidates.Count(c => Math.Abs(c.Length - written.Length) <= 1 && DidYouMean.Distance(written, c) <= 1) <= 1;

    private static Diagnostic Make(
        DiagnosticDescriptor descriptor, SchemaSite site, TextSpan span, Message message, Message? help = null, CodeFix[]? fixes = null) =>
        new(descriptor, site.Source.GetLocation(span), message, help, fixes: fixes);
}
