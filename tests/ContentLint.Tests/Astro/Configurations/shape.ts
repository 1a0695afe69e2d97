// title: A
// order: 1
// again: B

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const base = z.object({ title: z.string() });

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    ...base.shape,
    order: z.number(),
    again: base.shape.title.optional(),
  }),
});

export const collections = { lessons };
