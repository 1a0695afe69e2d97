// a: 1
// b: x
// c: { y: 1 }
// d: null

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    a: z.any(),
    b: z.unknown(),
    c: z.object({}).passthrough(),
    d: z.null().optional(),
  }),
});

export const collections = { lessons };
