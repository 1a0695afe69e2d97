using BenchmarkDotNet.Attributes;
using ContentLint.Configuration;
using ContentLint.Schema;
using ContentLint.Text;
using ContentLint.Yaml;

namespace ContentLint.Benchmarks;

/// <summary>A typical lesson's front matter against the sample course's schema, and what is paid once for a schema.</summary>
[MemoryDiagnoser]
public class FrontMatterBenchmarks
{
    private const string SchemaText = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": ["title", "slug", "order", "updated"],
          "additionalProperties": false,
          "properties": {
            "title": { "type": "string", "maxLength": 80 },
            "slug": { "type": "string", "pattern": "^[a-z0-9-]+$" },
            "order": { "type": "integer", "minimum": 1 },
            "updated": { "type": "string", "format": "date" },
            "level": { "enum": ["beginner", "intermediate", "advanced"] },
            "tags": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "author": { "type": "object", "properties": { "name": { "type": "string" }, "url": { "type": "string", "format": "uri" } } }
          }
        }
        """;

    private const string Config = """
        import { defineCollection, z } from 'astro:content';
        import { glob } from 'astro/loaders';

        const lessons = defineCollection({
          loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
          schema: z.object({
            title: z.string().max(80),
            slug: z.string().regex(/^[a-z0-9-]+$/),
            order: z.number().int().min(1),
            updated: z.coerce.date(),
            level: z.enum(['beginner', 'intermediate', 'advanced']).default('beginner'),
            tags: z.array(z.string()).default([]),
            author: z.object({ name: z.string(), url: z.string().url().optional() }).optional(),
          }),
        });

        export const collections = { lessons };
        """;

    private readonly SourceText _schemaSource = SourceText.From("lesson.schema.json", SchemaText);
    private readonly SourceText _configSource = SourceText.From("src/content.config.ts", Config);

    private readonly SourceText _lesson = SourceText.From("lesson.mdx", """
        ---
        title: "Aurora PostgreSQL: replication slots and failover"
        slug: replication-slots
        order: 12
        updated: 2026-05-31
        level: intermediate
        tags: [aurora, postgresql, cdc, debezium]
        author:
          name: Анна Петрова
          url: https://example.com/anna
        ---

        Text.
        """);

    private JsonSchema _schema = null!;
    private YamlDocument _parsed = null!;
    private FrontMatterBlock _block = null!;

    [GlobalSetup]
    public void Setup()
    {
        _schema = Load();
        _block = FrontMatterBlock.Find(_lesson)!;
        _parsed = YamlReader.Read(_block.Content);
    }

    [Benchmark(Baseline = true)]
    public int ParseAndValidate()
    {
        var block = FrontMatterBlock.Find(_lesson)!;
        var root = YamlReader.Read(block.Content).Root;
        return SchemaReport.Check(_schema, root, new SchemaSite(_lesson, block.OpeningFence, block.ClosingFence.Start)).Count;
    }

    [Benchmark]
    public int Parse() => YamlReader.Read(_block.Content).Diagnostics.Count;

    [Benchmark]
    public int Validate() => SchemaReport.Check(_schema, _parsed.Root, new SchemaSite(_lesson, _block.OpeningFence, _block.ClosingFence.Start)).Count;

    [Benchmark]
    public int LoadSchema() => Load().Diagnostics.Count;

    private JsonSchema Load() => SchemaFile.Load("/lesson.schema.json", _schemaSource, _ => null, [])!;

    [Benchmark]
    public int ReadContentConfig() => AstroSite.Read("/site", path => path.EndsWith("content.config.ts", StringComparison.Ordinal) ? _configSource : null)!.Diagnostics.Count;
}
