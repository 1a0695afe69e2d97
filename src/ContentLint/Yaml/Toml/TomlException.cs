namespace ContentLint.Yaml.Toml;

/// <summary>Leaves the broken line for the reader of lines, which reports the error and reads on. Never leaves the reader.</summary>
/// <param name="diagnostic">The error.</param>
/// <param name="lastBrokenOffset">Reading goes on at a line behind this offset.</param>
#pragma warning disable CA1032, RCS1194 // Nobody outside the reader makes or sees one.
internal sealed class TomlException(Diagnostic diagnostic, int lastBrokenOffset) : Exception
#pragma warning restore CA1032, RCS1194
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public int LastBrokenOffset { get; } = lastBrokenOffset;
}
