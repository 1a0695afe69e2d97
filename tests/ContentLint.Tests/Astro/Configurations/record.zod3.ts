// links: { a: b }
// counts: { a: 1 }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    links: z.record(z.string()),
    counts: z.record(z.string(), z.number()),
  }),
});

export const collections = { lessons };
