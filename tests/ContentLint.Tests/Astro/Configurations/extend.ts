// title: A
// order: 1
// minutes: 5

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const base = z.object({ title: z.string(), order: z.string() });

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: base.extend({ order: z.number().int(), minutes: z.number().optional() }),
});

export const collections = { lessons };
