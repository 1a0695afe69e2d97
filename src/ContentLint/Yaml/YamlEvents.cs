// The border to YamlDotNet: only its scanner and parser, which give events and build nothing, so that nothing here needs
// reflection. Whatever it throws stays here; how deeply it follows a text, and how long a text it is given, is bounded.

using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ContentLint.Yaml;

/// <summary>YAML as the specification has it: the second opinion on what <see cref="YamlReader"/> refuses.</summary>
internal static class YamlEvents
{
    private const int MaximumDepth = 100;

    private const int MaximumLength = 200_000;

    /// <summary>Whether a stream of documents is well-formed, or beyond the bounds and so not judged.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "a fault of the library is no mistake of the author")]
    public static bool Accepts(string text)
    {
        if (text.Length > MaximumLength)
            return true;

        try
        {
            var parser = new Parser(new StringReader(text));
            for (var depth = 0; depth <= MaximumDepth && parser.MoveNext();)
                depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
            return true;
        }
        catch (YamlException)
        {
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
