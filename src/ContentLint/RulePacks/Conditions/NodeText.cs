using ContentLint.Lessons;
using ContentLint.RulePacks.Words;

namespace ContentLint.RulePacks.Conditions;

/// <summary>The words of nodes that have some of their own.</summary>
internal static class NodeText
{
    /// <summary>A node's words; <see langword="null"/> for one that has none.</summary>
    public static MappedText? Of(LessonNode node) => node switch
    {
        Heading heading => heading.Text,
        Section { Heading: { } heading } => heading.Text,
        Link link => link.Text,
        ListItem item => item.Text,
        Emphasis emphasis => emphasis.Text,
        Sentence sentence => sentence.Text,
        TextRun run => run.Text,
        Comment comment => comment.Content,
        Callout callout => callout.Title,
        CodeBlock block => block.Content,
        Diagram diagram => diagram.Content,
        _ => null,
    };
}

/// <summary>The lines of code blocks.</summary>
internal static class CodeLines
{
    /// <summary>How many lines a block has.</summary>
    public static int Count(CodeBlock block)
    {
        var text = block.Content.Text;
        var lines = text.Count(c => c == '\n');
        return text.Length > 0 && text[text.Length - 1] != '\n' ? lines + 1 : lines;
    }

    /// <summary>The length of a block's longest line.</summary>
    public static int Longest(CodeBlock block)
    {
        var (longest, start, text) = (0, 0, block.Content.Text);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n')
                continue;

            longest = Math.Max(longest, i - start);
            start = i + 1;
        }

        return longest;
    }
}
