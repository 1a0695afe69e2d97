// The object that a site's configuration exports, computed as far as it is data. Calls of functions of other packages - an
// integration, a preset - are kept with what they are given.

using ContentLint.Astro.Scripts;
using ContentLint.Astro.Zod;
using ContentLint.Text;

namespace ContentLint.Configuration.Sites;

/// <summary>Reads configurations of sites.</summary>
internal static class SiteConfig
{
    /// <summary>The exported object; <see langword="null"/> where that cannot be told.</summary>
    public static ObjectValue? Read(SourceText script) => Unwrap(new ScriptEvaluator(ScriptParser.Read(script.Text), new ZodReader(), keepsCalls: true).Default);

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
        ListValue list => [.. list.Items.Where(i => i is not PlainValue { Value: false or null or DBNull })],
        _ => null,
    };

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
