// a: x
// b: null
// c: null
// d: 1
// e: true
// f: 2

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    a: z.string().optional(),
    b: z.string().nullable(),
    c: z.string().nullish(),
    d: z.optional(z.number()),
    e: z.nullable(z.boolean()),
    f: z.number().nullable().optional(),
  }),
});

export const collections = { lessons };
