// point: [1, a]
// rest: [a, 1, 2]

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    point: z.tuple([z.number(), z.string()]),
    rest: z.tuple([z.string()]).rest(z.number()),
  }),
});

export const collections = { lessons };
