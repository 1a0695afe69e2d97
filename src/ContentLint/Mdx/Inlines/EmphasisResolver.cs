// Emphasis: which runs of `*`, `_` and `~` pair up.
//
// A run that can close looks back for the nearest run that can open: of the same character for `*` and `_`, of the same
// length for `~`. What lies between becomes the child of a new node, and runs in there that are still alone become text.
// The two kinds do not see into each other's nodes; whichever comes first in the text pairs first, and inside a node
// strikethrough goes before emphasis. That is the reference's order, and it decides which of two overlapping pairs wins.

using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Mdx.Inlines;

/// <summary>Turns the delimiter runs of one container into emphasis and text.</summary>
/// <param name="chunk">The characters.</param>
/// <param name="hasStrikes">Whether there are runs of <c>~</c> among them.</param>
internal sealed class EmphasisResolver(TextChunk chunk, bool hasStrikes)
{
    /// <summary>Resolves all runs among a container's children.</summary>
    /// <param name="container">The container.</param>
    /// <param name="first">The character of the first run.</param>
    public void Resolve(ContainerInline container, char first)
    {
        if (first == '~')
            ResolveStrikethrough(container);
        ResolveEmphasis(container);
        if (first != '~')
            ResolveStrikethrough(container);
        ToText(container);
    }

    private void ResolveEmphasis(ContainerInline container)
    {
        var open = new OpenRuns();
        for (var run = LinkRuns(container); run is not null;)
        {
            if (run.CanClose && open.FindFor(run) is { } opener)
            {
                run = Wrap(opener, run, open);
                continue;
            }

            open.Add(run);
            run = run.Next;
        }
    }

    // Makes the node and gives the run to go on with.
    private DelimiterRun? Wrap(DelimiterRun opener, DelimiterRun closer, OpenRuns open)
    {
        var use = opener.Length > 1 && closer.Length > 1 ? 2 : 1;
        var group = new EmphasisInline { DelimiterChar = closer.Character, DelimiterCount = use, IsClosed = true };
        MoveBetween(opener, closer, group);
        group.Span = ToSpan(opener.End - use, closer.Start + use);
        opener.End -= use;
        closer.Start += use;
        opener.InsertAfter(group);
        ResolveStrikethrough(group);
        ToText(group);
        open.Close(opener);
        if (opener.Length == 0)
            opener.Remove();
        if (closer.Length > 0)
            return closer;

        closer.Remove();
        return closer.Next;
    }

    private void ResolveStrikethrough(ContainerInline container)
    {
        if (!hasStrikes)
            return;

        // Runs that can open, by length; an index tells which of them stand inside a pair and are out.
        Stack<(DelimiterRun Run, int Index)>?[] openers = [null, null, null];
        var index = 0;
        for (var child = container.FirstChild; child is not null;)
        {
            var next = child.NextSibling;
            if (child is DelimiterRun { Character: '~' } run)
            {
                index++;
                var same = openers[run.Length] ??= new Stack<(DelimiterRun, int)>();
                if (run.CanClose && same.Count > 0)
                {
                    var (opener, at) = same.Peek();
                    foreach (var stack in openers)
                    {
                        while (stack is { Count: > 0 } && stack.Peek().Index >= at)
                            stack.Pop();
                    }

                    WrapStrikethrough(opener, run);
                }
                else if (run.CanOpen)
                {
                    same.Push((run, index));
                }
            }

            child = next;
        }
    }

    private void WrapStrikethrough(DelimiterRun opener, DelimiterRun closer)
    {
        var group = new EmphasisInline { DelimiterChar = '~', DelimiterCount = closer.Length, IsClosed = true };
        MoveBetween(opener, closer, group);
        group.Span = ToSpan(opener.Start, closer.End);
        opener.ReplaceBy(group);
        closer.Remove();
        ResolveEmphasis(group);
        ToText(group);
    }

    private static void MoveBetween(Inline opener, Inline closer, ContainerInline group)
    {
        while (opener.NextSibling is { } child && !ReferenceEquals(child, closer))
        {
            child.Remove();
            group.AppendChild(child);
        }
    }

    private static DelimiterRun? LinkRuns(ContainerInline container)
    {
        DelimiterRun? first = null;
        DelimiterRun? last = null;
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is not DelimiterRun { Character: not '~' } run)
                continue;

            run.Next = null;
            if (last is not null)
                last.Next = run;
            first ??= run;
            last = run;
        }

        return first;
    }

    private void ToText(ContainerInline container)
    {
        for (var child = container.FirstChild; child is not null;)
        {
            var next = child.NextSibling;
            if (child is DelimiterRun run)
            {
                run.ReplaceBy(new LiteralInline
                {
                    Content = new StringSlice(chunk.Text, run.Start, run.End - 1),
                    Span = ToSpan(run.Start, run.End),
                    IsClosed = true,
                });
            }

            child = next;
        }
    }

    private SourceSpan ToSpan(int start, int end)
    {
        var span = chunk.ToSource(start, end);
        return new SourceSpan(span.Start, span.End - 1);
    }
}
