namespace ContentLint.LanguageServer.Protocol;

internal sealed record LspHover(MarkupContent Contents, LspRange Range);
