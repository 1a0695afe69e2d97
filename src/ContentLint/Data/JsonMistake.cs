namespace ContentLint.Data;

/// <summary>What a mistake is, for a caller that judges some and not others.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Offset">Where it is in the text that was read.</param>
internal readonly record struct JsonMistake(JsonMistakeKind Kind, int Offset);
