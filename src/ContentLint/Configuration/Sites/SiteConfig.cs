// The object that a site's configuration exports, computed as far as it is data. Calls of functions of other packages - an
// integration, a preset - are kept with what they are given.

using ContentLint.Astro.Scripts;
using ContentLint.Astro.Zod;
using ContentLint.Data;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads configurations of sites.</summary>
internal static class SiteConfig
{
    /// <summary>The exported object; <see langword="null"/> where that cannot be told.</summary>
    public static ObjectValue? Read(SourceText script) => Unwrap(new ScriptEvaluator(ScriptParser.Read(script.Text), new ZodReader(), keepsCalls: true).Default);

    /// <summary>The value itself, where it is imported from a file of data beside the configuration, or from a script there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="folder">The configuration's folder.</param>
    /// <param name="load">Gives files by path.</param>
    public static ScriptValue? Follow(ScriptValue? value, string folder, Func<string, SourceText?> load)
    {
        if (value is not KnownValue { Name: ['.', ..] name } || name.IndexOf('#') is not (> 0 and var hash))
            return value;

        var (path, member) = (FilePath.Combine(folder, name.Substring(0, hash)), name.Substring(hash + 1));
        if (path.EndsWith(".json", StringComparison.Ordinal))
            return load(path) is { } data && member == "default" && JsonReader.Read(MappedText.Whole(data)).Root is DataMapping root ? ToValue(root) : value;
        var script = ModuleEndings.Candidates(path, ModuleEndings.Scripts).Select(load).FirstOrDefault(s => s is not null);
        if (script is null)
            return value;

        var evaluator = new ScriptEvaluator(ScriptParser.Read(script.Text), new ZodReader(), keepsCalls: true);
        return (member == "default" ? evaluator.Default : evaluator.Find(member)) ?? value;
    }

    // Its members, whose values nobody asks for.
    private static ObjectValue ToValue(DataMapping data) => new([.. data.Properties.Select(p => new KeyValuePair<string, ScriptValue>(p.Key, PlainValue.Undefined))], IsWhole: true);

    /// <summary>The characters of a configuration that make a value; <see langword="null"/> where they are not known.</summary>
    public static TextSpan? SpanOf(ScriptValue? value) => value switch
    {
        FunctionValue { Function.Span: { IsEmpty: false } span } => span,
        UnknownValue { Span: { IsEmpty: false } span } => span,
        ListValue { Items: [var first, ..] } => SpanOf(first),
        _ => null,
    };

    /// <summary>The package that a value comes from: a plugin by itself, called, named, or with its options in a list; <see langword="null"/> for none.</summary>
    public static string? PackageOf(ScriptValue? value) => value switch
    {
        PlainValue { Value: string name } => name,
        KnownValue known when known.Name.IndexOf('#') is var hash && hash > 0 => known.Name.Substring(0, hash),
        MadeValue made when made.Function.IndexOf('#') is var hash && hash > 0 => made.Function.Substring(0, hash),
        ListValue { Items: [var first, ..] } => PackageOf(first),
        _ => null,
    };

    /// <summary>The options that a plugin is given; <see langword="null"/> for none, and where they cannot be told.</summary>
    public static ObjectValue? OptionsOf(ScriptValue? value) => value switch
    {
        MadeValue { Arguments: [ObjectValue options, ..] } => options,
        ListValue { Items: [_, ObjectValue options, ..] } => options,
        _ => null,
    };

    /// <summary>The items of a list; none where there is no such entry, <see langword="null"/> where they cannot be told.</summary>
    public static IReadOnlyList<ScriptValue>? ItemsOf(ObjectValue? options, string key) => options?[key] switch
    {
        null or PlainValue { Value: null or DBNull } => options is null or { IsWhole: true } ? [] : null,
        ListValue list => [.. list.Items.SelectMany(WithoutChoice).Where(i => i is not PlainValue { Value: false or null or DBNull })],
        ChoiceValue { First: ListValue first, Second: ListValue second } => [.. first.Items.Concat(second.Items).SelectMany(WithoutChoice).Where(i => i is not PlainValue { Value: false or null or DBNull })],
        _ => null,
    };

    // Whatever may be there counts.
    private static IEnumerable<ScriptValue> WithoutChoice(ScriptValue item) =>
        item is ChoiceValue choice ? WithoutChoice(choice.First).Concat(WithoutChoice(choice.Second)) : [item];

    /// <summary>The texts of a list; <see langword="null"/> where an item is something else.</summary>
    public static IReadOnlyList<string>? TextsOf(ListValue list)
    {
        string[] texts = [.. list.Items.Select(i => (i as PlainValue)?.Value).OfType<string>()];
        return texts.Length == list.Items.Count ? texts : null;
    }

    // defineConfig({…}), an object, a function that returns one.
    private static ObjectValue? Unwrap(ScriptValue? value) => value switch
    {
        ObjectValue config => config,
        MadeValue { Arguments: [ObjectValue config, ..] } => config,
        _ => null,
    };
}
