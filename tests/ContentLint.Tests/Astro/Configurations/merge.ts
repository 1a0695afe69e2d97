// title: A
// order: 1
// draft: true

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const base = z.object({ title: z.string() });
const timing = z.object({ order: z.number() }).strict();

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: base.merge(timing).merge(z.object({ draft: z.boolean() })),
});

export const collections = { lessons };
