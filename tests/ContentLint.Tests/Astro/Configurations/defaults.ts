// tags: [a]
// order: 1
// lang: en
// meta: { a: b }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    tags: z.array(z.string()).default([]),
    order: z.number().default(999),
    lang: z.string().default('ru'),
    meta: z.object({ a: z.string().default('x') }).default({ a: 'y' }),
  }),
});

export const collections = { lessons };
