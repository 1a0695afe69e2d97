// date: 2024-05-31

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    date: z.date().min(new Date('2020-01-01')).max(new Date('2030-01-01')),
  }),
});

export const collections = { lessons };
