// YAML as the sites read it: js-yaml 4 with its default schema, or the library of the site's builder.
//
// A site builder rejects a block exactly when js-yaml does, and what an author's value becomes is js-yaml's decision
// too. Both depend on how it walks over the characters: when a colon ends a key, when a deeper line still belongs to a
// value, how far a quoted string may reach to the left. YamlDotNet's scanner decides some of these differently (it
// rejects a continuation line of a quoted string in column 1, and a comment right after a quote), stops at the first
// error, and so can neither agree nor recover. Hence a reader of our own.
//
// What js-yaml accepts gets its value and no error. What it rejects gets at least one error, then the reader goes on
// behind the broken line, so that one run names all mistakes and the fields that stand can still be judged.

using ContentLint.Data;
using ContentLint.Yaml.JsYaml;
using ContentLint.Yaml.Yaml2;

namespace ContentLint.Yaml;

/// <summary>What a YAML text says, and what is wrong with it.</summary>
/// <param name="Root">The value; <see langword="null"/> when the text holds nothing but space and comments.</param>
/// <param name="Diagnostics">The mistakes in the order of the text.</param>
internal sealed record YamlDocument(DataNode? Root, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads YAML into a tree that knows its places in the file.</summary>
internal static class YamlReader
{
    /// <summary>Reads a text that holds one YAML document. Never throws, whatever the text.</summary>
    public static YamlDocument Read(MappedText slice) => Read(slice, YamlLibrary.JsYaml4);

    /// <summary>Reads a text that holds one YAML document as a builder's library does. Never throws, whatever the text.</summary>
    public static YamlDocument Read(MappedText slice, YamlLibrary library) => library switch
    {
        YamlLibrary.Yaml2 => Composer.Read(slice),
        _ => DocumentReader.Read(slice, Dialect.Of(library), mostDocuments: 1),
    };

    /// <summary>Reads a text of any number of documents for its mistakes; the value is the last one's. Never throws, whatever the text.</summary>
    public static YamlDocument ReadStream(MappedText slice) => DocumentReader.Read(slice, Dialect.Version4, mostDocuments: int.MaxValue);
}
