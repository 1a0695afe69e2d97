// title: A
// order: 1

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    title: z.preprocess((v) => String(v), z.string()),
    order: z.number(),
  }),
});

export const collections = { lessons };
