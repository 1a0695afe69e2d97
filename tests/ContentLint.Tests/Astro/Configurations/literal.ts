// kind: lesson
// version: 2
// yes: true
// none: null

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    kind: z.literal('lesson'),
    version: z.literal(2),
    yes: z.literal(true),
    none: z.literal(null),
  }),
});

export const collections = { lessons };
