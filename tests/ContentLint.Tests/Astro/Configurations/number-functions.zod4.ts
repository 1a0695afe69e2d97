// a: 2
// b: 3
// c: -1
// d: 1
// e: 0.75

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    a: z.int(),
    b: z.int().min(1).max(99),
    c: z.number().nonpositive(),
    d: z.number().gte(0.5).lte(1.5),
    e: z.number().step(0.25),
  }),
});

export const collections = { lessons };
