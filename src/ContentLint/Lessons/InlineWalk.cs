using Markdig.Syntax.Inlines;

namespace ContentLint.Lessons;

/// <summary>
/// All inlines below one, in document order, containers before what is in them. Neither recursive, since inlines nest as
/// deeply as their authors like, nor a list, since every paragraph is walked more than once.
/// </summary>
/// <param name="root">The inline, which is not one of them.</param>
internal readonly struct InlineWalk(ContainerInline root)
{
    public Enumerator GetEnumerator() => new(root);

    internal struct Enumerator(ContainerInline root)
    {
        private Inline? _current;

        public readonly Inline Current => _current!;

        public bool MoveNext()
        {
            if (Step() is not { } next)
                return false;

            _current = next;
            return true;
        }

        private readonly Inline? Step()
        {
            if (_current is null)
                return root.FirstChild;
            if (_current is ContainerInline { FirstChild: { } child })
                return child;

            var inline = _current;
            while (inline.NextSibling is null)
            {
                if (inline.Parent is not { } parent || ReferenceEquals(parent, root))
                    return null;
                inline = parent;
            }

            return inline.NextSibling;
        }
    }
}
