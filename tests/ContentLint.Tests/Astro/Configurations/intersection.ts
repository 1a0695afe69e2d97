// title: A
// order: 1

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.intersection(z.object({ title: z.string() }), z.object({ order: z.number() })),
});

export const collections = { lessons };
