// level: beginner
// lang: en

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    level: z.enum(['beginner', 'advanced']),
    lang: z.enum(['ru', 'en']).default('ru'),
  }),
});

export const collections = { lessons };
