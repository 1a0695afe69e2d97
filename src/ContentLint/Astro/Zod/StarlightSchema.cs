// Starlight's own schema of a page, `docsSchema()`, written down in zod and read by the same reader as a site's code: its fields
// are those of Starlight 0.42. What a site adds with `extend` goes into it, mappings into mappings, as Starlight merges them.

using ContentLint.Astro.Scripts;

namespace ContentLint.Astro.Zod;

/// <summary>Makes the schema of Starlight's pages.</summary>
internal static class StarlightSchema
{
    private const string Script = """
        import { z } from 'astro/zod';
        const link = z.union([z.boolean(), z.string(), z.object({ link: z.string().optional(), label: z.string().optional() }).strict()]).optional();
        const attributes = z.record(z.string(), z.any());
        const badge = z.union([z.string(), z.object({
          variant: z.enum(['note', 'danger', 'success', 'caution', 'tip', 'default']).default('default'), class: z.string().optional(), text: z.string(),
        })]).optional();
        const level = (start) => z.number().int().min(1).max(6).optional().default(start);
        export const schema = z.object({
          title: z.string(),
          description: z.string().optional(),
          slug: z.string().optional(),
          editUrl: z.union([z.string().url(), z.boolean()]).optional().default(true),
          head: z.array(z.object({
            tag: z.enum(['title', 'base', 'link', 'style', 'meta', 'script', 'noscript', 'template']), attrs: attributes.optional(), content: z.string().optional(),
          })).default([]),
          tableOfContents: z.union([z.object({ minHeadingLevel: level(2), maxHeadingLevel: level(3) }), z.boolean()]).optional(),
          template: z.enum(['doc', 'splash']).default('doc'),
          hero: z.object({
            title: z.string().optional(), tagline: z.string().optional(), image: z.any(),
            actions: z.array(z.object({ text: z.string(), link: z.string(), variant: z.enum(['primary', 'secondary', 'minimal']).default('primary'), icon: z.string().optional(), attrs: attributes.optional() })).default([]),
          }).optional(),
          lastUpdated: z.union([z.date(), z.boolean()]).optional(),
          prev: link,
          next: link,
          sidebar: z.object({ order: z.number().optional(), label: z.string().optional(), hidden: z.boolean().default(false), badge, attrs: attributes.optional() }).default({}),
          banner: z.object({ content: z.string() }).optional(),
          pagefind: z.boolean().default(true),
          draft: z.boolean().default(false),
        });
        """;

    /// <summary>The schema of a page.</summary>
    /// <param name="extension">What the site adds; <see langword="null"/> for nothing.</param>
    /// <param name="span">Where the site asks for it.</param>
    public static ZodType Make(ZodType? extension, TextSpan span)
    {
        var own = new ScriptEvaluator(ScriptParser.Read(Script), new ZodReader()).Find("schema") is ZodValue { Type: var type } ? At(type, span) : ZodType.Any(span);
        return extension switch
        {
            null => own,
            { Kind: ZodKind.Object } => Merge(own, extension),
            { Kind: ZodKind.Any } => own with { IsPartial = true },
            _ => new ZodType(ZodKind.Intersection, span) { Items = [own, extension] },
        };
    }

    private static ZodType Merge(ZodType own, ZodType other)
    {
        var fields = own.Fields.ToList();
        foreach (var field in other.Fields)
        {
            var at = fields.FindIndex(f => f.Name == field.Name);
            if (at < 0)
                fields.Add(field);
            else
                fields[at] = fields[at].Type.Kind == ZodKind.Object && field.Type.Kind == ZodKind.Object ? new ZodField(field.Name, Merge(fields[at].Type, field.Type)) : field;
        }

        return own with { Fields = fields, IsPartial = own.IsPartial | other.IsPartial, UnknownFields = other.UnknownFields == UnknownFields.Dropped ? own.UnknownFields : other.UnknownFields };
    }

    private static ZodType At(ZodType type, TextSpan span) => type with
    {
        Span = span,
        Fields = [.. type.Fields.Select(f => f with { Type = At(f.Type, span) })],
        Items = [.. type.Items.Select(i => At(i, span))],
        Rest = type.Rest is { } rest ? At(rest, span) : null,
        Key = type.Key is { } key ? At(key, span) : null,
    };
}
