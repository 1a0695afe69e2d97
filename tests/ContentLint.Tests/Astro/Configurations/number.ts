// order: 1.5
// a: 2
// b: 3
// c: 10
// d: 0
// e: 2
// f: 15
// g: -1

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    order: z.number(),
    a: z.number().int(),
    b: z.number().int().positive(),
    c: z.number().min(1).max(10),
    d: z.number().nonnegative(),
    e: z.number().gt(0).lt(5),
    f: z.number().multipleOf(5),
    g: z.number().negative(),
  }),
});

export const collections = { lessons };
