// order: '3'
// minutes: '15'
// version: 1.10
// open: 'yes'

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    order: z.coerce.number(),
    minutes: z.coerce.number().int().min(1),
    version: z.coerce.string(),
    open: z.coerce.boolean(),
  }),
});

export const collections = { lessons };
