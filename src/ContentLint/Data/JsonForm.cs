namespace ContentLint.Data;

/// <summary>How strictly a text is read.</summary>
internal enum JsonForm
{
    /// <summary>One value, as RFC 8259 has it.</summary>
    File,

    /// <summary>What people show each other; see the file's head.</summary>
    Example,
}
