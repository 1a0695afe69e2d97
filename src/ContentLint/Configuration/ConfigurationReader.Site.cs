// What a configuration says of the site, where it is not read from the site itself.

using System.Globalization;
using ContentLint.Configuration.Sites;
using ContentLint.Data;
using ContentLint.Rules.Links;

namespace ContentLint.Configuration;

internal sealed partial class ConfigurationReader
{
    private const string BuilderForm = "Write the builder's name, with its version behind '@' if it counts: 'astro@7', 'docusaurus@3.10.1', 'nextra'.";

    // `flavor` is a builder without its version; a builder beside it is the more exact word.
    private static SiteBuilder? ReadBuilder(MappingReader reader)
    {
        var flavor = reader.Choice("flavor", SiteBuilder.Names);
        if (reader.Text("builder") is not { } text)
            return flavor is { } known ? new SiteBuilder(known) : null;

        var span = reader.Mapping["builder"]!.Span;
        var at = text.IndexOf('@');
        var name = at < 0 ? text : text.Substring(0, at);
        if (!SiteBuilder.Names.TryGetValue(name, out var builder))
        {
            var meant = DidYouMean.Suggest(name, SiteBuilder.Names.Keys);
            reader.Report.Add(
                span,
                meant is null ? (Message)$"There is no builder '{name}'." : $"There is no builder '{name}'. Did you mean '{meant}'?",
                $"Write one of: {string.Join(", ", SiteBuilder.Names.Keys):names}.");
            return null;
        }

        var version = at < 0 ? null : PackageVersion.Parse(text.Substring(at + 1));
        if (at >= 0 && version is null)
            reader.Report.Add(span, $"'{text.Substring(at + 1):version}' is no version.", BuilderForm);
        else if (flavor is { } other && other != builder)
            reader.Report.Add(reader.Mapping["flavor"]!.Span, $"'flavor' and 'builder' name two builders.", "Take 'flavor' away: 'builder' says it too.");
        return new SiteBuilder(builder, version);
    }

    private static LinkSettings ReadLinks(MappingReader reader, string folder)
    {
        var routes = reader.Nested("routes") is { } mapping
            ? mapping.Mapping.Properties.Select(p => new KeyValuePair<string, string?>(p.Key, mapping.TextOf(p.Value, $"'{p.Key}'")))
                .Where(r => r.Value is not null).Select(r => new KeyValuePair<string, string>(r.Key, FilePath.Combine(folder, r.Value!))).ToArray()
            : null;
        var path = reader.Text("base")?.Trim('/');
        var settings = new LinkSettings
        {
            Folder = folder,
            Ignored = reader.Texts("ignore") is { } ignored ? LinkSettings.ToIgnored(ignored) : null,
            Base = path is { Length: > 0 } ? "/" + path : path,
            Routes = routes,
        };
        reader.Done();
        return settings;
    }

    private static int? ReadMermaidVersion(MappingReader reader)
    {
        if (reader.Any("version") is not { } node)
            return null;

        // A version in quotes or with a minor number is as clear.
        var (oldest, newest) = SiteMermaid.Known;
        if (node is DataScalar scalar && PackageVersion.Parse(scalar.Text) is { } version && version.Major >= oldest && version.Major <= newest)
            return version.Major;

        reader.Report.Add(node.Span, $"'version' must be a version of Mermaid that is known here, from {oldest} to {newest}.", $"Write the major version, such as {newest.ToString(CultureInfo.InvariantCulture):newest}.");
        return null;
    }
}
