// author: { name: A }
// sidebar: { order: 1 }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    author: z.object({ name: z.string(), url: z.string().url().optional() }),
    sidebar: z.object({ order: z.number().int(), hidden: z.boolean().default(false) }).optional(),
  }),
});

export const collections = { lessons };
