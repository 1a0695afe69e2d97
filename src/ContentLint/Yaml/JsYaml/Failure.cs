namespace ContentLint.Yaml.JsYaml;

/// <summary>A mistake that costs the entry it stands in: the nearest block collection reports it and reads on behind it.</summary>
/// <param name="Diagnostic">The mistake.</param>
/// <param name="LastBrokenOffset">Reading goes on at a line behind this offset.</param>
/// <param name="UntilKey">Whether the lines behind may still be part of the mistake, as after an open quote, until one looks like <c>key:</c>.</param>
internal sealed record Failure(Diagnostic Diagnostic, int LastBrokenOffset, bool UntilKey = false);
