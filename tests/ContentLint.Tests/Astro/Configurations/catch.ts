// level: b
// title: A

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    level: z.enum(['a', 'b']).catch('a'),
    title: z.string(),
  }),
});

export const collections = { lessons };
