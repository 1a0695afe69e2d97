// a: abc
// b: x.png
// c: a-b
// d: x

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    a: z.string().startsWith('ab'),
    b: z.string().endsWith('.png'),
    c: z.string().includes('-'),
    d: z.string().trim().toLowerCase(),
  }),
});

export const collections = { lessons };
