// What may be written at a place of a diagram: the text before it is read, and the parser asked what it takes at its end. A
// parser that has no list of that is asked word by word, whether it takes it for something else than any name. So what is
// offered is what the parser reads there, and nothing has to be known here of where a word may stand.

using ContentLint.Mermaid.Grammars;

namespace ContentLint.Mermaid;

/// <summary>Finds what a diagram may go on with.</summary>
internal static class ExpectedWords
{
    // As long as a text may be that Mermaid draws; each word costs a reading of it.
    private const int LongestText = 50_000;

    /// <summary>The words of the language that may stand at a position, and whether a name may.</summary>
    /// <param name="content">The diagram's text.</param>
    /// <param name="position">Where the word begins; what stands behind does not count.</param>
    /// <param name="options">What the site sets.</param>
    public static (IReadOnlyList<string> Words, bool MayBeName) At(MappedText content, int position, MermaidOptions options)
    {
        var before = content.Slice(new TextSpan(0, position));
        var line = before.Text.AsSpan(before.Text.LastIndexOf('\n') + 1).Trim();
        if (position > LongestText || line.StartsWith("%%".AsSpan(), StringComparison.Ordinal))
            return ([], false);

        var probe = new Probe();
        var type = MermaidParser.Parse(before, options, probe).Type;
        if (probe.IsAtBeginning)
            return ([.. DiagramVocabulary.Headers.Where(h => DiagramTypes.Detect(h, options.Major) is not null)], false);
        if (type is null || probe.Words is not null)
            return (probe.Words ?? [], probe.MayBeName);

        var vocabulary = DiagramVocabulary.Of(type.Id);
        var words = line.IsEmpty || line[line.Length - 1] == ';' ? vocabulary.Statements : vocabulary.Others;
        return Try(before, options, words);
    }

    private static (IReadOnlyList<string> Words, bool MayBeName) Try(MappedText before, MermaidOptions options, string[] words)
    {
        // By what stands behind a word: what a name of its length is taken for.
        var names = new Dictionary<(int, string), (int Kind, int Start)?>();
        var taken = new List<string>();
        foreach (var entry in words)
        {
            var bar = entry.IndexOf('|');
            var (word, behind) = bar < 0 ? (entry, " x") : (entry.Substring(0, bar), entry.Substring(bar + 1));
            var read = Ask(before, options, word, behind);
            if (read.Taken is null || (bar >= 0 && read.IsRefused))
                continue;
            if (!names.TryGetValue((word.Length, behind), out var name))
                names.Add((word.Length, behind), name = Ask(before, options, new string('q', word.Length), behind).Taken);
            if (read.Taken != name)
                taken.Add(word);
        }

        return (taken, Ask(before, options, "q", "").Taken is not null);
    }

    private static Probe Ask(MappedText before, MermaidOptions options, string word, string behind)
    {
        var probe = new Probe(word.Length + behind.Length);
        MermaidParser.Parse(before.Rewrite([new Replacement(TextSpan.At(before.Text.Length), word + behind)]), options, probe);
        return probe;
    }
}
