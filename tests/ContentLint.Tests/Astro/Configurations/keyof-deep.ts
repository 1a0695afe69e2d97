// field: title
// part: { title: A }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const base = z.object({ title: z.string(), order: z.number() });

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    field: base.keyof(),
    part: base.partial().optional(),
  }),
});

export const collections = { lessons };
