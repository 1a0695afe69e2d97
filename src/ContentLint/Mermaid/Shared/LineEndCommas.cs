// Commas at the ends of lines in properties that go over several lines, where YAML wants none: they are written as on one
// line. Commas in quoted texts, in `[ ]` and `{ }` and in block scalars are no such commas; one before a comment is.

namespace ContentLint.Mermaid.Shared;

/// <summary>Takes commas at the ends of lines out of properties.</summary>
internal static class LineEndCommas
{
    /// <summary>The properties without them.</summary>
    public static MappedText Remove(MappedText properties)
    {
        var text = properties.Text;
        var found = new List<Replacement>();
        var (state, scalarIndent) = (new State(), -1);
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var lineEnd ? lineEnd : text.Length;
            var line = text.Substring(start, end - start);
            var indent = line.Length - line.TrimStart().Length;
            if (scalarIndent < 0 || (indent <= scalarIndent && indent < line.Length))
            {
                scalarIndent = -1;
                var code = state.Pass(line);
                if (state.IsBetween && OpensBlockScalar(code))
                    scalarIndent = indent;
                else if (state.IsBetween && code.TrimEnd(' ', '\t') is { Length: > 0 } visible && visible[visible.Length - 1] == ',')
                    found.Add(new Replacement(TextSpan.FromLength(start + visible.Length - 1, 1), ""));
            }

            start = end + 1;
        }

        return properties.Rewrite(found);
    }

    // `key: |` and `key: >`, maybe with digits and signs behind.
    private static bool OpensBlockScalar(string code)
    {
        var header = code.TrimEnd().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-');
        if (header.Length < 2 || header[header.Length - 1] is not ('|' or '>'))
            return false;
        var key = header.Substring(0, header.Length - 1).TrimEnd();
        return key.Length > 0 && key[key.Length - 1] == ':';
    }

    private sealed class State
    {
        private char _quote;
        private int _depth;

        /// <summary>Whether neither a quoted text nor a collection is open.</summary>
        public bool IsBetween => _quote == '\0' && _depth == 0;

        /// <summary>Reads a line; what stands before a comment is returned.</summary>
        public string Pass(string line)
        {
            for (var i = 0; i < line.Length; i++)
            {
                var c = line[i];
                if (_quote != '\0')
                {
                    if (c == '\\' && _quote == '"')
                        i++;
                    else if (c == _quote)
                        _quote = '\0';
                }
                else if (c is '"' or '\'')
                {
                    _quote = c;
                }
                else if (c == '#' && (i == 0 || line[i - 1] is ' ' or '\t'))
                {
                    return line.Substring(0, i);
                }
                else if (c is '[' or '{')
                {
                    _depth++;
                }
                else if (c is ']' or '}')
                {
                    _depth = Math.Max(0, _depth - 1);
                }
            }

            return line;
        }
    }
}
