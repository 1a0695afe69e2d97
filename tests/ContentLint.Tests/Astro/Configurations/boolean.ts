// draft: true
// open: true

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    draft: z.boolean(),
    open: z.boolean().default(false),
  }),
});

export const collections = { lessons };
