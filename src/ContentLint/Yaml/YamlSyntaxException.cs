using ContentLint.Diagnostics;

namespace ContentLint.Yaml;

/// <summary>Leaves the broken entry for the nearest block collection, which reports the error and reads on. Never leaves the parser.</summary>
/// <param name="diagnostic">The error.</param>
/// <param name="lastBrokenOffset">Reading goes on at a line behind this offset.</param>
/// <param name="untilKey">Whether the lines behind may still be part of the mistake, as after an open quote, until one looks like <c>key:</c>.</param>
#pragma warning disable CA1032, RCS1194 // Nobody outside the parser makes or sees one.
internal sealed class YamlSyntaxException(Diagnostic diagnostic, int lastBrokenOffset, bool untilKey = false) : Exception
#pragma warning restore CA1032, RCS1194
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public int LastBrokenOffset { get; } = lastBrokenOffset;

    public bool UntilKey { get; } = untilKey;
}
