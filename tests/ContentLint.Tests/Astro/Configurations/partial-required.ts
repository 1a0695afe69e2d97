// a: A
// b: 1
// c: x
// d: y
// e: 1

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const base = z.object({ a: z.string(), b: z.number() });

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: base.partial({ b: true }).merge(z.object({ c: z.string(), d: z.string() }).partial()).merge(z.object({ e: z.number().optional() }).required()),
});

export const collections = { lessons };
