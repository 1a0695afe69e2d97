// date: 2024-05-31
// updated: 2024-06-01

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    date: z.date(),
    updated: z.date().optional(),
  }),
});

export const collections = { lessons };
