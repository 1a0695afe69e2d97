// links: { a: 'https://example.com' }
// levels: { a: 1 }
// all: { a: 1, b: 2 }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    links: z.record(z.string(), z.url()),
    levels: z.partialRecord(z.enum(['a', 'b']), z.number()),
    all: z.record(z.enum(['a', 'b']), z.number()),
  }),
});

export const collections = { lessons };
