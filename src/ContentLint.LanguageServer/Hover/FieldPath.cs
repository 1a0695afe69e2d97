using ContentLint.Data;

namespace ContentLint.LanguageServer.Hover;

/// <summary>Finds the field at a place.</summary>
internal static class FieldPath
{
    // Aliases could make a value hold itself; nobody writes front matter of such depth.
    private const int Deepest = 50;

    /// <summary>The properties from the root to the one whose key or value holds an offset; empty for none.</summary>
    public static IReadOnlyList<DataProperty> Find(DataNode? root, int offset)
    {
        var path = new List<DataProperty>();
        var node = root;
        for (var depth = 0; depth < Deepest && node is not null; depth++)
        {
            if (node is DataSequence list)
            {
                node = list.Items.FirstOrDefault(i => i.Span.Contains(offset));
                continue;
            }

            if ((node as DataMapping)?.Properties.FirstOrDefault(p => p.KeySpan.Contains(offset) || p.Value.Span.Contains(offset)) is not { } property)
                break;

            path.Add(property);
            node = property.KeySpan.Contains(offset) ? null : property.Value;
        }

        return path;
    }
}
