using ContentLint.Data;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Packages.Tests;

/// <summary>A YAML file of a CI server, read with the engine's own reader.</summary>
internal static class CiFile
{
    /// <summary>Reads a file of the repository; it must be without mistakes.</summary>
    public static DataNode Read(params string[] path)
    {
        var source = SourceText.FromBytes(path[^1], File.ReadAllBytes(System.IO.Path.Combine([Repository.Root, .. path])));
        var document = YamlReader.Read(MappedText.Whole(source));
        Assert.That(document.Diagnostics.Select(d => d.ToString()), Is.Empty);
        return document.Root!;
    }

    extension(DataNode node)
    {
        /// <summary>The value under a key.</summary>
        public DataNode Get(string key) => node.Find(key) ?? throw new AssertionException($"There is no '{key}'.");

        /// <summary>The value under a key; <see langword="null"/> without one.</summary>
        public DataNode? Find(string key) => ((DataMapping)node).Properties.FirstOrDefault(p => p.Key == key)?.Value;

        /// <summary>A mapping's keys and values.</summary>
        public IEnumerable<(string Key, DataNode Value)> Entries => ((DataMapping)node).Properties.Select(p => (p.Key, p.Value));

        /// <summary>A sequence's items.</summary>
        public IEnumerable<DataNode> Items => ((DataSequence)node).Items;

        /// <summary>A scalar as text.</summary>
        public string Text => ((DataScalar)node).Text;
    }
}
