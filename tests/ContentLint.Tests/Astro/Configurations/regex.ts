// slug: redo-logs
// code: CDC-01
// both: ab

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    slug: z.string().regex(/^[a-z0-9-]+$/),
    code: z.string().regex(/^cdc-\d{2}$/i, 'cdc-NN'),
    both: z.string().min(2).regex(/a/).regex(/b/),
  }),
});

export const collections = { lessons };
