// date: 2024-05-31
// updated: Jul 08 2022

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    date: z.coerce.date(),
    updated: z.coerce.date().optional(),
  }),
});

export const collections = { lessons };
