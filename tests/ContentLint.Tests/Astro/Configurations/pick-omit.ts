// title: A
// order: 1
// draft: true

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const base = z.object({
  title: z.string(),
  order: z.number(),
  draft: z.boolean(),
  tags: z.array(z.string()),
});

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: base.pick({ title: true, order: true }).merge(base.omit({ title: true, order: true, tags: true })),
});

export const collections = { lessons };
