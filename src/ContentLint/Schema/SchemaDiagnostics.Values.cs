// One message a kind of disagreement: what is expected and what is there.

using ContentLint.Data;
using ContentLint.Diagnostics;
using ContentLint.Schema.Formats;
using ContentLint.Text;

namespace ContentLint.Schema;

internal static partial class SchemaDiagnostics
{
    private const int MaximumFieldsListed = 12;

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
            Make(SchemaDescriptors.UnknownField, site, error.Key.KeySpan, $"The field {Name(error.Path)} is not allowed here."),
        SchemaErrorKind.PropertyName =>
            Make(SchemaDescriptors.UnknownField, site, error.Property!.KeySpan, $"'{error.Name}' is no name a field can have here."),
        SchemaErrorKind.Type => WrongType(error, site),
        SchemaErrorKind.Enum => NotListed(error, site, ((DataSequence)error.Expected!).Items, ref comparisons),
        SchemaErrorKind.Const => NotListed(error, site, [error.Expected!], ref comparisons),
        SchemaErrorKind.Pattern => Make(
            SchemaDescriptors.PatternMismatch, site, error.Node.Span,
            $"{Subject(error, site)} must match {SchemaWords.Shorten(Text(error.Expected))}, but it is {SchemaWords.Of(error.Node)}.", Describe(error)),
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
        var help = meant is not null ? $"Did you mean '{meant}'?"
            : listed.Length == 0 ? null
            : $"The fields are {string.Join(", ", listed.Take(MaximumFieldsListed))}{(listed.Length > MaximumFieldsListed ? ", …" : "")}.";
        var where = path.Length == 0 ? "" : $" in {Name(path)}";
        return new Diagnostic(
            SchemaDescriptors.UnknownField, source.GetLocation(property.KeySpan), $"There is no field '{SchemaWords.Shorten(property.Key)}'{where}.", help,
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
            $"Start it with '---', the fields {string.Join(", ", required)}, and '---'.",
            fixes: [new CodeFix("Insert front matter", FixSafety.Unsafe, TextEdit.Insert(0, $"---{line}{string.Concat(lines)}---{line}{line}"))]);
    }

    /// <summary>A field that an Astro site leaves out, on its key.</summary>
    public static Diagnostic DroppedField(SourceText source, DataProperty property, string? meant) => new(
        SchemaDescriptors.DroppedField, source.GetLocation(property.KeySpan),
        $"The collection has no field '{SchemaWords.Shorten(property.Key)}', so the site drops it.",
        meant is null ? "Add it to the collection's schema, or delete it." : $"Did you mean '{meant}'?",
        fixes: meant is null ? null : SchemaFixes.Rename(source, property, meant, isCertain: false));

    private static Diagnostic MissingField(SchemaError error, SchemaSite site, IReadOnlyDictionary<string, Subschema> fields)
    {
        var field = fields.TryGetValue(error.Name!, out var known) ? known : null;
        var expected = field is null ? null : SchemaWords.Expected(field);
        var where = error.Path.Length == 0 ? "" : $" in {Name(error.Path)}";
        var span = error.Path.Length == 0 ? site.MissingAt : error.Key?.KeySpan ?? FirstCharacter(error.Node.Span);
        var fix = error.Path.Length == 0 && site.InsertAt is { } offset ? SchemaFixes.Insert(site.Source, offset, error.Name!, field) : null;
        return new Diagnostic(
            SchemaDescriptors.MissingField, site.Source.GetLocation(span),
            $"The field '{error.Name}' is missing{where}{(expected is null ? "" : $" ({expected})")}.",
            field is null ? null : SchemaWords.Follow(field).Description ?? field.Description,
            fixes: fix is null ? null : [fix]);
    }

    private static Diagnostic WrongType(SchemaError error, SchemaSite site)
    {
        var types = Types(error).Distinct().ToArray();
        return Make(
            SchemaDescriptors.WrongType, site, PlaceOf(error),
            $"{Subject(error, site)} must be {SchemaWords.Or(types.Select(SchemaWords.OfType))}, but it is {SchemaWords.Of(error.Node)}.",
            YamlNote(error.Node, types) ?? Describe(error),
            SchemaFixes.ToType(site.Source, error.Node, types));
    }

    private static IEnumerable<string> Types(SchemaError error) =>
        error.Branches.Count > 0
            ? error.Branches.SelectMany(b => b.SelectMany(Types))
            : error.Schema.Find<Keywords.TypeKeyword>()?.Types ?? [];

    // Why a value that looks like a text is none.
    private static string? YamlNote(DataNode node, string[] types)
    {
        if (!types.Contains("string") || node is not DataScalar { IsQuoted: false, Text.Length: > 0 } scalar)
            return null;

        var shown = scalar.Value is double number && JavaScriptNumber.ToString(number) != scalar.Text
            ? $"YAML reads {scalar.Text} as the number {JavaScriptNumber.ToString(number)}. "
            : "";
        return $"{shown}Put it in quotes to keep it a text.";
    }

    private static Diagnostic NotListed(SchemaError error, SchemaSite site, IReadOnlyList<DataNode> values, ref int comparisons)
    {
        var texts = values.OfType<DataScalar>().Where(v => v.Kind == DataKind.String).Select(v => v.Text);
        var meant = error.Node is DataScalar scalar && values.Count <= comparisons ? DidYouMean.Suggest(scalar.Text, texts) : null;
        comparisons -= Math.Min(values.Count, comparisons);
        var words = error.Schema.Find<Keywords.EnumKeyword>() is { } keyword && ReferenceEquals(keyword.Values, error.Expected) ? keyword.Words : SchemaWords.List(values);
        var expected = values.Count == 1 ? SchemaWords.Value(values[0]) : $"one of {words}";
        return Make(
            SchemaDescriptors.NotAllowedValue, site, PlaceOf(error),
            $"{Subject(error, site)} must be {expected}, but it is {SchemaWords.Of(error.Node)}.",
            meant is null ? Describe(error) : $"Did you mean '{meant}'?",
            meant is null ? null : SchemaFixes.Replace(site.Source, error.Node, meant, IsCertain(((DataScalar)error.Node).Text, meant, texts)));
    }

    private static Diagnostic WrongFormat(SchemaError error, SchemaSite site)
    {
        var format = Text(error.Expected);
        var word = format switch
        {
            "date" or "date-time" => "a date",
            "time" => "a time",
            "email" or "idn-email" => "a mail address",
            "uri" or "iri" => "a full address",
            "uri-reference" or "iri-reference" => "an address",
            "hostname" or "idn-hostname" => "a host name",
            "regex" => "a regular expression",
            "uuid" => "a UUID",
            _ => $"of the format '{format}'",
        };
        return Make(
            SchemaDescriptors.WrongFormat, site, PlaceOf(error),
            $"{Subject(error, site)} must be {word} such as {FormatTable.Example(format)}, but it is {SchemaWords.Of(error.Node)}.",
            Describe(error),
            format is "date" or "date-time" ? SchemaFixes.ToDate(site.Source, error.Node) : null);
    }

    // Astro wants a date that YAML has made, so one in quotes is none, unless the site converts it.
    private static Diagnostic WrongDate(SchemaError error, SchemaSite site)
    {
        var isQuotedDate = error.Node is DataScalar { IsQuoted: true } scalar && DateFormats.IsDate(scalar.Text);
        return Make(
            SchemaDescriptors.WrongFormat, site, PlaceOf(error),
            $"{Subject(error, site)} must be a date such as {FormatTable.Example("date")}, but it is {SchemaWords.Of(error.Node)}.",
            isQuotedDate ? "Remove the quotes: in quotes it is a text." : Describe(error),
            SchemaFixes.ToDate(site.Source, error.Node));
    }

    private static Diagnostic OutOfRange(SchemaError error, SchemaSite site)
    {
        var limit = SchemaWords.Value(error.Expected!);
        var rule = error.Kind switch
        {
            SchemaErrorKind.Minimum => $"at least {limit}",
            SchemaErrorKind.Maximum => $"at most {limit}",
            SchemaErrorKind.ExclusiveMinimum => $"more than {limit}",
            SchemaErrorKind.ExclusiveMaximum => $"less than {limit}",
            _ => $"a multiple of {limit}",
        };
        return Make(
            SchemaDescriptors.OutOfRange, site, PlaceOf(error), $"{Subject(error, site)} must be {rule}, but it is {SchemaWords.Value(error.Node)}.", Describe(error));
    }

    private static Diagnostic WrongLength(SchemaError error, SchemaSite site)
    {
        var limit = error.Expected is DataScalar scalar ? scalar.Text : "";
        var message = error.Kind switch
        {
            SchemaErrorKind.MinLength => $"must have at least {Count(limit, "character")}, but it has {Length(error.Node)}",
            SchemaErrorKind.MaxLength => $"must have at most {Count(limit, "character")}, but it has {Length(error.Node)}",
            SchemaErrorKind.MinItems => $"must have at least {Count(limit, "entry")}, but it has {Items(error.Node)}",
            SchemaErrorKind.MaxItems => $"must have at most {Count(limit, "entry")}, but it has {Items(error.Node)}",
            SchemaErrorKind.MinProperties => $"must have at least {Count(limit, "field")}, but it has {Items(error.Node)}",
            SchemaErrorKind.MaxProperties => $"must have at most {Count(limit, "field")}, but it has {Items(error.Node)}",
            SchemaErrorKind.UniqueItems => "repeats an earlier entry of the list",
            SchemaErrorKind.Contains => "has no entry of the kind it needs, or too few",
            _ => "has too many entries of one kind",
        };
        return Make(SchemaDescriptors.WrongLength, site, PlaceOf(error), $"{Subject(error, site)} {message}.", Describe(error));
    }

    private static Diagnostic NoAlternative(SchemaError error, SchemaSite site) => Make(
        SchemaDescriptors.NoAlternative, site, PlaceOf(error),
        error.Kind switch
        {
            SchemaErrorKind.OneOf => $"{Subject(error, site)} fits several forms of which only one may apply.",
            SchemaErrorKind.Not => $"{Subject(error, site)} must not be {SchemaWords.Of(error.Node)}.",
            _ => $"{Subject(error, site)} cannot have this value.",
        },
        Describe(error));

    // Words.

    private static string Subject(SchemaError error, SchemaSite site) => error.Path.Length == 0 ? site.Name : Name(error.Path, startsSentence: true);

    private static string Name(string path, bool startsSentence = false)
    {
        var bracket = path.LastIndexOf('[');
        return bracket >= 0 && path[path.Length - 1] == ']' && int.TryParse(path.Substring(bracket + 1).TrimEnd(']'), out var index)
            ? $"{(startsSentence ? "Entry" : "entry")} {index + 1} of '{path.Substring(0, bracket)}'"
            : $"'{path}'";
    }

    private static string? Describe(SchemaError error) => error.Path.Length == 0 ? null : error.Schema.Description;

    private static string Count(string number, string word) =>
        number == "1" ? $"1 {word}" : word == "entry" ? $"{number} entries" : $"{number} {word}s";

    private static string Length(DataNode node) => Keywords.LengthKeyword.CountCharacters(((DataScalar)node).Text).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Items(DataNode node) =>
        (node is DataSequence list ? list.Items.Count : ((DataMapping)node).Properties.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);

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
        DiagnosticDescriptor descriptor, SchemaSite site, TextSpan span, string message, string? help = null, CodeFix[]? fixes = null) =>
        new(descriptor, site.Source.GetLocation(span), message, help, fixes: fixes);
}
