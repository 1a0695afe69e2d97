// `src/content.config.ts`, read and not run: the collections it exports, where their lessons are and what their front
// matter must be.

using ContentLint.Astro.Scripts;
using ContentLint.Astro.Zod;
using ContentLint.Data;

namespace ContentLint.Astro;

/// <summary>A collection of lessons.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Base">The folder of its lessons, relative to the site's.</param>
/// <param name="Glob">Which files there are lessons; <see langword="null"/> for all but those whose names start with an underscore.</param>
/// <param name="Schema">What its front matter must be, as JSON Schema; <see langword="null"/> when it may be anything.</param>
/// <param name="IsComplete">Whether the schema says all that the site asks for.</param>
internal sealed record ContentCollection(string Name, string Base, AstroGlob? Glob, DataMapping? Schema, bool IsComplete)
{
    /// <summary>Whether the configuration makes the ids of its lessons itself.</summary>
    public bool HasOwnIds { get; init; }

    /// <summary>The fields that are paths of images: <c>cover</c>, <c>hero.image</c>, <c>gallery.*.src</c> for each of a list.</summary>
    public IReadOnlyList<string> ImageFields { get; init; } = [];
}

/// <summary>What a content configuration says.</summary>
/// <param name="Collections">Its collections of lessons; data files are left out.</param>
/// <param name="Problems">The collections that are not understood.</param>
/// <param name="SchemaProblems">The parts of schemas that are not understood.</param>
internal sealed record ContentConfig(
    IReadOnlyList<ContentCollection> Collections, IReadOnlyList<Diagnostic> Problems, IReadOnlyList<Diagnostic> SchemaProblems)
{
    /// <summary>Reads a configuration; never fails.</summary>
    public static ContentConfig Read(SourceText source) => new ContentConfigReader(source).Read();
}

/// <summary>Reads one file.</summary>
internal sealed class ContentConfigReader
{
    private const int MostImageFields = 100;
    private const int MostDepth = 8;

    private readonly SourceText _source;
    private readonly ScriptEvaluator _evaluator;
    private readonly ZodReader _zod = new();
    private readonly List<Diagnostic> _problems = [];

    public ContentConfigReader(SourceText source)
    {
        _source = source;
        _evaluator = new ScriptEvaluator(ScriptParser.Read(source.Text), _zod);
    }

    public ContentConfig Read()
    {
        var collections = new List<ContentCollection>();
        switch (_evaluator.Find("collections"))
        {
            case ObjectValue exported:
                foreach (var (name, value) in exported.Members.Select(m => (m.Key, m.Value)))
                    ReadCollection(name, value, collections);
                if (!exported.IsWhole)
                    Report(TextSpan.At(0), "Some of the collections come from elsewhere: their lessons are not checked against a schema.");
                break;
            case UnknownValue unknown:
                Report(unknown.Span, "The collections cannot be told without running this: no lesson is checked against a schema.");
                break;
        }

        return new ContentConfig(collections, _problems, [.. _zod.Problems.Select(NotUnderstood)]);
    }

    private void ReadCollection(string name, ScriptValue value, List<ContentCollection> collections)
    {
        if (value is MadeValue { Function: "defineCollection", Arguments: [ObjectValue definition] })
        {
            if (Place(name, definition) is { } place)
                collections.Add(Make(name, definition, place));
        }
        else if (value is UnknownValue unknown)
        {
            Report(unknown.Span, $"The collection '{name}' cannot be told without running this: its lessons are not checked against a schema.");
        }
    }

    // Where the lessons are; nothing for a collection of data.
    private (string Base, AstroGlob? Glob)? Place(string name, ObjectValue definition)
    {
        switch (definition["loader"])
        {
            case null:
                return definition.Text("type") == "data" ? null : ("src/content/" + name, null);
            case MadeValue { Function: "docsLoader" }:
                return ("src/content/docs", AstroGlob.TryParse(["**/[^_]*.{md,mdx,mdoc,markdown}"]));
            case MadeValue { Function: "glob", Arguments: [ObjectValue options] } loader:
                return PlaceOfGlob(name, options, loader.Span);
            case MadeValue or FunctionValue or ObjectValue:
                return null;
            case UnknownValue unknown:
                Report(unknown.Span, $"What this loads is not known: the lessons of '{name}' are not checked against a schema.");
                return null;
            default:
                return null;
        }
    }

    private (string Base, AstroGlob? Glob)? PlaceOfGlob(string name, ObjectValue options, TextSpan span)
    {
        string[]? patterns = options["pattern"] switch
        {
            PlainValue { Value: string one } => [one],
            ListValue list when list.Items.All(i => i is PlainValue { Value: string }) => [.. list.Items.Select(i => (string)((PlainValue)i).Value!)],
            _ => null,
        };
        var folder = options["base"] is null ? "." : options.Text("base");
        if (patterns is not null && folder is not null && AstroGlob.TryParse(patterns) is { } glob)
            return (folder, glob);

        Report(span, $"The files this loads cannot be told: the lessons of '{name}' are not checked against a schema.");
        return null;
    }

    private ContentCollection Make(string name, ObjectValue definition, (string Base, AstroGlob? Glob) place)
    {
        var hasOwnIds = definition["loader"] is MadeValue { Arguments: [ObjectValue options, ..] } && (!options.IsWhole || options["generateId"] is not null);
        return MakeWithSchema(name, definition, place) with { HasOwnIds = hasOwnIds };
    }

    private ContentCollection MakeWithSchema(string name, ObjectValue definition, (string Base, AstroGlob? Glob) place)
    {
        var schema = definition["schema"];
        if (schema is FunctionValue function)
            schema = _evaluator.Invoke(function, [new ObjectValue([new("image", new KnownValue("image"))], IsWhole: true)]);
        if (schema is null)
            return new ContentCollection(name, place.Base, place.Glob, null, IsComplete: true);

        var emitter = new ZodEmitter();
        var type = _zod.AsType(schema, schema is UnknownValue { Span: var span } ? span : TextSpan.At(0));
        var emitted = emitter.EmitRoot(type);
        return new ContentCollection(name, place.Base, place.Glob, emitted, emitter.IsComplete) { ImageFields = [.. ImagesIn(type, "", 0).Take(MostImageFields)] };
    }

    // A union may take the same text for something else.
    private static IEnumerable<string> ImagesIn(ZodType type, string path, int depth) => depth > MostDepth ? [] : type switch
    {
        { IsImage: true } => [path],
        { Kind: ZodKind.Object } => type.Fields.SelectMany(f => ImagesIn(f.Type, path.Length == 0 ? f.Name : $"{path}.{f.Name}", depth + 1)),
        { Kind: ZodKind.Array, Items: [var item, ..] } => ImagesIn(item, path + ".*", depth + 1),
        _ => [],
    };

    private Diagnostic NotUnderstood(TextSpan span) => new(
        AstroDescriptors.NotUnderstood, _source.GetLocation(span),
        "This part of the schema cannot be told without running it: any value is accepted here.",
        "Run 'astro sync': the schema it writes to .astro/collections is used then.");

    private void Report(TextSpan span, Message message) =>
        _problems.Add(new Diagnostic(AstroDescriptors.NotUnderstood, _source.GetLocation(span), message));
}
