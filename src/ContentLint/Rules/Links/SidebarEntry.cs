namespace ContentLint.Rules.Links;

/// <summary>A page that a site's sidebar names; a build stops where there is none.</summary>
/// <param name="Location">The name with its quotes, in the site's configuration.</param>
/// <param name="Name">The name: a doc's id in Docusaurus, a page's address below its language in Starlight.</param>
/// <param name="Content">The lessons that it is one of.</param>
internal sealed record SidebarEntry(SourceLocation Location, string Name, ContentRoute Content);
