// title: A
// order: 1

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const base = z.object({ title: z.string() });

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: base.and(z.object({ order: z.number() })),
});

export const collections = { lessons };
