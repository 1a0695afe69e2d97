namespace ContentLint.Schema;

/// <summary>What a validated value is in its file, so that errors about what is not there have a place too.</summary>
/// <param name="Source">The file.</param>
/// <param name="MissingAt">Where a missing field is reported: the opening fence of front matter.</param>
/// <param name="InsertAt">The start of a line before which new fields of the root go; <see langword="null"/> where none can.</param>
internal sealed record SchemaSite(SourceText Source, TextSpan MissingAt, int? InsertAt);
